import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { DELIVERY_STATES, ORIGINS } from "../../domain/delivery.ts";
import { channelId, deliveryId, feedId, guildId, userId } from "../../domain/ids.ts";
import { ReasonSchema } from "../../domain/reason.ts";
import { TellingSchema } from "../../domain/telling.ts";
import { ToldSchema } from "../../domain/told.ts";
import { WatchSchema } from "../../domain/watch.ts";
import type { Kind, MovingStore } from "../moving-store.ts";
import { arrivesAgain } from "./arrivals.ts";
import { keysOf } from "./articles.ts";
import { StoredBriefing } from "./briefings.ts";
import { COLUMNS, columnsOf, DeedSchema } from "./deliveries.ts";
import { EntryRow, FeedState, stateOf } from "./feeds.ts";
import { LAST_ARRIVAL } from "./moving-out.ts";
import { MovedArticle, toColumns } from "./stored-article.ts";
import { tellingStore } from "./tellings.ts";
import { keyOf, StoredTopic } from "./topics.ts";
import { inQuickTransaction, inTransaction } from "./transaction.ts";
import { MatchRow, WATCHED_UP_TO } from "./watches.ts";

type Taken = "added" | "known";
/** Within a transaction. */
type Take = (row: unknown) => Taken;

const taken = (changes: number | bigint): Taken => (changes > 0 ? "added" : "known");

/** Takes in what `everything` gave. */
export function takesIn(database: DatabaseSync): MovingStore["takeIn"] {
  return async () => {
    const lastArrival = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'articles'");
    const last = () => Number(lastArrival.get()?.seq ?? 0);
    const watched = database.prepare("SELECT value FROM meta WHERE key = ?").get(WATCHED_UP_TO);
    const [atFirst, isWatchedUp] = [last(), watched !== undefined && Number(watched.value) === last()];
    /** Feeds that have another id here. */
    const renamed = new Map<string, string>();
    const takes: Readonly<Record<Kind, Take>> = {
      settings: settings(database),
      feeds: feeds(database, renamed),
      topics: topics(database, renamed),
      articles: articles(database, renamed, last),
      briefings: briefings(database),
      watches: watches(database),
      deliveries: deliveries(database),
      buttons: buttons(database),
      marks: marks(database, atFirst === 0),
    };
    return {
      take: async (kind, row) => inQuickTransaction(database, () => takes[kind](row)),
      async end() {
        inTransaction(database, () => {
          if (isWatchedUp)
            database.prepare("UPDATE meta SET value = ? WHERE key = ?").run(String(last()), WATCHED_UP_TO);
        });
      },
    };
  };
}

const Setting = z.object({ guild: z.string().min(1), name: z.string().min(1), value: z.string() });

function settings(database: DatabaseSync): Take {
  const insert = database.prepare(
    "INSERT INTO guild_settings (guild, name, value) VALUES ($guild, $name, $value) ON CONFLICT DO NOTHING",
  );
  return (row) => taken(insert.run(Setting.parse(row)).changes);
}

const Feed = z.object({
  feed: FeedState.extend({
    id: z.string().min(1).transform(feedId),
    url: z.string().min(1),
    nextAt: z.number().int().nullable(),
  }),
  followers: z
    .array(
      z.object({
        guild: z.string().min(1),
        name: z.string(),
        addedBy: z.string(),
        addedAt: z.number().int(),
        isPaused: z.boolean(),
        isMuted: z.boolean(),
      }),
    )
    .min(1),
  seen: z.array(EntryRow.extend({ seenAt: z.number().int() })),
});

function feeds(database: DatabaseSync, renamed: Map<string, string>): Take {
  const byId = database.prepare("SELECT id FROM feeds WHERE id = ?");
  const byUrl = database.prepare("SELECT id FROM feeds WHERE url = ?");
  const insert = database.prepare("INSERT INTO feeds (id, url, next_at, state) VALUES (?, ?, ?, ?)");
  const follow = database.prepare(
    `INSERT INTO feed_guild (guild, feed, name, added_by, added_at, paused, muted) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const see = database.prepare(
    `INSERT INTO feed_entries (feed, key, hash, tries, article, seen_at) VALUES ($feed, $key, $hash, $tries, $article, $seenAt) ON CONFLICT DO NOTHING`,
  );
  return (row) => {
    const { feed, followers, seen } = Feed.parse(row);
    const there = (byId.get(feed.id) ?? byUrl.get(feed.url))?.id;
    const id = there === undefined ? feed.id : String(there);
    if (id !== feed.id) renamed.set(feed.id, id);
    if (there === undefined) insert.run(feed.id, feed.url, feed.nextAt, stateOf(feed));
    let changes = 0;
    for (const { guild, name, addedBy, addedAt, isPaused, isMuted } of followers)
      changes += Number(follow.run(guild, id, name, addedBy, addedAt, Number(isPaused), Number(isMuted)).changes);
    for (const entry of seen) see.run({ feed: id, ...entry });
    return taken(changes);
  };
}

function topics(database: DatabaseSync, renamed: ReadonlyMap<string, string>): Take {
  const insert = database.prepare("INSERT INTO topics (guild, key, topic) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  return (row) => {
    const topic = StoredTopic.parse(row);
    const here = { ...topic, feeds: topic.feeds.map((feed) => renamed.get(feed) ?? feed) };
    return taken(insert.run(topic.guild, keyOf(topic.name), JSON.stringify(here)).changes);
  };
}

/** Articles keep their numbers of arrival where these are later than all that are there, so that the marks of an empty store hold. */
function articles(database: DatabaseSync, renamed: ReadonlyMap<string, string>, last: () => number): Take {
  const insert = database.prepare(
    `INSERT INTO articles (seq, id, at, retrieved, url, publisher, story, copy_of, everyone, article, facts, signature)
     VALUES ($seq, $id, $at, $retrieved, $url, $publisher, $story, $copyOf, 0, $article, $facts, $signature)`,
  );
  const there = database.prepare("SELECT 1 FROM articles WHERE id = ?");
  const renew = database.prepare(
    `UPDATE articles SET at = $at, retrieved = $retrieved, url = $url, publisher = $publisher, story = $story, copy_of = $copyOf,
       article = $article, facts = $facts, signature = $signature WHERE id = $id AND retrieved < $retrieved`,
  );
  const showToEveryone = database.prepare("UPDATE articles SET everyone = 1 WHERE id = ? AND everyone = 0");
  const showToGuild = database.prepare(
    "INSERT INTO article_guild (article, guild, shared, backlog) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const name = database.prepare("INSERT INTO article_source (source, article) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const link = database.prepare(
    "INSERT INTO article_feed (article, feed) SELECT $article, id FROM feeds WHERE id = $feed ON CONFLICT DO NOTHING",
  );
  const arrive = arrivesAgain(database);
  return (row) => {
    const { arrival, everyone, guilds, sources, feeds: broughtBy, ...moved } = MovedArticle.parse(row);
    const { article, story, copyOf } = moved;
    const values = { ...keysOf(article), story, copyOf, ...toColumns(moved) };
    const isThere = there.get(article.id) !== undefined;
    if (!isThere) insert.run({ ...values, seq: arrival > last() ? arrival : null });
    let changes = isThere ? Number(renew.run(values).changes) : 0;
    if (everyone) changes += Number(showToEveryone.run(article.id).changes);
    for (const { guild, shared, backlog } of guilds)
      changes += Number(showToGuild.run(article.id, guild, Number(shared), Number(backlog)).changes);
    for (const source of sources) name.run(source, article.id);
    for (const feed of broughtBy) link.run({ article: article.id, feed: renamed.get(feed) ?? feed });
    if (isThere && changes > 0) arrive(article.id);
    return taken(isThere ? changes : 1);
  };
}

function briefings(database: DatabaseSync): Take {
  const insert = database.prepare(
    "INSERT INTO briefings (id, guild, created_at, briefing) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  return (row) => {
    const briefing = StoredBriefing.parse(row);
    return taken(insert.run(briefing.id, briefing.guild, briefing.createdAt, JSON.stringify(briefing)).changes);
  };
}

const Watched = z.object({
  watch: WatchSchema,
  matches: z.array(MatchRow),
  told: z.array(z.object({ slot: z.string(), told: ToldSchema })),
});

/** What waits to be told comes with a watch alone: one that is there may have told it since. */
function watches(database: DatabaseSync): Take {
  const insert = database.prepare(
    "INSERT INTO watches (id, user, channel_guild, created_at, watch) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const wait = database.prepare(
    "INSERT INTO watch_matches (watch, article, arrival, at, slot) VALUES ($watch, $article, $arrival, $at, $slot) ON CONFLICT DO NOTHING",
  );
  const tell = database.prepare(
    "INSERT INTO watch_told (watch, slot, at, told) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  return (row) => {
    const { watch, matches, told } = Watched.parse(row);
    const { id, user, where, guild, createdAt } = watch;
    const channelGuild = where.kind === "channel" ? guild : null;
    const { changes } = insert.run(id, user, channelGuild, createdAt, JSON.stringify(watch));
    if (changes > 0) for (const match of matches) wait.run({ ...match, watch: id });
    for (const one of told) tell.run(id, one.slot, one.told.at, JSON.stringify(one.told));
    return taken(changes);
  };
}

const Posted = z.object({
  delivery: z.object({
    id: z.string().min(1).transform(deliveryId),
    slotKey: z.string().min(1),
    origin: z.object({ kind: z.enum(ORIGINS), id: z.string() }),
    guild: z.string().transform(guildId).nullable(),
    target: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("channel"), channel: z.string().transform(channelId) }),
      z.object({ kind: z.literal("person"), person: z.string().transform(userId) }),
    ]),
    deed: DeedSchema,
    after: z
      .object({ delivery: z.string().transform(deliveryId), ended: z.enum(["sent", "not-sent", "either"]) })
      .nullable(),
    dueAt: z.number().int(),
    state: z.enum(DELIVERY_STATES),
    payload: z.string().nullable(),
    nonce: z.string(),
    attemptedAt: z.number().int().nullable(),
    attempts: z.number().int(),
    messageId: z.string().nullable(),
    because: ReasonSchema.nullable(),
    told: ToldSchema.nullable(),
  }),
  telling: TellingSchema.nullable(),
});

function deliveries(database: DatabaseSync): Take {
  const there = database.prepare("SELECT state FROM deliveries WHERE slot_key = ? OR id = ?");
  const insert = database.prepare(
    `INSERT INTO deliveries (${COLUMNS.join(", ")}) VALUES (${COLUMNS.map((column) => `$${column}`).join(", ")})`,
  );
  const settle = database.prepare(
    `UPDATE deliveries SET state = ?, message_id = ?, because = ? WHERE slot_key = ? AND state IN ('planned', 'sending')`,
  );
  const { keep } = tellingStore(database, () => {});
  return (row) => {
    const { delivery, telling } = Posted.parse(row);
    const { id, slotKey, state, messageId, because } = delivery;
    if (there.get(slotKey, id)) {
      const isSettled = state !== "planned" && state !== "sending";
      return isSettled
        ? taken(settle.run(state, messageId, because && JSON.stringify(because), slotKey).changes)
        : "known";
    }
    insert.run(columnsOf(delivery));
    if (telling) keep({ delivery: id, telling });
    return "added";
  };
}

const Button = z.object({ token: z.string().min(1), json: z.string() });

function buttons(database: DatabaseSync): Take {
  const insert = database.prepare(
    "INSERT INTO kept_states (token, json) VALUES ($token, $json) ON CONFLICT DO NOTHING",
  );
  return (row) => taken(insert.run(Button.parse(row)).changes);
}

const Mark = z.object({ name: z.string().min(1), value: z.string() });

/** Marks count in numbers of arrival and hold where the articles came into an empty store. No number that was used elsewhere is used again: posts are named by them. */
function marks(database: DatabaseSync, isEmpty: boolean): Take {
  const insert = database.prepare("INSERT INTO meta (key, value) VALUES ($name, $value) ON CONFLICT DO NOTHING");
  const begin = database.prepare(
    "INSERT INTO sqlite_sequence (name, seq) SELECT 'articles', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'articles')",
  );
  const advance = database.prepare("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'articles'");
  return (row) => {
    const { name, value } = Mark.parse(row);
    if (name === LAST_ARRIVAL) {
      begin.run();
      advance.run(z.coerce.number().int().nonnegative().parse(value));
      return "known";
    }
    return isEmpty ? taken(insert.run({ name, value }).changes) : "known";
  };
}

import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Delivery } from "../../domain/delivery.ts";
import { ToldSchema } from "../../domain/told.ts";
import type { KeptRow, Kind, MovingStore } from "../moving-store.ts";
import { BriefingRow } from "./briefings.ts";
import { DeliveryRow } from "./deliveries.ts";
import { EntryRow, feedOf, subscriptionOf } from "./feeds.ts";
import { type OnUnreadable, readerOf } from "./readable.ts";
import { COLUMNS, fromRow } from "./stored-article.ts";
import { TellingRow } from "./tellings.ts";
import { StoredTopic } from "./topics.ts";
import { MatchRow, WatchRow } from "./watches.ts";

/** The rows of one kind, in the order in which they came. */
type Reading = Iterable<object>;

/** Reads all that is stored within one transaction, so that what is written meanwhile is not in it. */
export function readsEverything(
  database: DatabaseSync,
  onUnreadable: OnUnreadable,
  onUnreadableRow: OnUnreadable,
): MovingStore["everything"] {
  return async function* ({ isRunning }) {
    const readings: Readonly<Record<Kind, () => Reading>> = {
      settings: () => database.prepare("SELECT guild, name, value FROM guild_settings ORDER BY guild, name").iterate(),
      feeds: () => feeds(database),
      topics: () => topics(database),
      articles: () => articles(database, onUnreadable),
      briefings: () => briefings(database, onUnreadableRow),
      watches: () => watches(database, onUnreadableRow),
      deliveries: () => deliveries(database, onUnreadableRow, isRunning),
      buttons: () => database.prepare("SELECT token, json FROM kept_states ORDER BY seq").iterate(),
      marks: () => marks(database),
    };
    database.exec("BEGIN");
    try {
      for (const [kind, read] of Object.entries(readings) as [Kind, () => Reading][])
        for (const row of read()) yield { kind, row: { ...row } } satisfies KeptRow;
    } finally {
      database.exec("COMMIT");
    }
  };
}

function* feeds(database: DatabaseSync): Reading {
  const followers = database.prepare("SELECT * FROM feed_guild WHERE feed = ? ORDER BY added_at, guild");
  const seen = database.prepare(
    "SELECT key, hash, tries, article, seen_at FROM feed_entries WHERE feed = ? ORDER BY seen_at, key",
  );
  for (const row of database.prepare("SELECT * FROM feeds ORDER BY id").iterate()) {
    const feed = feedOf(row);
    yield {
      feed,
      followers: followers.all(feed.id).map(subscriptionOf),
      seen: seen.all(feed.id).map((entry) => ({ ...EntryRow.parse(entry), seenAt: Number(entry.seen_at) })),
    };
  }
}

function* topics(database: DatabaseSync): Reading {
  for (const { topic } of database.prepare("SELECT topic FROM topics ORDER BY guild, key").iterate())
    yield StoredTopic.parse(JSON.parse(String(topic)));
}

const ArticleRow = z.object({
  arrival: z.number(),
  everyone: z.number(),
  guilds: z.string(),
  sources: z.string(),
  feeds: z.string(),
});

function* articles(database: DatabaseSync, onUnreadable: OnUnreadable): Reading {
  const all = database.prepare(
    `SELECT ${COLUMNS}, a.seq AS arrival, a.everyone,
       (SELECT json_group_array(json_object('guild', g.guild, 'shared', json(iif(g.shared, 'true', 'false')), 'backlog', json(iif(g.backlog, 'true', 'false'))))
        FROM article_guild g WHERE g.article = a.id) AS guilds,
       (SELECT json_group_array(s.source) FROM article_source s WHERE s.article = a.id) AS sources,
       (SELECT json_group_array(f.feed) FROM article_feed f WHERE f.article = a.id) AS feeds
     FROM articles a ORDER BY a.seq`,
  );
  for (const row of all.iterate()) {
    const stored = fromRow(row, onUnreadable);
    if (!stored) continue;
    const { arrival, everyone, guilds, sources, feeds: broughtBy } = ArticleRow.parse(row);
    yield {
      arrival,
      ...stored,
      everyone: everyone === 1,
      guilds: JSON.parse(guilds),
      sources: JSON.parse(sources),
      feeds: JSON.parse(broughtBy),
    };
  }
}

function* briefings(database: DatabaseSync, onUnreadable: OnUnreadable): Reading {
  const read = readerOf(BriefingRow, "id", onUnreadable);
  for (const row of database.prepare("SELECT id, briefing FROM briefings ORDER BY created_at, id").iterate())
    yield* read([row]).map(({ briefing }) => briefing);
}

function* watches(database: DatabaseSync, onUnreadable: OnUnreadable): Reading {
  const read = readerOf(WatchRow, "id", onUnreadable);
  const matches = database.prepare(
    "SELECT watch, article, arrival, at, slot FROM watch_matches WHERE watch = ? ORDER BY arrival, article",
  );
  const told = database.prepare("SELECT slot, told FROM watch_told WHERE watch = ? ORDER BY at, slot");
  for (const row of database.prepare("SELECT id, watch FROM watches ORDER BY created_at, id").iterate())
    for (const { watch } of read([row]))
      yield {
        watch,
        matches: matches.all(watch.id).map((match) => MatchRow.parse(match)),
        told: told
          .all(watch.id)
          .map(({ slot, told: what }) => ({ slot, told: ToldSchema.parse(JSON.parse(String(what))) })),
      };
}

function* deliveries(database: DatabaseSync, onUnreadable: OnUnreadable, isRunning: boolean): Reading {
  const read = readerOf(DeliveryRow, "id", onUnreadable);
  const readTelling = readerOf(TellingRow, "delivery", onUnreadable);
  const telling = database.prepare("SELECT delivery, telling FROM tellings WHERE delivery = ?");
  for (const row of database.prepare("SELECT * FROM deliveries ORDER BY seq").iterate())
    for (const delivery of read([row]))
      yield {
        delivery: isRunning ? perhapsSent(delivery) : delivery,
        telling: readTelling([telling.get(delivery.id)])[0]?.telling ?? null,
      };
}

/** Whoever takes it over looks for it before it is sent again. */
const perhapsSent = (delivery: Delivery): Delivery =>
  delivery.state === "planned" ? { ...delivery, state: "sending", attemptedAt: delivery.dueAt } : delivery;

/** The name of the mark that says how far the numbers of arrival have come. */
export const LAST_ARRIVAL = "last-arrival";

function* marks(database: DatabaseSync): Reading {
  const last = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'articles'").get();
  yield { name: LAST_ARRIVAL, value: String(last?.seq ?? 0) };
  yield* database.prepare("SELECT key AS name, value FROM meta ORDER BY key").iterate();
}

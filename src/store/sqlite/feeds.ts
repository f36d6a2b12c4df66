import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Failure } from "../../domain/failure.ts";
import type { PolledFeed, SeenEntry, Subscription } from "../../domain/feed.ts";
import { articleId, type FeedId, feedId, type GuildId, guildId, userId } from "../../domain/ids.ts";
import type { FeedStore } from "../feed-store.ts";
import { arrivesAgain } from "./arrivals.ts";
import { inTransaction } from "./transaction.ts";

/** Entries that a feed has not shown for so long are forgotten: they do not come again. */
const ENTRIES_KEPT_MS = 60 * 86_400_000;
/** A feed that gives its entries new names each time has no more than this. */
const ENTRIES_KEPT = 5_000;
/** No feed has to wait so long for its turn: a clock that ran ahead was set back. */
const FARTHEST_TURN_MS = 2 * 86_400_000;

/** What is kept of a feed beside what is asked for. Failures are written by this program alone. */
export const FeedState = z.object({
  title: z.string().nullable(),
  site: z.string().nullable(),
  askedAt: z.number().nullable(),
  answeredAt: z.number().nullable(),
  newAt: z.number().nullable(),
  isCaughtUp: z.boolean().default(true),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  bodyHash: z.string().nullable(),
  changesEveryMs: z.number().nullable(),
  moving: z.object({ to: z.string(), times: z.number() }).nullable(),
  trouble: z
    .object({
      failure: z.looseObject({ kind: z.string() }).transform((failure) => failure as unknown as Failure),
      since: z.number(),
      times: z.number(),
    })
    .nullable(),
});
const FeedRow = z.object({
  id: z.string().transform(feedId),
  url: z.string(),
  next_at: z.number().nullable(),
  state: z.string().transform((json) => FeedState.parse(JSON.parse(json))),
});
const SubscriptionRow = z.object({
  guild: z.string().transform(guildId),
  feed: z.string().transform(feedId),
  name: z.string(),
  added_by: z.string().transform(userId),
  added_at: z.number(),
  paused: z.number(),
  muted: z.number(),
});
export const EntryRow = z.object({
  key: z.string(),
  hash: z.string(),
  tries: z.number(),
  article: z.string().transform(articleId).nullable(),
});
const ArticleRow = z.object({ article: z.string().transform(articleId) });

export const feedOf = (raw: unknown): PolledFeed => {
  const { id, url, next_at, state } = FeedRow.parse(raw);
  return { id, url, nextAt: next_at, ...state };
};

export const subscriptionOf = (raw: unknown): Subscription => {
  const { guild, feed, name, added_by, added_at, paused, muted } = SubscriptionRow.parse(raw);
  return { guild, feed, name, addedBy: added_by, addedAt: added_at, isPaused: paused === 1, isMuted: muted === 1 };
};

export const stateOf = ({ id, url, nextAt, ...state }: PolledFeed): string => JSON.stringify(FeedState.parse(state));

export function feedStore(database: DatabaseSync): FeedStore {
  return { ...following(database), ...polling(database), ...entries(database) };
}

/** Somebody follows a feed without a pause. */
const IS_WANTED = "EXISTS (SELECT 1 FROM feed_guild g WHERE g.feed = feeds.id AND g.paused = 0)";

/** An address up to the end of its host. */
const HOST = "substr(url, 1, instr(substr(url, 9) || '/', '/') + 8)";

type Following = Pick<FeedStore, "follow" | "unfollow" | "changeSubscription" | "followedBy" | "followersOf">;

function following(database: DatabaseSync): Following {
  const insert = database.prepare(
    "INSERT INTO feeds (id, url, next_at, state) VALUES (?, ?, ?, ?) ON CONFLICT (url) DO NOTHING",
  );
  const byUrl = database.prepare("SELECT * FROM feeds WHERE url = ?");
  const wake = database.prepare("UPDATE feeds SET next_at = ? WHERE id = ? AND next_at IS NULL");
  const subscribe = database.prepare(
    `INSERT INTO feed_guild (guild, feed, name, added_by, added_at, paused, muted) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const change = database.prepare(
    `UPDATE feed_guild SET name = coalesce($name, name), paused = coalesce($paused, paused), muted = coalesce($muted, muted)
     WHERE guild = $guild AND feed = $feed`,
  );
  const unsubscribe = database.prepare("DELETE FROM feed_guild WHERE guild = ? AND feed = ?");
  const keepMuted = keepsMuted(database);
  const ofGuild = database.prepare("SELECT * FROM feed_guild WHERE guild = ? ORDER BY lower(name), feed");
  const ofFeed = database.prepare("SELECT * FROM feed_guild WHERE feed = ? ORDER BY added_at, guild");
  const byId = database.prepare("SELECT * FROM feeds WHERE id = ?");
  /** Where nobody wanted a feed until now, or it was given up, what it has by now is no news. */
  const fallBehind = database.prepare(
    `UPDATE feeds SET state = json_set(state, '$.isCaughtUp', json('false')) WHERE id = ? AND (next_at IS NULL OR NOT ${IS_WANTED})`,
  );
  const removeLeft = removesLeft(database);
  const show = showsFeed(database);
  return {
    async follow(feed, { guild, name, addedBy, addedAt, isPaused, isMuted }) {
      return inTransaction(database, () => {
        insert.run(feed.id, feed.url, feed.nextAt, stateOf(feed));
        const there = feedOf(byUrl.get(feed.url));
        if (!isPaused) fallBehind.run(there.id);
        // One that was given up is tried again when somebody asks for it.
        wake.run(feed.nextAt, there.id);
        subscribe.run(guild, there.id, name, addedBy, addedAt, Number(isPaused), Number(isMuted));
        show(there.id, guild);
        return feedOf(byUrl.get(feed.url));
      });
    },
    async unfollow(guild, feed) {
      inTransaction(database, () => {
        keepMuted.run({ guild, feed });
        unsubscribe.run(guild, feed);
        removeLeft(feed);
      });
    },
    async changeSubscription(guild, feed, { name, isPaused, isMuted }) {
      const flag = (value: boolean | undefined) => (value === undefined ? null : Number(value));
      inTransaction(database, () => {
        if (isPaused === false) fallBehind.run(feed);
        change.run({ guild, feed, name: name ?? null, paused: flag(isPaused), muted: flag(isMuted) });
        if (isPaused === false) show(feed, guild);
      });
    },
    async followedBy(guild) {
      const all = ofGuild.all(guild).map(subscriptionOf);
      return all.map((subscription) => ({ subscription, feed: feedOf(byId.get(subscription.feed)) }));
    },
    async followersOf(feed) {
      return ofFeed.all(feed).map(subscriptionOf);
    },
  };
}

type Polling = Pick<FeedStore, "feedByUrl" | "feedsDue" | "nextFeedAt" | "saveFeed" | "moveFeed">;

function polling(database: DatabaseSync): Polling {
  const byUrl = database.prepare("SELECT * FROM feeds WHERE url = ?");
  const due = database.prepare(
    `SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY ${HOST} ORDER BY next_at, id) AS turn FROM feeds
       WHERE (next_at <= $until OR next_at > $until + ${FARTHEST_TURN_MS}) AND ${IS_WANTED})
     WHERE turn <= $ofAHost ORDER BY next_at, id LIMIT $limit`,
  );
  const next = database.prepare(
    `SELECT next_at AS at FROM feeds WHERE next_at IS NOT NULL AND ${IS_WANTED} ORDER BY next_at LIMIT 1`,
  );
  const save = database.prepare("UPDATE feeds SET next_at = ?, state = ? WHERE id = ?");
  const rename = database.prepare("UPDATE feeds SET url = ? WHERE id = ?");
  const joinOther = database.prepare("UPDATE OR IGNORE feed_guild SET feed = $to WHERE feed = $from");
  const remove = database.prepare("DELETE FROM feeds WHERE id = ?");
  // An id is like nothing else that can stand in a topic.
  const renameInTopics = database.prepare(
    "UPDATE topics SET topic = replace(topic, json_quote($from), json_quote($to)) WHERE instr(topic, json_quote($from)) > 0",
  );
  const followers = database.prepare("SELECT guild FROM feed_guild WHERE feed = ? AND paused = 0");
  const all = database.prepare("SELECT guild FROM feed_guild WHERE feed = ?");
  const byId = database.prepare("SELECT * FROM feeds WHERE id = ?");
  const keepMuted = keepsMuted(database);
  // Who wants one of the two wants what they have become.
  const goOn = database.prepare(
    `UPDATE feed_guild SET paused = 0 WHERE feed = $to
     AND EXISTS (SELECT 1 FROM feed_guild f WHERE f.feed = $from AND f.guild = feed_guild.guild AND f.paused = 0)`,
  );
  const wake = database.prepare("UPDATE feeds SET next_at = $at WHERE id = $to AND next_at IS NULL");
  const show = showsFeed(database);
  return {
    async feedByUrl(url) {
      const row = byUrl.get(url);
      return row ? feedOf(row) : null;
    },
    async feedsDue(until, limit, ofAHost) {
      return due.all({ until, limit, ofAHost }).map(feedOf);
    },
    async nextFeedAt() {
      const row = next.get();
      return row ? Number(row.at) : null;
    },
    async saveFeed(feed) {
      save.run(feed.nextAt, stateOf(feed), feed.id);
    },
    async moveFeed(feed, url) {
      return inTransaction(database, () => {
        const row = byUrl.get(url);
        const other = row ? feedOf(row).id : null;
        if (other === feed) return feed;
        if (other === null) {
          rename.run(url, feed);
          return feed;
        }
        for (const { guild } of all.all(feed)) keepMuted.run({ guild: String(guild), feed });
        wake.run({ at: feedOf(byId.get(feed)).nextAt, to: other });
        goOn.run({ from: feed, to: other });
        const joining = followers.all(feed).map(({ guild }) => guildId(String(guild)));
        joinOther.run({ from: feed, to: other });
        renameInTopics.run({ from: feed, to: other });
        // What the old one brought in is not passed on: anybody can let a feed move to another.
        remove.run(feed);
        for (const guild of joining) show(other, guild);
        return other;
      });
    },
  };
}

function entries(database: DatabaseSync): Pick<FeedStore, "entriesSeen" | "markSeen" | "feedsOf"> {
  const seen = database.prepare(
    "SELECT key, hash, tries, article FROM feed_entries WHERE feed = ? AND key IN (SELECT value FROM json_each(?))",
  );
  const mark = database.prepare(
    `INSERT INTO feed_entries (feed, key, hash, tries, article, seen_at) SELECT $feed, $key, $hash, $tries, $article, $at WHERE EXISTS (SELECT 1 FROM feeds WHERE id = $feed)
     ON CONFLICT (feed, key) DO UPDATE SET hash = excluded.hash, tries = excluded.tries, article = excluded.article, seen_at = excluded.seen_at`,
  );
  const forget = database.prepare("DELETE FROM feed_entries WHERE feed = ? AND seen_at < ?");
  const forgetMost = database.prepare(
    `DELETE FROM feed_entries WHERE feed = $feed AND key IN
       (SELECT key FROM feed_entries WHERE feed = $feed ORDER BY seen_at DESC LIMIT -1 OFFSET ${ENTRIES_KEPT})`,
  );
  const link = database.prepare(
    `INSERT INTO article_feed (article, feed) SELECT $article, $feed
     WHERE EXISTS (SELECT 1 FROM feeds WHERE id = $feed) AND EXISTS (SELECT 1 FROM articles WHERE id = $article) ON CONFLICT DO NOTHING`,
  );
  const unlink = database.prepare("DELETE FROM article_feed WHERE feed = ? AND article = ?");
  const show = database.prepare(
    `INSERT INTO article_guild (article, guild, backlog) SELECT f.article, g.guild, 1 FROM article_feed f JOIN feed_guild g USING (feed)
     WHERE f.feed = $feed AND f.article = $article AND g.paused = 0
     ON CONFLICT (article, guild) DO UPDATE SET shared = 0, backlog = 1 WHERE shared = 1 RETURNING article`,
  );
  const touch = arrivesAgain(database);
  const ofArticle = database.prepare("SELECT feed FROM article_feed WHERE article = ? ORDER BY feed");
  return {
    async entriesSeen(feed, keys) {
      const rows = seen.all(feed, JSON.stringify(keys)).map((row): SeenEntry => EntryRow.parse(row));
      return new Map(rows.map((entry) => [entry.key, entry]));
    },
    async markSeen(feed, seenNow, articles, at, left = []) {
      inTransaction(database, () => {
        for (const entry of seenNow) mark.run({ feed, ...entry, at });
        for (const article of left) unlink.run(feed, article);
        for (const article of articles) {
          link.run({ feed, article });
          if (show.all({ feed, article }).length > 0) touch(article);
        }
        forget.run(feed, at - ENTRIES_KEPT_MS);
        forgetMost.run({ feed });
      });
    },
    async feedsOf(article) {
      return ofArticle.all(article).map((row) => feedId(String(row.feed)));
    },
  };
}

/** What only muted feeds brought in for a guild stays out of its briefings when one of them goes. */
function keepsMuted(database: DatabaseSync) {
  return database.prepare(
    `UPDATE article_guild SET shared = 1 WHERE guild = $guild AND article IN (SELECT article FROM article_feed WHERE feed = $feed)
     AND EXISTS (SELECT 1 FROM feed_guild m WHERE m.guild = $guild AND m.feed = $feed AND m.muted = 1)
     AND NOT EXISTS (SELECT 1 FROM article_feed o JOIN feed_guild g USING (feed)
       WHERE o.article = article_guild.article AND g.guild = $guild AND g.muted = 0)`,
  );
}

/** Removes a feed that nobody follows. */
function removesLeft(database: DatabaseSync): (feed: FeedId) => void {
  const remove = database.prepare(
    "DELETE FROM feeds WHERE id = $feed AND NOT EXISTS (SELECT 1 FROM feed_guild g WHERE g.feed = $feed)",
  );
  return (feed) => remove.run({ feed });
}

/** Of what a feed brought in before somebody follows it, they get so much: the newest. */
const SHOWN_AT_FIRST = 500;

/** Lets a guild find what a feed brought in last; that is no news for it. */
function showsFeed(database: DatabaseSync): (feed: FeedId, guild: GuildId) => void {
  const show = database.prepare(
    `INSERT INTO article_guild (article, guild, backlog) SELECT f.article, $guild, 1 FROM article_feed f JOIN articles a ON a.id = f.article
     WHERE f.feed = $feed ORDER BY a.at DESC LIMIT ${SHOWN_AT_FIRST}
     ON CONFLICT (article, guild) DO UPDATE SET shared = 0, backlog = 1 WHERE shared = 1 RETURNING article`,
  );
  const touch = arrivesAgain(database);
  return (feed, guild) => {
    for (const row of show.all({ feed, guild })) touch(ArticleRow.parse(row).article);
  };
}

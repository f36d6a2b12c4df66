import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { articleId, watchId } from "../../domain/ids.ts";
import { ToldSchema } from "../../domain/told.ts";
import { WatchSchema } from "../../domain/watch.ts";
import type { WatchStore } from "../watch-store.ts";
import { type OnUnreadable, readerOf } from "./readable.ts";
import { inTransaction } from "./transaction.ts";

/** What a watch told longer before something new than this is forgotten. */
const TOLD_KEPT_MS = 30 * 86_400_000;
export const WATCHED_UP_TO = "watched-up-to";

export const MatchRow = z.object({
  watch: z.string().transform(watchId),
  article: z.string().transform(articleId),
  arrival: z.number(),
  at: z.number(),
  slot: z.string().nullable(),
});

const ToldRow = z.object({
  watch: z.string().transform(watchId),
  slot: z.string(),
  told: z.string().transform((json) => ToldSchema.parse(JSON.parse(json))),
});

export const WatchRow = z.object({
  id: z.string(),
  watch: z.string().transform((json) => WatchSchema.parse(JSON.parse(json))),
});

export function watchStore(database: DatabaseSync, onUnreadable: OnUnreadable): WatchStore {
  return { ...keptWatches(database, onUnreadable), ...waitingMatches(database) };
}

type Keeping = "saveWatch" | "watch" | "watches" | "watchesOf" | "watchesIn" | "removeWatch";

function keptWatches(database: DatabaseSync, onUnreadable: OnUnreadable): Pick<WatchStore, Keeping> {
  const save = database.prepare(
    `INSERT INTO watches (id, user, channel_guild, created_at, watch) VALUES ($id, $user, $guild, $createdAt, $watch)
     ON CONFLICT (id) DO UPDATE SET user = excluded.user, channel_guild = excluded.channel_guild, watch = excluded.watch`,
  );
  const remove = database.prepare("DELETE FROM watches WHERE id = ?");
  const one = database.prepare("SELECT id, watch FROM watches WHERE id = ?");
  const all = database.prepare("SELECT id, watch FROM watches ORDER BY created_at, id");
  const ofUser = database.prepare("SELECT id, watch FROM watches WHERE user = ? ORDER BY created_at, id");
  const inGuild = database.prepare("SELECT id, watch FROM watches WHERE channel_guild = ? ORDER BY created_at, id");
  const readRows = readerOf(WatchRow, "id", onUnreadable);
  const read = (rows: Parameters<typeof readRows>[0]) => readRows(rows).map(({ watch }) => watch);
  return {
    async saveWatch(watch) {
      const { id, user, createdAt, where, guild } = watch;
      const channelGuild = where.kind === "channel" ? guild : null;
      save.run({ id, user, guild: channelGuild, createdAt, watch: JSON.stringify(watch) });
    },
    async watch(id) {
      return read([one.get(id)])[0] ?? null;
    },
    async watches() {
      return read(all.all());
    },
    async watchesOf(user) {
      return read(ofUser.all(user));
    },
    async watchesIn(guild) {
      return read(inGuild.all(guild));
    },
    async removeWatch(id) {
      remove.run(id);
    },
  };
}

function waitingMatches(database: DatabaseSync): Omit<WatchStore, Keeping> {
  const mark = database.prepare("SELECT value FROM meta WHERE key = ?");
  const setMark = database.prepare(
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );
  const keep = database.prepare(
    `INSERT INTO watch_matches (watch, article, arrival, at, slot)
     SELECT $watch, $article, $arrival, $at, NULL WHERE EXISTS (SELECT 1 FROM watches w WHERE w.id = $watch)
     ON CONFLICT DO NOTHING`,
  );
  const waiting = database.prepare(
    "SELECT watch, article, arrival, at, slot FROM watch_matches ORDER BY arrival, watch",
  );
  const waitingFor = database.prepare(
    "SELECT watch, article, arrival, at, slot FROM watch_matches WHERE watch = ? ORDER BY arrival",
  );
  const slot = database.prepare(
    "UPDATE watch_matches SET slot = $slot WHERE watch = $watch AND article = $article AND arrival = $arrival AND slot IS NULL",
  );
  const settle = database.prepare("DELETE FROM watch_matches WHERE watch = ? AND slot = ?");
  const tell = database.prepare(
    `INSERT INTO watch_told (watch, slot, at, told)
     SELECT $watch, $slot, $at, $told WHERE EXISTS (SELECT 1 FROM watches w WHERE w.id = $watch) ON CONFLICT DO NOTHING`,
  );
  const forget = database.prepare("DELETE FROM watch_told WHERE watch = ? AND at < ?");
  const told = database.prepare(`SELECT told FROM watch_told WHERE watch = ? AND at >= ?
       AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.slot_key = watch_told.slot AND d.state IN ('failed', 'skipped')) ORDER BY at, slot`);
  const lastArrival = database.prepare("SELECT coalesce(max(seq), 0) AS seq FROM articles");
  const skipped = database.prepare(
    `SELECT t.watch, t.slot, t.told FROM watch_told t JOIN deliveries d ON d.slot_key = t.slot
     WHERE d.state = 'skipped' AND ($slot IS NULL OR t.slot = $slot)`,
  );
  const untell = database.prepare("DELETE FROM watch_told WHERE watch = ? AND slot = ?");
  return {
    async watchedUpTo() {
      const row = mark.get(WATCHED_UP_TO);
      return row ? Number(row.value) : null;
    },
    async keepMatches(matches, watchedUpTo) {
      inTransaction(database, () => {
        for (const { watch, article, arrival, at } of matches) keep.run({ watch, article, arrival, at });
        setMark.run(WATCHED_UP_TO, String(watchedUpTo));
      });
    },
    async matches() {
      return waiting.all().map((row) => MatchRow.parse(row));
    },
    async matchesOf(watch) {
      return waitingFor.all(watch).map((row) => MatchRow.parse(row));
    },
    async slotMatches(matches, name) {
      inTransaction(database, () => {
        for (const { watch, article, arrival } of matches) slot.run({ watch, article, arrival, slot: name });
      });
    },
    async settleSlot(watch, name, said) {
      inTransaction(database, () => {
        settle.run(watch, name);
        if (said === null) return;
        tell.run({ watch, slot: name, at: said.at, told: JSON.stringify(said) });
        forget.run(watch, said.at - TOLD_KEPT_MS);
      });
    },
    async bringBack(slot) {
      inTransaction(database, () => {
        const arrival = Number(lastArrival.get()?.seq);
        for (const row of skipped.all({ slot })) {
          const { watch, slot: name, told: said } = ToldRow.parse(row);
          for (const article of new Set(said.stories.flatMap(({ articles }) => articles)))
            keep.run({ watch, article, arrival, at: said.at });
          untell.run(watch, name);
        }
      });
    },
    async toldBy(watch, since) {
      return told.all(watch, since).map((row) => ToldSchema.parse(JSON.parse(String(row.told))));
    },
  };
}

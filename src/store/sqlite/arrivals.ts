import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type ArticleId, articleId, guildId } from "../../domain/ids.ts";
import type { Store } from "../index.ts";
import { COLUMNS, fromRow, type OnUnreadable } from "./stored-article.ts";

type ArrivalStore = Pick<Store, "arrivals" | "lastArrival" | "eachArticle">;

/** Articles in order of arrival: each has a number, and one that comes again a higher one. What is removed has a number, too. */
export function arrivalStore(database: DatabaseSync, onUnreadable: OnUnreadable): ArrivalStore {
  const arrived = database.prepare(
    `SELECT ${COLUMNS}, a.seq AS arrival, a.everyone, (SELECT json_group_array(g.guild) FROM article_guild g WHERE g.article = a.id) AS guilds
     FROM articles a WHERE a.seq > $mark ORDER BY a.seq LIMIT $limit`,
  );
  const left = database.prepare("SELECT seq AS arrival, article FROM gone WHERE seq > ? AND seq <= ? ORDER BY seq");
  const last = database.prepare("SELECT seq AS arrival FROM sqlite_sequence WHERE name = 'articles'");
  return {
    async arrivals(mark, limit) {
      const rows = arrived.all({ mark, limit });
      const newest = rows.at(-1);
      const until = newest ? ArrivalRow.parse(newest).arrival : Number.MAX_SAFE_INTEGER;
      const gone = left.all(mark, until).map((row) => GoneRow.parse(row));
      return {
        mark: newest ? until : (gone.at(-1)?.arrival ?? mark),
        gone: gone.map(({ article }) => article),
        articles: rows.flatMap((row) => withAudience(row, onUnreadable)),
      };
    },
    async lastArrival() {
      const row = last.get();
      return row ? ArrivalRow.parse(row).arrival : 0;
    },
    eachArticle: (sliceSize) => eachSlice(database, sliceSize, onUnreadable),
  };
}

/** Gives an article a higher number, so that whoever follows the store takes it for an arrival. */
export function arrivesAgain(database: DatabaseSync): (id: ArticleId) => void {
  const arrive = database.prepare(
    "UPDATE articles SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'articles') + 1 WHERE id = ?",
  );
  const countOn = database.prepare("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'articles'");
  return (id) => {
    arrive.run(id);
    countOn.run();
  };
}

export const AudienceRow = z.object({ everyone: z.number(), guilds: z.string() });
const EachRow = AudienceRow.extend({ id: z.string(), at: z.number() });
const ArrivalRow = z.object({ arrival: z.number() });
const GoneRow = ArrivalRow.extend({ article: z.string().transform(articleId) });

/** Reads by position rather than with an open cursor, so that the store can be written to between two slices. */
async function* eachSlice(
  database: DatabaseSync,
  sliceSize: number,
  onUnreadable: OnUnreadable,
): ReturnType<Store["eachArticle"]> {
  const next = database.prepare(
    `SELECT ${COLUMNS}, a.at, a.everyone, (SELECT json_group_array(g.guild) FROM article_guild g WHERE g.article = a.id) AS guilds
     FROM articles a WHERE (a.at, a.id) > ($at, $id) ORDER BY a.at, a.id LIMIT $limit`,
  );
  let last: { at: number; id: string } = { at: Number.MIN_SAFE_INTEGER, id: "" };
  for (;;) {
    const rows = next.all({ ...last, limit: Math.max(1, sliceSize) });
    const slice = rows.flatMap((raw) => {
      const { at, id } = EachRow.parse(raw);
      last = { at, id };
      return withAudience(raw, onUnreadable);
    });
    if (slice.length > 0) yield slice;
    if (rows.length === 0) return;
  }
}

/** A row's article with who may find it; nothing where the article cannot be read. */
function withAudience(raw: unknown, onUnreadable: OnUnreadable) {
  const { everyone, guilds } = AudienceRow.parse(raw);
  const stored = fromRow(raw, onUnreadable);
  return stored ? [{ stored, guilds: everyone === 1 ? null : guildIds(guilds) }] : [];
}

export const guildIds = (json: string) => z.array(z.string()).parse(JSON.parse(json)).map(guildId);

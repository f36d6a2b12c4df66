import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type ArticleId, articleId, guildId, storyId } from "../../domain/ids.ts";
import type { ArrivedArticle, Store } from "../index.ts";
import type { OnUnreadable } from "./readable.ts";
import { COLUMNS, fromRow, signatureOf } from "./stored-article.ts";

type ArrivalStore = Pick<Store, "arrivals" | "lastArrival" | "markBefore" | "signatures" | "arrived" | "versions">;

/** Articles in order of arrival: each has a number, and one that comes again a higher one. What is removed has a number, too. */
export function arrivalStore(database: DatabaseSync, onUnreadable: OnUnreadable): ArrivalStore {
  const whole = `SELECT ${COLUMNS}, a.seq AS arrival, a.everyone,
      (SELECT json_group_array(g.guild) FROM article_guild g WHERE g.article = a.id) AS guilds,
      (SELECT json_group_array(g.guild) FROM article_guild g WHERE g.article = a.id AND g.backlog = 0) AS news_for FROM articles a`;
  const arrived = database.prepare(`${whole} WHERE a.seq > $mark ORDER BY a.seq LIMIT $limit`);
  const named = database.prepare(`${whole} WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.seq`);
  const before = database.prepare("SELECT seq AS arrival FROM articles ORDER BY seq DESC LIMIT 1 OFFSET ?");
  const signed = database.prepare(
    "SELECT seq AS arrival, id, at, story, signature FROM articles WHERE seq > ? ORDER BY seq LIMIT ?",
  );
  const versions = database.prepare("SELECT id, seq AS version FROM articles WHERE id > ? ORDER BY id LIMIT ?");
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
    async markBefore(articles) {
      const row = before.get(articles);
      return row ? ArrivalRow.parse(row).arrival : 0;
    },
    async signatures(mark, limit) {
      const rows = signed.all(mark, limit).map((row) => SignedRow.parse(row));
      return { mark: rows.at(-1)?.arrival ?? mark, articles: rows };
    },
    async arrived(ids) {
      return named.all(JSON.stringify(ids)).flatMap((row) => withAudience(row, onUnreadable));
    },
    async versions(after, limit) {
      return versions.all(after ?? "", limit).map((row) => VersionRow.parse(row));
    },
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
const ArrivalRow = z.object({ arrival: z.number() });
const ArrivedRow = AudienceRow.extend(ArrivalRow.shape).extend({ news_for: z.string() });
const VersionRow = z.object({ id: z.string().transform(articleId), version: z.number() });
const SignedRow = ArrivalRow.extend({
  id: z.string().transform(articleId),
  at: z.number(),
  story: z.string().transform(storyId),
  signature: z.string().transform(signatureOf),
});
const GoneRow = ArrivalRow.extend({ article: z.string().transform(articleId) });

/** A row's article with who may find it, and for whom it is news; nothing where the article cannot be read. */
function withAudience(raw: unknown, onUnreadable: OnUnreadable): ArrivedArticle[] {
  const { everyone, guilds, news_for, arrival } = ArrivedRow.parse(raw);
  const stored = fromRow(raw, onUnreadable);
  const idsOf = (json: string) => (everyone === 1 ? null : guildIds(json));
  return stored ? [{ stored, guilds: idsOf(guilds), newsFor: idsOf(news_for), version: arrival }] : [];
}

export const guildIds = (json: string) => z.array(z.string()).parse(JSON.parse(json)).map(guildId);

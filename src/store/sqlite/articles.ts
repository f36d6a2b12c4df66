import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { sortTime, type Viewer } from "../../domain/article.ts";
import { type ArticleId, articleId, guildId, storyId } from "../../domain/ids.ts";
import type { Store, StoredArticle } from "../index.ts";
import { fromRow, type OnUnreadable, toColumns } from "./stored-article.ts";
import { inTransaction } from "./transaction.ts";

/** `$guild` is null for somebody in direct messages, which equals no guild: then only what is for everybody is seen. */
const VISIBLE = `(a.everyone = 1 OR EXISTS (SELECT 1 FROM article_guild g WHERE g.article = a.id AND g.guild = $guild))`;
const COLUMNS = "a.id, a.story, a.copy_of, a.article, a.facts, a.signature";

type ArticleStore = Pick<
  Store,
  | "saveArticle"
  | "replaceArticle"
  | "moveArticles"
  | "deleteArticle"
  | "textOf"
  | "articles"
  | "guildsOf"
  | "articleByUrl"
  | "timeline"
  | "articlesOfStories"
  | "eachArticle"
  | "arrivals"
  | "publishers"
  | "counts"
  | "removeArticles"
  | "setSource"
>;

export function articleStore(database: DatabaseSync, onUnreadable: OnUnreadable): ArticleStore {
  return {
    ...articleWriting(database),
    ...articleReading(database, onUnreadable),
    ...articleCounting(database),
    ...articleSources(database),
  };
}

function articleWriting(
  database: DatabaseSync,
): Pick<ArticleStore, "saveArticle" | "replaceArticle" | "moveArticles" | "deleteArticle" | "textOf"> {
  const insert = database.prepare(
    `INSERT INTO articles (id, at, retrieved, url, publisher, story, copy_of, everyone, article, facts, signature)
     VALUES ($id, $at, $retrieved, $url, $publisher, $story, $copyOf, 0, $article, $facts, $signature) ON CONFLICT (id) DO NOTHING`,
  );
  const showToEveryone = database.prepare("UPDATE articles SET everyone = 1 WHERE id = ? AND everyone = 0");
  const showToGuild = database.prepare(
    "INSERT INTO article_guild (article, guild) VALUES (?, ?) ON CONFLICT DO NOTHING",
  );
  const touch = arrivesAgain(database);
  const replace = database.prepare(
    `UPDATE articles SET at = $at, retrieved = $retrieved, url = $url, publisher = $publisher, article = $article, facts = $facts, signature = $signature
     WHERE id = $id`,
  );
  const move = database.prepare("UPDATE articles SET story = $story WHERE id = $id");
  const remove = database.prepare("DELETE FROM articles WHERE id = ?");
  const words = database.prepare(
    `SELECT a.article, a.everyone, (SELECT json_group_array(g.guild) FROM article_guild g WHERE g.article = a.id) AS guilds FROM articles a WHERE a.id = ?`,
  );
  return {
    async saveArticle(stored, audience) {
      const { article, story, copyOf } = stored;
      const columns = toColumns(stored);
      return inTransaction(database, () => {
        const { changes } = insert.run({ ...keysOf(article), story, copyOf, ...columns });
        const shown =
          audience.kind === "everyone" ? showToEveryone.run(article.id) : showToGuild.run(article.id, audience.guild);
        if (changes > 0) return "added";
        if (shown.changes > 0) touch(article.id);
        return "known";
      });
    },
    async replaceArticle(version) {
      const { article } = version;
      inTransaction(database, () => {
        const { changes } = replace.run({ ...keysOf(article), ...toColumns(version) });
        if (changes === 0) throw new Error(`article ${article.id} is not there to be replaced`);
        touch(article.id);
      });
    },
    async moveArticles(moves) {
      inTransaction(database, () => {
        for (const [id, story] of moves) if (move.run({ id, story }).changes > 0) touch(id);
      });
    },
    async deleteArticle(id) {
      remove.run(id);
    },
    async textOf(id) {
      const row = words.get(id);
      if (!row) return null;
      const { article, everyone, guilds } = TextRow.parse(row);
      const { text } = z.object({ text: z.string() }).parse(JSON.parse(article));
      return { text, guilds: everyone === 1 ? null : guildIds(guilds) };
    },
  };
}

/** Gives an article a higher number, so that whoever follows the store takes it for an arrival. */
function arrivesAgain(database: DatabaseSync): (id: ArticleId) => void {
  const arrive = database.prepare(
    "UPDATE articles SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'articles') + 1 WHERE id = ?",
  );
  const countOn = database.prepare("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'articles'");
  return (id) => {
    arrive.run(id);
    countOn.run();
  };
}

const keysOf = (article: StoredArticle["article"]) => ({
  id: article.id,
  at: sortTime(article),
  retrieved: article.retrieved,
  url: article.url,
  publisher: article.publisher,
});

function articleReading(
  database: DatabaseSync,
  onUnreadable: OnUnreadable,
): Pick<
  ArticleStore,
  "articles" | "guildsOf" | "articleByUrl" | "timeline" | "articlesOfStories" | "eachArticle" | "arrivals"
> {
  const byId = database.prepare(
    `SELECT ${COLUMNS} FROM articles a WHERE a.id IN (SELECT value FROM json_each($ids)) AND ${VISIBLE}`,
  );
  const byUrl = database.prepare(
    `SELECT ${COLUMNS} FROM articles a WHERE a.url = $url AND ${VISIBLE} ORDER BY a.at DESC, a.id DESC LIMIT 1`,
  );
  const audience = database.prepare(
    `SELECT a.everyone, (SELECT json_group_array(g.guild) FROM article_guild g WHERE g.article = a.id) AS guilds FROM articles a WHERE a.id = ?`,
  );
  const byTime = database.prepare(
    `SELECT a.id, a.story, a.publisher, a.at, a.retrieved, a.copy_of AS copyOf FROM articles a
     WHERE a.at >= $since AND a.at < $until AND ($publisher IS NULL OR a.publisher = $publisher)
       AND ($ids IS NULL OR a.id IN (SELECT value FROM json_each($ids))) AND ${VISIBLE}
     ORDER BY a.at DESC, a.id DESC LIMIT $limit OFFSET $offset`,
  );
  const byStory = database.prepare(
    `SELECT ${COLUMNS} FROM articles a WHERE a.story IN (SELECT value FROM json_each($stories)) AND ${VISIBLE}
     ORDER BY a.at DESC, a.id DESC`,
  );
  const arrived = database.prepare(
    `SELECT ${COLUMNS}, a.seq AS arrival, a.everyone, (SELECT json_group_array(g.guild) FROM article_guild g WHERE g.article = a.id) AS guilds
     FROM articles a WHERE a.seq > $mark ORDER BY a.seq LIMIT $limit`,
  );
  const read = (rows: readonly unknown[]): StoredArticle[] =>
    rows.map((row) => fromRow(row, onUnreadable)).filter((stored) => stored !== null);
  return {
    async articles(ids, viewer) {
      const found = new Map(
        read(byId.all({ ids: JSON.stringify(ids), ...seenBy(viewer) })).map((stored) => [stored.article.id, stored]),
      );
      return ids.map((id) => found.get(id)).filter((stored) => stored !== undefined);
    },
    async guildsOf(id) {
      const row = audience.get(id);
      if (!row) return [];
      const { everyone, guilds } = AudienceRow.parse(row);
      return everyone === 1 ? null : guildIds(guilds);
    },
    async articleByUrl(url, viewer) {
      return read(byUrl.all({ url, ...seenBy(viewer) }))[0] ?? null;
    },
    async timeline({ ids, publisher, since, until, limit, offset }, viewer) {
      const rows = byTime.all({
        ids: ids ? JSON.stringify(ids) : null,
        publisher: publisher ?? null,
        since: since ?? Number.MIN_SAFE_INTEGER,
        until: until ?? Number.MAX_SAFE_INTEGER,
        limit,
        offset: offset ?? 0,
        ...seenBy(viewer),
      });
      return rows.map((raw) => {
        const { id, story, copyOf, ...entry } = TimelineRow.parse(raw);
        return {
          ...entry,
          id: articleId(id),
          story: storyId(story),
          copyOf: copyOf === null ? null : articleId(copyOf),
        };
      });
    },
    async articlesOfStories(stories, viewer) {
      return read(byStory.all({ stories: JSON.stringify(stories), ...seenBy(viewer) }));
    },
    eachArticle: (sliceSize) => eachSlice(database, sliceSize, onUnreadable),
    async arrivals(mark, limit) {
      const rows = arrived.all({ mark, limit });
      const last = rows.at(-1);
      return {
        mark: last ? ArrivalRow.parse(last).arrival : mark,
        articles: rows.flatMap((row) => withAudience(row, onUnreadable)),
      };
    },
  };
}

const AudienceRow = z.object({ everyone: z.number(), guilds: z.string() });
const TextRow = AudienceRow.extend({ article: z.string() });
const TimelineRow = z.object({
  id: z.string(),
  story: z.string(),
  publisher: z.string().nullable(),
  at: z.number(),
  retrieved: z.number(),
  copyOf: z.string().nullable(),
});
const EachRow = AudienceRow.extend({ id: z.string(), at: z.number() });
const ArrivalRow = z.object({ arrival: z.number() });

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

const guildIds = (json: string) => z.array(z.string()).parse(JSON.parse(json)).map(guildId);

function articleCounting(database: DatabaseSync): Pick<ArticleStore, "publishers" | "counts"> {
  const publishers = database.prepare(
    `SELECT DISTINCT a.publisher FROM articles a WHERE a.publisher IS NOT NULL AND ${VISIBLE} ORDER BY a.publisher`,
  );
  const counts = database.prepare(
    `SELECT count(*) AS articles, count(DISTINCT a.publisher) AS publishers, max(a.at) AS newest FROM articles a WHERE ${VISIBLE}`,
  );
  const Counts = z.object({ articles: z.number(), publishers: z.number(), newest: z.number().nullable() });
  return {
    async publishers(viewer) {
      return publishers.all(seenBy(viewer)).map((row) => String(row.publisher));
    },
    async counts(viewer) {
      return Counts.parse(counts.get(seenBy(viewer)));
    },
  };
}

function articleSources(database: DatabaseSync): Pick<ArticleStore, "removeArticles" | "setSource"> {
  const mark = database.prepare("INSERT INTO article_source (source, article) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const unmark = database.prepare("DELETE FROM article_source WHERE source = ? RETURNING article");
  const hideUnlessSourced = database.prepare(
    `UPDATE articles SET everyone = 0 WHERE id = $id AND NOT EXISTS (SELECT 1 FROM article_source s WHERE s.article = $id)`,
  );
  const removeUnseen = database.prepare(
    `DELETE FROM articles WHERE id = $id AND everyone = 0 AND NOT EXISTS (SELECT 1 FROM article_guild g WHERE g.article = $id)`,
  );
  const touch = arrivesAgain(database);
  return {
    async setSource(ids, source) {
      inTransaction(database, () => {
        for (const id of ids) mark.run(source, id);
      });
    },
    async removeArticles(source) {
      return inTransaction(database, () => {
        const hidden: ArticleId[] = [];
        for (const { article } of unmark.all(source)) {
          const id = articleId(String(article));
          if (hideUnlessSourced.run({ id }).changes === 0) continue;
          hidden.push(id);
          if (removeUnseen.run({ id }).changes === 0) touch(id);
        }
        return hidden;
      });
    },
  };
}

const seenBy = (viewer: Viewer): { guild: string | null } => ({ guild: viewer.guild });

import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { sortTime, type Viewer } from "../../domain/article.ts";
import { type ArticleId, articleId, OF_ONE_FEED, storyId } from "../../domain/ids.ts";
import type { Moved, Store, StoredArticle } from "../index.ts";
import { AudienceRow, arrivesAgain, guildIds } from "./arrivals.ts";
import type { OnUnreadable } from "./readable.ts";
import { COLUMNS, fromRow, toColumns } from "./stored-article.ts";
import { inQuickTransaction, inTransaction } from "./transaction.ts";

/** `$guild` is null for somebody in direct messages, which equals no guild: then only what is for everybody is seen. */
const visible = (alias: string) =>
  `(${alias}.everyone = 1 OR EXISTS (SELECT 1 FROM article_guild g WHERE g.article = ${alias}.id AND g.guild = $guild))`;
const VISIBLE = visible("a");

/** What one feed alone tells is not the article of the address that it names. */
const OF_ITS_ADDRESS = `a.id NOT GLOB '${OF_ONE_FEED}*'`;

/** What an article is a copy of, as far as this viewer may see: the original, else the first of its copies. Nobody learns of what another guild brought in. */
const COPY_OF = `CASE WHEN a.copy_of IS NULL THEN NULL ELSE (
  SELECT nullif(o.id, a.id) FROM articles o WHERE (o.id = a.copy_of OR o.copy_of = a.copy_of) AND ${visible("o")}
  ORDER BY o.id <> a.copy_of, o.at, o.id LIMIT 1) END`;

/** Whether a member alone, or feeds that it has muted, brought an article in for the viewer's guild. What it has from elsewhere as well it has not muted. */
const MUTED = `(a.everyone = 0
  AND (EXISTS (SELECT 1 FROM article_guild s WHERE s.article = a.id AND s.guild = $guild AND s.shared = 1)
    OR EXISTS (SELECT 1 FROM article_feed f JOIN feed_guild g USING (feed) WHERE f.article = a.id AND g.guild = $guild AND g.muted = 1))
  AND NOT EXISTS (SELECT 1 FROM article_feed f JOIN feed_guild g USING (feed) WHERE f.article = a.id AND g.guild = $guild AND g.muted = 0))`;

type ArticleStore = Pick<
  Store,
  | "saveArticle"
  | "replaceArticle"
  | "deleteArticle"
  | "leaveArticle"
  | "textOf"
  | "articleAt"
  | "articles"
  | "guildsOf"
  | "articleByUrl"
  | "timeline"
  | "articlesOfStories"
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
): Pick<ArticleStore, "saveArticle" | "replaceArticle" | "deleteArticle" | "leaveArticle" | "textOf" | "articleAt"> {
  const insert = database.prepare(
    `INSERT INTO articles (id, at, retrieved, url, publisher, story, copy_of, everyone, article, facts, signature)
     VALUES ($id, $at, $retrieved, $url, $publisher, $story, $copyOf, 0, $article, $facts, $signature) ON CONFLICT (id) DO NOTHING`,
  );
  const showToEveryone = database.prepare("UPDATE articles SET everyone = 1 WHERE id = ? AND everyone = 0");
  const showToGuild = database.prepare(
    `INSERT INTO article_guild (article, guild, shared, backlog) VALUES (?, ?, ?, ?)
     ON CONFLICT (article, guild) DO UPDATE SET shared = excluded.shared, backlog = excluded.backlog WHERE shared > excluded.shared`,
  );
  const remove = database.prepare("DELETE FROM articles WHERE id = ?");
  const withdraw = database.prepare("UPDATE gone SET withdrawn = 1 WHERE seq = (SELECT MAX(seq) FROM gone)");
  const touch = arrivesAgain(database);
  const replace = database.prepare(
    `UPDATE articles SET at = $at, retrieved = $retrieved, url = $url, publisher = $publisher, article = $article, facts = $facts, signature = $signature,
       story = $story, copy_of = (SELECT o.id FROM articles o WHERE o.id = $copyOf AND o.copy_of IS NOT $id)
     WHERE id = $id`,
  );
  const move = database.prepare("UPDATE articles SET story = $story WHERE id = $id");
  const hideFromGuild = database.prepare("DELETE FROM article_guild WHERE article = ? AND guild = ?");
  const removeUnseen = removesUnseen(database);
  const words = database.prepare(
    `SELECT a.article, a.at, a.url, a.everyone, (SELECT json_group_array(g.guild) FROM article_guild g WHERE g.article = a.id) AS guilds FROM articles a WHERE a.id = ?`,
  );
  const atAddress = database.prepare(
    `SELECT a.id FROM articles a WHERE a.url = ? AND ${OF_ITS_ADDRESS} ORDER BY a.at DESC, a.id DESC LIMIT 1`,
  );
  const moveAll = (moved: Moved = new Map()) => {
    for (const [id, to] of moved) if (move.run({ id, story: to }).changes > 0) touch(id);
  };
  return {
    async saveArticle(stored, audience, moved) {
      const { article, story, copyOf } = stored;
      const columns = toColumns(stored);
      return inQuickTransaction(database, () => {
        const { changes } = insert.run({ ...keysOf(article), story, copyOf, ...columns });
        const isShownToMore =
          audience.kind === "everyone"
            ? showToEveryone.run(article.id).changes > 0
            : audience.guilds.filter((guild) => {
                const [shared, backlog] = [Number(audience.isShared ?? false), Number(audience.isBacklog ?? false)];
                return showToGuild.run(article.id, guild, shared, backlog).changes > 0;
              }).length > 0;
        moveAll(moved);
        if (changes > 0) return "added";
        if (isShownToMore) touch(article.id);
        return "known";
      });
    },
    async replaceArticle(version, moved) {
      const { article, story, copyOf } = version;
      inQuickTransaction(database, () => {
        // What was copied from it before is no original of it.
        const { changes } = replace.run({ ...keysOf(article), ...toColumns(version), story, copyOf });
        if (changes === 0) throw new Error(`article ${article.id} is not there to be replaced`);
        moveAll(moved);
        touch(article.id);
      });
    },
    async deleteArticle(id) {
      inTransaction(database, () => {
        if (remove.run(id).changes > 0) withdraw.run();
      });
    },
    async leaveArticle(id, guilds) {
      inTransaction(database, () => {
        const left = guilds.filter((guild) => hideFromGuild.run(id, guild).changes > 0);
        if (left.length > 0 && !removeUnseen(id)) touch(id);
      });
    },
    async textOf(id) {
      const row = words.get(id);
      if (!row) return null;
      const { article, at, url, everyone, guilds } = TextRow.parse(row);
      const { text, extent } = Words.parse(JSON.parse(article));
      return {
        text,
        isTeaser: extent !== undefined,
        url,
        guilds: everyone === 1 ? null : guildIds(guilds),
        firstSeen: at,
      };
    },
    async articleAt(url) {
      const row = atAddress.get(url);
      return row ? articleId(String(row.id)) : null;
    },
  };
}

export const keysOf = (article: StoredArticle["article"]) => ({
  id: article.id,
  at: sortTime(article),
  retrieved: article.retrieved,
  url: article.url,
  publisher: article.publisher,
});

function articleReading(
  database: DatabaseSync,
  onUnreadable: OnUnreadable,
): Pick<ArticleStore, "articles" | "guildsOf" | "articleByUrl" | "timeline" | "articlesOfStories"> {
  const byId = database.prepare(
    `SELECT ${COLUMNS} FROM articles a WHERE a.id IN (SELECT value FROM json_each($ids)) AND ${VISIBLE}`,
  );
  const byUrl = database.prepare(
    `SELECT ${COLUMNS} FROM articles a WHERE a.url = $url AND ${OF_ITS_ADDRESS} AND ${VISIBLE} ORDER BY a.at DESC, a.id DESC LIMIT 1`,
  );
  const audience = database.prepare(
    `SELECT a.everyone, (SELECT json_group_array(g.guild) FROM article_guild g WHERE g.article = a.id) AS guilds FROM articles a WHERE a.id = ?`,
  );
  const byTime = database.prepare(
    `SELECT a.id, a.story, a.publisher, a.at, a.retrieved, ${COPY_OF} AS copyOf FROM articles a
     WHERE a.at >= $since AND a.at < $until AND ($publisher IS NULL OR a.publisher = $publisher)
       AND ($ids IS NULL OR a.id IN (SELECT value FROM json_each($ids))) AND ${VISIBLE}
       AND ($feeds IS NULL OR EXISTS (SELECT 1 FROM article_feed f WHERE f.article = a.id AND f.feed IN (SELECT value FROM json_each($feeds))))
       AND ($exceptMuted = 0 OR NOT ${MUTED})
     ORDER BY a.at DESC, a.id DESC LIMIT $limit OFFSET $offset`,
  );
  const byStory = database.prepare(
    `SELECT ${COLUMNS} FROM articles a WHERE a.story IN (SELECT value FROM json_each($stories)) AND ${VISIBLE}
     ORDER BY a.at DESC, a.id DESC`,
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
    async timeline({ ids, publisher, feeds, exceptMuted, since, until, limit, offset }, viewer) {
      const rows = byTime.all({
        ids: ids ? JSON.stringify(ids) : null,
        publisher: publisher ?? null,
        feeds: feeds ? JSON.stringify(feeds) : null,
        exceptMuted: exceptMuted ? 1 : 0,
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
  };
}

const TextRow = AudienceRow.extend({ article: z.string(), at: z.number(), url: z.string().nullable() });
const Words = z.object({ text: z.string(), extent: z.literal("teaser").optional() });
const TimelineRow = z.object({
  id: z.string(),
  story: z.string(),
  publisher: z.string().nullable(),
  at: z.number(),
  retrieved: z.number(),
  copyOf: z.string().nullable(),
});

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
  const removeUnseen = removesUnseen(database);
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
          if (!removeUnseen(id)) touch(id);
        }
        return hidden;
      });
    },
  };
}

/** Removes an article that nobody may find, and says whether it did. */
function removesUnseen(database: DatabaseSync): (id: ArticleId) => boolean {
  const remove = database.prepare(
    `DELETE FROM articles WHERE id = $id AND everyone = 0 AND NOT EXISTS (SELECT 1 FROM article_guild g WHERE g.article = $id)`,
  );
  return (id) => remove.run({ id }).changes > 0;
}

const seenBy = (viewer: Viewer): { guild: string | null } => ({ guild: viewer.guild });

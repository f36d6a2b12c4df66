import { DatabaseSync } from "node:sqlite";
import type { Viewer } from "../../domain/article.ts";
import { type ArticleId, articleId } from "../../domain/ids.ts";
import type { Held } from "../index.ts";
import type { Candidates, Order, Question, Tier } from "../tier.ts";
import { type Audiences, createAudiences } from "./audiences.ts";
import { createCandidates } from "./candidates.ts";
import { stemToken } from "./expression.ts";
import { createFrequencies } from "./frequencies.ts";
import { prepareTables } from "./schema.ts";
import { createUpkeep } from "./upkeep.ts";
import { createWords } from "./words.ts";
import { createWriting, type Writing } from "./writing.ts";

/** The articles above and up to a number. */
export type Range = { readonly after?: number; readonly upTo?: number };
type Numbered = { readonly id: ArticleId; readonly number: number };

/** All articles, on disk. They are numbered in order of arrival. */
export type ArchiveTier = Omit<Tier, "candidates"> &
  Pick<Writing, "put" | "remove" | "refresh"> & {
    candidates(question: Question, order: Order, range: Range): Candidates;
    numberOf(id: ArticleId): number | null;
    /** The largest number; 0 where there is no article. */
    last(): number;
    /** The last to arrive of those up to a number, the last first. */
    newest(limit: number, upTo: number): Numbered[];
    /** The first to arrive of those after a number, the first first. */
    oldest(limit: number, after: number): Numbered[];
    countAfter(number: number): number;
    held(after: ArticleId | null, limit: number): Held[];
    close(): void;
  };

/** How long a write waits for another process that holds the file. */
const BUSY_TIMEOUT_MS = 5_000;
/** Pages of the file kept in memory. */
const CACHE_KB = 8_000;

/** Opens the archive in a file, which may hold other tables as well, or in memory (":memory:"). */
export function openArchive(file: string): ArchiveTier {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  // What a power cut takes is seen missing at the next start and indexed again.
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KB};`);
  prepareTables(database);
  const audiences = createAudiences(database);
  const frequencies = createFrequencies(database);
  const words = createWords(database);
  const upkeep = createUpkeep(database);
  const writing = createWriting(
    database,
    { audiences, words },
    { onChange: frequencies.forget, onWritten: upkeep.written },
  );
  const statistics = {
    get articles() {
      return writing.articles;
    },
    get lengths() {
      return writing.lengths;
    },
    articlesWith: frequencies.of,
  };
  return Object.assign(statistics, {
    ...countingIn(database, audiences),
    ...listing(database),
    candidates: createCandidates(database, audiences, statistics),
    words,
    put: writing.put,
    remove: writing.remove,
    refresh: writing.refresh,
    close: upkeep.close,
  });
}

function countingIn(database: DatabaseSync, audiences: Audiences): Pick<Tier, "visibleWith" | "size"> {
  const holding = database.prepare(
    `SELECT count(*) AS articles FROM (
       SELECT 1 FROM search_index CROSS JOIN search_docs d ON d.doc = search_index.rowid
       WHERE search_index MATCH $expression AND d.audience IN (SELECT value FROM json_each($audiences)) LIMIT $limit)`,
  );
  const visible = database.prepare(
    "SELECT count(*) AS articles FROM search_docs WHERE audience IN (SELECT value FROM json_each($audiences))",
  );
  const all = database.prepare("SELECT count(*) AS articles FROM search_docs");
  const seenBy = (viewer: Viewer): string => JSON.stringify(audiences.of(viewer));
  return {
    visibleWith: (term, viewer, limit) =>
      Number(holding.get({ expression: `"${stemToken(term)}"`, audiences: seenBy(viewer), limit })?.articles),
    size: (viewer) => Number((viewer ? visible.get({ audiences: seenBy(viewer) }) : all.get())?.articles),
  };
}

function listing(
  database: DatabaseSync,
): Pick<ArchiveTier, "numberOf" | "last" | "newest" | "oldest" | "countAfter" | "held"> {
  const numbered = database.prepare("SELECT doc FROM search_docs WHERE article = ?");
  const last = database.prepare("SELECT coalesce(max(doc), 0) AS doc FROM search_docs");
  const newest = database.prepare("SELECT article, doc FROM search_docs WHERE doc <= ? ORDER BY doc DESC LIMIT ?");
  const oldest = database.prepare("SELECT article, doc FROM search_docs WHERE doc > ? ORDER BY doc LIMIT ?");
  const after = database.prepare("SELECT count(*) AS articles FROM search_docs WHERE doc > ?");
  const held = database.prepare("SELECT article, version FROM search_docs WHERE article > ? ORDER BY article LIMIT ?");
  return {
    numberOf(id) {
      const row = numbered.get(id);
      return row ? Number(row.doc) : null;
    },
    last: () => Number(last.get()?.doc),
    newest: (limit, upTo) => newest.all(upTo, limit).map(numberedOf),
    oldest: (limit, above) => oldest.all(above, limit).map(numberedOf),
    countAfter: (number) => Number(after.get(number)?.articles),
    held: (after, limit) =>
      held
        .all(after ?? "", limit)
        .map(({ article, version }) => ({ id: articleId(String(article)), version: Number(version) })),
  };
}

const numberedOf = ({ article, doc }: Record<string, unknown>): Numbered => ({
  id: articleId(String(article)),
  number: Number(doc),
});

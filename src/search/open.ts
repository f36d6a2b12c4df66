import { createAnalyser } from "./analysis.ts";
import { openArchive } from "./archive/index.ts";
import { prepare } from "./document.ts";
import { find, wholeOf } from "./find.ts";
import type { Search } from "./index.ts";
import { createMemory } from "./memory.ts";
import { related } from "./related.ts";
import { snippetsOf } from "./snippets.ts";
import { createStanding } from "./standing.ts";

/** The newest articles are kept in memory, so many by default. */
export const HOT_LIMIT = 4_000;

export type SearchSettings = {
  /** The archive's file, ":memory:" for one in memory, null for none. */
  readonly archive: string | null;
  /** How many articles are kept in memory; 0 = none. */
  readonly hotLimit: number;
};

/**
 * Full-text search in this thread: the newest articles in memory (MiniSearch), all of them on disk (SQLite's FTS5). Either finds candidates, and one BM25 orders
 * them.
 */
export function openSearch({ archive: file, hotLimit }: SearchSettings): Search {
  const analyse = createAnalyser();
  const archive = file === null ? null : openArchive(file);
  const memory = hotLimit > 0 ? createMemory(archive, hotLimit, analyse) : null;
  /** Another process may have taken articles in. */
  const refresh = (): void => {
    if (archive?.refresh()) memory?.lookAgain();
  };
  const shelves = () => {
    refresh();
    return { tiers: { hot: memory?.hot ?? null, archive, beside: memory?.beside() ?? [{}] }, analyse };
  };
  const standing = createStanding(analyse, (term) => {
    const whole = wholeOf({ hot: memory?.hot ?? null, archive, beside: [] });
    return whole.articlesWith(term) / Math.max(1, whole.articles);
  });
  return {
    async put(documents) {
      const all = documents.map((document) => prepare(document, analyse));
      const numbers = archive?.put(all);
      // What others wrote before these comes before these.
      refresh();
      for (const [index, one] of all.entries()) memory?.put(one, numbers?.[index]);
    },
    async remove(ids) {
      archive?.remove(ids);
      for (const id of ids) memory?.hot.remove(id);
    },
    async find(query, options) {
      return find(query, options, shelves());
    },
    async related(text, options) {
      return related(text, options, shelves());
    },
    async suggest(prefix, options) {
      return memory?.hot.suggest(prefix, options) ?? [];
    },
    async snippets(query, passages) {
      return snippetsOf(query, passages, analyse);
    },
    async keepStanding(queries) {
      standing.keep(queries);
    },
    async dropStanding(ids) {
      standing.drop(ids);
    },
    async standingFor(documents) {
      const answered = documents.map((document) => standing.answeredBy(document));
      return { standing: standing.size, answered };
    },
    async size(viewer) {
      return (archive ?? memory?.hot)?.size(viewer) ?? 0;
    },
    async held(after, limit) {
      return archive?.held(after, limit) ?? [];
    },
    async cold(limit) {
      refresh();
      return memory?.cold(limit) ?? [];
    },
    async warm(documents) {
      memory?.warm(documents.map((document) => prepare(document, analyse)));
    },
    async close() {
      archive?.close();
    },
  };
}

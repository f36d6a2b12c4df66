import type { ArticleId } from "../domain/ids.ts";
import { createAnalyser } from "./analysis.ts";
import { type ArchiveTier, openArchive } from "./archive/index.ts";
import { type Analysed, analysed } from "./document.ts";
import { find, type Tiers } from "./find.ts";
import { createHotTier } from "./hot/index.ts";
import type { Search } from "./index.ts";
import { related } from "./related.ts";
import { snippetsOf } from "./snippets.ts";

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
  const hot = hotLimit > 0 ? createHotTier(analyse) : null;
  // Of what was held before nothing is in memory yet.
  let upTo = archive?.last() ?? 0;
  const tiers = (): Tiers => ({ hot, archive, upTo: hot ? upTo : Number.MAX_SAFE_INTEGER });
  const whole = () => archive ?? hot!;
  let lastNumber = 0;
  const number = (all: readonly Analysed[]) =>
    archive ? archive.put(all) : all.map(() => ({ number: ++lastNumber, isKnown: false }));

  function heat(one: Analysed, number: number): void {
    if (!hot || number <= upTo) return;
    hot.put(number, one);
    while (hot.articles > hotLimit) upTo = hot.removeOldest();
  }

  return {
    async put(documents) {
      const all = documents.map((document) => analysed(document, analyse));
      for (const [index, { number: at, isKnown }] of number(all).entries()) {
        const one = all[index]!;
        if (isKnown) hot?.show(one.document);
        else {
          hot?.remove(one.document.id);
          heat(one, at);
        }
      }
    },
    async remove(ids) {
      archive?.remove(ids);
      for (const id of ids) hot?.remove(id);
    },
    async find(query, options) {
      return find(query, options, { tiers: tiers(), analyse });
    },
    async related(text, options) {
      return related(text, options, { tiers: tiers(), analyse });
    },
    async suggest(prefix, options) {
      return hot?.suggest(prefix, options) ?? [];
    },
    async snippets(query, passages) {
      return snippetsOf(query, passages, analyse);
    },
    async size(viewer) {
      return whole().size(viewer);
    },
    async held(after, limit) {
      return archive?.held(after, limit) ?? [];
    },
    async cold(limit) {
      return coldest(archive, limit, upTo);
    },
    async warm(documents) {
      for (const document of documents) {
        const at = archive?.numberOf(document.id) ?? null;
        if (at === null || !hot || at > upTo || hot.articles >= hotLimit) continue;
        hot.put(at, analysed(document, analyse));
        upTo = at - 1;
      }
    },
    async close() {
      archive?.close();
    },
  };
}

const coldest = (archive: ArchiveTier | null, limit: number, upTo: number): ArticleId[] =>
  archive?.newest(limit, upTo) ?? [];

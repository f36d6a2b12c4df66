import type { ArticleId } from "../domain/ids.ts";
import type { Analyse } from "./analysis.ts";
import type { ArchiveTier, Range } from "./archive/index.ts";
import type { Prepared } from "./document.ts";
import { createHotTier, type HotTier } from "./hot/index.ts";

/** So many articles in a row go into memory as they come, and so many more each second. */
const BURST = 100;
const REFILL_PER_MS = 20 / 1_000;

/** Which articles are in memory: those of a stretch of numbers, up to the last one but when many come at once. */
export type Memory = {
  readonly hot: HotTier;
  /** The numbers that are not in memory. */
  beside(): Range[];
  /** `number` is the archive's, where there is one. */
  put(one: Prepared, number: number | undefined): void;
  /** Another process has written to the archive. */
  lookAgain(): void;
  /** The articles that are to be handed to `warm` next, in order. */
  cold(limit: number): ArticleId[];
  warm(all: readonly Prepared[]): void;
};

/**
 * Keeps the newest articles in memory. To take one in costs as much again as to write it down, so of a great many at once none is taken in before the last has
 * come: until then the archive answers for them.
 */
export function createMemory(archive: ArchiveTier | null, limit: number, analyse: Analyse): Memory {
  let hot = createHotTier(analyse);
  /** In memory are the numbers above `from` up to `to`. */
  let from = archive?.last() ?? 0;
  let to = from;
  let lastNumber = to;
  let handedOut = new Map<ArticleId, number>();
  /** `from` as it was then: when old ones were pushed out since, there is a gap before those that were handed out. */
  let fromThen = from;
  const burst = createBucket();

  function heat(one: Prepared, number: number): void {
    hot.put(number, one);
    to = Math.max(to, number);
    while (hot.articles > limit) from = hot.removeOldest();
  }

  return {
    get hot() {
      return hot;
    },
    beside() {
      if (!archive) return [];
      return [...(from > 0 ? [{ upTo: from }] : []), ...(lastNumber > to ? [{ after: to }] : [])];
    },
    put(one, given) {
      const { id } = one.document;
      if (hot.wordingOf(id) === one.wording) return hot.show(one.document);
      hot.remove(id);
      const number = given ?? lastNumber + 1;
      const isAbreast = lastNumber === to;
      lastNumber = Math.max(lastNumber, number);
      if (number <= from) return;
      // What is not in memory now may follow only behind those that came before it.
      if (number <= to || (isAbreast && (!archive || burst.takes()))) heat(one, number);
    },
    lookAgain() {
      if (!archive) return;
      // What the other changed has a new number: it is no longer what is in memory under the old one.
      for (const { id } of archive.oldest(Number.MAX_SAFE_INTEGER, lastNumber)) hot.remove(id);
      lastNumber = Math.max(lastNumber, archive.last());
    },
    cold(count) {
      if (!archive) return [];
      if (archive.countAfter(to) > limit) {
        hot = createHotTier(analyse);
        from = lastNumber;
        to = lastNumber;
      }
      const next =
        lastNumber > to ? archive.oldest(count, to) : archive.newest(Math.min(count, limit - hot.articles), from);
      // Those behind the last one in memory were removed meanwhile.
      if (next.length === 0) to = lastNumber;
      handedOut = new Map(next.map(({ id, number }) => [id, number]));
      fromThen = from;
      return [...handedOut.keys()];
    },
    warm(all) {
      for (const one of all) {
        const { id } = one.document;
        const number = archive?.numberOf(id);
        // One that was changed since it was handed out comes again.
        if (number === undefined || number !== handedOut.get(id)) continue;
        if (number > to) heat(one, number);
        else if (number <= from && from === fromThen) {
          hot.put(number, one);
          from = number - 1;
          fromThen = from;
        }
      }
    },
  };
}

/** Holds `BURST` takes and is filled again with time. */
function createBucket(): { takes(): boolean } {
  let left = BURST;
  let last = performance.now();
  return {
    takes() {
      const now = performance.now();
      left = Math.min(BURST, left + (now - last) * REFILL_PER_MS);
      last = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}

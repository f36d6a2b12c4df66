import { FIELDS, type Field } from "./document.ts";
import { countIn, countsOf, lengthIn, numberOfTerm, type TermVector } from "./vector.ts";

/** What is known of all articles together. */
export type Statistics = {
  readonly articles: number;
  /** The stems of all articles in each field, in the order of `FIELDS`. */
  readonly lengths: readonly number[];
  /** How many articles hold a stem. */
  articlesWith(term: string): number;
};

/** A stem in the headline counts as so many in the body. */
export const WEIGHT: Readonly<Record<Field, number>> = {
  headline: 1.5,
  standfirst: 1.2,
  body: 1,
  quotes: 1,
  figures: 1,
};
const K1 = 1.2;
const B = 0.75;

export type Score = {
  of(vector: TermVector): number;
  /** How many of the stems an article holds. */
  held(vector: TermVector): number;
  /** No article can get more for these stems alone. */
  most(terms: readonly string[]): number;
};

/**
 * BM25 over weighted fields (BM25F: Robertson, Zaragoza and Taylor, 2004): the counts of the fields are added, each with its weight, and saturate together.
 */
export function bm25(terms: readonly string[], fields: readonly Field[], statistics: Statistics): Score {
  const chosen = fields.map((field) => ({ index: FIELDS.indexOf(field), weight: WEIGHT[field] }));
  const wanted = terms.map((term) => ({ number: numberOfTerm(term), rarity: rarity(term, statistics) }));
  const all = chosen.reduce((sum, { index }) => sum + statistics.lengths[index]!, 0);
  const average = all / Math.max(1, statistics.articles) || 1;
  return {
    of(vector) {
      let length = 0;
      for (const { index } of chosen) length += lengthIn(vector, index);
      const norm = K1 * (1 - B + (B * length) / average);
      let score = 0;
      for (const { number, rarity } of wanted) {
        const counts = countsOf(vector, number);
        if (counts === 0) continue;
        let weighted = 0;
        for (const { index, weight } of chosen) weighted += weight * countIn(counts, index);
        score += (rarity * weighted * (K1 + 1)) / (weighted + norm);
      }
      return score;
    },
    held: (vector) => wanted.filter(({ number }) => countsOf(vector, number) > 0).length,
    most: (some) => some.reduce((sum, term) => sum + rarity(term, statistics) * (K1 + 1), 0),
  };
}

function rarity(term: string, { articles, articlesWith }: Statistics): number {
  const holders = articlesWith(term);
  return Math.log(1 + (articles - holders + 0.5) / (holders + 0.5));
}

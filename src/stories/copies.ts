import { reachOf } from "./signature.ts";

/** Fewer shingles than these prove nothing. */
const LEAST_SHARED = 8;

/**
 * How much of the shorter of two texts stands in the other, 0 to 1: containment of five-word shingles (Broder 1997), estimated from the smallest hashes of
 * each (sorted, without marks). Each side is counted only as far as the other's sample reaches. Zero where too little is shared to prove anything.
 */
export function containment(a: readonly number[], b: readonly number[]): number {
  const reach = Math.min(reachOf(a), reachOf(b));
  const other = new Set(b);
  let shared = 0;
  let mine = 0;
  for (const shingle of a) {
    if (shingle > reach) break;
    mine += 1;
    if (other.has(shingle)) shared += 1;
  }
  const theirs = b.filter((shingle) => shingle <= reach).length;
  return shared < LEAST_SHARED ? 0 : shared / Math.min(mine, theirs);
}

/** With so much in common one text was made from the other: furniture added, a tail cut, sentences dropped or spelt otherwise. */
const COPY = 0.5;
export const isCopy = (share: number): boolean => share >= COPY;

/** Something with the shingles it is known by. */
type Shingled = { readonly shingles: readonly number[] };

/** What a text was made from, or shares much with, and the share (containment). */
export type Original<T> = { readonly one: T; readonly share: number };

/** Finds what a text is a copy of among those it was told of; a shingle leads to the one that had it first. */
export type CopyFinder<T> = {
  add(one: T): void;
  remove(one: T): void;
  /** The one that holds most of a text, or is held by it; null where nothing proves it. */
  originalOf(shingles: readonly number[]): Original<T> | null;
};

export function createCopyFinder<T extends Shingled>(): CopyFinder<T> {
  const first = new Map<number, T>();
  return {
    add(one) {
      for (const shingle of one.shingles) if (!first.has(shingle)) first.set(shingle, one);
    },
    remove(one) {
      for (const shingle of one.shingles) if (first.get(shingle) === one) first.delete(shingle);
    },
    originalOf(shingles) {
      const shared = new Map<T, number>();
      for (const shingle of shingles) {
        const one = first.get(shingle);
        if (one) shared.set(one, (shared.get(one) ?? 0) + 1);
      }
      let best: Original<T> | null = null;
      for (const [one, count] of shared) {
        if (count < LEAST_SHARED) continue;
        const share = containment(shingles, one.shingles);
        if (share > (best?.share ?? 0)) best = { one, share };
      }
      return best;
    },
  };
}

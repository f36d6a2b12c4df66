import { stemOf } from "../parse/stems.ts";
import { wordsOf } from "../parse/words.ts";
import { hash } from "../stories/hash.ts";

/** 16 bits, never 0: short to keep, and of a few hundred words hardly two are taken for one. */
export const hashOfStem = (stem: string): number => hash(stem) & 0xffff || 1;

/** The telling words of a sentence as hashes, each once. */
export const tellingWords = (sentence: string): number[] => [
  ...new Set(
    wordsOf(sentence)
      .map(stemOf)
      .filter((stem) => stem !== null)
      .map(hashOfStem),
  ),
];

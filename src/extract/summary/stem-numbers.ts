import { stemOf } from "../../parse/stems.ts";

/** The number of a word's stem, from 0 up; -1 for a word that says nothing. The same word has the same number for as long as this function is kept. */
export type NumberOf = (word: string) => number;

/** Gives the stems of one article numbers: which sentences share words is then asked of lists, and each word is taken apart once. */
export function numberStems(): NumberOf {
  const byWord = new Map<string, number>();
  const byStem = new Map<string, number>();
  return (word) => {
    const known = byWord.get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word);
    const number = stem === null ? -1 : (byStem.get(stem) ?? byStem.size);
    if (stem !== null) byStem.set(stem, number);
    byWord.set(word, number);
    return number;
  };
}

import { FIELDS, type Field } from "../document.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Kept } from "./library.ts";

/** Tells whether an article holds words side by side within one of the fields. */
export function phraseFinder(words: readonly string[], fields: readonly Field[], lexicon: Lexicon) {
  const wanted = words.map((word) => lexicon.numberOf(word));
  if (wanted.includes(0)) return (): boolean => false;
  return wordFinder(fields, (all, at) => isAt(all, at, wanted));
}

/** Tells whether an article holds a word with one of these numbers within one of the fields. */
export const anyWordFinder = (numbers: ReadonlySet<number>, fields: readonly Field[]) =>
  wordFinder(fields, (all, at) => numbers.has(all[at]!));

function wordFinder(fields: readonly Field[], isThere: (words: Uint32Array, at: number) => boolean) {
  const isWanted = FIELDS.map((field) => fields.includes(field));
  return (article: Kept): boolean => {
    let field = 0;
    for (let at = 0; at < article.words.length; at += 1) {
      if (article.words[at] === 0) field += 1;
      else if (isWanted[field] && isThere(article.words, at)) return true;
    }
    return false;
  };
}

function isAt(words: Uint32Array, at: number, wanted: readonly number[]): boolean {
  for (let offset = 0; offset < wanted.length; offset += 1) if (words[at + offset] !== wanted[offset]) return false;
  return true;
}

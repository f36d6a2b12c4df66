import { stemmer } from "stemmer";
import { fold } from "./fold.ts";
import { createCutter, type Piece } from "./pieces.ts";
import { PREFIXES } from "./prefixes.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** A word of a text and its place, `[start, end)` in UTF-16 units of the text as it is. */
export type Token = {
  /** Folded: lower case, without accents, possessive and joining marks. What phrases and corrections compare. */
  readonly word: string;
  /** The stem of the word. What is indexed and searched. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** A function word, which is not indexed. */
  readonly stop: boolean;
  /** A word and its hyphenated prefix taken together ("co-operation" as cooperation). Comes after its parts and is no word of a phrase. */
  readonly joined: boolean;
};

/**
 * Finds the words of a text. Where the text is not all there is, `isMixedCase` says whether the whole has small letters: only then a function word in
 * capitals is a name ("WHO", "US").
 */
export type Analyse = (text: string, isMixedCase?: boolean) => Token[];

export const hasSmallLetters = (text: string): boolean => /\p{Ll}/u.test(text);

/** The same words come again and again; a full cache is emptied, which costs less than keeping it in order. */
const STEM_CACHE_LIMIT = 50_000;
const HYPHEN = /^[-\u2010\u2011]$/;

/** Makes the function that finds the words of a text, with a cache of stems of its own. */
export function createAnalyser(): Analyse {
  const cut = createCutter();
  const stem = createStemmer();
  return (text, isMixedCase = hasSmallLetters(text)) => {
    const pieces = cut(text);
    const tokens: Token[] = [];
    for (const [index, piece] of pieces.entries()) {
      tokens.push(tokenOf(text, piece, isMixedCase, stem));
      const joined = joinedAt(text, pieces, index, stem);
      if (joined) tokens.push(joined);
    }
    return tokens.filter(({ word }) => word !== "");
  };
}

function tokenOf(text: string, piece: Piece, isMixedCase: boolean, stem: (word: string) => string): Token {
  const raw = text.slice(piece.start, piece.end);
  const word = wordOf(raw, piece.kind);
  // Among small letters "WHO" is the organisation and "US" the country.
  const isName = piece.kind === "acronym" || (isMixedCase && raw.length > 1 && raw === raw.toUpperCase());
  const stop = piece.kind === "negation" || (!isName && STOP_WORDS.has(word));
  return { word, term: stem(word), start: piece.start, end: piece.end, stop, joined: false };
}

function wordOf(raw: string, kind: Piece["kind"]): string {
  const folded = fold(raw);
  return kind === "acronym" ? folded.replaceAll(".", "") : folded;
}

/** The word with a hyphenated prefix that ends with piece `index`, if there is one: "cooperation" shall find "co-operation" and the other way round. */
function joinedAt(text: string, pieces: readonly Piece[], index: number, stem: (word: string) => string): Token | null {
  const [before, first, second, after] = [pieces[index - 2], pieces[index - 1], pieces[index], pieces[index + 1]];
  if (!first || !second || !isHyphenated(text, first, second)) return null;
  if ((before && isHyphenated(text, before, first)) || (after && isHyphenated(text, second, after))) return null;
  const prefix = fold(text.slice(first.start, first.end));
  if (!PREFIXES.has(prefix)) return null;
  const word = prefix + fold(text.slice(second.start, second.end));
  return { word, term: stem(word), start: first.start, end: second.end, stop: false, joined: true };
}

const isHyphenated = (text: string, first: Piece, second: Piece): boolean =>
  first.kind === "word" && second.kind === "word" && HYPHEN.test(text.slice(first.end, second.start));

function createStemmer(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = /^[a-z]+$/.test(word) ? stemmer(word) : word;
      if (known.size >= STEM_CACHE_LIMIT) known.clear();
      known.set(word, stem);
    }
    return stem;
  };
}

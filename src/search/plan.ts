import { type Analyse, hasSmallLetters, type Token } from "./analysis.ts";
import { parseQuery, type QueryNode } from "./query.ts";

/** A word to look for: as typed, folded, and its stem. `mayBeWrong` = its spelling may be corrected. */
export type WantedTerm = {
  readonly kind: "term";
  readonly typed: string;
  readonly word: string;
  readonly term: string;
  readonly mayBeWrong: boolean;
};
/** Words that have to stand side by side, function words included; `terms` are the stems of those among them that carry meaning. */
export type WantedPhrase = {
  readonly kind: "phrase";
  readonly words: readonly string[];
  readonly terms: readonly string[];
};

/** What an article has to hold. A prefix is the folded beginning of a word. */
export type Wanted =
  | WantedTerm
  | WantedPhrase
  | { readonly kind: "prefix"; readonly word: string }
  | { readonly kind: "source" | "speaker"; readonly words: readonly string[] }
  | { readonly kind: "all" | "either"; readonly parts: readonly Wanted[] }
  | { readonly kind: "without"; readonly part: Wanted };

export type Plan = {
  /** The words that stand alone: whether all of them are needed is not theirs to say. */
  readonly words: readonly Wanted[];
  /** What is needed in any case: phrases, brackets, sources, speakers, and what is left out. */
  readonly needed: readonly Wanted[];
  /** Nothing was asked for at all. */
  readonly isEmpty: boolean;
};

/** Among the function words, but somebody who types it may mean the country. */
const AMBIGUOUS = "us";
/** Enough for some long sentences; further words, those of phrases and brackets among them, are not looked for. */
export const WORD_LIMIT = 200;
/** A shorter beginning fits too much to help anybody. */
const SHORTEST_PREFIX = 2;

/** What a query asks for. A query of nothing but function words asks for these, side by side. */
export function planOf(query: string, analyse: Analyse): Plan {
  const { root, filters } = parseQuery(query);
  const isMixedCase = hasSmallLetters(query);
  let left = WORD_LIMIT;
  const tokensOf = (text: string): Token[] => {
    const tokens = analyse(text, isMixedCase).slice(0, left);
    left -= tokens.length;
    return tokens;
  };
  const read = (node: QueryNode): Wanted | null => wantedOf(node, tokensOf);
  const isPlain = (node: QueryNode): boolean => node.kind === "word" || node.kind === "prefix";
  const words = present(root.parts.filter(isPlain).map(read));
  const needed = present(root.parts.filter((node) => !isPlain(node)).map(read));
  const isEmpty = words.length === 0 && needed.length === 0;
  if (!isEmpty) return { words, needed, isEmpty };
  const typed = root.parts.map((node) => ("text" in node ? node.text : "")).join(" ");
  const phrase = phraseOf(analyse(typed, isMixedCase).slice(0, WORD_LIMIT));
  if (phrase) return { words, needed: [phrase], isEmpty: false };
  return { words, needed, isEmpty: Object.values(filters).every((filter) => filter === null) };
}

const present = (all: readonly (Wanted | null)[]): Wanted[] => all.filter((wanted) => wanted !== null);

type Tokens = (text: string) => Token[];

/** Null for what holds no word that could be looked for. */
function wantedOf(node: QueryNode, tokensOf: Tokens): Wanted | null {
  switch (node.kind) {
    case "word":
      return wantedWord(node.text, tokensOf(node.text));
    case "prefix":
      return wantedPrefix(node.text, tokensOf(node.text));
    case "phrase":
      return phraseOf(tokensOf(node.text));
    case "source":
    case "speaker": {
      const words = wordsOf(tokensOf(node.text));
      return words.length > 0 ? { kind: node.kind, words } : null;
    }
    case "without":
      return leftOut(node.part, tokensOf);
    default:
      return joined(node.kind, present(node.parts.map((part) => wantedOf(part, tokensOf))));
  }
}

const joined = (kind: "all" | "either", parts: readonly Wanted[]): Wanted | null =>
  parts.length > 1 ? { kind, parts } : (parts[0] ?? null);

/** Its words that carry meaning; "co-operation" also as one word. */
function wantedWord(text: string, tokens: readonly Token[]): Wanted | null {
  const content = tokens.filter(({ stop, word }) => !stop || word === AMBIGUOUS);
  const termAt = (token: Token): WantedTerm => {
    const typed = text.slice(token.start, token.end);
    // Letters of abbreviations and hyphenated words are as meant.
    const mayBeWrong = !token.joined && !typed.includes(".");
    return { kind: "term", typed, word: token.word, term: token.term, mayBeWrong };
  };
  const apart = joined("all", content.filter((token) => !token.joined).map(termAt));
  const whole = content.filter((token) => token.joined).map(termAt);
  return joined("either", [...whole, ...(apart ? [apart] : [])]);
}

function wantedPrefix(text: string, tokens: readonly Token[]): Wanted | null {
  const plain = tokens.filter((token) => !token.joined);
  const last = plain.at(-1);
  if (!last) return null;
  if (last.word.length < SHORTEST_PREFIX) return wantedWord(text, tokens);
  const before = wantedWord(text, plain.slice(0, -1));
  return joined("all", [...(before ? [before] : []), { kind: "prefix", word: last.word }]);
}

function phraseOf(tokens: readonly Token[]): WantedPhrase | null {
  const words = wordsOf(tokens);
  if (words.length === 0) return null;
  return {
    kind: "phrase",
    words,
    terms: tokens.filter((token) => !token.stop && !token.joined).map(({ term }) => term),
  };
}

const wordsOf = (tokens: readonly Token[]): string[] => tokens.filter((token) => !token.joined).map(({ word }) => word);

/** A word is left out in all its forms, one that consists of several ("-U.S.-led") as it stands. */
function leftOut(node: QueryNode, tokensOf: Tokens): Wanted | null {
  const part = node.kind === "word" ? leftOutWord(node.text, tokensOf(node.text)) : wantedOf(node, tokensOf);
  return part && { kind: "without", part };
}

function leftOutWord(text: string, tokens: readonly Token[]): Wanted | null {
  const whole = tokens.find(({ joined }) => joined) ?? (tokens.length === 1 ? tokens[0] : undefined);
  const isTerm = whole && !whole.stop && tokens.length <= 3;
  return isTerm ? wantedWord(text, tokens) : phraseOf(tokens);
}

/** What an article has to hold to be found at all. */
export function requirement({ words, needed }: Plan, match: "any" | "all"): Wanted {
  if (match === "all") return { kind: "all", parts: [...words, ...needed] };
  const isEnough = needed.some(asksForWords);
  if (isEnough || words.length === 0) return { kind: "all", parts: needed };
  return { kind: "all", parts: [...needed, { kind: "either", parts: words.flatMap(apart) }] };
}

/** Any of the words that stand in one: "wind-driven" is found by either. */
function apart(wanted: Wanted): Wanted[] {
  return wanted.kind === "all" || wanted.kind === "either" ? wanted.parts.flatMap(apart) : [wanted];
}

const asksForWords = (wanted: Wanted): boolean =>
  wanted.kind === "all" || wanted.kind === "either"
    ? wanted.parts.some(asksForWords)
    : wanted.kind !== "without" && wanted.kind !== "source" && wanted.kind !== "speaker";

/** A stem that is looked for as it is. */
export const exactly = (term: string): WantedTerm => ({
  kind: "term",
  typed: term,
  word: term,
  term,
  mayBeWrong: false,
});

/** The same with every word that may be misspelt put in place by `better`. */
export function corrected(plan: Plan, better: (term: WantedTerm) => WantedTerm): Plan {
  const change = (wanted: Wanted): Wanted => {
    if (wanted.kind === "term") return wanted.mayBeWrong ? better(wanted) : wanted;
    if (wanted.kind === "all" || wanted.kind === "either") return { ...wanted, parts: wanted.parts.map(change) };
    return wanted;
  };
  return { ...plan, words: plan.words.map(change), needed: plan.needed.map(change) };
}

/** Everything that an article should hold, taken apart: what is left out is not of it. */
export const positiveParts = ({ words, needed }: Pick<Plan, "words" | "needed">): Wanted[] =>
  [...words, ...needed].flatMap(leaves);

function leaves(wanted: Wanted): Wanted[] {
  if (wanted.kind === "without") return [];
  return wanted.kind === "all" || wanted.kind === "either" ? wanted.parts.flatMap(leaves) : [wanted];
}

/** The stems that decide how well an article answers: of words and phrases that it should hold. */
export const scoredTerms = (plan: Pick<Plan, "words" | "needed">): string[] => [
  ...new Set(
    positiveParts(plan).flatMap((part) =>
      part.kind === "term" ? [part.term] : part.kind === "phrase" ? part.terms : [],
    ),
  ),
];

import { contains } from "../domain/span.ts";
import { type Analyse, hasSmallLetters, type Token } from "./analysis.ts";
import { type Clause, parseQuery } from "./query.ts";

/** A word to look for: as typed, folded, and its stem. `mayBeWrong` = its spelling may be corrected. */
export type WantedWord = {
  readonly typed: string;
  readonly word: string;
  readonly term: string;
  readonly mayBeWrong: boolean;
};
/** Words that have to stand side by side, function words included; `terms` are the stems among them that are indexed. */
type WantedPhrase = {
  readonly typed: string;
  readonly words: readonly string[];
  readonly terms: readonly string[];
};

export type Plan = {
  readonly words: readonly WantedWord[];
  /** The words that are searched, as typed. */
  readonly shown: readonly string[];
  readonly phrases: readonly WantedPhrase[];
  readonly withoutTerms: readonly string[];
  readonly withoutPhrases: readonly WantedPhrase[];
  /** What is left out, as typed. */
  readonly without: readonly string[];
};

/** Among the function words, but somebody who types it may mean the country. */
const AMBIGUOUS = "us";
/** Enough for a long sentence; further words are not searched. */
export const WORD_LIMIT = 64;

/** What a query asks for. A query of nothing but function words asks for these. */
export function planOf(query: string, analyse: Analyse): Plan {
  const isMixedCase = hasSmallLetters(query);
  const clauses = parseQuery(query).map((clause) => ({ clause, tokens: analyse(clause.text, isMixedCase) }));
  const phrases = clauses
    .filter(({ clause }) => clause.kind === "phrase" && !clause.without)
    .map(({ clause, tokens }) => wantedPhrase(clause, tokens))
    .filter(({ words }) => words.length > 0);
  const without = clauses.filter(({ clause, tokens }) => clause.without && tokens.length > 0);
  const words = wantedWords(clauses, phrases.length === 0);
  return {
    words: words.map(({ token, typed }) => ({ ...token, typed, mayBeWrong: isSpelt(token, typed) })),
    shown: words.filter(({ isPart }) => !isPart).map(({ typed }) => typed),
    phrases,
    ...exclusions(without),
    without: without.map(({ clause }) => clause.text),
  };
}

type Read = { readonly clause: Clause; readonly tokens: readonly Token[] };

/** The words that carry meaning; where there is none and nothing else to go by, all words. */
function wantedWords(clauses: readonly Read[], orAll: boolean) {
  const all = clauses
    .filter(({ clause }) => clause.kind === "words" && !clause.without)
    .flatMap(({ clause, tokens }) =>
      tokens.map((token) => ({
        token,
        typed: clause.text.slice(token.start, token.end),
        isPart: tokens.some((other) => other.joined && other !== token && contains(other, token)),
      })),
    );
  const content = all.filter(({ token }) => !token.stop || token.word === AMBIGUOUS);
  return (content.length === 0 && orAll ? all : content).slice(0, WORD_LIMIT);
}

/** Letters of abbreviations and hyphenated words are as meant. */
const isSpelt = (token: Token, typed: string): boolean => !token.joined && !typed.includes(".");

function wantedPhrase(clause: Clause, tokens: readonly Token[]): WantedPhrase {
  return {
    typed: clause.text,
    words: tokens.filter(({ joined }) => !joined).map(({ word }) => word),
    terms: tokens.filter(({ stop, joined }) => !stop && !joined).map(({ term }) => term),
  };
}

/** A word is left out in all its forms, several ("-U.S.-led", -"oil price") as they stand. */
function exclusions(all: readonly Read[]): Pick<Plan, "withoutTerms" | "withoutPhrases"> {
  const withoutTerms: string[] = [];
  const withoutPhrases: WantedPhrase[] = [];
  for (const { clause, tokens } of all) {
    const whole =
      tokens.length === 1 ? tokens[0] : tokens.length === 3 ? tokens.find(({ joined }) => joined) : undefined;
    if (whole && !whole.stop && clause.kind === "words") withoutTerms.push(whole.term);
    else withoutPhrases.push(wantedPhrase(clause, tokens));
  }
  return { withoutTerms, withoutPhrases };
}

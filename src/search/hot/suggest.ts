import type { Viewer } from "../../domain/article.ts";
import type { Analyse } from "../analysis.ts";
import type { SearchDocument, Suggestion } from "../index.ts";
import { shortened } from "../label.ts";
import { errorsBetween } from "../spelling.ts";
import { isVisible, type Library } from "./library.ts";

/** Discord shows no more, and none with a longer name or value. */
const SUGGESTION_LIMIT = 25;
const LABEL_LIMIT_CHARACTERS = 100;
/** A typed word this long may hold one error. */
const FORGIVING_LENGTH = 4;
/** Somebody types no more words than a label has. */
const TYPED_WORD_LIMIT = 20;

/** What an article can be completed to, with the folded words of the whole name. */
export type Completion = { readonly suggestion: Suggestion; readonly words: readonly string[] };
export type SuggestOptions = {
  readonly viewer: Viewer;
  readonly kinds: readonly Suggestion["kind"][];
  readonly limit: number;
};
type WordTest = (word: string) => boolean;

/** Made once when an article is taken in. A name that is too long for a value cannot be offered. */
export function completionsOf({ id, headline, speakers, publisher }: SearchDocument, analyse: Analyse): Completion[] {
  const of = (kind: Suggestion["kind"], name: string, value: string): Completion[] => {
    const label = shortened(name, LABEL_LIMIT_CHARACTERS);
    if (label === "" || value.length > LABEL_LIMIT_CHARACTERS) return [];
    return [{ suggestion: { kind, label, value }, words: wordsOf(name, analyse) }];
  };
  return [
    ...of("article", headline, id),
    ...[...new Set(speakers)].flatMap((name) => of("speaker", name, name)),
    ...(publisher === null ? [] : of("source", publisher, publisher)),
  ];
}

/**
 * Headlines, speakers and sources among whose words each typed one begins one, newest first; after them, while there is room, those of which that is true
 * when one typing error in a word is forgiven.
 */
export function suggest(prefix: string, options: SuggestOptions, library: Library, analyse: Analyse): Suggestion[] {
  const limit = Math.min(options.limit, SUGGESTION_LIMIT);
  const typed = wordsOf(prefix, analyse).slice(0, TYPED_WORD_LIMIT);
  const found = new Map<string, Suggestion>();
  collect(typed.map(beginsWith), { ...options, limit }, library, found);
  if (typed.some(isForgiving)) collect(typed.map(beginsAlmostWith), { ...options, limit }, library, found);
  return [...found.values()];
}

function collect(
  tests: readonly WordTest[],
  { viewer, kinds, limit }: SuggestOptions,
  library: Library,
  found: Map<string, Suggestion>,
): void {
  for (const article of library.newestFirst()) {
    if (found.size >= limit) return;
    if (!isVisible(article, viewer)) continue;
    for (const { suggestion, words } of article.completions) {
      const key = `${suggestion.kind} ${suggestion.value.toLowerCase()}`;
      if (found.size >= limit || !kinds.includes(suggestion.kind) || found.has(key)) continue;
      if (tests.every((test) => words.some(test))) found.set(key, suggestion);
    }
  }
}

const wordsOf = (text: string, analyse: Analyse): string[] =>
  analyse(text)
    .filter(({ joined }) => !joined)
    .map(({ word }) => word);

const isForgiving = (typed: string): boolean => typed.length >= FORGIVING_LENGTH;

const beginsWith =
  (typed: string): WordTest =>
  (word) =>
    word.startsWith(typed);

/** The same words stand in many headlines, so each is compared once. */
function beginsAlmostWith(typed: string): WordTest {
  if (!isForgiving(typed)) return beginsWith(typed);
  const known = new Map<string, boolean>();
  return (word) => {
    let result = known.get(word);
    if (result === undefined) {
      result = errorsBetween(typed, word, 1, { prefix: true }) <= 1;
      known.set(word, result);
    }
    return result;
  };
}

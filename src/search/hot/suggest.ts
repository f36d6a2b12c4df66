import type { Viewer } from "../../domain/article.ts";
import type { Analyse } from "../analysis.ts";
import type { SearchDocument, Suggestion } from "../index.ts";
import { shortened } from "../label.ts";
import { beginsAlmostWith } from "../spelling.ts";
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
  collect(
    typed.map((word) => wordsThat((other) => other.startsWith(word), library)),
    { ...options, limit },
    library,
    found,
  );
  if (found.size < limit && typed.some(isForgiving))
    collect(
      typed.map((word) => wordsThat((other) => mayStandFor(word, other), library)),
      { ...options, limit },
      library,
      found,
    );
  return [...found.values()];
}

/** `wanted` has for each typed word all the words that it may stand for. */
function collect(
  wanted: readonly ReadonlySet<string>[],
  { viewer, kinds, limit }: SuggestOptions,
  library: Library,
  found: Map<string, Suggestion>,
): void {
  if (wanted.some(({ size }) => size === 0)) return;
  for (const article of library.newestFirst()) {
    if (found.size >= limit) return;
    if (!isVisible(article, viewer)) continue;
    for (const { suggestion, words } of article.completions) {
      if (found.size >= limit || !kinds.includes(suggestion.kind)) continue;
      if (!wanted.every((some) => words.some((word) => some.has(word)))) continue;
      const key = `${suggestion.kind} ${suggestion.value.toLowerCase()}`;
      if (!found.has(key)) found.set(key, suggestion);
    }
  }
}

const wordsOf = (text: string, analyse: Analyse): string[] =>
  analyse(text)
    .filter(({ joined }) => !joined)
    .map(({ word }) => word);

function wordsThat(test: (word: string) => boolean, { completionWords }: Library): Set<string> {
  const found = new Set<string>();
  for (const word of completionWords()) if (test(word)) found.add(word);
  return found;
}

const isForgiving = (typed: string): boolean => typed.length >= FORGIVING_LENGTH;

const mayStandFor = (typed: string, word: string): boolean =>
  isForgiving(typed) ? beginsAlmostWith(typed, word) : word.startsWith(typed);

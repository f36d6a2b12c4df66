import type { Viewer } from "../../domain/article.ts";
import type { ArticleId, GuildId } from "../../domain/ids.ts";
import type { Analyse } from "../analysis.ts";
import { FIELDS, type Prepared } from "../document.ts";
import type { SearchDocument } from "../index.ts";
import type { TermVector } from "../vector.ts";
import { createLexicon, FIELD_END, type Lexicon } from "./lexicon.ts";
import { type Completion, completionsOf } from "./suggest.ts";

/** What is kept of an article beside the postings. */
export type Kept = {
  /** Its place in the order of arrival. */
  readonly number: number;
  readonly id: ArticleId;
  readonly publisher: string | null;
  readonly at: number;
  readonly guilds: ReadonlySet<GuildId> | null;
  /** Tells one wording from another. */
  readonly wording: string;
  readonly vector: TermVector;
  /** The numbers of its words in order, a 0 after each field. */
  readonly words: Uint32Array;
  /** The words of its source and of each speaker, with a space around each word. */
  readonly source: string;
  readonly speakers: readonly string[];
  readonly completions: readonly Completion[];
};

export type Library = {
  readonly lexicon: Lexicon;
  /** An article that is not there yet. */
  add(number: number, article: Prepared): void;
  /** The same words for others, or at another time. */
  show(document: SearchDocument): void;
  remove(id: ArticleId): Kept | undefined;
  get(id: ArticleId): Kept | undefined;
  numbered(number: number): Kept | undefined;
  all(): Iterable<Kept>;
  /** The one that arrived first. */
  oldest(): Kept | undefined;
  newestFirst(): readonly Kept[];
  /** Each word of the completions of all articles, once. */
  completionWords(): Iterable<string>;
  /** The stems of all articles in each field. */
  readonly lengths: readonly number[];
  size(viewer: Viewer | null): number;
};

export function createLibrary(analyse: Analyse): Library {
  const kept = new Map<ArticleId, Kept>();
  const byNumber = new Map<number, Kept>();
  const lexicon = createLexicon();
  const lengths = FIELDS.map(() => 0);
  const completionWords = new Map<string, number>();
  /** No number below this one is there. */
  let first = Number.POSITIVE_INFINITY;
  let sorted: Kept[] | null = null;
  const set = (article: Kept): void => {
    kept.set(article.id, article);
    byNumber.set(article.number, article);
    sorted = null;
  };
  const count = ({ vector, completions }: Kept, sign: 1 | -1): void => {
    for (const field of FIELDS.keys()) lengths[field]! += sign * vector[field]!;
    for (const { words } of completions) for (const word of words) countWord(word, sign);
  };
  const countWord = (word: string, sign: 1 | -1): void => {
    const articles = (completionWords.get(word) ?? 0) + sign;
    if (articles > 0) completionWords.set(word, articles);
    else completionWords.delete(word);
  };
  return {
    lexicon,
    lengths,
    add(number, { document, wording, analysed }) {
      const { fields, vector, source, speakers } = analysed();
      const words = lexicon.add(fields.flatMap((field) => [...field.words, FIELD_END]));
      const { id, publisher, at, guilds } = document;
      const article: Kept = {
        number,
        id,
        publisher,
        at,
        guilds: guilds && new Set(guilds),
        wording,
        vector,
        words,
        source: spaced(source),
        speakers: speakers.map(spaced),
        completions: completionsOf(document, analyse),
      };
      first = Math.min(first, number);
      set(article);
      count(article, 1);
    },
    show({ id, at, guilds }) {
      const known = kept.get(id);
      if (known) set({ ...known, at, guilds: guilds && new Set(guilds) });
    },
    remove(id) {
      const known = kept.get(id);
      if (!known) return undefined;
      lexicon.remove(known.words);
      kept.delete(id);
      byNumber.delete(known.number);
      count(known, -1);
      sorted = null;
      return known;
    },
    get: (id) => kept.get(id),
    numbered: (number) => byNumber.get(number),
    all: () => kept.values(),
    oldest() {
      if (kept.size === 0) return undefined;
      while (!byNumber.has(first)) first += 1;
      return byNumber.get(first);
    },
    newestFirst() {
      sorted ??= [...kept.values()].sort(newest);
      return sorted;
    },
    completionWords: () => completionWords.keys(),
    size: (viewer) =>
      viewer === null ? kept.size : [...kept.values()].filter((article) => isVisible(article, viewer)).length,
  };
}

export const spaced = (words: readonly string[]): string => ` ${words.join(" ")} `;

export const isVisible = (article: Kept, viewer: Viewer): boolean =>
  article.guilds === null || (viewer.guild !== null && article.guilds.has(viewer.guild));

/** Newest first; articles of one moment by id, so that the order is always the same. */
export const newest = (a: { at: number; id: ArticleId }, b: { at: number; id: ArticleId }): number =>
  b.at - a.at || (a.id < b.id ? -1 : 1);

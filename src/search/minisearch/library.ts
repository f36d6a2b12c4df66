import type { Viewer } from "../../domain/article.ts";
import type { ArticleId, GuildId } from "../../domain/ids.ts";
import type { Analyse, Token } from "../analysis.ts";
import type { SearchDocument, SearchField } from "../index.ts";
import { createLexicon, FIELD_END, type Lexicon } from "./lexicon.ts";
import { type Completion, completionsOf } from "./suggest.ts";

/** The indexed fields, in the order in which an article keeps their words. */
export const FIELDS = ["headline", "standfirst", "body", "quotes", "figures"] as const;
export type Field = (typeof FIELDS)[number];

export const FIELDS_OF: Readonly<Record<SearchField, readonly Field[]>> = {
  everything: ["headline", "standfirst", "body"],
  headlines: ["headline"],
  quotes: ["quotes"],
  figures: ["figures"],
};

/** What is kept of an article beside the index. */
export type Kept = {
  readonly id: ArticleId;
  readonly publisher: string | null;
  readonly at: number;
  readonly guilds: ReadonlySet<GuildId> | null;
  /** The numbers of its words in order, a 0 after each field. */
  readonly words: Uint32Array;
  readonly completions: readonly Completion[];
};

/** The stems of a document's fields, made once and handed to the index. */
export type Terms = { readonly id: ArticleId; readonly terms: ReadonlyMap<string, readonly string[]> };

export type Library = {
  /** Takes a document in and gives what is to be indexed of it. It must not be there already. */
  add(document: SearchDocument): Terms;
  /** The same article for more guilds; null = for everybody. */
  show(id: ArticleId, guilds: readonly GuildId[] | null): void;
  remove(id: ArticleId): void;
  get(id: ArticleId): Kept | undefined;
  newestFirst(): readonly Kept[];
  readonly lexicon: Lexicon;
  /** How many articles; null counts those that only some may see, too. */
  size(viewer: Viewer | null): number;
};

export function createLibrary(analyse: Analyse): Library {
  const kept = new Map<ArticleId, Kept>();
  const lexicon = createLexicon();
  let sorted: Kept[] | null = null;
  return {
    lexicon,
    add(document) {
      const fields = FIELDS.map((field) => analyse(document[field]));
      kept.set(document.id, {
        ...keep(document),
        words: lexicon.add(fields.flatMap(wordsOf)),
        completions: completionsOf(document, analyse),
      });
      sorted = null;
      return { id: document.id, terms: new Map(FIELDS.map((field, index) => [field, termsOf(fields[index]!)])) };
    },
    show(id, guilds) {
      const known = kept.get(id);
      if (!known?.guilds) return;
      kept.set(id, { ...known, guilds: guilds === null ? null : new Set([...known.guilds, ...guilds]) });
      sorted = null;
    },
    remove(id) {
      const known = kept.get(id);
      if (!known) return;
      lexicon.remove(known.words);
      kept.delete(id);
      sorted = null;
    },
    get: (id) => kept.get(id),
    newestFirst() {
      sorted ??= [...kept.values()].sort(newest);
      return sorted;
    },
    size: (viewer) =>
      viewer === null ? kept.size : [...kept.values()].filter((article) => isVisible(article, viewer)).length,
  };
}

export const isVisible = (article: Kept, viewer: Viewer): boolean =>
  article.guilds === null || (viewer.guild !== null && article.guilds.has(viewer.guild));

/** Newest first; articles of one moment by id, so that the order is always the same. */
export const newest = (a: Kept, b: Kept): number => b.at - a.at || (a.id < b.id ? -1 : 1);

const keep = ({ id, publisher, at, guilds }: SearchDocument): Omit<Kept, "words" | "completions"> => ({
  id,
  publisher,
  at,
  guilds: guilds && new Set(guilds),
});

const wordsOf = (tokens: readonly Token[]): string[] => [
  ...tokens.filter(({ joined }) => !joined).map(({ word }) => word),
  FIELD_END,
];

const termsOf = (tokens: readonly Token[]): string[] => tokens.filter(({ stop }) => !stop).map(({ term }) => term);

import type { Viewer } from "../domain/article.ts";
import type { ArticleId, GuildId } from "../domain/ids.ts";
import type { Span } from "../domain/span.ts";

/** What is indexed of one article. `guilds: null` = for everybody. */
export type SearchDocument = {
  readonly id: ArticleId;
  readonly headline: string;
  readonly standfirst: string;
  readonly body: string;
  /** The quoted words and, apart, the sentences with key figures: for searching in these alone. */
  readonly quotes: string;
  readonly figures: string;
  readonly speakers: readonly string[];
  readonly publisher: string | null;
  /** Sort time, epoch milliseconds. */
  readonly at: number;
  readonly guilds: readonly GuildId[] | null;
};

export type SearchField = "everything" | "headlines" | "quotes" | "figures";

export type FindOptions = {
  readonly viewer: Viewer;
  readonly limit: number;
  readonly offset?: number;
  readonly in?: SearchField;
  /** any: articles with at least one of the words, the default; all: those that hold every word. */
  readonly match?: "any" | "all";
  readonly publisher?: string;
  readonly since?: number;
  readonly until?: number;
  readonly sort?: "best" | "newest";
};

/** `score` is BM25; larger is better and only comparable within one answer. */
export type Hit = { readonly id: ArticleId; readonly score: number };

/** How a query was read, for echoing it to the reader. Any string gives one. */
export type QueryRead = {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  /** Words that no article holds, and the word that was searched in their place. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
};

export type Found = { readonly hits: readonly Hit[]; readonly total: number; readonly read: QueryRead };

export type Suggestion = {
  readonly kind: "article" | "speaker" | "source";
  readonly label: string;
  readonly value: string;
};

/** A text with the places of its sentences, among which the one that answers a query best is chosen. */
export type Passage = { readonly text: string; readonly sentences: readonly Span[] };
/** The best sentence and the places in `text` (not in the sentence) of the words that match. Null where none matches. */
export type Snippet = { readonly sentence: Span; readonly hits: readonly Span[] } | null;

/** Full-text search. Asynchronous, so that a worker thread or a search cluster can fill it. */
export interface Search {
  /** An article that is there already keeps its words and becomes visible to the new document's guilds as well. */
  add(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly ArticleId[]): Promise<void>;
  find(query: string, options: FindOptions): Promise<Found>;
  /** Completions for a prefix (a typing error forgiven), newest first; an empty prefix gives the newest. */
  suggest(
    prefix: string,
    options: { readonly viewer: Viewer; readonly kinds: readonly Suggestion["kind"][]; readonly limit: number },
  ): Promise<Suggestion[]>;
  snippets(query: string, passages: readonly Passage[]): Promise<Snippet[]>;
  /** How many articles; null counts those that only some may see, too. */
  size(viewer: Viewer | null): Promise<number>;
  close(): Promise<void>;
}

import type { Viewer } from "../domain/article.ts";
import type { ArticleId, GuildId } from "../domain/ids.ts";
import type { Span } from "../domain/span.ts";

export { type ParsedQuery, parseQuery, type QueryNode } from "./query.ts";

/** What is indexed of one article. `guilds: null` = for everybody. */
export type SearchDocument = {
  readonly id: ArticleId;
  /** Which version of the article this is, as the store counts; larger is later. */
  readonly version: number;
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
  /**
   * any: articles with at least one of the words, the default; all: those that hold every word. Phrases, fields, brackets and what is left out count either
   * way.
   */
  readonly match?: "any" | "all";
  /** A query whose every word they must hold as well; it does not change their order. */
  readonly within?: string;
  readonly publisher?: string;
  readonly since?: number;
  readonly until?: number;
  readonly sort?: "best" | "newest";
  /** Epoch milliseconds. Where it is given, of articles that answer about as well the newer come first. */
  readonly now?: number;
  /** Take every word as it is typed. */
  readonly literally?: boolean;
};

export type RelatedOptions = {
  readonly viewer: Viewer;
  readonly limit: number;
  readonly of?: ArticleId | null;
};

/** `score` is BM25; larger is better and only comparable within one answer. */
export type Hit = { readonly id: ArticleId; readonly score: number };

/** A word that no article holds, and the word that was searched in its place. */
export type Correction = { readonly from: string; readonly to: string };

export type Found = {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly corrected: readonly Correction[];
};

export type Suggestion = {
  readonly kind: "article" | "speaker" | "source";
  readonly label: string;
  readonly value: string;
};

/** A text with the places of its sentences, among which the one that answers a query best is chosen. */
export type Passage = { readonly text: string; readonly sentences: readonly Span[] };
/** The best sentence and the places in `text` (not in the sentence) of the words that match. Null where none matches. */
export type Snippet = { readonly sentence: Span; readonly hits: readonly Span[] } | null;

/** A query that waits for documents: every word as it is typed, all of them needed. */
export type StandingQuery = {
  readonly id: string;
  readonly query: string;
  readonly in: SearchField;
  /** Another query, all of which must hold as well. */
  readonly within?: string;
  readonly viewer: Viewer;
};

/** What is held of an article: for comparing the index with the store. */
export type Held = { readonly id: ArticleId; readonly version: number };

/** Full-text search. Asynchronous, so that a worker thread or a search cluster can fill it. */
export interface Search {
  /** Takes documents in; what is there under the same id is replaced. They are kept when the promise resolves. */
  put(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly ArticleId[]): Promise<void>;
  /** Any string is a query: words, "phrases", -word, OR, ( ), word*, source:, speaker:. What it says of place and days is the caller's to read. */
  find(query: string, options: FindOptions): Promise<Found>;
  /** Articles that share the most telling words of a text, the best first; of those not the one that the text is `of`. */
  related(text: string, options: RelatedOptions): Promise<Hit[]>;
  /** Completions for a prefix (a typing error forgiven), newest first; an empty prefix gives the newest. */
  suggest(
    prefix: string,
    options: { readonly viewer: Viewer; readonly kinds: readonly Suggestion["kind"][]; readonly limit: number },
  ): Promise<Suggestion[]>;
  snippets(query: string, passages: readonly Passage[]): Promise<Snippet[]>;
  /** Keeps queries that wait for documents; one of the same id is replaced. They are not kept over a restart. */
  keepStanding(queries: readonly StandingQuery[]): Promise<void>;
  dropStanding(ids: readonly string[]): Promise<void>;
  /** For each document the ids of the standing queries that it answers, whether it is indexed or not; and how many stand, since a restart forgets them. */
  standingFor(
    documents: readonly SearchDocument[],
  ): Promise<{ readonly standing: number; readonly answered: readonly (readonly string[])[] }>;
  /** How many articles; null counts those that only some may see, too. */
  size(viewer: Viewer | null): Promise<number>;
  /** What is held, ordered by id, from after an id on. */
  held(after: ArticleId | null, limit: number): Promise<Held[]>;
  /** The articles that are to be handed to `warm` so that the newest are in memory, the newest first. */
  cold(limit: number): Promise<ArticleId[]>;
  /** Takes into memory what is held already, in the order of `cold`. */
  warm(documents: readonly SearchDocument[]): Promise<void>;
  close(): Promise<void>;
}

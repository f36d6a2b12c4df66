import type { Viewer } from "../domain/article.ts";
import type { ArticleId } from "../domain/ids.ts";
import type { Statistics } from "./bm25.ts";
import type { Field } from "./document.ts";
import type { Wanted } from "./plan.ts";
import type { TermVector } from "./vector.ts";
import type { WordList } from "./word-list.ts";

/** What is asked of a tier. */
export type Question = {
  readonly wanted: Wanted;
  readonly fields: readonly Field[];
  readonly viewer: Viewer;
  readonly publisher: string | null;
  readonly since: number | null;
  readonly until: number | null;
};

/** An article that fits, and what scores it. */
export type Candidate = { readonly id: ArticleId; readonly at: number; readonly vector: TermVector };

/** Which of those that fit a tier has to give: so many of the newest, or of those that may score best for these stems at that time. */
export type Order = {
  readonly by: "newest" | "best";
  readonly terms: readonly string[];
  readonly now: number | null;
  readonly limit: number;
};

/** `total` counts all that fit. A tier may give more than were asked for. */
export type Candidates = { readonly total: number; readonly found: readonly Candidate[] };

/** A part of the index: the newest articles in memory, or all of them on disk. */
export type Tier = Statistics &
  WordTier & {
    candidates(question: Question, order: Order): Candidates;
    size(viewer: Viewer | null): number;
  };

/** What is known of the words of a tier. */
export type WordTier = {
  /** How many articles that hold a stem anywhere a viewer may see; counting may end at `limit`. */
  visibleWith(term: string, viewer: Viewer, limit: number): number;
  /** Its words, and perhaps some of articles that are gone. */
  readonly words: Pick<WordList, "beginning" | "near">;
};

import type { Figure } from "./figure.ts";
import type { ArticleId, StoryId } from "./ids.ts";
import type { ReadArticle } from "./read-article.ts";
import type { Span } from "./span.ts";

/** An article in the course of time: enough to group and choose stories before any text is loaded. Times are epoch milliseconds. */
export type TimelineEntry = {
  readonly id: ArticleId;
  readonly story: StoryId;
  readonly publisher: string | null;
  /** The sort time. */
  readonly at: number;
  readonly retrieved: number;
  /** The article that its text was made from. */
  readonly copyOf: ArticleId | null;
};

/** A story by its articles' entries, newest first. */
export type Outline = { readonly id: StoryId; readonly entries: readonly TimelineEntry[] };

/** What is told of a story: who carries it, and its newest articles as far as somebody may see them, newest first. */
export type Story = {
  readonly id: StoryId;
  readonly publishers: readonly string[];
  readonly articles: readonly ReadArticle[];
};

/** What an article says that readers have not heard: of its sentences, and of its figures. */
export type Novelty = { readonly sentences: readonly Span[]; readonly figures: readonly Figure[] };

/**
 * Why a story is in a briefing: its readers have not been told of it; there is something new since they were, in the article it is told by and perhaps in
 * `more`; or what they were told has been corrected.
 */
export type News =
  | { readonly kind: "new" }
  | (Novelty & {
      readonly kind: "development";
      readonly toldAt: number;
      readonly more: readonly (Novelty & { readonly read: ReadArticle })[];
    })
  | { readonly kind: "correction"; readonly toldAt: number };

/** One story of a briefing, and the article it is told by. */
export type Item = {
  readonly outline: Outline;
  readonly story: Story;
  readonly lead: ReadArticle;
  readonly news: News;
  /** Articles that have nothing more to tell when this is told, those of a development that are shown for what they say left aside. */
  readonly settles: readonly ArticleId[];
};

/** A story that came in and is not told, and why: it was told, and nothing in it is new; or others came before it. */
export type LeftOut =
  | { readonly outline: Outline; readonly why: "nothing-new"; readonly toldAt: number }
  | { readonly outline: Outline; readonly why: "no-room" };

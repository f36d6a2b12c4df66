import type { ArticleId, StoryId } from "./ids.ts";
import type { ReadArticle } from "./read-article.ts";

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

import type { ArticleId, StoryId } from "./ids.ts";

/** The articles on one event, newest first. */
export type Story = { readonly id: StoryId; readonly articles: readonly ArticleId[] };

import type { StoryId } from "./ids.ts";
import type { ReadArticle } from "./read-article.ts";

/** The articles on one event as far as somebody may see them, newest first. */
export type Story = { readonly id: StoryId; readonly articles: readonly ReadArticle[] };

import type { Article } from "../domain/article.ts";

/** What the rules read of an article: its words, what its blocks are, and the time its relative dates count from. */
export type Readable = Pick<Article, "text" | "blocks" | "published">;

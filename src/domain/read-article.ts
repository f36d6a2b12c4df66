import type { Article } from "./article.ts";
import type { Facts } from "./facts.ts";

/** An article together with what reading it yielded. */
export type ReadArticle = { readonly article: Article; readonly facts: Facts };

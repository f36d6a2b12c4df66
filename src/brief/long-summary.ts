import type { ReadArticle } from "../domain/read-article.ts";
import type { Span } from "../domain/span.ts";
import { summarise } from "../extract/summary/index.ts";

/** The long form: up to twice as many sentences, still verbatim and in source order. */
export const longSummary = ({ article, facts }: ReadArticle): Span[] => summarise(article, facts.quotes, "long");

import type { Facts } from "../domain/facts.ts";
import { findFigures } from "./figures/index.ts";
import { findQuotes } from "./quotes/index.ts";
import type { Readable } from "./readable.ts";
import { sentencesIn } from "./sentences-in.ts";
import { summarise } from "./summary/index.ts";

/** Everything that is read from an article: its quotations, its figures (with who gave them) and the short summary. English only; linear time. */
export function readFacts(article: Readable): Facts {
  const sentences = sentencesIn(article);
  const quotes = findQuotes(article, sentences);
  return {
    quotes,
    figures: findFigures(article, quotes, sentences),
    summary: summarise(article, quotes, "short", sentences),
  };
}

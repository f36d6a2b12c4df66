import type { Facts } from "../domain/facts.ts";
import { findFigures } from "./figures/index.ts";
import { findQuotes } from "./quotes/index.ts";
import type { Readable } from "./readable.ts";
import { summarise } from "./summary/index.ts";

/** Everything that is read from an article: its quotations, its figures (with who gave them) and the short summary. English only; linear time. */
export function readFacts(article: Readable): Facts {
  const quotes = findQuotes(article);
  return { quotes, figures: findFigures(article, quotes), summary: summarise(article, quotes) };
}

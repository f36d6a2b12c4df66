import type { Figure } from "./figure.ts";
import type { Quote } from "./quote.ts";
import type { Span } from "./span.ts";

/** What reading an article yields. Every place is a span of the article's text; `summary` is in source order. */
export type Facts = {
  readonly summary: readonly Span[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
};

export const noFacts: Facts = { summary: [], figures: [], quotes: [] };

import type { Quote } from "../../domain/quote.ts";
import { cut, type Span } from "../../domain/span.ts";
import { wordsOf } from "../../parse/words.ts";
import type { Readable } from "../readable.ts";
import { type Sentences, sentencesIn } from "../sentences-in.ts";
import { readBody } from "./candidates.ts";
import { choose, extend, type Limits } from "./choose.ts";
import { type NumberOf, numberStems } from "./stem-numbers.ts";

/** What a summary may hold; characters are UTF-16 units, counted with one space between sentences. */
export const SUMMARY_LIMITS: { readonly short: Limits; readonly long: Limits } = {
  short: { sentences: 3, characters: 480 },
  long: { sentences: 7, characters: 1_400 },
};

/**
 * The sentences that tell an article, in its order: at most three and 480 characters, or for "long" these and others, at most seven and 1,400. Each is a whole
 * sentence of the body.
 * Empty when no sentence can stand alone. Furniture, captions, headline and plain quotations are never among them.
 */
export function summarise(
  article: Readable,
  quotes: readonly Quote[],
  length: "short" | "long" = "short",
  sentences: Sentences = sentencesIn(article),
): Span[] {
  const numberOf = numberStems();
  const body = readBody(article, quotes, sentences, numberOf);
  const promise = promiseOf(article, numberOf);
  const short = choose(body, promise, SUMMARY_LIMITS.short);
  const chosen = length === "short" ? short : extend(body, promise, short, SUMMARY_LIMITS.long);
  return chosen.map(({ span }) => span);
}

function promiseOf(article: Readable, numberOf: NumberOf): Set<number> {
  const promise = new Set<number>();
  for (const { kind, span } of article.blocks) {
    if (kind !== "headline" && kind !== "standfirst") continue;
    for (const word of wordsOf(cut(article.text, span))) {
      const stem = numberOf(word);
      if (stem >= 0) promise.add(stem);
    }
  }
  return promise;
}

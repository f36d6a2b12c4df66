import type { FigureKind } from "../../domain/figure.ts";
import type { Quote } from "../../domain/quote.ts";
import { contains, cut, type Span } from "../../domain/span.ts";
import { isGoverned } from "./governed.ts";

/** Words for somebody who is not named. */
const PRONOUN = /^(?:he|she|they|it|we|i|you|who|one|some|many|most|others|all)$/i;

export type SpeakerAt = (place: Span, kind: FigureKind) => Span | null;

/**
 * Answers, for places in text order or not, who gave the figure there: the speaker's name where the figure stands inside quoted words or in the clause
 * that "she said that" governs, else null.
 */
export function speakerAt(text: string, quotes: readonly Quote[]): SpeakerAt {
  const spoken = quotes.filter((quote) => quote.speaker !== null).sort((a, b) => a.span.start - b.span.start);
  return (place, kind) => {
    for (let at = lastStartingBefore(spoken, place.start), steps = 0; at >= 0 && steps < NESTED; at -= 1, steps += 1) {
      const quote = spoken[at]!;
      if (!contains(quote.span, place)) continue;
      if (quote.kind === "indirect" && !isGoverned(text, quote, place, kind)) continue;
      const name = quote.speaker!.name;
      return PRONOUN.test(cut(text, name)) ? null : name;
    }
    return null;
  };
}

/** How many quotes may start between a figure and the start of the one around it (an indirect statement holds mixed quotes). */
const NESTED = 8;

function lastStartingBefore(quotes: readonly Quote[], start: number): number {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.span.start <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

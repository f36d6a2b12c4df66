import type { Figure } from "../domain/figure.ts";
import type { Span } from "../domain/span.ts";

/** "about 40 sheep": a figure is never shown without its hedge. A hedge standing elsewhere in the sentence stretches the place to both. */
export function hedged({ span, qualifier }: Figure): Span {
  if (!qualifier) return span;
  return { start: Math.min(span.start, qualifier.words.start), end: Math.max(span.end, qualifier.words.end) };
}

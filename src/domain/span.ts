/**
 * A stretch of an article's text: `[start, end)` in UTF-16 units, the same units `String.slice` uses.
 *
 * Everything shown to a reader as the source's words carries a span, and only `cut` turns a span into words.
 */
export type Span = { readonly start: number; readonly end: number };

/** The words at a place. Throws when the place is not a stretch of the text: that is a bug, never bad input. */
export function cut(text: string, at: Span): string {
  if (!(0 <= at.start && at.start <= at.end && at.end <= text.length)) {
    throw new Error(`span: ${at.start}..${at.end} is not a stretch of a text of ${text.length}`);
  }
  return text.slice(at.start, at.end);
}

export const span = (start: number, end: number): Span => ({ start, end });

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The same stretch without white space at its edges. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}

import { type Span, trimmed } from "../domain/span.ts";

/** Lines of a text that was broken at a fixed width are this long, UTF-16 units; the last of a paragraph may be shorter. */
const WRAPPED = { from: 45, to: 110 };

const LINE_ENDS = /\r\n|[\n\r\v\f\u2028\u2029]/g;

/**
 * The blocks that a text is laid out in: one a line, or several lines where a paragraph was broken at a fixed width. Blank lines belong to none.
 * White space at the edges is left out, nothing else.
 */
export function layoutBlocks(text: string, within: Span): Span[] {
  const blocks: Span[] = [];
  let chunk: Span[] = [];
  const flush = (): void => {
    if (isWrapped(text, chunk)) blocks.push({ start: chunk[0]!.start, end: chunk.at(-1)!.end });
    else blocks.push(...chunk);
    chunk = [];
  };
  for (const line of linesOf(text, within)) {
    const place = trimmed(text, line);
    if (place.start === place.end) flush();
    else chunk.push(place);
  }
  flush();
  return blocks;
}

function* linesOf(text: string, { start, end }: Span): Generator<Span> {
  const ends = new RegExp(LINE_ENDS);
  ends.lastIndex = start;
  let from = start;
  for (let found = ends.exec(text); found !== null && found.index < end; found = ends.exec(text)) {
    yield { start: from, end: found.index };
    from = found.index + found[0].length;
  }
  yield { start: from, end };
}

/** Lines that break in the middle of sentences, all about as long, are one paragraph. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false;
  let broken = 0;
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index]!;
    const length = line.end - line.start;
    if (length < WRAPPED.from || length > WRAPPED.to) return false;
    const stops = /[.?!:”"’']/.test(text[line.end - 1]!);
    if (!stops && /[\p{Ll}\d]/u.test(text[lines[index + 1]!.start]!)) broken += 1;
  }
  return broken * 3 >= lines.length - 1;
}

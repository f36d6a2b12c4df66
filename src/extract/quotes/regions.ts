import { type Block, isBody } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { type Mark, marksIn } from "./marks.ts";
import { colonAfterCue, commaBeforeSpeaker, speakerFollows } from "./mend.ts";
import { touches } from "./places.ts";
import { pairSingles } from "./single-marks.ts";

/** A stretch between quotation marks, whatever it turns out to be. */
export type Region = {
  /** Inside the marks. */
  readonly inner: Span;
  /** Marks included. */
  readonly outer: Span;
  readonly style: Mark["family"];
  readonly mended: boolean;
  /** The paragraph ends and the quotation goes on in the next one. */
  readonly goesOn: boolean;
};

/** How far a stretch with a missing mark may reach, UTF-16 units; a longer one is a stray mark. */
const LONGEST_MENDED = 1500;

/**
 * The quoted stretches of one block, outermost only, in order. Missing marks are mended: an opening one after a colon and a speech verb, a closing one
 * before the speaker or at the block's end. `next` is the block after it: when that opens with a mark, an unclosed one here is newspaper style for a
 * speaker who goes on, not an error.
 */
export function regionsOf(
  text: string,
  block: Block,
  marks: readonly Mark[],
  next: Block | null,
  singles: boolean,
): Region[] {
  const { end } = block.span;
  const outer = marks.filter((mark) => mark.family !== "single");
  const goesOn = next !== null && opensWithMark(text, next.span);
  const paired = singles ? pairSingles(text, marks, goesOn ? end : null) : [];
  if (paired.length === 0) return pairMarks(text, block.span, outer, goesOn);
  const doubles = outer.length > 1 ? pairMarks(text, block.span, outer, goesOn) : [];
  const apart = doubles.filter(({ mended, outer: place }) => !mended && !touches(paired, place));
  return apart.length > 0 ? [...paired, ...apart].sort((a, b) => a.outer.start - b.outer.start) : paired;
}

/** Whether an article puts quotations into single marks, as many British papers do: more of them stand outside double marks than the other way round. */
export function usesSingles(text: string, blocks: readonly Block[], marked: readonly (readonly Mark[])[]): boolean {
  let single = 0;
  let double = 0;
  for (const [index, block] of blocks.entries()) {
    const marks = marked[index]!;
    if (marks.length === 0 || !isBody(block.kind)) continue;
    const pairs = pairSingles(text, marks);
    const doubles = pairMarks(
      text,
      block.span,
      marks.filter((mark) => mark.family !== "single"),
      false,
    ).filter(({ mended }) => !mended);
    single += countOutside(pairs, doubles);
    double += countOutside(doubles, pairs);
  }
  return single > double;
}

/** How many regions do not stand inside one of the others; both in order. */
function countOutside(regions: readonly Region[], others: readonly Region[]): number {
  let count = 0;
  let next = 0;
  for (const { outer } of regions) {
    while (next < others.length && others[next]!.outer.end <= outer.start) next += 1;
    const other = others[next];
    if (!other || other.outer.start > outer.start || other.outer.end < outer.end) count += 1;
  }
  return count;
}

/** "Lena Vogt of the port union wrote." at a block's end, UTF-16 units. */
const LONGEST_SPEAKER = 60;

type Open = { readonly mark: Mark; depth: number };

function pairMarks(text: string, block: Span, marks: readonly Mark[], goesOn: boolean): Region[] {
  const regions: Region[] = [];
  let open: Open | null = null;
  const close = (from: Mark, inner: number, outer: number, mended: boolean, on = false): void => {
    const start = from.at + from.length;
    if (inner > start) {
      regions.push({
        inner: { start, end: inner },
        outer: { start: from.at, end: outer },
        style: from.family,
        mended,
        goesOn: on,
      });
    }
  };
  marks.forEach((mark, index) => {
    if (!open) {
      if (mark.side !== "closes") open = { mark, depth: 0 };
      else {
        const begun = missingOpening(text, block.start, regions.at(-1)?.outer.end ?? block.start, mark);
        if (begun !== null) {
          const outer = { start: begun, end: mark.at + mark.length };
          regions.push({
            inner: { start: begun, end: mark.at },
            outer,
            style: mark.family,
            mended: true,
            goesOn: false,
          });
        }
      }
      return;
    }
    if (mark.family !== open.mark.family) return;
    if (mark.side !== "opens") {
      if (open.depth > 0) open.depth -= 1;
      else {
        close(open.mark, mark.at, mark.at + mark.length, false);
        open = null;
      }
      return;
    }
    if (isNested(marks, index)) {
      open.depth += 1;
      return;
    }
    const comma = commaBeforeSpeaker(text, open.mark.at + 1, mark.at);
    const end = comma ?? sentenceEndBefore(text, open.mark.at + 1, mark.at);
    if (end !== null) close(open.mark, end, end, true);
    open = { mark, depth: 0 };
  });
  const last = open as Open | null;
  if (last) closeAtEnd(text, block, last.mark, goesOn, close);
  return regions;
}

/** Where the words before a mark that opens end, when they end as a sentence does: “We waited. “Then it rained.” */
export function sentenceEndBefore(text: string, from: number, mark: number): number | null {
  let end = mark;
  while (end > from && /\s/.test(text[end - 1]!)) end -= 1;
  const ends = end < mark && mark - from <= LONGEST_MENDED && /[.!?…]/.test(text[end - 1] ?? "");
  return ends && end - from > 1 ? end : null;
}

function closeAtEnd(
  text: string,
  block: Span,
  mark: Mark,
  goesOn: boolean,
  close: (from: Mark, inner: number, outer: number, mended: boolean, on?: boolean) => void,
): void {
  const comma = commaBeforeSpeaker(text, mark.at + 1, block.end);
  if (goesOn && (comma === null || block.end - comma > LONGEST_SPEAKER)) {
    close(mark, block.end, block.end, false, true);
    return;
  }
  if (comma !== null) close(mark, comma, comma, true);
  else if (block.end - mark.at <= LONGEST_MENDED) close(mark, block.end, block.end, true);
}

/** An opening mark inside an open quotation is nested when two closing ones follow before the next opening one. */
function isNested(marks: readonly Mark[], index: number): boolean {
  const family = marks[index]!.family;
  let closing = 0;
  for (let at = index + 1; at < marks.length && at < index + 12; at += 1) {
    const mark = marks[at]!;
    if (mark.family !== family) continue;
    if (mark.side === "opens") break;
    closing += 1;
    if (closing === 2) return true;
  }
  return false;
}

function missingOpening(text: string, blockStart: number, from: number, mark: Mark): number | null {
  if (mark.at - from > LONGEST_MENDED) return null;
  const colon = colonAfterCue(text, from, mark.at);
  if (colon !== null) return colon;
  return from === blockStart && speakerFollows(text, mark.at + mark.length) ? blockStart : null;
}

function opensWithMark(text: string, block: Span): boolean {
  const first = marksIn(text, block.start, Math.min(block.end, block.start + 3))[0];
  return first !== undefined && first.at === block.start && first.side !== "closes";
}

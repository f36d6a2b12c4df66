import type { Block, BlockKind } from "../domain/article.ts";
import { type Span, trimmed } from "../domain/span.ts";
import { bylineIn } from "./bylines.ts";
import { creditIn } from "./credits.ts";
import { datelineIn, hasCapitalLabel, isDateline } from "./datelines.ts";
import { lineKind } from "./furniture.ts";
import { layoutBlocks } from "./lines.ts";
import { type Stamp, stampIn } from "./stamps.ts";

const LONGEST_HEADLINE = 200;
const LONGEST_STANDFIRST = 320;

export type Layout = {
  readonly blocks: readonly Block[];
  readonly byline: string | null;
  readonly stamps: readonly Stamp[];
};

type Given = {
  readonly headline: boolean;
  readonly standfirst: boolean;
  /** The headline's words, where a source gave them and they stand in the text too. */
  readonly headlineWords: string | null;
};
type Reading = {
  blocks: Block[];
  byline: string | null;
  stamps: Stamp[];
  headline: boolean;
  standfirst: boolean;
  body: boolean;
  /** Paragraphs of the body so far. */
  paragraphs: number;
  /** Several blocks begin with capitals and a colon, as in an interview: none of them is a dateline. */
  readonly labelled: boolean;
  readonly headlineWords: string | null;
};

/**
 * What each block of a text is. Unsure is a paragraph: a link line among the paragraphs is a blemish, a paragraph thrown away is lost news.
 *
 * `given` says which of headline and standfirst stand elsewhere and are not to be looked for.
 */
export function readLayout(text: string, within: Span, given: Given): Layout {
  const places = layoutBlocks(text, within);
  const labelled = hasLabels(text, places);
  const reading: Reading = { blocks: [], byline: null, stamps: [], ...given, body: false, paragraphs: 0, labelled };
  for (let index = 0; index < places.length; index += 1) readBlock(text, places, index, reading);
  return { blocks: withoutTrailingLinks(text, reading.blocks), byline: reading.byline, stamps: reading.stamps };
}

function readBlock(text: string, places: readonly Span[], index: number, reading: Reading): void {
  const span = places[index]!;
  const line = text.slice(span.start, span.end);
  const credit = creditIn(text, span, !reading.body);
  const kind = kindOf(line, places.length - index, credit !== null, reading);
  if (credit && kind === "caption") {
    if (credit.caption) reading.blocks.push({ kind: "caption", span: credit.caption });
    reading.blocks.push({ kind: "credit", span: credit.credit });
  } else {
    reading.blocks.push(...(kind === "paragraph" ? withDateline(text, span, reading) : [{ kind, span }]));
  }
}

/** From this many paragraphs on a dateline must name its agency. */
const FIRST_PARAGRAPHS = 4;

/** A paragraph, with the dateline that stands in front of its first sentence as a block of its own. */
function withDateline(text: string, span: Span, reading: Reading): Block[] {
  const at = reading.paragraphs;
  reading.paragraphs += 1;
  const dateline = datelineIn(text, span, { late: at >= FIRST_PARAGRAPHS, first: at === 0 && !reading.labelled });
  if (dateline === null) return [{ kind: "paragraph", span }];
  return [
    { kind: "dateline", span: dateline },
    { kind: "paragraph", span: trimmed(text, { start: dateline.end, end: span.end }) },
  ];
}

function hasLabels(text: string, places: readonly Span[]): boolean {
  let labels = 0;
  for (const { start, end } of places) {
    if (hasCapitalLabel(text.slice(start, Math.min(end, start + 120)))) labels += 1;
    if (labels > 1) return true;
  }
  return false;
}

function kindOf(line: string, blocksLeft: number, hasCredit: boolean, reading: Reading): BlockKind {
  if (!reading.headline && line === reading.headlineWords) {
    reading.headline = true;
    return "headline";
  }
  const stamp = stampIn(line);
  if (stamp) reading.stamps.push(stamp);
  const aside = stamp ? "furniture" : lineKind(line, reading.blocks.length === 0);
  if (aside) return aside;
  if (!reading.headline && !reading.body && looksLikeHeadline(line, blocksLeft)) {
    reading.headline = true;
    return "headline";
  }
  if (!reading.body && (reading.headline || reading.blocks.length > 0) && isDateline(line)) return "dateline";
  if (hasCredit) return "caption";
  const byline = reading.body ? null : bylineIn(line);
  if (byline !== null) {
    reading.byline ??= byline;
    return "byline";
  }
  if (reading.headline && !reading.standfirst && !reading.body && looksLikeStandfirst(line, blocksLeft, reading)) {
    reading.standfirst = true;
    return "standfirst";
  }
  reading.body = true;
  return /^(?:[•‣▪·*]|[-–—] )\s*\S/.test(line) ? "list-item" : "paragraph";
}

const endsSentence = (line: string): boolean => /[.!?…:;,]["”’')\]]*$/.test(line);

/** Words that newspapers write small in a headline of capitals. */
const SMALL =
  /^(?:a|an|the|and|but|or|nor|for|to|of|in|on|at|by|from|with|as|is|vs?|into|over|after|that|than|it[’']?s?)$/i;

function isTitleCase(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => /^[\p{L}“"‘'(]/u.test(word) && !SMALL.test(word));
  const capital = words.filter((word) => /^[“"‘'(]*\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capital >= words.length * 0.8;
}

/** A first line that is no sentence, or one in headline capitals, with more below it. */
function looksLikeHeadline(line: string, blocksLeft: number): boolean {
  if (blocksLeft < 2 || line.length > LONGEST_HEADLINE || line.includes("\n")) return false;
  if (/^(?:q|a|question|answer)\s*[:.]/i.test(line)) return false;
  if (/[?!]["”’']*$/.test(line)) return blocksLeft >= 3 || isTitleCase(line);
  return !endsSentence(line) || isTitleCase(line.replace(/[.;]\s*$/, ""));
}

function looksLikeStandfirst(line: string, blocksLeft: number, reading: Reading): boolean {
  if (blocksLeft < 2 || line.length > LONGEST_STANDFIRST || line.includes("\n")) return false;
  const last = reading.blocks.at(-1)?.kind;
  if (last !== "headline" && last !== "byline") return false;
  return !endsSentence(line) && line.split(/\s+/).length >= 4 && !/^["“‘']/.test(line);
}

/** Headlines of other stories below the last paragraph. */
function withoutTrailingLinks(text: string, blocks: readonly Block[]): Block[] {
  const kinds = [...blocks];
  for (let index = kinds.length - 1; index > 0; index -= 1) {
    const block = kinds[index]!;
    if (block.kind === "furniture" || block.kind === "note") continue;
    const line = text.slice(block.span.start, block.span.end);
    if (block.kind !== "paragraph" || line.length > 150 || endsSentence(line) || !isTitleCase(line)) break;
    kinds[index] = { kind: "furniture", span: block.span };
  }
  return kinds;
}

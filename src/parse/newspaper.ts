import type { Block, BlockKind } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { bylineIn } from "./bylines.ts";
import { creditIn } from "./credits.ts";
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
  readonly headlineWords: string | null;
};

/**
 * What each block of a text is. Unsure is a paragraph: a link line among the paragraphs is a blemish, a paragraph thrown away is lost news.
 *
 * `given` says which of headline and standfirst stand elsewhere and are not to be looked for.
 */
export function readLayout(text: string, within: Span, given: Given): Layout {
  const places = layoutBlocks(text, within);
  const reading: Reading = { blocks: [], byline: null, stamps: [], ...given, body: false };
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
    reading.blocks.push({ kind, span });
  }
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

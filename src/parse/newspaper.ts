import type { Block, BlockKind } from "../domain/article.ts";
import { type Span, trimmed } from "../domain/span.ts";
import { withNotes, withoutWriters } from "./about-the-text.ts";
import { bylineIn, isRole } from "./bylines.ts";
import { withCaptions } from "./captions.ts";
import { creditIn, isCaption } from "./credits.ts";
import { clockIn, datelineIn, hasCapitalLabel, isDateline } from "./datelines.ts";
import { lineKind } from "./furniture.ts";
import { endsSentence, isTitleCase } from "./line-shape.ts";
import { layoutBlocks } from "./lines.ts";
import { withoutLinks } from "./links.ts";
import { isMasthead } from "./mastheads.ts";
import { withPullQuotes } from "./pull-quotes.ts";
import { isLooseStamp, type Stamp, stampsIn } from "./stamps.ts";
import { withSubheadings } from "./subheadings.ts";
import { withTurns } from "./turns.ts";

const LONGEST_HEADLINE = 200;
const LONGEST_STANDFIRST = 320;
/** Lines of these kinds may stand above the story, which has not begun with them. */
const BEFORE_BODY: ReadonlySet<BlockKind> = new Set(["standfirst", "caption", "credit", "furniture"]);

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
  /** Lines whose kind the format told. */
  readonly told: readonly Block[];
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
  /** Several begin with a time, as the entries of a live page do. */
  readonly live: boolean;
  readonly headlineWords: string | null;
  readonly told: ReadonlyMap<number, Block>;
};

/**
 * What each block of a text is. Unsure is a paragraph: a link line among the paragraphs is a blemish, a paragraph thrown away is lost news.
 *
 * `given` says which of headline and standfirst stand elsewhere and are not to be looked for.
 */
export function readLayout(text: string, within: Span, given: Given): Layout {
  const places = layoutBlocks(text, within);
  const reading: Reading = {
    ...given,
    blocks: [],
    byline: null,
    stamps: [],
    body: false,
    paragraphs: 0,
    labelled: severalOf(places, ({ start, end }) => hasCapitalLabel(text.slice(start, Math.min(end, start + 120)))),
    live: severalOf(places, (place) => clockIn(text, place) !== null),
    told: new Map(given.told.map((block) => [block.span.start, block])),
  };
  for (let index = 0; index < places.length; index += 1) readBlock(text, places, index, reading);
  const among = [
    withNotes,
    withoutWriters(reading.byline),
    withCaptions,
    withoutLinks,
    withTurns,
    withPullQuotes,
    withSubheadings,
  ];
  const blocks = among.reduce<readonly Block[]>((read, step) => step(text, read), reading.blocks);
  return { blocks, byline: reading.byline, stamps: reading.stamps };
}

function readBlock(text: string, places: readonly Span[], index: number, reading: Reading): void {
  const span = places[index]!;
  const line = text.slice(span.start, span.end);
  const credit = creditIn(text, span, !reading.body);
  const told = reading.told.get(span.start);
  const kind = kindOf(line, places.length - index, {
    hasCredit: credit !== null,
    told: told && told.span.end >= span.end ? told.kind : null,
    next: nextLine(text, places[index + 1]),
    reading,
  });
  if (credit && kind === "caption") {
    if (credit.caption) reading.blocks.push({ kind: "caption", span: credit.caption });
    reading.blocks.push({ kind: "credit", span: credit.credit });
  } else {
    reading.blocks.push(
      ...(kind === "paragraph" ? withDateline(text, span, reading) : [{ kind, span: wordsOf(text, kind, span) }]),
    );
  }
}

/** From this many paragraphs on a dateline must name its agency. */
const FIRST_PARAGRAPHS = 4;

/** A paragraph, with the dateline that stands in front of its first sentence as a block of its own. */
function withDateline(text: string, span: Span, reading: Reading): Block[] {
  const at = reading.paragraphs;
  reading.paragraphs += 1;
  const dateline =
    datelineIn(text, span, { late: at >= FIRST_PARAGRAPHS, first: at === 0 && !reading.labelled }) ??
    (reading.live ? clockIn(text, span) : null);
  if (dateline === null) return [{ kind: "paragraph", span }];
  return [
    { kind: "dateline", span: dateline },
    { kind: "paragraph", span: trimmed(text, { start: dateline.end, end: span.end }) },
  ];
}

function severalOf(places: readonly Span[], fits: (place: Span) => boolean): boolean {
  const first = places.findIndex(fits);
  return first >= 0 && places.slice(first + 1).some(fits);
}

const BULLET = /^(?:[•‣▪·◦*]|[-–—](?=\s))\s*(?=\S)/;
/** "1. Open the gate.", "b) Wait." A number alone, or a year, numbers nothing. */
const NUMBERED = /^(?:\d{1,2}[.)]|\(?[a-z]\))\s+\p{L}/u;

/** The place without the mark that makes it an item of a list, or stands before a note. */
function wordsOf(text: string, kind: BlockKind, span: Span): Span {
  const mark =
    kind === "list-item" || kind === "note" ? (BULLET.exec(text.slice(span.start, span.end))?.[0].length ?? 0) : 0;
  return { start: span.start + mark, end: span.end };
}

const nextLine = (text: string, place: Span | undefined): string =>
  place ? text.slice(place.start, Math.min(place.end, place.start + 120)) : "";

type Hints = {
  readonly hasCredit: boolean;
  readonly told: BlockKind | null;
  /** The beginning of the block below. */
  readonly next: string;
  readonly reading: Reading;
};

function kindOf(line: string, blocksLeft: number, { hasCredit, told, next, reading }: Hints): BlockKind {
  if (!reading.headline && line === reading.headlineWords) {
    reading.headline = true;
    return "headline";
  }
  const stamps = stampsIn(line);
  reading.stamps.push(...stamps);
  if (stamps.length > 0 || isLooseStamp(line)) return "furniture";
  const item = BULLET.exec(line)?.[0].length ?? 0;
  const aside = lineKind(item > 0 ? line.slice(item) : line, reading.blocks.length === 0);
  if (aside) return aside;
  if (!reading.headline && !reading.body && isMasthead(line) && looksLikeHeadline(next, blocksLeft - 1))
    return "furniture";
  if (!reading.headline && !reading.body && looksLikeHeadline(line, blocksLeft)) {
    reading.headline = true;
    return "headline";
  }
  if (!reading.body && (reading.headline || reading.blocks.length > 0) && isDateline(line, next)) return "dateline";
  if (!reading.body && reading.blocks.at(-1)?.kind === "byline" && isRole(line)) return "byline";
  const byline = reading.body ? null : bylineIn(line, next);
  if (byline !== null) {
    reading.byline ??= byline.name;
    if (byline.stamp) reading.stamps.push(byline.stamp);
    return "byline";
  }
  if (told !== null) {
    reading.standfirst ||= told === "standfirst";
    reading.body ||= !BEFORE_BODY.has(told);
    return told;
  }
  if (hasCredit || isCaption(line)) return "caption";
  if (reading.headline && !reading.standfirst && !reading.body && looksLikeStandfirst(line, blocksLeft, reading)) {
    reading.standfirst = true;
    return "standfirst";
  }
  reading.body = true;
  return item > 0 || NUMBERED.test(line) ? "list-item" : "paragraph";
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

import { isLetter, isSpace as isSpaceCode } from "../../parse/letters.ts";

/** A quotation mark in a text: where it stands and which way it seems to point. */
export type Mark = {
  readonly at: number;
  /** UTF-16 units: 2 for doubled apostrophes. */
  readonly length: number;
  readonly family: "double" | "guillemet" | "single";
  readonly side: "opens" | "closes" | "either";
};

const DOUBLE = '"“”„‟';
const GUILLEMET = "«»";
const SINGLE = "'‘’‚`";
const OPENING = "“„‟«‘‚`";
const CLOSING = "”»’";
/** ’em, ’til, ’90s: an apostrophe for letters left out, not a mark. */
const ELISIONS = /^(em|til|tis|twas|cause|bout|round|cos|n|s|re|ll|ve|d|m|t|\d\ds?)\b/i;

const ANY = /["“”„‟«»'‘’‚`]/g;

/** Every quotation mark of a stretch, in order; apostrophes, primes and inches left out. Linear in the stretch. */
export function marksIn(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  const straight: Straight = { places: [], from: 0 };
  let behind = start;
  for (const { index } of text.slice(start, end).matchAll(ANY)) {
    const at = start + index;
    if (at < behind) continue;
    const mark = markAt(text, at, start, end, straight);
    if (text[at] === '"') straight.places.push(at);
    if (mark) marks.push(mark);
    behind = at + (mark ? mark.length : 1);
  }
  return marks;
}

/** The straight marks so far; those in front of `from` are out of sight. */
type Straight = { readonly places: number[]; from: number };

function markAt(text: string, at: number, start: number, end: number, straight: Straight): Mark | null {
  const letter = text[at]!;
  const isDoubled =
    SINGLE.includes(letter) && at + 1 < end && SINGLE.includes(text[at + 1]!) && isDoubledPair(text, at);
  const family = isDoubled || DOUBLE.includes(letter) ? "double" : GUILLEMET.includes(letter) ? "guillemet" : "single";
  const length = isDoubled || isTwice(text, at, start, end) ? 2 : 1;
  const before = at > start ? text[at - 1] : undefined;
  const after = at + length < end ? text[at + length] : undefined;
  if (family === "single" && isApostrophe(text, at, before, after)) return null;
  if (letter === '"' && isInches(text, at, before, after, straight)) return null;
  return { at, length, family, side: sideOf(letter, before, after) };
}

/** Two straight or two like curly marks side by side are one; ‘’ or `' is not. */
const isDoubledPair = (text: string, at: number): boolean =>
  text[at] === text[at + 1] && text[at + 2] !== text[at] && (at === 0 || text[at - 1] !== text[at]);

/** ""We sail," Ruiz said. — a straight mark printed twice before a word. */
const isTwice = (text: string, at: number, start: number, end: number): boolean =>
  text[at] === '"' &&
  text[at + 1] === '"' &&
  at + 2 < end &&
  isWord(text[at + 2]) &&
  (at === start || isSpace(text[at - 1]));

function sideOf(letter: string, before: string | undefined, after: string | undefined): Mark["side"] {
  const spaceBefore = isSpace(before) || "([{—–-/:".includes(before!) || OPENING.includes(before!);
  const spaceAfter = isSpace(after) || ".,;:?!)]}—–-…".includes(after!) || CLOSING.includes(after!) || after === "'";
  const opens = spaceBefore && !isSpace(after);
  const closes = !isSpace(before) && spaceAfter;
  if (opens !== closes) return opens ? "opens" : "closes";
  if (OPENING.includes(letter)) return "opens";
  if (CLOSING.includes(letter)) return "closes";
  return "either";
}

function isApostrophe(text: string, at: number, before: string | undefined, after: string | undefined): boolean {
  if (isWord(before) && isWord(after)) return true;
  if (text[at] === "‘") return false;
  return !isWord(before) && !isPoint(before) && ELISIONS.test(text.slice(at + 1, at + 7));
}

/** 6'2" and a 5" pipe; a closing mark after a figure has more than a space and a lower-case word to its right, or an open mark to its left. */
const isInches = (
  text: string,
  at: number,
  before: string | undefined,
  after: string | undefined,
  straight: Straight,
): boolean =>
  isDigit(before) &&
  (/\d['’]\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at)) || isMeasure(text, at, after, straight));

/** How far to the left an open mark is looked for, UTF-16 units. */
const SIGHT = 400;

function isMeasure(text: string, at: number, after: string | undefined, straight: Straight): boolean {
  if (!isSpace(after) && after !== "-") return false;
  while (straight.from < straight.places.length && straight.places[straight.from]! < at - SIGHT) straight.from += 1;
  if ((straight.places.length - straight.from) % 2 !== 0) return false;
  const line = text.slice(Math.max(0, at - SIGHT / 2), at);
  return Math.max(line.lastIndexOf("“"), line.lastIndexOf("„")) <= line.lastIndexOf("”");
}

const isSpace = (letter: string | undefined): boolean => letter === undefined || isSpaceCode(letter.charCodeAt(0));
const isDigit = (letter: string | undefined): boolean => letter !== undefined && letter >= "0" && letter <= "9";
const isWord = (letter: string | undefined): boolean =>
  letter !== undefined && (isLetter(letter.charCodeAt(0)) || /\p{N}/u.test(letter));
const isPoint = (letter: string | undefined): boolean => letter !== undefined && ".,;:?!…".includes(letter);

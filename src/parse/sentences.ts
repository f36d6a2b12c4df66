import { type Span, trimmed } from "../domain/span.ts";
import { ASKING, NEVER_LAST, SELDOM_LAST, STARTERS } from "./abbreviations.ts";
import { keptTogether } from "./kept-together.ts";
import { isDigit as isDigitCode, isLetter, isSpace as isSpaceCode } from "./letters.ts";

/** How far to look back for the word before a full stop and ahead for the words after it, UTF-16 units. */
const LOOK_BACK = 24;
const LOOK_AHEAD = 80;

/**
 * The sentences of a paragraph (any span of `text`), in order, without white space at their edges; together they hold every other character of it.
 *
 * A sentence does not end inside a quotation, so words stay with who said them: `“We won. It is over,” he said.` is one. A quotation that is never
 * closed, or is very long, is cut at its own sentences. Takes time in proportion to the paragraph.
 */
export function sentencesOf(text: string, paragraph: Span): Span[] {
  const sentences: Span[] = [];
  const kept = keptTogether(text, paragraph);
  let nextKept = 0;
  let start = paragraph.start;
  const add = (from: number, to: number): void => {
    const place = trimmed(text, { start: from, end: to });
    if (place.start < place.end) sentences.push(place);
  };
  const earliest = earliestStarts(kept);
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    if (!isStop(text.charCodeAt(at))) continue;
    let last = at;
    while (last + 1 < paragraph.end && isStop(text.charCodeAt(last + 1))) last += 1;
    const end = afterClosers(text, last + 1, paragraph.end, kept);
    while (nextKept < kept.length && kept[nextKept]!.end < end) nextKept += 1;
    const holds = insideKept(kept, earliest, nextKept, end);
    if (!holds && endsHere(text, paragraph, start, { start: at, end: last + 1 }, end)) {
      add(start, end);
      start = end;
    }
    at = Math.max(last, end - 1);
  }
  add(start, paragraph.end);
  return sentences;
}

/** . ? ! … */
const isStop = (code: number): boolean => code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026;
const isSpace = (letter: string | undefined): boolean => letter !== undefined && isSpaceCode(letter.charCodeAt(0));
const isUpper = (letter: string | undefined): boolean => letter !== undefined && isCase(letter, "A", "Z", /\p{Lu}/u);
const isLower = (letter: string | undefined): boolean => letter !== undefined && isCase(letter, "a", "z", /\p{Ll}/u);
const isDigit = (letter: string | undefined): boolean => letter !== undefined && isDigitCode(letter.charCodeAt(0));

const isCase = (letter: string, first: string, last: string, other: RegExp): boolean =>
  letter < "\u0080" ? letter >= first && letter <= last : other.test(letter);

/** For each kept stretch, the earliest start of it and all that end later: it answers "does any stretch reach over this place" at once. */
function earliestStarts(kept: readonly Span[]): number[] {
  const earliest = new Array<number>(kept.length);
  let least = Number.POSITIVE_INFINITY;
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    least = Math.min(least, kept[index]!.start);
    earliest[index] = least;
  }
  return earliest;
}

function insideKept(kept: readonly Span[], earliest: readonly number[], from: number, end: number): boolean {
  let index = from;
  while (index < kept.length && kept[index]!.end <= end) index += 1;
  return index < kept.length && earliest[index]! < end;
}

/** Past the closing marks that belong to the sentence: `.”`, `.')`. A straight mark that opens the next quotation is not one. */
function afterClosers(text: string, from: number, limit: number, kept: readonly Span[]): number {
  let end = from;
  while (end < limit && "\"”’'»)]".includes(text[end]!)) {
    if ((text[end] === '"' || text[end] === "'") && isWordStart(text[end + 1]) && !closesKept(kept, end + 1)) break;
    end += 1;
  }
  return end;
}

const isWordStart = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}[]/u.test(letter);

function closesKept(kept: readonly Span[], end: number): boolean {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (kept[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  return kept[low]?.end === end;
}

function endsHere(text: string, paragraph: Span, start: number, stop: Span, end: number): boolean {
  if (end >= paragraph.end) return true;
  const spaced = isSpace(text[end]);
  let next = end;
  while (next < paragraph.end && isSpace(text[next])) next += 1;
  if (next >= paragraph.end) return true;
  if (!spaced) return gluedSentence(text, stop, end);
  const word = wordAt(text, next, paragraph.end);
  if (!beginsSentence(text, next, word)) return false;
  const first = text[stop.start]!;
  const closed = end > stop.end;
  if (first === "?" || first === "!") return !(closed && asksAfter(text, next, paragraph.end));
  if (first === "…" || stop.end - stop.start >= 3) return ellipsisEnds(text, stop, end);
  return closed || !isAbbreviation(text, start, stop.start, word);
}

/** "reached.The next": the space after a full stop is missing. "example.com", "3.5" and "U.S.A" are not that. */
function gluedSentence(text: string, stop: Span, end: number): boolean {
  const before = text[stop.start - 1];
  const beforeThat = text[stop.start - 2];
  const longEnough = (isLower(before) && isLower(beforeThat)) || isDigit(before) || before === ")";
  if (!longEnough && end === stop.end) return false;
  const next = text[end];
  if (isUpper(next))
    return isLower(text[end + 1]) || isSpace(text[end + 1]) || text[end + 1] === "’" || text[end + 1] === "'";
  return (next === "“" || next === "‘" || next === '"') && isUpper(text[end + 1]);
}

/** A letter or an apostrophe. */
const isOfWord = (code: number): boolean => isLetter(code) || code === 0x2019 || code === 0x27;

/** The letters at a place, in lower case, at most LOOK_BACK of them. */
function wordAt(text: string, at: number, limit: number): string {
  let from = at;
  while (from < limit && from - at < 3 && "\"“‘'([".includes(text[from]!)) from += 1;
  let end = from;
  while (end < limit && end - from < LOOK_BACK && isOfWord(text.charCodeAt(end))) end += 1;
  return text.slice(from, end).toLowerCase();
}

function beginsSentence(text: string, at: number, word: string): boolean {
  const letter = text[at]!;
  if (isUpper(letter) || isDigit(letter) || '"“‘«([$€£¥—–•'.includes(letter)) return true;
  if (letter === "'") return isUpper(text[at + 1]);
  // eBay, iPhone
  return isLower(letter) && word.length > 2 && isUpper(text[at + 1]);
}

/** “Who knew?” Ms Harl asked. — a question in quotation marks whose speaker comes after it. */
function asksAfter(text: string, at: number, limit: number): boolean {
  const ahead = text.slice(at, Math.min(limit, at + LOOK_AHEAD));
  const clause = /^[^.?!,;:“"]*/.exec(ahead)![0];
  const words = clause.split(/\s+/).slice(0, 7);
  const verb = words.findIndex((word) => ASKING.has(word.toLowerCase()));
  if (verb < 0) return false;
  const after = words[verb + 1];
  return (
    after === undefined ||
    after === "" ||
    /^(in|on|at|during|after|before|with|of|him|her|them|as)$/.test(after) ||
    verb === 0
  );
}

/** Dots that stand apart, or in brackets, mark words left out; dots that hang on a word end its sentence. */
function ellipsisEnds(text: string, stop: Span, end: number): boolean {
  if (text[stop.start - 1] === "[" || text[stop.start - 1] === "(") return false;
  return end > stop.end || !isSpace(text[stop.start - 1]);
}

/** A day, a month or a zone goes on with a time: "2 a.m. Tuesday", "5 p.m. Eastern". */
const AFTER_CLOCK =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec|eastern|central|pacific|mountain|local)/;
/** A sentence that opens so has its time in front of it: "At 5 p.m. Mr Vey rose". */
const TIME_FIRST = /^(?:at|by|on|around|about|shortly|just|from|until|since|after|before|every|between)\b/i;
const FEWEST_WORDS = 4;

/** Whether "a.m." or "p.m." ends its sentence: "The ferry left at 5 p.m. Passengers waited." */
function endsWithClock(text: string, start: number, from: number, stop: number, nextWord: string): boolean {
  if (STARTERS.has(nextWord)) return true;
  const next = text.slice(stop + 1, stop + 1 + LOOK_BACK).trimStart();
  if (!/^\p{Lu}\p{Ll}/u.test(next) || AFTER_CLOCK.test(nextWord)) return false;
  const before = text.slice(start, Math.min(from, start + LOOK_AHEAD)).trim();
  return !TIME_FIRST.test(before) && before.split(/\s+/).length >= FEWEST_WORDS;
}

function isAbbreviation(text: string, start: number, stop: number, nextWord: string): boolean {
  let from = stop;
  while (from > start && stop - from < LOOK_BACK && /[\p{L}\p{N}.&]/u.test(text[from - 1]!)) from -= 1;
  const word = text.slice(from, stop);
  const lower = word.toLowerCase();
  if (word === "I" || word === "") return false;
  if (/^\d{1,2}$/.test(word)) return from === start || text.slice(start, from).trim() === "";
  if (lower === "no" || lower === "nos") return isDigit(text[stop + 2]) || isDigit(text[stop + 1]);
  if (/^[ap]\.m$/.test(lower)) return !endsWithClock(text, start, from, stop, nextWord);
  if (
    lower === "st" &&
    STARTERS.has(nextWord) &&
    /\p{Lu}[\p{L}’'-]* $/u.test(text.slice(Math.max(start, from - LOOK_BACK), from))
  )
    return false;
  if (NEVER_LAST.has(lower) && (isUpper(word[0]) || !STARTERS.has(nextWord)))
    return !(lower === "v" && STARTERS.has(nextWord));
  const initials = /^(\p{Lu}\.)*\p{Lu}$/u.test(word);
  if (!initials && !SELDOM_LAST.has(lower)) return false;
  if (
    !initials &&
    lower === word &&
    /^(in|am|sun|sat|sec|min|max|miss|mass|wash|ore|pa|la|mo|ill|del|est|fig)$/.test(lower)
  )
    return false;
  return !STARTERS.has(nextWord);
}

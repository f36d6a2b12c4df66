import { type Span, span } from "../domain/span.ts";
import { isDigit, isLetter } from "./letters.ts";

/**
 * Where the words and numbers of a text stand, in order: letters joined by apostrophes or hyphens ("dockers’" without its mark, "well-known"), digits joined by
 * points or commas ("3.5", "1,200").
 */
export function placesOfWords(text: string, { start, end }: Span = span(0, text.length)): Span[] {
  const places: Span[] = [];
  eachWord(text, start, end, (from, to) => places.push(span(from, to)));
  return places;
}

function eachWord(text: string, start: number, end: number, take: (from: number, to: number) => void): void {
  let at = start;
  while (at < end) {
    const code = text.codePointAt(at)!;
    if (code === SPACE) {
      at += 1;
      continue;
    }
    const to = isDigit(code) ? endOfNumber(text, at, end) : endOfWord(text, at, end);
    if (to > at) take(at, to);
    at = to > at ? to : at + unitsOf(code);
  }
}

const SPACE = 0x20;

/** The words and numbers of a text as they stand there. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, 0, text.length, (start, end) => words.push(text.slice(start, end)));
  return words;
}

const unitsOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** ’ ' - */
const joinsLetters = (code: number): boolean => code === 0x2019 || code === 0x27 || code === 0x2d;
/** . , */
const joinsDigits = (code: number): boolean => code === 0x2e || code === 0x2c;

function endOfWord(text: string, start: number, limit: number): number {
  let end = endOfLetters(text, start, limit);
  if (end === start) return start;
  while (end < limit && joinsLetters(text.charCodeAt(end))) {
    const next = endOfLetters(text, end + 1, limit);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function endOfLetters(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    if (unit >= 0x61 && unit <= 0x7a) {
      end += 1; // as most are
      continue;
    }
    const code = text.codePointAt(end)!;
    if (!isLetter(code)) break;
    end += unitsOf(code);
  }
  return end;
}

function endOfNumber(text: string, start: number, limit: number): number {
  let end = endOfDigits(text, start, limit);
  while (end < limit && joinsDigits(text.charCodeAt(end))) {
    const next = endOfDigits(text, end + 1, limit);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function endOfDigits(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

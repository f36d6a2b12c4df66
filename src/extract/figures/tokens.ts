import type { Span } from "../../domain/span.ts";
import { isLetter, isSpace } from "../../parse/letters.ts";
import { AMBIGUOUS, CEDIS, DOLLARS, PREFIXES, SIGNS } from "./words/currencies.ts";
import type { Entry } from "./words/entry.ts";
import { entryOf } from "./words/lexicon.ts";
import { VULGAR } from "./words/numerals.ts";

/**
 * One piece of a sentence: a number in digits, an ordinal in digits ("17th"), a code of letters and digits ("M25"), a currency sign or prefix
 * ("US$", "Rs"), a word, or any other single character.
 */
export type Token = {
  readonly type: "number" | "ordinal" | "code" | "currency" | "word" | "sign";
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** In lower case. */
  readonly word: string;
  /** The number of digits, an ordinal or a vulgar fraction; else NaN. */
  readonly value: number;
  /** Touches the token before it. */
  readonly glued: boolean;
  /** Digits in groups: "12,500". Never a year, a label or a phone number. */
  readonly grouped: boolean;
  /** ISO 4217 for a currency token. */
  readonly code: string | null;
  readonly entry: Entry | undefined;
};

/** What digits may be, tried in this order; every repetition is bounded or reads its characters once, so the whole takes linear time. */
const DIGITS =
  /(\d+(?:\.\d+){2,}(?!\d))|(\d{1,3}(?:,\d{3}){0,4}(?:st|nd|rd|th)(?![\p{L}\d]))|(\d{1,3}(?:,\d{3}){1,8}(?![\d])(?:\.\d+)?|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)(?:\.\d+)?|[1-9]\d{0,2}(?:[\u00a0\u202f\u2009]\d{3}){1,8}(?!\d)(?:\.\d+)?)|([1-9]\d{0,2} \d{3}(?![\d\p{L}.,-]))|(\d{1,3},\d{1,2}(?!\d)(?= ?(?:%|per ?cent|[mb]illion|euros?\b|k[mg]\b|metres?\b|degrees?\b)))|(\d+(?:\.\d+)?)/uy;
const LETTERS = /[\p{L}\p{M}]+/uy;

/** One sentence being cut; `base` is its place in the article. */
type Cutting = { readonly words: string; readonly base: number };

/** Cuts a sentence into tokens in one pass. Offsets are the article's. */
export function tokensOf(text: string, sentence: Span): Token[] {
  const tokens: Token[] = [];
  const words = text.slice(sentence.start, sentence.end);
  const cutting = { words, base: sentence.start };
  let glued = false;
  let before: Token | undefined;
  for (let at = 0; at < words.length; ) {
    const code = words.charCodeAt(at);
    if (isSpace(code)) {
      glued = false;
      at += 1;
      continue;
    }
    const end = wordEnd(words, at, code);
    const token =
      end > at
        ? lettered(cutting, at, end, glued, glued && before?.type === "number")
        : isDigit(code)
          ? numbered(cutting, at, glued, before?.entry?.month !== undefined)
          : signed(cutting, at, glued);
    tokens.push(token);
    before = token;
    at = token.end - sentence.start;
    glued = true;
  }
  return tokens;
}

const SPACE = 0x20;
const DOLLAR = 0x24;
const COMMA = 0x2c;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** The end of the word at a place, or the place itself where no letter stands. Plain letters are the rule and need no expression. */
function wordEnd(words: string, at: number, first: number): number {
  let end = at;
  let code = first;
  while (isPlainLetter(code)) {
    end += 1;
    code = words.charCodeAt(end);
  }
  if (!(code > 127) || (code >= 0x2000 && code < 0x2070)) return end; // spaces, dashes and quotation marks are no letters
  LETTERS.lastIndex = at;
  return LETTERS.test(words) ? LETTERS.lastIndex : end;
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function numbered({ words, base }: Cutting, at: number, glued: boolean, afterMonth: boolean): Token {
  const short = endOfShort(words, at);
  if (short > at) return digits(words.slice(at, short), base + at, glued, false);
  DIGITS.lastIndex = at;
  const [whole = "", code, ordinal, grouped, spaced, comma] = DIGITS.exec(words) ?? [];
  if (whole === "") throw new Error(`tokens: no number at ${base + at}`);
  if (code !== undefined) return plain("code", code, base + at, glued);
  if (ordinal !== undefined)
    return plain("ordinal", ordinal, base + at, glued, { value: Number.parseInt(ordinal.replaceAll(",", ""), 10) });
  // "5,5 per cent" in news from countries that write so.
  if (comma !== undefined) return plain("number", comma, base + at, glued, { value: Number(comma.replace(",", ".")) });
  // "May 4 300 people": the day and a number, not 4,300.
  if (spaced !== undefined && afterMonth) return digits(spaced.slice(0, spaced.indexOf(" ")), base + at, glued, false);
  return digits(whole, base + at, glued, grouped !== undefined || spaced !== undefined);
}

/** The end of plain digits, as most numbers are: nothing is joined to them and no digits follow their space. The place itself where `DIGITS` must look. */
function endOfShort(words: string, at: number): number {
  let end = at;
  while (isDigit(words.charCodeAt(end))) end += 1;
  const next = words.charCodeAt(end);
  if (next > 127 || isPlainLetter(next)) return at;
  const joins = next === SPACE || next === POINT || next === COMMA;
  return joins && isDigit(words.charCodeAt(end + 1)) ? at : end;
}

function signed({ words, base }: Cutting, at: number, glued: boolean): Token {
  const sign = String.fromCodePoint(words.codePointAt(at)!);
  // Commas, stops and brackets are no currency, and most of all signs.
  if (sign < "\u0080" && sign !== "$") return plain("sign", sign, base + at, glued);
  const code = SIGNS.get(sign);
  if (code) return plain("currency", sign, base + at, glued, { code });
  const value = VULGAR.get(sign);
  return value ? plain("number", sign, base + at, glued, { value }) : plain("sign", sign, base + at, glued);
}

/** ¢ ₵ */
const isCedi = (code: number): boolean => code === 0xa2 || code === 0x20b5;

/** Letters may run on into a sign ("US$") or into digits: a currency's prefix ("Rs500"), else a code ("M25", "IE6"). A suffix stands on a number. */
function lettered({ words, base }: Cutting, at: number, end: number, glued: boolean, suffix: boolean): Token {
  const word = words.slice(at, end);
  const next = words.charCodeAt(end);
  const code = next === DOLLAR ? DOLLARS.get(word.toLowerCase()) : isCedi(next) ? CEDIS.get(word) : undefined;
  if (code) return plain("currency", words.slice(at, end + 1), base + at, glued, { code });
  if (suffix || !leadsToDigit(words, end)) return plain("word", word, base + at, glued);
  const prefix = prefixCode(word);
  const fits = !AMBIGUOUS.has(word) || LARGE_SUM.test(words.slice(end, end + MOST_SUM));
  if (prefix && fits) return plain("currency", word, base + at, glued, { code: prefix });
  if (!isDigit(next)) return plain("word", word, base + at, glued);
  let last = end;
  while (last < words.length && isOfCode(words, last)) last += 1;
  return plain("code", words.slice(at, last), base + at, glued);
}

/** Digits follow at once, or after a full stop or a space: "Rs. 500". */
function leadsToDigit(words: string, at: number): boolean {
  let next = words.charCodeAt(at) === POINT ? at + 1 : at;
  if (isSpace(words.charCodeAt(next))) next += 1;
  return isDigit(words.charCodeAt(next));
}

/** A letter, a digit, or the point inside "v3.1" and "PM2.5". */
function isOfCode(words: string, at: number): boolean {
  const code = words.charCodeAt(at);
  if (code === POINT) return isDigit(words.charCodeAt(at - 1)) && isDigit(words.charCodeAt(at + 1));
  return isDigit(code) || isLetter(code);
}

/** "R18bn" and "R9.10" are sums, "R2" is not: after these the number must be large, or have cents. */
const LARGE_SUM =
  /^\d{1,4}\.\d\d(?![\d.])|^ ?\d[\d.]*\s?(?:[bt]n|trn|m\b|million|billion|trillion)|^ ?\d{1,3}(?:[, \u00a0\u202f]\d{3}){1,4}/;
const MOST_SUM = 24;

/** The currency of "Rs", "Dh" and printed codes. */
function prefixCode(word: string): string | undefined {
  const code = word === word.toUpperCase() ? entryOf(word.toLowerCase())?.currency?.code : undefined;
  return PREFIXES.get(word) ?? (word.length === 3 ? code : undefined);
}

/** More digits are a number of something, such as a key or an account, and too large to count with. */
const MOST_DIGITS = 40;

function digits(raw: string, start: number, glued: boolean, grouped: boolean): Token {
  if (raw.length > MOST_DIGITS) return plain("code", raw, start, glued);
  return plain("number", raw, start, glued, { value: Number(grouped ? raw.replace(/[^\d.]/g, "") : raw), grouped });
}

type More = { readonly value?: number; readonly code?: string; readonly grouped?: boolean };

function plain(type: Token["type"], raw: string, start: number, glued: boolean, more: More = NO_MORE): Token {
  const word = raw.toLowerCase();
  const { value = Number.NaN, code = null, grouped = false } = more;
  const entry = type === "word" ? entryOf(word) : undefined;
  return { type, start, end: start + raw.length, raw, word, value, glued, grouped, code, entry };
}

const NO_MORE: More = {};

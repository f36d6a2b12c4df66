import type { Span } from "../../domain/span.ts";
import { DOLLARS, PREFIXES, SIGNS } from "./words/currencies.ts";
import type { Entry } from "./words/entry.ts";
import { entryOf } from "./words/lexicon.ts";
import { lookup } from "./words/lookup.ts";
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

/** Tried in this order at each place; every repetition is bounded or reads its characters once, so the whole takes linear time. */
const PIECE =
  /(?<code>\d+(?:\.\d+){2,}(?!\d))|(?<ordinal>\d{1,3}(?:,\d{3}){0,4}(?:st|nd|rd|th)(?![\p{L}\d]))|(?<grouped>\d{1,3}(?:,\d{3}){1,8}(?![\d])(?:\.\d+)?|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)(?:\.\d+)?|[1-9]\d{0,2}(?:[\u00a0\u202f\u2009]\d{3}){1,8}(?!\d)(?:\.\d+)?)|(?<spaced>[1-9]\d{0,2} \d{3}(?![\d\p{L}.,-]))|(?<number>\d+(?:\.\d+)?)|(?<word>[\p{L}\p{M}]+)|(?<space>\s+)|(?<sign>.)/suy;

/** Cuts a sentence into tokens in one pass. Offsets are the article's. */
export function tokensOf(text: string, sentence: Span): Token[] {
  const tokens: Token[] = [];
  const words = text.slice(sentence.start, sentence.end);
  const piece = new RegExp(PIECE);
  let glued = false;
  for (let at = 0; at < words.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const groups = piece.exec(words)?.groups;
    if (!groups) throw new Error(`tokens: nothing matches at ${sentence.start + at}`);
    if (groups.space !== undefined) {
      glued = false;
      continue;
    }
    if (groups.spaced !== undefined && tokens.at(-1)?.entry?.month !== undefined) {
      piece.lastIndex = at + groups.spaced.indexOf(" ");
      tokens.push(digits(groups.spaced.slice(0, groups.spaced.indexOf(" ")), sentence.start + at, glued, false));
    } else if (groups.word !== undefined) {
      const { token, length } = lettered(
        words,
        at,
        groups.word,
        sentence.start,
        glued,
        glued && tokens.at(-1)?.type === "number",
      );
      piece.lastIndex = at + length;
      tokens.push(token);
    } else {
      tokens.push(other(groups, sentence.start + at, glued));
    }
    glued = true;
  }
  return tokens;
}

type Groups = Record<string, string | undefined>;

function other(groups: Groups, start: number, glued: boolean): Token {
  const grouped = groups.grouped ?? groups.spaced;
  if (grouped !== undefined) return digits(grouped, start, glued, true);
  if (groups.number !== undefined) return digits(groups.number, start, glued, false);
  if (groups.code !== undefined) return plain("code", groups.code, start, glued);
  if (groups.ordinal !== undefined)
    return {
      ...plain("ordinal", groups.ordinal, start, glued),
      value: Number.parseInt(groups.ordinal.replaceAll(",", ""), 10),
    };
  const sign = groups.sign ?? "";
  const code = lookup(SIGNS, sign);
  if (code) return { ...plain("currency", sign, start, glued), code };
  const value = lookup(VULGAR, sign);
  if (value) return { ...plain("number", sign, start, glued), value };
  return plain("sign", sign, start, glued);
}

/** Letters may run on into a sign ("US$") or into digits: a currency's prefix ("Rs500"), else a code ("M25", "IE6"). A suffix stands on a number. */
function lettered(
  words: string,
  at: number,
  word: string,
  base: number,
  glued: boolean,
  suffix: boolean,
): { token: Token; length: number } {
  const next = words[at + word.length];
  const dollar = next === "$" ? lookup(DOLLARS, word.toLowerCase()) : undefined;
  if (dollar)
    return { token: { ...plain("currency", `${word}$`, base + at, glued), code: dollar }, length: word.length + 1 };
  const prefix = prefixCode(word);
  const after = words.slice(at + word.length, at + word.length + MOST_SUM);
  const rest = word.length === 1 ? LARGE_SUM.test(after) : /^\.?\s?\d/.test(after);
  if (prefix && rest && !suffix)
    return { token: { ...plain("currency", word, base + at, glued), code: prefix }, length: word.length };
  if (next === undefined || !isDigit(next) || suffix)
    return { token: plain("word", word, base + at, glued), length: word.length };
  let end = at + word.length;
  while (end < words.length && (isDigit(words[end]!) || /\p{L}/u.test(words[end]!) || isPoint(words, end))) end += 1;
  return { token: plain("code", words.slice(at, end), base + at, glued), length: end - at };
}

/** The point inside "v3.1" and "PM2.5". */
const isPoint = (words: string, at: number): boolean =>
  words[at] === "." && isDigit(words[at - 1]!) && at + 1 < words.length && isDigit(words[at + 1]!);

/** "R18bn" is a sum, "R2" is not: after one letter the number must be large. */
const LARGE_SUM = /^\d[\d.]*\s?(?:[bt]n|m\b|million|billion|trillion)|^\d{1,3}(?:,\d{3}){1,4}/;
const MOST_SUM = 24;

const isDigit = (letter: string): boolean => letter >= "0" && letter <= "9";

/** The currency of "Rs", "Dh" and printed codes. */
function prefixCode(word: string): string | undefined {
  const code = word === word.toUpperCase() ? entryOf(word.toLowerCase())?.currency?.code : undefined;
  return lookup(PREFIXES, word) ?? (word.length === 3 ? code : undefined);
}

function digits(raw: string, start: number, glued: boolean, grouped: boolean): Token {
  return { ...plain("number", raw, start, glued), value: Number(raw.replace(/[^\d.]/g, "")), grouped };
}

function plain(type: Token["type"], raw: string, start: number, glued: boolean): Token {
  const word = raw.toLowerCase();
  const entry = type === "word" ? entryOf(word) : undefined;
  return {
    type,
    start,
    end: start + raw.length,
    raw,
    word,
    value: Number.NaN,
    glued,
    grouped: false,
    code: null,
    entry,
  };
}

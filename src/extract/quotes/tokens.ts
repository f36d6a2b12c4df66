import type { Span } from "../../domain/span.ts";
import { isCapital, isDigit, isSpace } from "../../parse/letters.ts";
import type { Region } from "./regions.ts";
import { DOTTED } from "./words.ts";

/** A word, a point or a whole quotation, with its place in the text. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "point" | "quote";
  /** As printed; "" for a quotation. */
  readonly text: string;
  readonly lower: string;
  /** The word begins with a capital letter. */
  readonly capital: boolean;
  readonly region: Region | null;
};

/** Longer words are cut: nothing in English is, and no rule should wade through a line without spaces. */
const WORD = /[\p{L}\p{M}\p{N}]{1,80}(?:(?:[-‑’'&.]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{M}\p{N}]{1,40}){0,6}/uy;

/**
 * The tokens of a stretch; a quoted region is one token. "U.S.", "Mr." and "J." keep their stops, a possessive ’s is a token of its own, and
 * "(D-Tarn)" is three. Linear in the stretch.
 */
export function tokensOf(text: string, { start, end }: Span, regions: readonly Region[]): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  for (let at = start; at < end; ) {
    const region = regions[next];
    if (region && at >= region.outer.start) {
      tokens.push({ ...region.outer, kind: "quote", text: "", lower: "", capital: false, region });
      at = Math.max(at + 1, region.outer.end);
      next += 1;
      continue;
    }
    if (isSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const length = wordLength(text, at, end);
    if (length === 0) at = pushPoint(tokens, text, at, end);
    else pushWord(tokens, text, at, at + length);
    at += length;
  }
  return tokens;
}

function wordLength(text: string, at: number, end: number): number {
  const length = Math.min(plainLength(text, at) ?? anyLength(text, at), end - at);
  if (length === 0) return 0;
  if (text.charCodeAt(at + length) !== STOP || at + length >= end) return length;
  return keepsStop(text.slice(at, at + length), text, at + length) ? length + 1 : length;
}

function anyLength(text: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0].length ?? 0;
}

/** What `WORD` would find of unaccented letters and digits, without the expression; null where it has to be asked. */
function plainLength(text: string, at: number): number | null {
  let to = at;
  while (to - at <= LONGEST_PLAIN && isPlain(text.charCodeAt(to))) to += 1;
  const next = text.charCodeAt(to);
  if (to - at > LONGEST_PLAIN) return null;
  if (next === SPACE) return to - at;
  if (!endsWord(next)) return null;
  return to > at && JOINS.includes(text[to]!) && !endsWord(text.charCodeAt(to + 1)) ? null : to - at;
}

/** The expression cuts longer words. */
const LONGEST_PLAIN = 80;
const SPACE = 0x20;
const STOP = 0x2e;
const JOINS = "-‑’'&.,";

const isPlainLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isPlain = (code: number): boolean => isPlainLetter(code) || isDigit(code);

/** The end of the text, or certainly no letter, mark or digit: other ASCII, and the dashes and quotation marks of print. */
const endsWord = (code: number): boolean => (code < 0x80 ? !isPlain(code) : !(code < 0x2000 || code >= 0x2070));

/** "U.S." and "J." before a name, "Mr." and "Sen." anywhere. */
function keepsStop(word: string, text: string, stop: number): boolean {
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  if (/^\p{Lu}$/u.test(word)) return word !== "I" && /^\s+\p{Lu}/u.test(text.slice(stop + 1, stop + 4));
  return (
    /^\p{Lu}/u.test(word) &&
    DOTTED.has(word.toLowerCase()) &&
    /^\s*[\p{L}\p{N},)]/u.test(text.slice(stop + 1, stop + 4))
  );
}

function pushWord(tokens: Token[], text: string, start: number, end: number): void {
  const possessive = end - start > 2 && isPossessive(text, end - 2);
  const stem = possessive ? end - 2 : end;
  const kind = isPlainLetter(text.charCodeAt(start)) || !isNumber(text.slice(start, end)) ? "word" : "number";
  tokens.push(token(text, start, stem, kind));
  if (possessive) tokens.push({ ...token(text, stem, end, "word"), lower: "'s", capital: false });
}

const HYPHEN = 0x2d;

/** ’s and 's */
function isPossessive(text: string, at: number): boolean {
  const last = text.charCodeAt(at + 1);
  return (last === 0x73 || last === 0x53) && isApostrophe(text.charCodeAt(at));
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

const isNumber = (word: string): boolean => /^\p{N}/u.test(word) && !/^\p{N}+(?:st|nd|rd|th)$/u.test(word);

function pushPoint(tokens: Token[], text: string, at: number, end: number): number {
  let to = at + 1;
  const code = text.charCodeAt(at);
  // "the pilots' union"
  if (isApostrophe(code) && /s$/i.test(text[at - 1] ?? "") && /^\s+["“‘]?[\p{L}\p{N}]/u.test(text.slice(to, to + 4))) {
    tokens.push({ ...token(text, at, to, "word"), lower: "'s", capital: false });
    return to;
  }
  if (code === HYPHEN) while (to < end && text.charCodeAt(to) === HYPHEN) to += 1;
  const dash = code === 0x2013 || code === 0x2014 || code === HYPHEN;
  const point = token(text, at, to, "point");
  tokens.push(dash ? { ...point, lower: "—" } : point);
  return to;
}

function token(text: string, start: number, end: number, kind: Token["kind"]): Token {
  const printed = text.slice(start, end);
  const lower = printed.toLowerCase();
  return {
    start,
    end,
    kind,
    text: printed,
    lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower,
    capital: beginsWithCapital(printed, lower),
    region: null,
  };
}

/** "Vogt", "al-Vogt", "then-Mayor" */
function beginsWithCapital(printed: string, lower: string): boolean {
  if (printed === lower) return false;
  return (
    isCapital(printed.codePointAt(0)!) ||
    /^(?:al|el|ul|bin|d|then|ex|now|vice|co|former|pro|anti|non)[-'’]\p{Lu}/u.test(printed)
  );
}

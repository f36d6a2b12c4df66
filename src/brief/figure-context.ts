import type { Article } from "../domain/article.ts";
import type { Figure } from "../domain/figure.ts";
import type { HeardFigure } from "../domain/heard.ts";
import { cut, type Span } from "../domain/span.ts";
import { stemOf } from "../parse/stems.ts";
import { hedged } from "./hedged.ts";
import { hashOfStem } from "./stem-hash.ts";

/** Clauses about one thing share so many of their sentences' words (those of the shorter sentence). */
const ALIKE = 0.34;
/** Sums of money have many meanings, and a day or a result even more. */
const STRICTLY_ALIKE = 0.5;
/** Fewer words in common prove nothing. */
const LEAST_IN_COMMON = 2;
/** How far two values for one thing lie apart at most; a toll rises further than anything else. */
const FARTHEST = { toll: 10, other: 3 };

/** What a count of people is about; figures of different fates are never the same thing. */
const FATES: readonly (readonly [string, RegExp])[] = [
  ["dead", /\b(?:dead|died|dies|deaths?|kill\w*|toll|lives|bodies)\b/i],
  ["hurt", /\b(?:hurt|injur\w*|wounded|hospitals?|treated)\b/i],
  ["missing", /\b(?:missing|unaccounted|trapped)\b/i],
  ["moved", /\b(?:homeless|evacuat\w*|displaced|shelters?|fled)\b/i],
  ["held", /\b(?:arrest\w*|detained|charged|custody)\b/i],
];

const NUMBERS = new Set(["money", "percent", "count", "measure", "fraction", "multiple"]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether another value for the same thing would say something: amounts, results, hours, and days to come ("the trial begins on 12 May"). A day gone by is
 * only when somebody spoke.
 */
export function canDiffer({ kind, value }: Figure, { published, retrieved }: Article): boolean {
  if (kind === "date")
    return typeof value === "string" && DAY.test(value) && Date.parse(value) > (published?.at ?? retrieved);
  return NUMBERS.has(kind) || kind === "score" || kind === "time";
}

/** A figure with what it is about. `sentence` is the one it stands in. */
export function contextOf(article: Article, figure: Figure, sentence: Span): HeardFigure {
  const { kind, value, unit, currency, per } = figure;
  const own = cut(article.text, hedged(figure));
  return {
    kind,
    value,
    unit,
    currency,
    per,
    counted: countedIn(figure.what ? cut(article.text, figure.what) : ""),
    sentence: hashesOf(cut(article.text, sentence).replace(own, " ")),
    fate: fateOf(clauseAround(article.text, sentence, figure.span)),
  };
}

/** How surely two figures are about one thing, whatever their values, 0 to 1. */
export function likeness(one: HeardFigure, other: HeardFigure): number {
  if (!isComparable(one, other) || one.fate !== other.fate) return 0;
  const isSameCount = common(one.counted, other.counted) > 0;
  if (one.kind === "count" && !isSameCount && one.fate === null) return 0;
  if (one.counted.length > 0 && other.counted.length > 0 && !isSameCount && one.fate === null) return 0;
  if (NUMBERS.has(one.kind) && !isNear(one, other)) return 0;
  const shared = common(one.sentence, other.sentence);
  const share = shared / Math.max(1, Math.min(one.sentence.length, other.sentence.length));
  const needed = NUMBERS.has(one.kind) && one.kind !== "money" ? ALIKE : STRICTLY_ALIKE;
  return shared >= LEAST_IN_COMMON && share >= needed ? share : 0;
}

const isComparable = (one: HeardFigure, other: HeardFigure): boolean =>
  one.kind === other.kind && one.unit === other.unit && one.currency === other.currency && one.per === other.per;

/** What is counted; "people" says nothing in a sentence, and here it does. */
function countedIn(words: string): number[] {
  const stems = hashesOf(words);
  return stems.length > 0 ? stems : distinct(words.toLowerCase().match(/\p{L}+/gu) ?? []);
}

const BREAK = /[,;:()—–]| and | as | while | but | with | after /g;

/** The part of a sentence that a figure stands in: "63 dead and 104 missing" has two. */
function clauseAround(text: string, sentence: Span, at: Span): string {
  const before = text.slice(sentence.start, at.start);
  const start = [...before.matchAll(BREAK)].at(-1);
  const after = text.slice(at.end, sentence.end);
  const end = after.search(BREAK);
  return `${before.slice(start ? start.index : 0)} ${end < 0 ? after : after.slice(0, end)}`;
}

const fateOf = (clause: string): string | null => FATES.find(([, words]) => words.test(clause))?.[0] ?? null;

function isNear({ value, fate }: HeardFigure, other: HeardFigure): boolean {
  if (typeof value !== "number" || typeof other.value !== "number" || value <= 0 || other.value <= 0) return false;
  const farthest = fate === null ? FARTHEST.other : FARTHEST.toll;
  const ratio = value / other.value;
  return ratio >= 1 / farthest && ratio <= farthest;
}

const common = (one: readonly number[], other: readonly number[]): number =>
  one.filter((hash) => other.includes(hash)).length;

/** Numbers are left out: they are what differs. */
function hashesOf(words: string): number[] {
  const all = (words.match(/[\p{L}\p{N}'’]+/gu) ?? []).filter((word) => !/\p{N}/u.test(word));
  return distinct(all.map(stemOf).filter((stem) => stem !== null));
}

const distinct = (stems: readonly string[]): number[] => [...new Set(stems.map(hashOfStem))];

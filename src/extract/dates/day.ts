import { type Day, isCapital, type Reading, wordAt } from "../figures/reading.ts";
import { dayOf, isoDay, isoMonth, isoYear, isRealDay, monthOf, two, yearOf } from "./calendar.ts";
import type { Tense } from "./tense.ts";

/** A date as printed, tokens `[from, to)`; absent parts are null. */
export type Printed = {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
};

/** Reads "Monday, March 4, 2019", "17 August", "the 2nd of August", "Nov. 9", "April 2012", "May" at a token; null where no month is named. */
export function printedAt(reading: Reading, at: number): Printed | null {
  const start = afterWeekday(reading, at);
  const inner =
    dayMonth(reading, start) ??
    monthDay(reading, start) ??
    monthYear(reading, start) ??
    (start === at ? monthAlone(reading, at) : null);
  return inner && (start === at || inner.day !== null) ? { ...inner, from: at } : null;
}

/** "2017" as a year, digits ungrouped; null for anything else. */
export function yearAt(reading: Reading, at: number): number | null {
  const token = reading.tokens[at];
  if (token?.type !== "number" || token.raw.length !== 4 || token.grouped || !/^\d{4}$/.test(token.raw)) return null;
  return token.value >= 1000 && token.value <= 2199 ? token.value : null;
}

function afterWeekday(reading: Reading, at: number): number {
  if (reading.tokens[at]?.entry?.weekday === undefined) return at;
  let next = at + 1;
  while (next < at + 3 && /^[.,]$/.test(wordAt(reading, next))) next += 1;
  return wordAt(reading, next) === "the" ? next + 1 : next;
}

/** The month named at a token and the index after it and its full stop. "May" and "March" must be written as names. */
export function monthAt(reading: Reading, at: number): { month: number; to: number } | null {
  const token = reading.tokens[at];
  if (!token?.entry?.month || !isCapital(token.raw)) return null;
  const short = token.word.length <= 4 && !/^(?:may|june|july)$/.test(token.word);
  return {
    month: token.entry.month,
    to: short && wordAt(reading, at + 1) === "." && reading.tokens[at + 1]?.glued ? at + 2 : at + 1,
  };
}

function dayNumber(reading: Reading, at: number): number | null {
  const token = reading.tokens[at];
  if (token?.type !== "number" && token?.type !== "ordinal") return null;
  return /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.raw) && token.value >= 1 && token.value <= 31 ? token.value : null;
}

/** "17 August [2017]", "2nd of August". */
function dayMonth(reading: Reading, at: number): Printed | null {
  const day = dayNumber(reading, at);
  if (day === null) return null;
  const named = monthAt(reading, wordAt(reading, at + 1) === "of" ? at + 2 : at + 1);
  if (!named) return null;
  const year = yearAfter(reading, named.to);
  return { from: at, to: year?.to ?? named.to, year: year?.year ?? null, month: named.month, day };
}

/** "August 17[th][, 2015]". */
function monthDay(reading: Reading, at: number): Printed | null {
  const named = monthAt(reading, at);
  const day = named && dayNumber(reading, named.to);
  if (!named || day === null) return null;
  const next = reading.tokens[named.to + 1];
  if (next?.glued && /^[:%]$/.test(next.word)) return null;
  if (next?.entry?.unit || next?.entry?.scale || next?.word === "percent" || next?.word === "%") return null;
  const year = yearAfter(reading, named.to + 1);
  return { from: at, to: year?.to ?? named.to + 1, year: year?.year ?? null, month: named.month, day };
}

/** "last year", "this year", "next year". */
export const YEAR_STEPS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

/** The year after a month: ", 2015", "2003", "of last year" where the article's own year is known. */
export function yearAfter(reading: Reading, at: number): { year: number; to: number } | null {
  const place = wordAt(reading, at) === "of" ? at + 1 : at;
  const offset = YEAR_STEPS.get(wordAt(reading, place));
  if (offset !== undefined && wordAt(reading, place + 1) === "year") {
    return reading.published === null ? null : { year: yearOf(reading.published) + offset, to: place + 2 };
  }
  const step = /^(?:,|of)$/.test(wordAt(reading, at)) ? 1 : 0;
  const year = yearAt(reading, at + step);
  return year === null || reading.tokens[at + step + 1]?.entry?.unit ? null : { year, to: at + step + 1 };
}

/** "April 2012", "April of 2012", "June last year". */
function monthYear(reading: Reading, at: number): Printed | null {
  const named = monthAt(reading, at);
  if (!named) return null;
  const year = yearAfter(reading, named.to);
  return year && { from: at, to: year.to, year: year.year, month: named.month, day: null };
}

/** Months that are also words or names need a word of time before them. */
function monthAlone(reading: Reading, at: number): Printed | null {
  const named = monthAt(reading, at);
  if (!named) return null;
  const { word, raw } = reading.tokens[at]!;
  const before = wordAt(reading, at - 1);
  const led =
    /^(?:in|since|last|next|this|early|late|mid|of|until|till|by|from|to|between|through|during|before|after|and|-|for|every)$/.test(
      before,
    );
  const isName = word.length <= 3 || /^(?:march|may|april|june|august|sept)$/.test(word);
  const next = reading.tokens[named.to];
  const modifies =
    /^(?:the|a|its|their|his|her|this|s)$/.test(before) && (word === "may" ? isEvent(next) : isSmall(next));
  if (word === "may" && !led && !modifies) return null;
  if ((isName || reading.titleCase) && !led && !modifies) return null;
  if (
    (word === "may" || word === "march") &&
    next?.type === "word" &&
    isCapital(next.raw) &&
    !/^(?:and|to)$/.test(before) &&
    raw !== "MAY"
  ) {
    if (/^(?:of|to|by|and)$/.test(before)) return null;
  }
  return { from: at, to: named.to, year: null, month: named.month, day: null };
}

type Token = Reading["tokens"][number];

/** "the June vote": a word in small letters after the month. */
const isSmall = (token: Token | undefined): boolean => token?.type === "word" && !token.glued && !isCapital(token.raw);

/** "the May elections", not "the May government". */
const isEvent = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:elections?|vote|votes|polls?|deadline|summit|meeting|budget|report|figures|data|local|attack|storm|flood|floods|protests?|ruling|hearing)$/.test(
    token.word,
  );

/** Days that a date without year may lie ahead of the article and still be taken for the coming one, where the sentence speaks of the past and where it does not say. */
const NEAR_AHEAD = { back: 30, unsaid: 75 };

/** ISO at the precision printed. A year not printed is the article's own or its neighbour, past first; without an article date "--06-10". */
export function isoOf(printed: Printed, published: Day | null, tense: Tense): string | null {
  const { month, day } = printed;
  if (month === null) return printed.year === null ? null : isoYear(printed.year);
  const year = printed.year ?? (published === null ? null : nearestYear(month, day, published, tense));
  if (day !== null && !isRealDay(year ?? 2000, month, day)) return null;
  if (year === null) return day === null ? `--${two(month)}` : `--${two(month)}-${two(day)}`;
  return day === null ? isoMonth(year, month) : isoDay(dayOf(year, month, day));
}

/** A bare month this near ahead is the coming one unless the sentence speaks of the past: "the bid for June elections". */
const NEAR_MONTHS = 2;

export function nearestYear(month: number, day: number | null, published: Day, tense: Tense): number {
  const year = yearOf(published);
  const ahead = tense === "ahead";
  if (day === null) {
    const gap = month - monthOf(published);
    if (ahead) return gap < 0 ? year + 1 : year;
    return gap > (tense === null ? NEAR_MONTHS : 0) ? year - 1 : year;
  }
  const gap = dayOf(year, month, day) - published;
  if (ahead) return gap < -7 ? year + 1 : year;
  if (gap > (tense === "back" ? NEAR_AHEAD.back : NEAR_AHEAD.unsaid)) return year - 1;
  return gap < -320 ? year + 1 : year;
}

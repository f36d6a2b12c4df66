import { type Add, type Draft, draft, type FigureRule } from "../figures/draft.ts";
import { type Day, isAndAHalf, type Reading, wordAt } from "../figures/reading.ts";
import { isoDay, isoMonth, isoYear, mondayOf, monthOf, weekdayOf, yearOf } from "./calendar.ts";
import { monthAt, nearestYear } from "./day.ts";
import { weekdayAhead } from "./tense.ts";
import { NEAR_DAYS, PARTS_OF_DAY, SEASONS } from "./words.ts";

/**
 * Dates told from the article's own: "yesterday evening", "on Monday", "last week", "June last year", "five weeks ago", "last autumn".
 * News speaks of the past, so past readings come first. Without a publication date a weekday keeps its name alone, as ISO's "-W-3" for a Wednesday,
 * and nothing else is found: a guess would be worse.
 */
export const relative: FigureRule = {
  name: "relative date",
  find(reading, add) {
    const { published } = reading;
    if (published === null) {
      weekdaysAlone(reading, add);
      return;
    }
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const { entry, word } = reading.tokens[at]!;
      if (entry?.weekday === undefined && !OPENERS.has(word)) continue;
      const found =
        weekdays(reading, at, published) ??
        nearDay(reading, at, published) ??
        weekday(reading, at, published) ??
        period(reading, at, published) ??
        monthOfYear(reading, at, published) ??
        yearEnd(reading, at, published);
      if (!found) continue;
      add(found);
      at = found.to - 1;
    }
    ago(reading, published, add);
  },
};

/** Words that a relative date may begin with, weekdays aside: asked of every word, and few are one. */
const OPENERS: ReadonlySet<string> = new Set(
  [
    ...NEAR_DAYS.keys(),
    "last past previous this current next coming end start beginning middle year".split(" "),
  ].flat(),
);

const date = (from: number, to: number, value: string, max: string | null = null, slight = false): Draft =>
  draft({ kind: "date", from, to, value, max, slight });

/** "today", "yesterday evening", "last night", "this morning". */
function nearDay(reading: Reading, at: number, published: Day): Draft | null {
  const word = wordAt(reading, at);
  const offset = NEAR_DAYS.get(word);
  if (offset !== undefined) {
    if (isTitle(reading, at)) return null;
    const from = offset === 0 && /^(?:earlier|later)$/.test(wordAt(reading, at - 1)) ? at - 1 : at;
    return date(from, withPartOfDay(reading, at + 1), isoDay(published + offset), null, offset === 0);
  }
  const next = wordAt(reading, at + 1);
  if (word === "last" && next === "night") return date(at, at + 2, isoDay(published - 1));
  return word === "this" && PARTS_OF_DAY.has(next) ? date(at, at + 2, isoDay(published), null, true) : null;
}

/** "USA Today", "told Today": a capital inside a sentence. */
const isTitle = (reading: Reading, at: number): boolean =>
  at > 0 && !reading.titleCase && reading.tokens[at - 1]!.type === "word" && /^[A-Z]/.test(reading.tokens[at]!.raw);

const withPartOfDay = (reading: Reading, at: number): number => (PARTS_OF_DAY.has(wordAt(reading, at)) ? at + 1 : at);

/** "on Wednesday evening" in an undated article. */
function weekdaysAlone(reading: Reading, add: Add): void {
  for (const at of reading.telling) {
    const day = weekdayAt(reading, at);
    const from = day !== null && /^(?:last|next|this)$/.test(wordAt(reading, at - 1)) ? at - 1 : at;
    if (day === null || isHabit(reading, from - 1)) continue;
    add(date(from, withPartOfDay(reading, at + 1), `-W-${day === 0 ? 7 : day}`));
  }
}

/** "every Sunday", "the first Sunday of each month". */
const isHabit = (reading: Reading, at: number): boolean =>
  /^(?:every|each|any|an?|one|any)$/.test(wordAt(reading, at)) || reading.tokens[at]?.entry?.ordinal !== undefined;

/** The day named at a token, 0 for Sunday; null for none, for "Sundays" and for names ("Friday Times"). */
function weekdayAt(reading: Reading, at: number): number | null {
  const token = reading.tokens[at];
  const day = token?.entry?.weekday;
  if (day === undefined || !token || token.word.length < 6 || token.word.endsWith("days") || token.raw === token.word)
    return null;
  const next = reading.tokens[at + 1];
  const names =
    next?.type === "word" &&
    /^[A-Z]/.test(next.raw) &&
    !reading.titleCase &&
    !next.entry?.month &&
    NAMES_WITH_DAY.test(next.word);
  return names ? null : day;
}

/** A weekday is the latest one not after the article, "next" and words of the future aside; "last Friday" is never the article's own day. */
function weekday(reading: Reading, at: number, published: Day): Draft | null {
  const word = wordAt(reading, at);
  const lead = word === "last" || word === "next" || word === "this" ? word : null;
  const place = lead ? at + 1 : at;
  const day = weekdayAt(reading, place);
  if (day === null) return null;
  const back = (weekdayOf(published) - day + 7) % 7;
  const ahead = lead === "next" || (lead !== "last" && weekdayAhead(reading, at, place + 1));
  const value = ahead ? published + (7 - back) : published - (lead === "last" && back === 0 ? 7 : back);
  return date(at, withPartOfDay(reading, place + 1), isoDay(value));
}

/** "Monday to Thursday", "between Tuesday and Friday": the second day follows the first within a week. */
function weekdays(reading: Reading, at: number, published: Day): Draft | null {
  const first = weekday(reading, at, published);
  if (!first) return null;
  const link = wordAt(reading, first.to);
  const between = link === "and" && wordAt(reading, at - 1) === "between";
  if (!between && !/^(?:to|through|until|till|[-–—])$/.test(link)) return null;
  const last = reading.tokens[first.to + 1]?.type === "word" ? weekday(reading, first.to + 1, published) : null;
  if (!last || typeof first.value !== "string" || typeof last.value !== "string" || first.value === last.value)
    return null;
  const start = Date.parse(first.value) / DAY_MS;
  const length = (Date.parse(last.value) / DAY_MS - start + 14) % 7;
  return date(at, last.to, first.value, isoDay(start + length));
}

const DAY_MS = 86_400_000;

/** "Friday prayers" are on a Friday, "Black Friday Sale" is a name. */
const NAMES_WITH_DAY = /^(?:times|post|herald|mail|telegraph|mirror|express|night|world|morning)$/;

const STEPS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
]);

/** "last week", "this past month", "next year", "last weekend", "last quarter", "this summer". */
function period(reading: Reading, at: number, published: Day): Draft | null {
  const lead = wordAt(reading, at);
  const two = lead === "this" && /^(?:past|coming)$/.test(wordAt(reading, at + 1));
  const step = STEPS.has(lead) ? STEPS.get(two ? wordAt(reading, at + 1) : lead) : undefined;
  if (step === undefined || (!two && /^(?:past|previous|current|coming)$/.test(lead))) return null;
  const place = two ? at + 2 : at + 1;
  if (wordAt(reading, at - 1) === "the" && lead !== "this") return null;
  const stretch = stretchOf(wordAt(reading, place), step, published);
  if (!stretch) return null;
  return date(at, place + 1, stretch[0], stretch[1], step === 0 || two);
}

function stretchOf(unit: string, step: number, published: Day): readonly [string, string | null] | null {
  const year = yearOf(published);
  const month = monthOf(published);
  if (unit === "week") return [isoDay(mondayOf(published) + 7 * step), isoDay(mondayOf(published) + 7 * step + 6)];
  if (unit === "month") return [isoMonth(year, month + step), null];
  if (unit === "year") return [isoYear(year + step), null];
  if (unit === "weekend") {
    const saturday =
      mondayOf(published) +
      5 +
      7 * (step === -1 && weekdayOf(published) === 0 ? -1 : step === 0 && weekdayOf(published) === 1 ? -1 : step);
    return [isoDay(saturday), isoDay(saturday + 1)];
  }
  if (unit === "quarter") {
    const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * step;
    return [isoMonth(year, first), isoMonth(year, first + 2)];
  }
  if (unit === "decade") return [isoYear(year - (year % 10) + 10 * step), isoYear(year - (year % 10) + 10 * step + 9)];
  const season = SEASONS.get(unit);
  return season ? seasonOf(season, step, year, month) : null;
}

/** "last autumn" is the latest one that is over. */
function seasonOf(
  [first, last]: readonly [number, number],
  step: number,
  year: number,
  month: number,
): readonly [string, string] {
  const start = step === -1 ? (month > last ? year : year - 1) : step === 1 ? (month < first ? year : year + 1) : year;
  return [isoMonth(start, first), isoMonth(start, last)];
}

/** "last February", "next June", "this May". */
function monthOfYear(reading: Reading, at: number, published: Day): Draft | null {
  const lead = wordAt(reading, at);
  if (lead !== "last" && lead !== "next" && lead !== "this") return null;
  const named = monthAt(reading, at + 1);
  if (!named || reading.tokens[named.to]?.type === "number") return null;
  const year =
    lead === "this" ? yearOf(published) : nearestYear(named.month, null, published, lead === "next" ? "ahead" : "back");
  const own = named.month === monthOf(published) ? (lead === "last" ? -1 : lead === "next" ? 1 : 0) : 0;
  return date(at, named.to, isoMonth(year + own, named.month));
}

/** "the end of the year", "by year end", "the end of this month". */
function yearEnd(reading: Reading, at: number, published: Day): Draft | null {
  if (wordAt(reading, at) === "year") {
    const to = wordAt(reading, at + 1) === "-" ? at + 2 : at + 1;
    const led = /^(?:by|at|before|until|the|since)$/.test(wordAt(reading, at - 1));
    return led && wordAt(reading, to) === "end" ? date(at, to + 1, isoYear(yearOf(published)), null, true) : null;
  }
  if (wordAt(reading, at + 1) !== "of" || !/^(?:end|start|beginning|middle)$/.test(wordAt(reading, at))) return null;
  if (!/^(?:the|this|next|last)$/.test(wordAt(reading, at + 2))) return null;
  const step = STEPS.get(wordAt(reading, at + 2)) ?? 0;
  const unit = wordAt(reading, at + 3);
  const stretch = /^(?:week|month|year|decade)$/.test(unit) ? stretchOf(unit, step, published) : null;
  return stretch ? date(wordAt(reading, at - 1) === "the" ? at - 1 : at, at + 4, stretch[0], stretch[1], true) : null;
}

/** "five weeks ago", "a year ago", "36 hours ago": a day for hours, days and weeks, else at the unit's own precision. */
function ago(reading: Reading, published: Day, add: Add): void {
  for (const { from, to, value, bare, open } of reading.amounts) {
    const half = isAndAHalf(reading, to + 1) ? 0.5 : 0;
    const end = half ? to + 4 : to + 1;
    if (bare || open || wordAt(reading, end) !== "ago") continue;
    const found = before(reading.tokens[to]?.entry?.unit?.name, value + half, published);
    if (found) add(date(from, end + 1, found));
  }
  for (const unit of reading.telling) {
    const at = unit - 1;
    if (wordAt(reading, unit + 1) !== "ago" || !/^an?$/.test(wordAt(reading, at))) continue;
    const half = wordAt(reading, at - 1) === "half";
    const found = before(reading.tokens[unit]!.entry?.unit?.name, half ? 0.5 : 1, published);
    if (found) add(date(half ? at - 1 : at, at + 3, found));
  }
}

/** Years back further than the calendar is used for are not resolved ("65 million years ago"). */
const LONGEST_YEARS = 1500;

/** How many days or years a unit of time is. */
const DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({ second: 0, minute: 0, day: 1, week: 7, fortnight: 14 }),
);
const YEARS: ReadonlyMap<string, number> = new Map(Object.entries({ year: 1, decade: 10, century: 100 }));

function before(unit: string | undefined, number: number, published: Day): string | null {
  if (unit === undefined) return null;
  const days = unit === "hour" ? number / 24 : number * (DAYS.get(unit) ?? Number.NaN);
  if (!Number.isNaN(days)) return days < 36_500 ? isoDay(published - Math.round(days)) : null;
  if (unit === "month")
    return number < 2400 ? isoMonth(yearOf(published), monthOf(published) - Math.round(number)) : null;
  const span = YEARS.get(unit);
  return span && number * span < LONGEST_YEARS ? isoYear(yearOf(published) - Math.round(number * span)) : null;
}

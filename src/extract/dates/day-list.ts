import { type Add, draft, type FigureRule } from "../figures/draft.ts";
import { type Reading, wordAt } from "../figures/reading.ts";
import { isoOf, monthAt, type Printed, printedAt } from "./day.ts";
import { tenseAround } from "./tense.ts";

/** Longest list of days read, so that endless ones stay linear. */
const MOST_DAYS = 8;

/** Days that share one month: "May 16, 17 and 18", "on 3, 5 or 9 June", "4 and 5 April". The day beside the month is the day rule's. */
export const dayList: FigureRule = {
  name: "day list",
  find(reading, add) {
    for (const at of reading.telling) {
      if (!monthAt(reading, at)) continue;
      daysAfter(reading, at, add);
      daysBefore(reading, at, add);
    }
  },
};

/** ", 17 and 18" behind "May 16", where nothing to count follows the last: "On May 16, 17 people …" is no list. */
function daysAfter(reading: Reading, month: number, add: Add): void {
  const first = printedAt(reading, month);
  if (first?.day == null || first.year !== null) return;
  const days: number[] = [];
  let last = first.day;
  let to = first.to;
  let closed = false;
  while (days.length < MOST_DAYS && !closed && /^(?:,|and|or)$/.test(wordAt(reading, to))) {
    const link = wordAt(reading, to);
    const place = link === "," && /^(?:and|or)$/.test(wordAt(reading, to + 1)) ? to + 2 : to + 1;
    const day = dayAt(reading, place);
    if (day === null || day <= last) break;
    closed = place > to + 1 || link !== ",";
    days.push(place);
    last = day;
    to = place + 1;
  }
  if (!closed || counts(reading, to)) return;
  for (const place of days) dayOf(reading, first, place, add);
}

/** "3, 5 and" before "9 June". */
function daysBefore(reading: Reading, month: number, add: Add): void {
  const named = dayAt(reading, month - 1);
  const last = named === null ? null : printedAt(reading, month - 1);
  if (named === null || last?.day == null || !/^(?:and|or)$/.test(wordAt(reading, month - 2))) return;
  const days: number[] = [];
  let next = named;
  for (let place = month - 3; days.length < MOST_DAYS; place -= 2) {
    const day = dayAt(reading, place);
    if (day === null || day >= next) break;
    days.unshift(place);
    next = day;
    if (wordAt(reading, place - 1) !== ",") break;
  }
  if (days.length === 0 || wordAt(reading, days[0]! - 1) === "between") return;
  for (const place of days) dayOf(reading, last, place, add);
}

function dayOf(reading: Reading, beside: Printed, place: number, add: Add): void {
  const printed = { ...beside, day: reading.tokens[place]!.value, from: place, to: place + 1 };
  const value = isoOf(printed, reading.published, tenseAround(reading, place, place + 1));
  if (value) add(draft({ kind: "date", from: place, to: place + 1, value }));
}

const dayAt = (reading: Reading, at: number): number | null => {
  const token = reading.tokens[at];
  return token && /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.raw) && token.value >= 1 && token.value <= 31
    ? token.value
    : null;
};

/** A word that the number before it may count. */
const counts = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  return (
    token !== undefined &&
    token.type !== "sign" &&
    !/^(?:in|at|on|for|with|to|by|from|after|before|when|while|as|but|and|or|last|this|next|of|were|was|are|will)$/.test(
      token.word,
    )
  );
};

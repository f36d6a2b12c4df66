import { TZDate } from "@date-fns/tz";
// Each from its own file: to load all of date-fns takes Node half a second.
import { addDays } from "date-fns/addDays";
import { startOfDay } from "date-fns/startOfDay";
import { subDays } from "date-fns/subDays";

import { say, type Text } from "../domain/reply.ts";

/** A stretch of time, epoch milliseconds; `until` exclusive. */
export type Days = { readonly since: number; readonly until: number };

const LAST = /^(?:(?:last|past)\s+)?(\d{1,3})\s*(?:d|days?)$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^\d{4}$/;

/** What people type for a day: "today", "yesterday", "last 7 days", "7d", "last week", "2026-03-01", "2026-03", "2026"; null for anything else. */
export function parseDays(words: string, now: number, zone: string): Days | null {
  const asked = words.trim().toLowerCase();
  const today = startOfDay(new TZDate(now, zone));
  const range = (from: Date, to: Date): Days => ({ since: from.getTime(), until: to.getTime() });
  if (asked === "today") return range(today, addDays(today, 1));
  if (asked === "yesterday") return range(subDays(today, 1), today);
  if (asked === "last week" || asked === "past week") return range(subDays(today, 7), addDays(today, 1));
  if (asked === "last month" || asked === "past month") return range(subDays(today, 30), addDays(today, 1));
  if (asked === "last year" || asked === "past year") return range(subDays(today, 365), addDays(today, 1));
  const last = LAST.exec(asked);
  if (last) return range(subDays(today, Number(last[1])), addDays(today, 1));
  return dateNamed(asked, zone);
}

/** A day, month or year of the calendar. */
function dateNamed(asked: string, zone: string): Days | null {
  const range = (from: Date, to: Date): Days => ({ since: from.getTime(), until: to.getTime() });
  if (YEAR.test(asked)) {
    const year = Number(asked);
    return range(new TZDate(year, 0, 1, zone), new TZDate(year + 1, 0, 1, zone));
  }
  const named = MONTH.exec(asked);
  if (named) {
    const [year, number] = [Number(named[1]), Number(named[2])];
    return number < 1 || number > 12
      ? null
      : range(new TZDate(year, number - 1, 1, zone), new TZDate(year, number, 1, zone));
  }
  const date = DATE.exec(asked);
  if (!date) return null;
  const [year, month, day] = date.slice(1).map(Number) as [number, number, number];
  const start = new TZDate(year, month - 1, day, zone);
  if (start.getMonth() !== month - 1 || start.getDate() !== day) return null;
  return range(start, addDays(start, 1));
}

const SUGGESTED: readonly { readonly name: Text; readonly value: string }[] = [
  { name: say("days.today"), value: "today" },
  { name: say("days.yesterday"), value: "yesterday" },
  ...[3, 7, 30].map((count) => ({ name: say("days.last", { count }), value: `last ${count} days` })),
];

/** Completions for a day that fit what was typed, the typed date itself included; all of them where none does, as where another language is typed. */
export function suggestDays(typed: string): { readonly name: Text; readonly value: string }[] {
  const asked = typed.trim().toLowerCase();
  const fitting = SUGGESTED.filter(({ value }) => value.includes(asked));
  if (DATE.test(asked) || LAST.test(asked)) return [{ name: asked, value: asked }, ...fitting];
  return fitting.length > 0 ? fitting : [...SUGGESTED];
}

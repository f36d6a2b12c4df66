import { TZDate } from "@date-fns/tz";
// Each from its own file: to load all of date-fns takes Node half a second.
import { addDays } from "date-fns/addDays";
import { startOfDay } from "date-fns/startOfDay";
import { subDays } from "date-fns/subDays";

/** A stretch of time, epoch milliseconds; `until` exclusive. */
export type Days = { readonly since: number; readonly until: number };

const LAST = /^(?:last\s+)?(\d{1,3})\s*(?:d|days?)$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** What people type for a day: "today", "yesterday", "last 7 days", "7d", "last week", "2026-03-01"; null for anything else. */
export function parseDays(words: string, now: number, zone: string): Days | null {
  const asked = words.trim().toLowerCase();
  const today = startOfDay(new TZDate(now, zone));
  const range = (from: Date, to: Date): Days => ({ since: from.getTime(), until: to.getTime() });
  if (asked === "today") return range(today, addDays(today, 1));
  if (asked === "yesterday") return range(subDays(today, 1), today);
  if (asked === "last week") return range(subDays(today, 7), addDays(today, 1));
  if (asked === "last month") return range(subDays(today, 30), addDays(today, 1));
  const last = LAST.exec(asked);
  if (last) return range(subDays(today, Number(last[1])), addDays(today, 1));
  const date = DATE.exec(asked);
  if (!date) return null;
  const [year, month, day] = date.slice(1).map(Number) as [number, number, number];
  const start = new TZDate(year, month - 1, day, zone);
  if (start.getMonth() !== month - 1 || start.getDate() !== day) return null;
  return range(start, addDays(start, 1));
}

const SUGGESTED = ["today", "yesterday", "last 3 days", "last 7 days", "last 30 days"];

/** Completions for a day that fit what was typed, the typed date itself included. */
export function suggestDays(typed: string): string[] {
  const asked = typed.trim().toLowerCase();
  return [
    ...(DATE.test(asked) || LAST.test(asked) ? [asked] : []),
    ...SUGGESTED.filter((name) => name.includes(asked)),
  ];
}

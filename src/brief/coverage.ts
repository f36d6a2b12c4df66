import { TZDate } from "@date-fns/tz";
// Each from its own file: to load all of date-fns takes Node half a second.
import { addDays } from "date-fns/addDays";
import { startOfDay } from "date-fns/startOfDay";
import { subDays } from "date-fns/subDays";

/** Days of a picture of coverage, today among them. */
export const COVERAGE_DAYS = 30;

export type CoverageDay = { readonly day: string; readonly articles: number };

/** When the first of these days begins, epoch milliseconds. */
export const coverageSince = (now: number, zone: string): number =>
  subDays(startOfDay(new TZDate(now, zone)), COVERAGE_DAYS - 1).getTime();

/** How many of these times fall on each day of a zone, oldest first; days without any are among them. */
export function coverageOf(times: readonly number[], now: number, zone: string): CoverageDay[] {
  const first = new TZDate(coverageSince(now, zone), zone);
  const counts = new Map(
    Array.from({ length: COVERAGE_DAYS }, (_, index) => [localTime(addDays(first, index).getTime(), zone, 10), 0]),
  );
  for (const at of times) {
    const day = localTime(at, zone, 10);
    const count = counts.get(day);
    if (count !== undefined) counts.set(day, count + 1);
  }
  return [...counts].map(([day, articles]) => ({ day, articles }));
}

/** "2026-03-06T14:20" on a clock of the zone, or its first characters. */
export const localTime = (at: number, zone: string, length = 16): string =>
  new TZDate(at, zone).toISOString().slice(0, length);

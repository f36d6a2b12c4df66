import { tzOffset } from "@date-fns/tz";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** No zone is further from UTC than 14 hours. */
const FURTHEST_OFFSET_MS = 15 * HOUR_MS;
/** No zone changes its clocks twice within this time. */
const STEP_MS = 6 * HOUR_MS;

/** A stretch of time in which the distance from UTC stays the same; `end` is exclusive. Epoch milliseconds. */
type Stretch = { readonly start: number; readonly end: number; readonly offsetMs: number };

export type LocalDay = {
  /** "2026-03-29" */
  readonly date: string;
  /** When a local time (milliseconds after 00:00 on the clock) first comes; where it never comes, the first moment after the gap. */
  readonly firstAt: (sinceMidnightMs: number) => { readonly at: number; readonly moved: boolean };
};

/**
 * One local day of a zone; null where the zone skipped it whole, as Samoa did 30 December 2011. `midnight` is 00:00 of the day read as UTC. Throws on a
 * zone that is not known.
 */
export function dayOf(zone: string, midnight: number): LocalDay | null {
  const stretches = stretchesOf(zone, midnight - FURTHEST_OFFSET_MS, midnight + DAY_MS + FURTHEST_OFFSET_MS);
  const start = firstAt(stretches, midnight);
  if (start.clock >= midnight + DAY_MS) return null;
  return {
    date: new Date(midnight).toISOString().slice(0, 10),
    firstAt(sinceMidnightMs) {
      const { at, clock } = firstAt(stretches, midnight + sinceMidnightMs);
      return { at, moved: clock !== midnight + sinceMidnightMs };
    },
  };
}

/**
 * The first moment at which the local clock shows `wanted` or later. That one rule covers both clock changes: of a time that comes twice it is the first
 * coming, and in a gap it is the moment after.
 */
function firstAt(stretches: readonly Stretch[], wanted: number): { at: number; clock: number } {
  for (const { start, end, offsetMs } of stretches) {
    const at = Math.max(start, wanted - offsetMs);
    if (at < end) return { at, clock: at + offsetMs };
  }
  throw new Error(`local time ${wanted} is not in the stretches that were searched`);
}

function stretchesOf(zone: string, from: number, until: number): Stretch[] {
  const stretches: Stretch[] = [];
  let start = from;
  let offsetMs = offsetAt(zone, from);
  for (let probe = from + STEP_MS; probe <= until; probe += STEP_MS) {
    const next = offsetAt(zone, probe);
    if (next === offsetMs) continue;
    const end = changeBetween(zone, probe - STEP_MS, probe);
    stretches.push({ start, end, offsetMs });
    start = end;
    offsetMs = next;
  }
  return [...stretches, { start, end: Number.POSITIVE_INFINITY, offsetMs }];
}

/** The first whole minute with the distance from UTC that holds at `late`. */
function changeBetween(zone: string, early: number, late: number): number {
  const after = offsetAt(zone, late);
  let [before, from] = [early, late];
  while (from - before > MINUTE_MS) {
    const middle = before + Math.floor((from - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(zone, middle) === after) from = middle;
    else before = middle;
  }
  return from;
}

function offsetAt(zone: string, at: number): number {
  const offsetMinutes = tzOffset(zone, new Date(at));
  if (Number.isNaN(offsetMinutes)) throw new Error(`zone: ${JSON.stringify(zone)} is not known`);
  return offsetMinutes * MINUTE_MS;
}

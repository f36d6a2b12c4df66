import { DAYS, type Rule } from "../domain/briefing.ts";
import { dayOf, type LocalDay } from "./local-day.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** No search for slots goes further than this, whatever count it was asked for. */
const FURTHEST_DAYS = 3_660;

/** One time at which a briefing is due. */
export type Slot = {
  /** The local day, "2026-03-29". */
  readonly date: string;
  /** The local time that the rule says, "02:30". */
  readonly time: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** True where a clock change skips the time and it is due at the first minute after the gap. */
  readonly moved: boolean;
};

/** The first `count` slots later than `after` (epoch milliseconds), in order. Throws on a zone that is not known. */
export function nextSlots(rule: Rule, after: number, count: number): Slot[] {
  return [...slotsFrom(rule, after).take(Math.max(0, count))];
}

/** The slots later than `after` and not later than `until` (epoch milliseconds), in order, of ten years at most. Throws on a zone that is not known. */
export function slotsBetween(rule: Rule, after: number, until: number): Slot[] {
  const slots: Slot[] = [];
  for (const slot of slotsFrom(rule, after)) {
    if (slot.at > until) break;
    slots.push(slot);
  }
  return slots;
}

/** A slot belongs to its local day even where a gap moves it into the next, so the search starts a day early. */
function* slotsFrom({ zone, times, days }: Rule, after: number): Generator<Slot, undefined> {
  const clocks = [...new Set(times)].sort();
  const first = startOfDay(after) - 2 * DAY_MS;
  for (let count = 0; count < FURTHEST_DAYS; count += 1) {
    const midnight = first + count * DAY_MS;
    if (!days.includes(DAYS[weekday(midnight)]!)) continue;
    const day = dayOf(zone, midnight);
    if (day !== null) yield* slotsOfDay(day, clocks, after);
  }
}

function* slotsOfDay(day: LocalDay, clocks: readonly string[], after: number): Generator<Slot, undefined> {
  for (const time of clocks) {
    const { at, moved } = day.firstAt(minutes(time) * MINUTE_MS);
    if (at > after) yield { date: day.date, time, at, moved };
  }
}

const startOfDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;

/** Monday is 0. 1 January 1970 was a Thursday. */
const weekday = (midnight: number): number => (((midnight / DAY_MS + 3) % 7) + 7) % 7;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

import type { Rule } from "../../src/domain/briefing.ts";

/** How a wall clock in the zone reads, "2026-03-29 02:30", by JavaScript's own calendar. */
export function wallClock(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (at) => format.format(at).replace(", ", " ");
}

export type PlainSlot = { date: string; time: string; at: number; moved: boolean };

/**
 * The slots of a rule by looking at every minute and at nothing else: a time is due when the clock first shows it; where no minute shows it, at the
 * minute before which the clock was earlier and after which it is later, provided that the day was on the clock at all. Slow and plain on purpose.
 */
export function slotsMinuteByMinute(rule: Rule, from: number, until: number): PlainSlot[] {
  const clock = wallClock(rule.zone);
  const minutes: { at: number; wall: string }[] = [];
  for (let at = from; at <= until; at += 60_000) minutes.push({ at, wall: clock(at) });
  const dates = [...new Set(minutes.map(({ wall }) => wall.slice(0, 10)))].sort();
  // The first and the last day are on the list in part only.
  return dates.slice(1, -1).flatMap((date) => slotsOfDate(rule, date, minutes));
}

function slotsOfDate(rule: Rule, date: string, minutes: readonly { at: number; wall: string }[]): PlainSlot[] {
  const day = new Date(`${date}T12:00:00Z`).toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" });
  if (!rule.days.some((name) => name === day.toLowerCase())) return [];
  return [...new Set(rule.times)].sort().map((time) => {
    const wanted = `${date} ${time}`;
    const shown = minutes.find(({ wall }) => wall === wanted);
    if (shown) return { date, time, at: shown.at, moved: false };
    const jump = minutes.findIndex(({ wall }, index) => wall > wanted && (minutes[index - 1]?.wall ?? "9") < wanted);
    return { date, time, at: minutes[jump]!.at, moved: true };
  });
}

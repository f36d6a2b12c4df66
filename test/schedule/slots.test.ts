import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAYS, type Rule } from "../../src/domain/briefing.ts";
import { nextSlots, slotsBetween } from "../../src/schedule/slots.ts";
import { slotsMinuteByMinute, wallClock } from "./local-minutes.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const daily = (zone: string, ...times: string[]): Rule => ({ zone, times, days: [...DAYS] });
const utc = (text: string): number => Date.parse(`${text}Z`);

describe("a clock change", () => {
  // zone, local day, time, when it is due in UTC, moved
  const rows: [string, string, string, string, boolean][] = [
    ["Europe/Berlin", "2026-03-28", "02:30", "2026-03-28T01:30", false],
    ["Europe/Berlin", "2026-03-29", "01:59", "2026-03-29T00:59", false],
    ["Europe/Berlin", "2026-03-29", "02:00", "2026-03-29T01:00", true],
    ["Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00", true],
    ["Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T01:00", false],
    ["Europe/Berlin", "2026-03-29", "08:00", "2026-03-29T06:00", false],
    ["Europe/Berlin", "2026-10-25", "01:59", "2026-10-24T23:59", false],
    ["Europe/Berlin", "2026-10-25", "02:00", "2026-10-25T00:00", false],
    ["Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30", false],
    ["Europe/Berlin", "2026-10-25", "03:00", "2026-10-25T02:00", false],
    ["Europe/Berlin", "2026-10-25", "08:00", "2026-10-25T07:00", false],
    ["America/New_York", "2026-03-08", "02:15", "2026-03-08T07:00", true],
    ["America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30", false],
    // Half an hour only.
    ["Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30", true],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45", false],
    // The day begins at 01:00, and the day before has 23:30 twice.
    ["America/Santiago", "2026-09-06", "00:30", "2026-09-06T04:00", true],
    ["America/Santiago", "2026-04-04", "23:30", "2026-04-05T02:30", false],
    // 23:00 to 24:00 is left out, so the slot comes at the first minute of the next day.
    ["America/Nuuk", "2025-03-29", "23:30", "2025-03-30T01:00", true],
  ];
  test.each(rows)("%s %s %s is due at %s", (zone, date, time, due, moved) => {
    const around = utc(`${date}T12:00`);
    const slots = slotsBetween(daily(zone, time), around - 2 * DAY, around + 2 * DAY);
    expect(slots.filter((slot) => slot.date === date)).toEqual([{ date, time, at: utc(due), moved }]);
  });

  test("leaves a day out that the zone left out", () => {
    const slots = slotsBetween(daily("Pacific/Apia", "08:00"), utc("2011-12-28T00:00"), utc("2012-01-01T00:00"));
    expect(slots.map((slot) => slot.date)).toEqual(["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01"]);
    expect(slots.every((slot) => !slot.moved)).toBe(true);
  });
});

describe("a rule", () => {
  test("has its days only", () => {
    const rule: Rule = { zone: "Europe/Berlin", times: ["08:00"], days: ["monday", "friday"] };
    expect(nextSlots(rule, utc("2026-03-26T12:00"), 4).map((slot) => slot.date)).toEqual([
      "2026-03-27",
      "2026-03-30",
      "2026-04-03",
      "2026-04-06",
    ]);
  });

  test("names a time once although it is listed twice, and puts times in order", () => {
    const slots = nextSlots(daily("UTC", "20:00", "08:00", "20:00"), utc("2026-01-01T00:00"), 3);
    expect(slots.map((slot) => slot.time)).toEqual(["08:00", "20:00", "08:00"]);
  });

  test("a slot at the very moment is over for `after` and is in for `until`", () => {
    const eight = utc("2026-01-01T08:00");
    expect(slotsBetween(daily("UTC", "08:00"), eight, eight + DAY).map((slot) => slot.at)).toEqual([eight + DAY]);
    expect(slotsBetween(daily("UTC", "08:00"), eight - 1, eight).map((slot) => slot.at)).toEqual([eight]);
    expect(nextSlots(daily("UTC", "08:00"), eight, 0)).toEqual([]);
  });

  test("throws on a zone that is not known", () => {
    expect(() => nextSlots(daily("Mars/Olympus", "08:00"), 0, 1)).toThrow('zone: "Mars/Olympus" is not known');
  });

  test("is searched for ten years and no longer", () => {
    expect(nextSlots(daily("UTC", "08:00"), 0, 1_000_000).length).toBeLessThan(3_700);
  });
});

const clockTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16));
const someDays = fc.subarray([...DAYS], { minLength: 1 });

describe("every zone", () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
  const year = fc.integer({ min: 2015, max: 2035 });

  test("has on each local day exactly the slots that its rule says", () => {
    fc.assert(
      fc.property(
        zone,
        year,
        fc.array(clockTime, { minLength: 1, maxLength: 3 }),
        someDays,
        (zone, year, times, days) => {
          const rule = { zone, times, days };
          const slots = slotsBetween(rule, Date.UTC(year, 0, 1) - 3 * DAY, Date.UTC(year + 1, 0, 1) + 3 * DAY);
          const ofYear = slots.filter((slot) => slot.date.startsWith(String(year)));
          expect(ofYear.map((slot) => `${slot.date} ${slot.time}`)).toEqual(calendar(rule, year));
          expect(slots.every((slot, index) => index === 0 || slots[index - 1]!.at <= slot.at)).toBe(true);
          const clock = wallClock(zone);
          for (const slot of slots) expect(clock(slot.at) === `${slot.date} ${slot.time}`).toBe(!slot.moved);
        },
      ),
      { seed: 20260329, numRuns: 60 },
    );
  });

  function calendar(rule: Rule, year: number): string[] {
    const list: string[] = [];
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY) {
      const day = DAYS[(new Date(at).getUTCDay() + 6) % 7]!;
      if (!rule.days.includes(day)) continue;
      for (const time of [...new Set(rule.times)].sort())
        list.push(`${new Date(at).toISOString().slice(0, 10)} ${time}`);
    }
    return list;
  }
});

describe("equals looking at every minute", () => {
  const changing = [
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "America/Santiago",
    "America/Scoresbysund",
    "America/Nuuk",
    "Antarctica/Troll",
  ];
  const nightTimes = [
    "00:00",
    "00:30",
    "01:00",
    "01:45",
    "02:00",
    "02:15",
    "02:30",
    "03:00",
    "08:00",
    "23:15",
    "23:30",
  ];

  test.each(changing)("around each clock change of %s", (zone) => {
    const clock = wallClock(zone);
    const offset = (at: number) => utc(clock(at).replace(" ", "T")) - at;
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2026, 0, 1); at += DAY) {
      if (offset(at) !== offset(at + DAY)) agree(daily(zone, ...nightTimes), at - 2 * DAY, at + 3 * DAY);
    }
  });

  test("where Samoa left a day out", () => {
    agree(daily("Pacific/Apia", ...nightTimes), utc("2011-12-27T00:00"), utc("2012-01-03T00:00"));
  });

  test("on days taken at random", () => {
    const from = fc.integer({ min: 0, max: 21 * 365 }).map((days) => Date.UTC(2015, 0, 1) + days * DAY);
    const times = fc.array(clockTime, { minLength: 1, maxLength: 4 });
    const zone = fc.constantFrom(...changing, "Pacific/Apia", "Asia/Tehran", "Antarctica/Casey", "Asia/Pyongyang");
    fc.assert(
      fc.property(zone, from, times, someDays, (zone, from, times, days) =>
        agree({ zone, times, days }, from, from + 4 * DAY),
      ),
      { seed: 7, numRuns: 30 },
    );
  });

  function agree(rule: Rule, from: number, until: number): void {
    const slow = slotsMinuteByMinute(rule, from, until);
    const dates = new Set(slow.map((slot) => slot.date));
    const quick = slotsBetween(rule, from - 2 * DAY, until + 2 * DAY).filter((slot) => dates.has(slot.date));
    expect(quick).toEqual(slow);
  }
});

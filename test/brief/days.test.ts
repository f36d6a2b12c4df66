import { describe, expect, test } from "vitest";
import { parseDays, suggestDays } from "../../src/brief/days.ts";

/** A Sunday; in Berlin the clocks went forward that night. */
const NOW = Date.UTC(2026, 2, 29, 12);
const span = (words: string, zone: string) => {
  const days = parseDays(words, NOW, zone);
  return days && [new Date(days.since).toISOString().slice(0, 16), new Date(days.until).toISOString().slice(0, 16)];
};

describe("a day in words", () => {
  test.each([
    ["today", "UTC", ["2026-03-29T00:00", "2026-03-30T00:00"]],
    ["Yesterday", "UTC", ["2026-03-28T00:00", "2026-03-29T00:00"]],
    ["last 7 days", "UTC", ["2026-03-22T00:00", "2026-03-30T00:00"]],
    ["7d", "UTC", ["2026-03-22T00:00", "2026-03-30T00:00"]],
    ["3 days", "UTC", ["2026-03-26T00:00", "2026-03-30T00:00"]],
    ["last week", "UTC", ["2026-03-22T00:00", "2026-03-30T00:00"]],
    ["2026-02-28", "UTC", ["2026-02-28T00:00", "2026-03-01T00:00"]],
    ["2026-02", "UTC", ["2026-02-01T00:00", "2026-03-01T00:00"]],
    ["2025", "UTC", ["2025-01-01T00:00", "2026-01-01T00:00"]],
    ["past 3 days", "UTC", ["2026-03-26T00:00", "2026-03-30T00:00"]],
    ["last year", "UTC", ["2025-03-29T00:00", "2026-03-30T00:00"]],
    ["today", "Europe/Berlin", ["2026-03-28T23:00", "2026-03-29T22:00"]],
    ["2026-03-01", "America/New_York", ["2026-03-01T05:00", "2026-03-02T05:00"]],
    ["yesterday", "Pacific/Auckland", ["2026-03-28T11:00", "2026-03-29T11:00"]],
  ])("%s in %s", (words, zone, expected) => {
    expect(span(words, zone)).toEqual(expected);
  });

  test.each(["", "soon", "2026-02-30", "2026-13-01", "2026-13", "99999 days", "last", "7"])(
    "is not read into “%s”",
    (words) => {
      expect(span(words, "UTC")).toBeNull();
    },
  );

  test("is suggested while it is typed", () => {
    const values = (typed: string) => suggestDays(typed).map(({ value }) => value);
    expect(values("ye")).toEqual(["yesterday"]);
    expect(values("")[0]).toBe("today");
    expect(values("2026-03-01")).toContain("2026-03-01");
    expect(values("gestern")).toEqual(values(""));
    // What is offered is understood.
    for (const value of values("")) expect(span(value, "UTC")).not.toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { coverageOf, coverageSince } from "../../src/brief/coverage.ts";

const NOON = Date.UTC(2026, 2, 6, 12);
const counted = (times: readonly string[], zone = "UTC") =>
  coverageOf(
    times.map((time) => Date.parse(time)),
    NOON,
    zone,
  ).filter(({ articles }) => articles > 0);

describe("coverage", () => {
  test("has thirty days, the last of them today", () => {
    const days = coverageOf([], NOON, "UTC");
    expect([days.length, days[0]!.day, days.at(-1)!.day]).toEqual([30, "2026-02-05", "2026-03-06"]);
    expect(new Date(coverageSince(NOON, "UTC")).toISOString()).toContain("2026-02-05T00:00");
  });

  test("counts each day, and nothing before or after", () => {
    expect(
      counted([
        "2026-03-06T00:00Z",
        "2026-03-06T11:00Z",
        "2026-02-05T00:00Z",
        "2026-02-04T23:59Z",
        "2026-03-07T00:00Z",
      ]),
    ).toEqual([
      { day: "2026-02-05", articles: 1 },
      { day: "2026-03-06", articles: 2 },
    ]);
  });

  test("counts by the days of the zone", () => {
    expect(counted(["2026-03-05T16:00Z"], "Asia/Tokyo")).toEqual([{ day: "2026-03-06", articles: 1 }]);
    expect(counted(["2026-03-05T02:00Z"], "America/New_York")).toEqual([{ day: "2026-03-04", articles: 1 }]);
  });

  test("has each day once where a clock changes", () => {
    const days = coverageOf([], Date.UTC(2026, 3, 10, 12), "Europe/Berlin").map(({ day }) => day);
    expect([days.length, new Set(days).size, days[0], days.at(-1)]).toEqual([30, 30, "2026-03-12", "2026-04-10"]);
  });
});

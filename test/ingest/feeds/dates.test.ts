import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedMoment } from "../../../src/ingest/feeds/dates.ts";

const iso = (printed: string): string | null => {
  const moment = feedMoment(printed);
  return (
    moment &&
    new Date(moment.at)
      .toISOString()
      .slice(0, moment.zone === "known" ? 20 : 19)
      .replace(/\.$/, "Z")
  );
};

describe("feedMoment", () => {
  test.each<[string, string]>([
    ["Fri, 06 Mar 2026 10:15:00 GMT", "2026-03-06T10:15:00Z"],
    ["Frid, 6 Mar 2026 10:15 +0100", "2026-03-06T09:15:00Z"],
    ["Mon, 06 Mar 2026 10:15:00 EST", "2026-03-06T15:15:00Z"],
    ["Xday, 06 Mar 26 10:15:00 CEST", "2026-03-06T08:15:00Z"],
    ["06 Mar 99 10:15:00 -0500", "1999-03-06T15:15:00Z"],
    ["Fri Mar  6 10:15:00 2026", "2026-03-06T10:15:00"],
    ["Fri Mar 6 10:15:00 PST 2026", "2026-03-06T18:15:00Z"],
    ["2026-03-06T10:15:00.25+01:00", "2026-03-06T09:15:00Z"],
    ["2026-03-06 10:15:00 +0100", "2026-03-06T09:15:00Z"],
    ["2026-03-06 10:15", "2026-03-06T10:15:00"],
    ["2026-3-6 9:05", "2026-03-06T09:05:00"],
    ["2026-03-06", "2026-03-06T00:00:00"],
    ["2026-03", "2026-03-01T00:00:00"],
    ["20260306T101500Z", "2026-03-06T10:15:00Z"],
    ["06.03.2026 10:15", "2026-03-06T10:15:00"],
    ["26/03/2026 10:15", "2026-03-26T10:15:00"],
    ["6-Mar-2026 10:15:00", "2026-03-06T10:15:00"],
    ["March 6, 2026 10:15 AM", "2026-03-06T10:15:00"],
    ["Fr, 06 Mär 2026 10:15:00 +0100", "2026-03-06T09:15:00Z"],
    ["Freitag, 6. März 2026 10:15 MEZ", "2026-03-06T09:15:00Z"],
    ["Mi, 20 Mai 2026 10:15:00 MESZ", "2026-05-20T08:15:00Z"],
    ["ven, 06 févr. 2026 10:15:00 +0100", "2026-02-06T09:15:00Z"],
    ["mar, 06 ene 2026 10:15:00 GMT", "2026-01-06T10:15:00Z"],
    ["6 de marzo de 2026, 10:15", "2026-03-06T10:15:00"],
    ["sex, 06 fev 2026 10:15:00 -0300", "2026-02-06T13:15:00Z"],
    ["Пт, 06 марта 2026 10:15:00 +0300", "2026-03-06T07:15:00Z"],
    ["Pt, 6 lis 2026 10:15:00 +0100", "2026-11-06T09:15:00Z"],
    ["2026年3月6日 10:15", "2026-03-06T10:15:00"],
  ])("reads %s", (printed, expected) => {
    expect(iso(printed)).toBe(expected);
    expect(feedMoment(`\n ${printed} `)?.printed).toBe(printed);
  });

  test.each([
    "",
    "yesterday",
    "03/04/2026",
    "31 Jun 2026 10:15 GMT",
    "Fri, 06 Foo 2026",
    "2026-13-01",
    "1 2 3",
    "0000-00-00 00:00:00",
    `${"6 ".repeat(100)}Mar 2026`,
  ])("names no moment: %s", (printed) => {
    expect(feedMoment(printed)).toBeNull();
  });

  test("reads every second of two centuries as RFC 822 and ISO write it", () => {
    const seconds = fc.integer({ min: Date.UTC(1970, 0, 1) / 1_000, max: Date.UTC(2099, 11, 31) / 1_000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const date = new Date(second * 1_000);
        for (const printed of [date.toUTCString(), date.toISOString()])
          expect(feedMoment(printed)).toEqual({ at: date.getTime(), zone: "known", printed });
      }),
      { seed: 6 },
    );
  });
});

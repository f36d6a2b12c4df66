import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { momentFrom } from "../../src/parse/moments.ts";

describe("momentFrom", () => {
  test.each([
    ["2024-10-03T22:31:05Z", "2024-10-03T22:31:05.000Z", "known"],
    ["2024-10-03T22:31:05.123+02:00", "2024-10-03T20:31:05.000Z", "known"],
    ["2024-10-03T22:31:05-0530", "2024-10-04T04:01:05.000Z", "known"],
    ["2024-10-03 22:31", "2024-10-03T22:31:00.000Z", "unknown"],
    ["2024-10-03", "2024-10-03T00:00:00.000Z", "unknown"],
    ["Thu, 03 Oct 2024 22:31:05 GMT", "2024-10-03T22:31:05.000Z", "known"],
    ["Thu, 3 Oct 24 22:31:05 +0200", "2024-10-03T20:31:05.000Z", "known"],
    ["Thu, 03 Oct 2024 22:31:05 EST", "2024-10-04T03:31:05.000Z", "known"],
    ["October 3, 2024, 10:31 PM", "2024-10-03T22:31:00.000Z", "unknown"],
    ["October 3, 2024 10:31 p.m. ET", "2024-10-03T22:31:00.000Z", "unknown"],
    ["3 October 2024 12.05am BST", "2024-10-02T23:05:00.000Z", "known"],
    ["22:31 CEST, 3 October 2024", "2024-10-03T20:31:00.000Z", "known"],
    ["2024/10/03 22:31", "2024-10-03T22:31:00.000Z", "unknown"],
    ["23/04/2024 22:31 BST", "2024-04-23T21:31:00.000Z", "known"],
    ["04/23/2024", "2024-04-23T00:00:00.000Z", "unknown"],
    ["3.10.2024, 22.31", "2024-10-03T22:31:00.000Z", "unknown"],
    ["noon, Sept. 3, 2024", "2024-09-03T00:00:00.000Z", "unknown"],
  ])("reads %j", (stamp, iso, zone) => {
    const moment = momentFrom(stamp);
    expect([moment && new Date(moment.at).toISOString(), moment?.zone]).toEqual([iso, zone]);
    expect(moment?.printed).toBe(stamp);
  });

  test.each([
    "",
    "yesterday",
    "3/4/2024",
    "13/14/2024",
    "0/13/2024",
    "31.2.2024",
    "1.2.3.2024",
    "2024",
    "October 2024",
    "2024-13-01",
    "31 February 2024",
    "2024-10-03T25:00",
  ])("names no day for %j", (stamp) => {
    expect(momentFrom(stamp)).toBeNull();
  });

  test("reads back every moment that is written as ISO", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) / 1000 }), (seconds) => {
        expect(momentFrom(new Date(seconds * 1000).toISOString())?.at).toBe(seconds * 1000);
      }),
      { seed: 3 },
    );
  });
});

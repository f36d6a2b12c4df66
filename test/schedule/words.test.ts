import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findZone, parseClock, parseClocks } from "../../src/schedule/words.ts";
import { suggestZones } from "../../src/schedule/zones.ts";

describe("a time of day", () => {
  test.each([
    ["8", "08:00"],
    ["08", "08:00"],
    ["0", "00:00"],
    ["8:00", "08:00"],
    ["08.00", "08:00"],
    ["8h30", "08:30"],
    ["0830", "08:30"],
    ["20:15", "20:15"],
    ["23:59", "23:59"],
    ["8am", "08:00"],
    ["8 AM", "08:00"],
    ["8 pm", "20:00"],
    ["8:15 p.m.", "20:15"],
    ["12am", "00:00"],
    ["12 pm", "12:00"],
    ["12:30 am", "00:30"],
    [" Noon ", "12:00"],
    ["midnight", "00:00"],
  ])("reads %j as %s", (words, time) => expect(parseClock(words)).toBe(time));

  test.each([
    "",
    "24:00",
    "25",
    "8:60",
    "8:5",
    "0am",
    "13pm",
    "8:00:00",
    "eight",
    "-8",
    "8 8",
    "830",
    "8,00",
    "constructor",
    "٨",
  ])("does not read %j", (words) => expect(parseClock(words)).toBe(null));

  test("answers for any words in no time, with a time of the day or nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9:. apmh]{0,12}$/)), (words) => {
        expect(parseClock(words) ?? "00:00").toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      }),
    );
    expect(parseClock(`8${" ".repeat(200_000)}x`)).toBe(null);
  });
});

describe("a zone", () => {
  test.each([
    ["Europe/Berlin", "Europe/Berlin"],
    ["europe/berlin", "Europe/Berlin"],
    ["berlin", "Europe/Berlin"],
    ["New York", "America/New_York"],
    ["america/new york", "America/New_York"],
    ["São Paulo", "America/Sao_Paulo"],
    ["port au prince", "America/Port-au-Prince"],
    ["Singapore", "Asia/Singapore"],
    ["kolkata", "Asia/Kolkata"],
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["kiev", "Europe/Kyiv"],
    ["Kathmandu", "Asia/Kathmandu"],
    ["US/Eastern", "America/New_York"],
    ["utc", "UTC"],
    ["GMT", "UTC"],
  ])("%j is %s", (words, zone) => expect(findZone(words)).toBe(zone));

  test.each(["", "EST", "CET", "MST7MDT", "+02:00", "UTC+2", "Berl", "Europe", "Mars/Olympus", "../etc/passwd", "🙂"])(
    "%j is none",
    (words) => expect(findZone(words)).toBe(null),
  );

  test("every zone is found by its name in any case, by itself among the suggestions, and is one that a calendar takes", () => {
    for (const given of Intl.supportedValuesOf("timeZone")) {
      const name = findZone(given.toUpperCase());
      expect(name).not.toBe(null);
      expect(suggestZones(given, 1)).toEqual([name]);
      expect(() => new Intl.DateTimeFormat("en", { timeZone: name! })).not.toThrow();
    }
  });
});

describe("suggestions", () => {
  test.each([
    ["berl", "Europe/Berlin"],
    ["new y", "America/New_York"],
    ["YORK", "America/New_York"],
    ["kolk", "Asia/Kolkata"],
    ["ut", "UTC"],
    ["indianap", "America/Indiana/Indianapolis"],
  ])("for %j begin with %s", (prefix, zone) => expect(suggestZones(prefix, 25)[0]).toBe(zone));

  test("for nothing typed are well-known zones of every part of the world", () => {
    const zones = suggestZones("", 25);
    expect(zones).toEqual(expect.arrayContaining(["UTC", "Europe/Berlin", "Asia/Tokyo", "America/New_York"]));
    expect(zones.map((zone) => findZone(zone))).toEqual(zones);
  });

  test("never exceed the limit, never repeat a zone, and are all zones that hold what was typed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z/ ]{1,4}$/), fc.integer({ min: 0, max: 25 }), (prefix, limit) => {
        const zones = suggestZones(prefix, limit);
        expect(zones.length).toBeLessThanOrEqual(limit);
        expect(new Set(zones).size).toBe(zones.length);
        for (const zone of zones) expect(findZone(zone)).toBe(zone);
      }),
    );
    expect(suggestZones("zzzz", 25)).toEqual([]);
  });
});

describe("several times of day", () => {
  test.each([
    ["08:00, 17:00", ["08:00", "17:00"]],
    ["5 pm; 8", ["08:00", "17:00"]],
    ["noon and 6pm and 12:00", ["12:00", "18:00"]],
    ["8", ["08:00"]],
    ["8, late", null],
    ["8,", null],
    ["", null],
  ])("%j is %j", (words, times) => expect(parseClocks(words)).toEqual(times));
});

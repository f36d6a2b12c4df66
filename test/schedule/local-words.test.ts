import { expect, test } from "vitest";
import { isNight } from "../../src/schedule/local-words.ts";

const at = (text: string) => Date.parse(text);

test.each([
  ["2026-03-06T20:59Z", false],
  ["2026-03-06T21:00Z", true],
  ["2026-03-07T05:59Z", true],
  ["2026-03-07T06:00Z", false],
  // After the clocks have gone forward.
  ["2026-03-29T19:59Z", false],
  ["2026-03-29T20:00Z", true],
  ["2026-03-30T05:00Z", false],
])("at %s it is night in Berlin: %s", (time, night) => expect(isNight(at(time), "Europe/Berlin")).toBe(night));

import { expect, test } from "vitest";
import { isNight, threadName } from "../../src/schedule/local-words.ts";

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

test("a thread is named by the local day, and by the time where there are several, within Discord's limit", () => {
  const rule = { zone: "Pacific/Auckland", times: ["08:00"], days: [] };
  expect(threadName({ rule, topic: null }, at("2026-03-06T19:00Z"))).toBe("Briefing for Saturday 7 March 2026");
  const twice = { ...rule, times: ["08:00", "17:00"] };
  expect(threadName({ rule: twice, topic: "ports" }, at("2026-03-06T19:00Z"))).toBe(
    "Briefing for Saturday 7 March 2026, 08:00 on ports",
  );
  expect(threadName({ rule, topic: "x".repeat(100) }, at("2026-03-06T19:00Z"))).toHaveLength(100);
});

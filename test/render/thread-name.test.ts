import { expect, test } from "vitest";
import { threadName } from "../../src/render/thread-name.ts";

test("a thread is named by the local day, and by the time where there are several, within Discord's limit", () => {
  const at = Date.parse("2026-03-06T19:00Z");
  const rule = { zone: "Pacific/Auckland", times: ["08:00"], days: [] };
  expect(threadName({ rule, topic: null }, at, "en")).toBe("Briefing for Saturday 7 March 2026");
  const twice = { ...rule, times: ["08:00", "17:00"] };
  expect(threadName({ rule: twice, topic: "ports" }, at, "en")).toBe(
    "Briefing for Saturday 7 March 2026, 08:00 on ports",
  );
  expect(threadName({ rule, topic: "x".repeat(100) }, at, "en")).toHaveLength(100);
});

test("a thread is named in the language of those who read it", () => {
  const rule = { zone: "Europe/Berlin", times: ["08:00", "17:00"], days: [] };
  const at = Date.parse("2026-03-07T07:00Z");
  expect(threadName({ rule, topic: "Häfen" }, at, "pt")).toBe(
    "Boletim de sábado, 7 de março de 2026, 08:00 sobre Häfen",
  );
  expect(threadName({ rule, topic: null }, at, "ja")).toBe("2026年3月7日（土曜日） 08:00のブリーフィング");
});

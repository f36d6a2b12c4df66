import { expect, test } from "vitest";
import { freshForMs, retryAfterMs } from "../../../src/ingest/fetch/freshness.ts";

const NOW = Date.UTC(2026, 2, 6, 12);
const DAY_MS = 86_400_000;

test.each([
  [{}, null],
  [{ "cache-control": "max-age=3600" }, 3_600_000],
  [{ "cache-control": 'public, Max-Age = "60"' }, 60_000],
  [{ "cache-control": "max-age=3600", age: "600" }, 3_000_000],
  [{ "cache-control": "max-age=60", age: "600" }, 0],
  [{ "cache-control": "s-maxage=3600" }, null],
  [{ "cache-control": "x-max-age=3600" }, null],
  [{ "cache-control": "max-age=315360000" }, DAY_MS],
  [{ "cache-control": "max-age=99999999999999999999999" }, DAY_MS],
  [{ "cache-control": "max-age=-1" }, null],
  [{ "cache-control": "no-cache" }, 0],
  [{ "cache-control": "no-store, max-age=60" }, 0],
  [{ "cache-control": "max-age=60", expires: "Fri, 06 Mar 2026 13:00:00 GMT" }, 60_000],
  [{ expires: "Fri, 06 Mar 2026 13:00:00 GMT" }, 3_600_000],
  [{ expires: "Fri, 06 Mar 2026 13:00:00 GMT", date: "Fri, 06 Mar 2026 12:50:00 GMT" }, 600_000],
  [{ expires: "Friday, 06-Mar-26 13:00:00 GMT" }, 3_600_000],
  [{ expires: "Thu, 01 Jan 1970 00:00:00 GMT" }, 0],
  [{ expires: "0" }, 0],
  [{ expires: "-1" }, 0],
  [{ expires: "tomorrow" }, 0],
  [{ "cache-control": "private", expires: "Fri, 06 Mar 2099 13:00:00 GMT" }, DAY_MS],
])("%j is fresh for %s", (headers, ms) => {
  expect(freshForMs(headers, NOW, DAY_MS)).toBe(ms);
});

test.each([
  [undefined, null],
  ["0", 0],
  ["120", 120_000],
  [" 120 ", 120_000],
  ["-5", null],
  ["1.5", null],
  ["2026", 2_026_000],
  ["2026-03-06", null],
  ["99999999999999", DAY_MS],
  ["Fri, 06 Mar 2026 12:00:30 GMT", 30_000],
  ["Fri, 06 Mar 2026 11:00:00 GMT", null],
  ["Fri, 06 Mar 2099 12:00:30 GMT", DAY_MS],
  ["Fri, 99 Mar 2026 12:00:30 GMT", null],
])("Retry-After %s waits for %s", (header, ms) => {
  expect(retryAfterMs(header, NOW, DAY_MS)).toBe(ms);
});

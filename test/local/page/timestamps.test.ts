import { describe, expect, it } from "vitest";
import { dayLabel, formatMoment, messageTime, relativeTime } from "../../../src/local/page/timestamps.js";

const now = Date.UTC(2026, 10, 24, 12, 0, 0);
const reader = { now, locale: "en-US", timeZone: "UTC" };
/** Intl puts a narrow no-break space before AM; the tests write a plain one. */
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, " ") ?? null;

describe("moments", () => {
  it.each([
    ["t", "9:05 AM"],
    ["T", "9:05:30 AM"],
    ["d", "11/24/26"],
    ["D", "November 24, 2026"],
    ["f", "November 24, 2026 at 9:05 AM"],
    ["F", "Tuesday, November 24, 2026 at 9:05 AM"],
    ["s", "11/24/26, 9:05 AM"],
    ["S", "11/24/26, 9:05:30 AM"],
    ["R", "3 hours ago"],
  ])("shows style %s as Discord does", (style, shown) => {
    expect(plain(formatMoment(Date.UTC(2026, 10, 24, 9, 5, 30) / 1000, style, reader))).toBe(shown);
  });

  it("shows the reader's own zone", () => {
    const tokyo = { ...reader, timeZone: "Asia/Tokyo" };
    expect(plain(formatMoment(now / 1000, "t", tokyo))).toBe("9:00 PM");
  });

  it("shows nothing for a moment that does not exist", () => {
    expect(formatMoment(9_999_999_999_999, "f", reader)).toBeNull();
  });

  it.each([
    [1_000, "in 1 second"],
    [-59_400, "59 seconds ago"],
    [-59_600, "1 minute ago"],
    [3_599_900, "in 1 hour"],
    [-26 * 3_600_000, "1 day ago"],
    [-40 * 86_400_000, "1 month ago"],
    [-800 * 86_400_000, "2 years ago"],
  ])("says %d ms as %s", (difference, words) => expect(relativeTime(difference, "en-US")).toBe(words));

  it.each([
    ["2026-11-24T08:00:00Z", "Today at 8:00 AM"],
    ["2026-11-23T23:59:00Z", "Yesterday at 11:59 PM"],
    ["2026-11-22T08:00:00Z", "11/22/26, 8:00 AM"],
    ["no time at all", ""],
  ])("dates the message of %s", (iso, shown) => expect(plain(messageTime(iso, reader))).toBe(shown));

  it("names the day of the reader's zone", () => {
    expect(dayLabel("2026-11-24T23:30:00Z", { ...reader, timeZone: "Asia/Tokyo" })).toBe("November 25, 2026");
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { shortened } from "../../src/search/label.ts";

test.each([
  ["a text that fits stays", "Pier closed", 11, "Pier closed"],
  ["white space is one space", "  Pier \n closed ", 20, "Pier closed"],
  ["a longer text is cut after a word", "Pier closed after storm", 14, "Pier closed…"],
  ["also where the word just fits", "Pier closed after storm", 12, "Pier closed…"],
  ["marks before the cut go", "Pier closed – again", 15, "Pier closed…"],
  ["a single long word is cut inside", "Donaudampfschiffahrt", 10, "Donaudamp…"],
  ["a character of two units stays whole", `${"x".repeat(8)}🚢🚢`, 10, `${"x".repeat(8)}…`],
])("%s", (_name, text, limit, expected) => {
  expect(shortened(text, limit)).toBe(expected);
});

test("is never longer than the limit and begins as the text does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 30 }), (text, limit) => {
      const label = shortened(text, limit);
      expect(label.length).toBeLessThanOrEqual(limit);
      expect(text.replace(/\s+/g, " ").trim()).toContain(label.replace(/…$/, ""));
    }),
  );
});

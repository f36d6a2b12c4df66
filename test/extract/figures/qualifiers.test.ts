import { describe, expect, test } from "vitest";
import { cut } from "../../../src/domain/span.ts";
import { findFigures } from "../../../src/extract/figures/index.ts";
import { article } from "./shown.ts";

const hedge = (text: string): string | null => {
  const [figure] = findFigures(article(text), []);
  return figure?.qualifier ? `${figure.qualifier.bound}: ${cut(text, figure.qualifier.words)}` : null;
};

describe("finds the hedge and its class", () => {
  test.each([
    ["About 300 lamps failed.", "about: About"],
    ["An estimated $4m was lost.", "about: An estimated"],
    ["More or less 20 boats came.", "about: More or less"],
    ["Some 20 boats or so came.", "about: Some"],
    ["They saw 300-odd gulls.", "about: -odd"],
    ["The walk takes 20 minutes or so.", "about: or so"],
    ["Well over 90 boats came.", "more than: Well over"],
    ["In excess of 90 boats came.", "more than: In excess of"],
    ["They lost “more than” 300 lamps.", null],
    ["They lost more than “300 lamps”.", "more than: more than"],
    ["Fewer than 12 boats came.", "less than: Fewer than"],
    ["It fell below 2%.", "less than: below"],
    ["No fewer than 12 boats came.", "at least: No fewer than"],
    ["Upwards of 12 boats came.", "at least: Upwards of"],
    ["They need 12 boats or more.", "at least: or more"],
    ["Some came: 400+ gulls.", "at least: +"],
    ["As many as 12 boats came.", "at most: As many as"],
    ["Not more than 12 boats came.", "at most: Not more than"],
    ["They must leave within 48 hours.", "at most: within"],
    ["It carries 12 people or fewer.", "at most: or fewer"],
    ["Just over 12 boats came.", "just over: Just over"],
    ["Slightly more than a third of them left.", "just over: Slightly more than"],
    ["Almost 12 boats came.", "just under: Almost"],
    ["Just short of 400 boats came.", "just under: Just short of"],
    ["About a 20% cut is due.", "about: About"],
    ["It closed nearly two years ago.", "just under: nearly"],
  ])("%s", (text, expected) => {
    expect(hedge(text)).toBe(expected);
  });
});

describe("finds no hedge", () => {
  test.each([
    "Only 12 boats came.",
    "The spell lasted over a 20-day period.",
    "They talked over the 12 boats.",
    "He left the club above 12th place.",
    "It was built under a 1951 treaty.",
    "They spoke about May 2019.",
    "She added 500 plus expenses.",
    "Some of the 12 boats came.",
  ])("%s", (text) => {
    expect(hedge(text)).toBeNull();
  });
});

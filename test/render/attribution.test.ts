import { expect, test } from "vitest";
import type { Attribution } from "../../src/domain/reply.ts";
import { attributionWords } from "../../src/render/attribution.ts";

const wordsFor = (namedIn: Attribution["namedIn"]) =>
  attributionWords({ words: "he", namedIn }, (source) => source.toUpperCase(), "en");

test.each([
  [null, "printed as “HE”"],
  [{ paragraphsAbove: 0 }, "printed as “HE”, named in the same paragraph"],
  [{ paragraphsAbove: 1 }, "printed as “HE”, named one paragraph above"],
  [{ paragraphsAbove: 2 }, "printed as “HE”, named two paragraphs above"],
  [{ paragraphsAbove: 14 }, "printed as “HE”, named 14 paragraphs above"],
  [{ paragraphsAbove: -1 }, "printed as “HE”, named one paragraph below"],
  [{ block: "headline" }, "printed as “HE”, named in the headline"],
])("a speaker is explained: %j", (namedIn, words) => {
  expect(wordsFor(namedIn)).toBe(words);
});

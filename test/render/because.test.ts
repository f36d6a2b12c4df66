import { expect, test } from "vitest";
import { RANK_REASONS } from "../../src/domain/figure.ts";
import { ATTRIBUTION_RULES } from "../../src/domain/quote.ts";
import { becauseWords, rankedWords } from "../../src/render/because.ts";

const elsewhere = { start: 0, end: 9 };

const rows: readonly (readonly [because: Parameters<typeof becauseWords>[0], printed: string, words: string])[] = [
  [
    { rule: "speaker-after", through: "pronoun", antecedent: elsewhere },
    "she",
    "The speaker and a verb of saying follow the quotation; “she” stands for Lena Vogt.",
  ],
  [
    { rule: "according-to", through: "role", antecedent: elsewhere },
    "the harbour master",
    "“according to” names the source; “the harbour master” is Lena Vogt.",
  ],
  [{ rule: "floating", through: "name", antecedent: null }, "Vogt", "The speaker of the quotation before it goes on."],
];

test.each(rows)("says why in a sentence: %o", (because, printed, words) => {
  expect(becauseWords(because, printed, "Lena Vogt", "en")).toBe(words);
});

test("has words of its own for every rule", () => {
  const words = ATTRIBUTION_RULES.map((rule) =>
    becauseWords({ rule, through: "name", antecedent: null }, "a", "a", "en"),
  );
  expect(words.every((sentence) => /^[\p{Lu}“].{15,}\.$/u.test(sentence))).toBe(true);
});

test.each([
  [[], "Among the key figures by its kind."],
  [["hedged"], "Among the key figures because the source hedges it."],
  [
    ["in-headline", "money", "early"],
    "Among the key figures because it stands in the headline, it is a sum of money and it comes early.",
  ],
] as const)("says why a figure is shown: %j", (why, words) => {
  expect(rankedWords(why, "en")).toBe(words);
});

test("has words of its own for every reason", () => {
  expect(new Set(RANK_REASONS.map((reason) => rankedWords([reason], "en"))).size).toBe(RANK_REASONS.length);
});

import { expect, test } from "vitest";
import { ATTRIBUTION_RULES, type AttributionRule } from "../../../src/domain/quote.ts";
import { cut } from "../../../src/domain/span.ts";
import { findQuotes } from "../../../src/extract/quotes/index.ts";
import { rules } from "../../../src/extract/quotes/rules/index.ts";
import { articleOf, quotesIn } from "./reading.ts";

test("says which rule fired and where the full name stands", () => {
  const text = "Harbour master Lena Vogt closed the gate.\n“Go home,” she said.";
  const [quote] = quotesIn(text);
  expect(quote?.speaker?.because.rule).toBe("speaker-after");
  expect(quote?.speaker?.because.through).toBe("pronoun");
  expect(quote?.speaker?.because.antecedent && cut(text, quote.speaker.because.antecedent)).toBe("Lena Vogt");
  expect(quote?.speaker && cut(text, quote.speaker.span)).toBe("she");
  expect(quote?.speaker?.role && cut(text, quote.speaker.role)).toBe("Harbour master");
  expect(quote?.cue && cut(text, quote.cue)).toBe("said");
});

const byRule: readonly (readonly [rule: AttributionRule, text: string])[] = [
  ["verb-at-once", "“We sail at noon” said Ana Ruiz."],
  ["verb-before", "A plan that Ana Ruiz called “far too dear” was dropped."],
  ["as-put", "It is “a trap for all”, as Ana Ruiz put it."],
  ["colon", "Ana Ruiz wrote to them: “We sail.”"],
  ["speaker-after", "“We sail,” Ana Ruiz said."],
  ["speaker-before", "Ana Ruiz said that “we sail at noon or never”."],
  ["trailing-cue", "The pier is “a trap” for all of them, Ana Ruiz said."],
  ["according-to", "The pier is “a trap” for all of them, according to Ana Ruiz."],
  ["any-before", "The plan promises “a pier for all of us”."],
  ["noun-of-saying", "Ana Ruiz’s promise of “a pier for all of us” was kept."],
  ["own-words", "Ana Ruiz sent her “deepest sympathies” to the crew."],
  ["led-in", "Ana Ruiz was late. “We sail at noon.”"],
  ["floating", "“We sail,” Ana Ruiz said.\n“We sail at noon.”"],
  ["goes-on", "“We sail,” Ana Ruiz said. “We sail at noon” became a motto of the port."],
  ["open-subject", "The ministers settled for “peace and quiet at last”."],
  ["interview", "Ana Ruiz met us.\nQ: Why?\nA: Rain.\nQ: And now?\nA: We wait."],
];

test.each(byRule)("%s is the rule behind its own example", (rule, text) => {
  const because = quotesIn(text).at(-1)?.speaker?.because;
  expect(because?.rule).toBe(rule);
});

test("says so when a headline repeats the body's words", () => {
  const text = "headline: “We sail at noon or never”\n“We sail at noon or never,” Ana Ruiz said.";
  const [headline] = quotesIn(text);
  expect(headline?.speaker?.because.rule).toBe("repeated");
  expect(headline?.speaker?.because.antecedent && cut(text, headline.speaker.because.antecedent)).toBe("Ana Ruiz");
});

test("lists every rule and no other", () => {
  const others = ["repeated", "interview", "indirect"];
  expect([...rules.map(({ name }) => name), ...others]).toEqual(ATTRIBUTION_RULES);
  const shown = new Set([...byRule.map(([rule]) => rule), "repeated", "indirect"]);
  expect(ATTRIBUTION_RULES.filter((rule) => !shown.has(rule))).toEqual([]);
});

const full: readonly (readonly [name: string, text: string, through: string])[] = [
  ["a surname", "“Go home,” Vogt said.\nLena Vogt shut the gate.", "name"],
  ["a pronoun", "Lena Vogt shut the gate.\n“Go home,” she said.", "pronoun"],
  ["a role", "Harbour master Lena Vogt shut the gate.\n“Go home,” the harbour master said.", "role"],
  ["an answer in an interview", "Lena Vogt met us.\nQ: Why?\nA: Rain.\nQ: And now?\nA: We wait.", "name"],
];

test.each(full)("points from %s to a place that holds the full name", (_name, text, through) => {
  for (const { speaker } of findQuotes(articleOf(text)).filter((quote) => quote.kind !== "indirect")) {
    expect(speaker?.because.through).toBe(through);
    expect(speaker?.because.antecedent && cut(text, speaker.because.antecedent)).toBe("Lena Vogt");
    expect(speaker && cut(text, speaker.name)).toBe("Lena Vogt");
  }
});

import { expect, test } from "vitest";
import { cut } from "../../../src/domain/span.ts";
import { findQuotes } from "../../../src/extract/quotes/index.ts";
import { articleOf, readings } from "./reading.ts";

const LEAD = "Lena Vogt has run the port since 2011. Peter Marsh spoke to her for the Buoy.";

test("takes the answers of an interview for the words of whom it begins with", () => {
  const text = `${LEAD}\nQ: Why are you out?\nA: Because it rained. I said, “Go home.”\nQ: And now?\nA: We wait.`;
  expect(readings(text)).toEqual(["Because it rained. I said, “Go home.” ← Lena Vogt", "We wait. ← Lena Vogt"]);
});

test("takes the one person in the headline for the guest", () => {
  const text = `headline: The Buoy interview: Anna Ruiz on cranes\nWe met Lena Vogt at the gate.\nQ. Why?\nA. Rain.\nQ. And now?\nA. We wait.`;
  expect(readings(text)).toEqual(["Rain. ← Anna Ruiz", "We wait. ← Anna Ruiz"]);
});

const labels: readonly (readonly [name: string, label: string])[] = [
  ["a full name", "Lena Vogt"],
  ["a surname in capitals", "VOGT"],
  ["a full name in capitals", "LENA VOGT"],
  ["initials", "LV"],
];

test.each(labels)("reads turns that begin with %s", (_name, label) => {
  const text = `${LEAD}\n${label}: It rained.\nHow long?\n${label}: All week.\nAnd now?\n${label}: We wait.`;
  expect(readings(text)).toEqual(["It rained. ← Lena Vogt", "All week. ← Lena Vogt", "We wait. ← Lena Vogt"]);
});

test("says that an answer is known by its label", () => {
  const text = `${LEAD}\nQ: Why?\nA: It rained.\nQ: And now?\nA: We wait.`;
  const [answer] = findQuotes(articleOf(text));
  expect(answer?.kind).toBe("direct");
  expect(answer?.speaker?.because.rule).toBe("interview");
  expect(answer?.speaker && cut(text, answer.speaker.span)).toBe("A");
  expect(answer?.speaker?.because.antecedent && cut(text, answer.speaker.because.antecedent)).toBe("Lena Vogt");
});

const none: readonly (readonly [name: string, text: string])[] = [
  ["an interview with nobody in particular", "We asked the crew.\nQ: Why?\nA: It rained.\nQ: And now?\nA: We wait."],
  ["one line with a label", `${LEAD}\nA: It rained.`],
  ["a list of people", "Lena Vogt: runs the port.\nPeter Marsh: sails.\nAnna Ruiz: waits."],
  ["a statement in a question", `${LEAD}\nQ: Mr Marsh says it rained.\nA: Yes.\nQ: He says so?\nA: Yes.`],
];

test.each(none)("makes no quotation of %s", (_name, text) => {
  const questions = findQuotes(articleOf(text)).filter((quote) => quote.speaker?.because.rule !== "interview");
  expect(questions).toEqual([]);
  if (!text.includes("Q: Mr")) expect(findQuotes(articleOf(text))).toEqual([]);
});

test("takes an answer for no statement of those it speaks of", () => {
  const text = `We asked the crew.\nQ: Why?\nA: Farmers ask me to lose a path, and I say that it stays where it is.\nQ: And now?\nA: Nothing.`;
  expect(findQuotes(articleOf(text))).toEqual([]);
});

test("takes the questions of somebody with a name for no statements", () => {
  const text = `${LEAD}\nPeter Marsh: Why are you out?\nLena Vogt: It rained.\nPeter Marsh: And now?\nLena Vogt: We wait.\nPeter Marsh: You sold the boat. Was it old?\nLena Vogt: It was.`;
  expect(readings(text)).toEqual(["It rained. ← Lena Vogt", "We wait. ← Lena Vogt", "It was. ← Lena Vogt"]);
});

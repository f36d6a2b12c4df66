import { expect, test } from "vitest";
import { cut } from "../../../src/domain/span.ts";
import { findQuotes } from "../../../src/extract/quotes/index.ts";
import { articleOf } from "./reading.ts";

const indirect = (text: string): string[] =>
  findQuotes(articleOf(text))
    .filter((quote) => quote.kind === "indirect")
    .map((quote) => `${cut(text, quote.span)} ← ${quote.speaker ? cut(text, quote.speaker.name) : "?"}`);

const rows: readonly (readonly [name: string, text: string, ...readings: string[]])[] = [
  [
    "that",
    "Tarn is small. Lena Vogt said that the pier would close. It did.",
    "Lena Vogt said that the pier would close. ← Lena Vogt",
  ],
  [
    "a trailing cue",
    "The pier will close on Monday, Mr Okafor said.",
    "The pier will close on Monday, Mr Okafor said. ← Okafor",
  ],
  [
    "according to",
    "According to Lena Vogt, the pier will close.",
    "According to Lena Vogt, the pier will close. ← Lena Vogt",
  ],
  [
    "according to, behind another verb",
    "Tarn had asked three times for higher walls, according to Lena Vogt.",
    "Tarn had asked three times for higher walls, according to Lena Vogt. ← Lena Vogt",
  ],
  [
    "a pronoun",
    "Lena Vogt shut the gate. She warned that the pier was weak.",
    "She warned that the pier was weak. ← Lena Vogt",
  ],
];

test.each(rows)("finds a statement in the paper's words: %s", (_name, text, ...expected) => {
  expect(indirect(text)).toEqual(expected);
});

const none: readonly (readonly [name: string, text: string])[] = [
  ["a sentence that quotes", "Lena Vogt said the pier was “rotten to the core”."],
  ["a noun", "The claim of the union was settled in May."],
  ["a passive", "The crew were told to leave the pier at once."],
  ["a question", "Does Lena Vogt say that the pier will close?"],
  ["a clause that only sets the time", "When a reporter asked whether that was a threat, he smiled."],
  ["the writer's own words", "I wrote to the school that the pier was weak."],
  ["a pronoun for a thing", "It was the first sign that the deal announced in May was dead."],
  ["a plural that looks like a verb", "Early estimates put the damage at ten million."],
  ["an offer that was taken", "Caldwing, the biggest airline in Tarn, agreed to buy its rival."],
  ["a wish", "Lena Vogt had asked for more pay and was refused."],
  ["a thing that cannot speak", "The rain told on the old pier in the end."],
];

test.each(none)("finds none in %s", (_name, text) => {
  expect(indirect(text)).toEqual([]);
});

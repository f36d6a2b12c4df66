import { describe, expect, test } from "vitest";
import { differingFigures } from "../../src/brief/differing.ts";
import { hedged } from "../../src/brief/hedged.ts";
import type { ReadArticle } from "../../src/domain/read-article.ts";
import { cut } from "../../src/domain/span.ts";
import { sampleArticle } from "../sample-article.ts";

let count = 0;
function article(sentence: string, publisher: string, hour = 9): ReadArticle {
  count += 1;
  return sampleArticle({
    text: `Storm hits Lindow\n\nA storm hit Port Lindow in the night, the harbour board said.\n\n${sentence}`,
    publisher,
    url: `https://x.example/${count}`,
    published: `2026-03-06T${String(hour).padStart(2, "0")}:00:00Z`,
  });
}

/** What the others give for the figure with these words in the first article. */
function others(words: string, here: string, ...there: [string, string, number?][]) {
  const read = article(here, "Echo");
  const figure = read.facts.figures.find((one) => cut(read.article.text, one.span) === words);
  if (!figure) throw new Error(`no figure “${words}” in “${here}”`);
  const found = differingFigures(
    read,
    figure,
    there.map(([sentence, publisher, hour]) => article(sentence, publisher, hour)),
  );
  return found.map((other) => [cut(other.article.text, hedged(other.figure)), other.article.publisher]);
}

describe("figures that differ between sources", () => {
  test.each([
    [
      "a toll",
      "14",
      "The storm killed at least 14 people in the port.",
      "Police said the storm killed 22 people in the port.",
      "22",
    ],
    [
      "a toll that rose much",
      "14",
      "The storm killed at least 14 people in the port.",
      "The number of people killed by the storm in the port rose to 78.",
      "78",
    ],
    [
      "homes without power",
      "5,200",
      "Some 5,200 homes were without electricity.",
      "About 7,000 homes are without electricity.",
      "About 7,000",
    ],
    [
      "a height",
      "5.8 metres",
      "The river Osk stood at 5.8 metres at the bridge.",
      "At the bridge the river Osk stood at 6.3 metres.",
      "6.3 metres",
    ],
    [
      "a sum",
      "€4 million",
      "Repairs to the harbour wall will cost €4 million.",
      "The harbour wall repairs will cost up to €6 million.",
      "up to €6 million",
    ],
  ])("stand side by side: %s", (_name, words, here, there, given) => {
    expect(others(words, here, [there, "Post"])).toEqual([[given, "Post"]]);
  });

  test.each([
    [
      "the same value",
      "14",
      "The storm killed 14 people in the port.",
      "In the port 14 people were killed by the storm.",
    ],
    ["another fate", "14", "The storm killed 14 people in the port.", "The storm injured 40 people in the port."],
    [
      "another thing counted",
      "640",
      "The storm flooded 640 homes in the port.",
      "The storm flooded 12 shops in the port.",
    ],
    [
      "another kind",
      "5,200",
      "Some 5,200 homes were without electricity.",
      "In the port 40% of homes were without electricity.",
    ],
    [
      "another currency",
      "€4 million",
      "Repairs to the harbour wall will cost €4 million.",
      "Repairs to the harbour wall will cost $5 million.",
    ],
    [
      "another matter",
      "€4 million",
      "Repairs to the harbour wall will cost €4 million.",
      "The mayor’s new house was sold for €6 million.",
    ],
    [
      "far too much",
      "5,200",
      "Some 5,200 homes were without electricity.",
      "In the whole country 900,000 homes were without electricity.",
    ],
  ])("are not taken for those of %s", (_name, words, here, there) => {
    expect(others(words, here, [there, "Post"])).toEqual([]);
  });

  test("come newest first, one a publisher", () => {
    const sentence = (toll: number) => `The storm killed ${toll} people in the port.`;
    expect(
      others("14", sentence(14), [sentence(20), "Post", 10], [sentence(31), "Wire", 12], [sentence(25), "Post", 11]),
    ).toEqual([
      ["31", "Wire"],
      ["25", "Post"],
    ]);
  });

  test("are the newest word of a publisher: one that agrees by now is not held against it", () => {
    const sentence = (toll: number) => `The storm killed ${toll} people in the port.`;
    expect(others("14", sentence(14), [sentence(14), "Post", 12], [sentence(9), "Post", 8])).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { whatIsNew } from "../../src/brief/news.ts";
import { cut } from "../../src/domain/span.ts";
import { sampleArticle } from "../sample-article.ts";

const article = (text: string, url = "https://x.example/1") => sampleArticle({ text, url });
const MONDAY = article(
  "Ferry runs aground off Orme\n\nA ferry with 214 people on board ran aground off the island of Orme early on Monday, the coastguard said.\n\nAll passengers were taken off by lifeboat before noon, and nobody was hurt.",
);

function newIn(text: string): string[] | null {
  const read = article(text, "https://x.example/2");
  const found = whatIsNew(read, [MONDAY]);
  return (
    found &&
    [...found.sentences, ...found.figures.map(({ span }) => span)].map((place) => cut(read.article.text, place))
  );
}

describe("what is new in an article", () => {
  test.each([
    [
      "the same words",
      "Aground\n\nA ferry with 214 people on board ran aground off the island of Orme early on Monday, the coastguard said.",
    ],
    [
      "the same told shorter and in another order",
      "Aground\n\nOff the island of Orme, a ferry ran aground early on Monday, said the coastguard. Passengers were taken off by lifeboat.",
    ],
    [
      "two sentences told as one",
      "Aground\n\nThe passengers of the ferry that ran aground off Orme on Monday were all taken off by lifeboat, the coastguard said.",
    ],
    [
      "two words that were not told",
      "Aground\n\nA white ferry ran aground off the island of Orme on Monday, the sleepy coastguard said.",
    ],
    [
      "three words in a long sentence that is else known",
      "Aground\n\nThe white ferry with 214 passengers on board, which ran aground off the rocky island of Orme early on Monday before noon, the coastguard said, was taken off by a new lifeboat, and nobody was hurt.",
    ],
    ["too little to be read", "Aground"],
  ])("is nothing: %s", (_name, text) => {
    expect(newIn(text)).toBeNull();
  });

  test("is the sentence that tells what was not told, and not the one that repeats", () => {
    const found = newIn(
      "Captain asleep\n\nThe captain had fallen asleep at the wheel after nineteen hours without a break, investigators told a hearing in Selmouth.\n\nThe ferry with 214 people on board ran aground off the island of Orme early on Monday.",
    );
    expect(found).toHaveLength(1);
    expect(found![0]).toMatch(/^The captain had fallen asleep/);
  });

  test("is a figure that stands otherwise now, though its sentence is the old one", () => {
    expect(
      newIn(
        "Ferry aground off Orme\n\nA ferry with 231 people on board ran aground off the island of Orme early on Monday, the coastguard said.",
      ),
    ).toEqual(["231"]);
  });

  test("is everything where nothing was told", () => {
    expect(whatIsNew(MONDAY, [])?.sentences.length).toBeGreaterThan(0);
  });
});

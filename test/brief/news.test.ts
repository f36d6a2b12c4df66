import { describe, expect, test } from "vitest";
import { heardOf } from "../../src/brief/heard.ts";
import { whatIsNew } from "../../src/brief/news.ts";
import { cut } from "../../src/domain/span.ts";
import { sampleArticle } from "../sample-article.ts";

const article = (text: string, url = "https://x.example/1") => sampleArticle({ text, url });
const MONDAY = article(
  "Ferry runs aground off Orme\n\nA ferry with 214 people on board ran aground off the island of Orme early on Monday, the coastguard said.\n\nAll passengers were taken off by lifeboat before noon, and nobody was hurt.",
);

function newIn(text: string): string[] | null {
  const read = article(text, "https://x.example/2");
  const found = whatIsNew(read, [heardOf(MONDAY)]);
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

  const TRIAL =
    "Mayor to stand trial\n\nThe trial of the mayor of Orme over the harbour contracts will begin on %, the court said.\n\nThe mayor denies that he took money for the contracts.";
  test.each([
    ["a day to come", "12 March", "19 March", "19 March"],
    ["an hour", "12 March at 09:00", "12 March at 14:30", "14:30"],
  ])("is %s that stands otherwise now", (_name, before, now, expected) => {
    const heard = heardOf(article(TRIAL.replace("%", before)));
    const read = article(TRIAL.replace("%", now), "https://x.example/2");
    const found = whatIsNew(read, [heard]);
    expect(found?.figures.map(({ span }) => cut(read.article.text, span))).toEqual([expected]);
    expect(whatIsNew(article(TRIAL.replace("%", before), "https://x.example/2"), [heard])).toBeNull();
  });

  test("is a result that stands otherwise now", () => {
    const match = (score: string) =>
      `Orme meet Brannock\n\nOrme lead Brannock ${score} in the cup final on the island.`;
    const read = article(match("3-1"), "https://x.example/2");
    expect(whatIsNew(read, [heardOf(article(match("1-0")))])?.figures.map(({ value }) => value)).toEqual(["3-1"]);
  });

  test("is no day gone by: only somebody spoke again", () => {
    const said = (day: string) =>
      `Toll of the quake\n\nRescuers in the Halden valley said on ${day} that the search for the buried goes on.`;
    expect(whatIsNew(article(said("4 March"), "https://x.example/2"), [heardOf(article(said("2 March")))])).toBeNull();
  });

  test("is everything where nothing was told", () => {
    expect(whatIsNew(MONDAY, [])?.sentences.length).toBeGreaterThan(0);
  });
});

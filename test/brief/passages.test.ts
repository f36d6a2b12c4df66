import { expect, test } from "vitest";
import { passageOf } from "../../src/brief/passages.ts";
import { bodySentences } from "../../src/brief/sentences.ts";
import { cut } from "../../src/domain/span.ts";
import { sampleArticle } from "../sample-article.ts";

const { article } = sampleArticle({
  text: `Captain asleep

It was a calm night off Orme. Ines Calloway had been on the bridge for nineteen hours. She had fallen asleep at the wheel. The hull has a crack, divers found.

Those on board were taken off. They thanked the crew. He was the last. Then they went home.`,
});
const passage = (start: string) => {
  const place = bodySentences(article).find((one) => cut(article.text, one).startsWith(start))!;
  return passageOf(article, place)?.map((one) => cut(article.text, one).split(" ").slice(0, 2).join(" "));
};

test.each([
  ["The hull", ["The hull"]],
  ["She had", ["Ines Calloway", "She had"]],
  ["It was", ["It was"]],
  ["Those on", ["The hull", "Those on"]],
  ["They thanked", ["The hull", "Those on", "They thanked"]],
  ["He was", undefined],
])("“%s …” is told with what it leans on, or not at all", (start, expected) => {
  expect(passage(start)).toEqual(expected);
});

test("a place outside the body stands for itself", () => {
  const place = { start: 0, end: 14 };
  expect(passageOf(article, place)).toEqual([place]);
});

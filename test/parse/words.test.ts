import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCapital, isDigit, isLetter, isSpace } from "../../src/parse/letters.ts";
import { placesOfWords, wordsOf } from "../../src/parse/words.ts";

test("a letter, a capital, a digit and a space are what the patterns say, for every code point", () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 0x10ffff; code += code < 0x3000 ? 1 : 7) {
    const character = String.fromCodePoint(code);
    if (isLetter(code) !== /^\p{L}$/u.test(character) || isCapital(code) !== /^\p{Lu}$/u.test(character))
      wrong.push(code);
    if (isDigit(code) !== /^\d$/.test(character)) wrong.push(code);
    if (code <= 0xffff && isSpace(code) !== /^\s$/.test(character)) wrong.push(code);
  }
  expect(wrong).toEqual([]);
});

describe("the words of a text", () => {
  test.each([
    ["words and numbers", "Harl sold 1,200 boats", ["Harl", "sold", "1,200", "boats"]],
    [
      "a word with an apostrophe or a hyphen inside",
      "the well-known O’Dea's boat",
      ["the", "well-known", "O’Dea's", "boat"],
    ],
    ["no mark at a word's edge", "the dockers’ 'boats'- 3.", ["the", "dockers", "boats", "3"]],
    ["a number beside letters apart", "£3m in 2nd", ["3", "m", "in", "2", "nd"]],
    ["nothing where there is none", " – “…” ", []],
  ])("hold %s", (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test("are those that the pattern finds, in any text and any part of it", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("Ärger", "’", "-", "'", "3", ".", ",", "a", "𝒜", "\ud83d", " "),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.nat(), (pieces, at) => {
        const text = pieces.join("");
        const start = text.length === 0 ? 0 : at % text.length;
        const rest = text.slice(start);
        const found = [...rest.matchAll(/\p{L}+(?:[’'-]\p{L}+)*|\d+(?:[.,]\d+)*/gu)];
        expect(placesOfWords(text, { start, end: text.length })).toEqual(
          found.map(({ 0: word, index }) => ({ start: start + index, end: start + index + word.length })),
        );
      }),
    );
  });
});

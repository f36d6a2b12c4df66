import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut } from "../../src/domain/span.ts";
import { createAnalyser } from "../../src/search/analysis.ts";

const analyse = createAnalyser();
const wordsOf = (text: string) => analyse(text).map(({ word }) => word);
const termsOf = (text: string) => analyse(text).flatMap(({ term, stop }) => (stop ? [] : [term]));

describe("words", () => {
  test.each([
    ["plain words", "Harbour pilots strike", ["harbour", "pilots", "strike"]],
    ["an acronym with points", "the U.S. fleet", ["the", "us", "fleet"]],
    ["an acronym without its last point", "in the U.N today", ["in", "the", "un", "today"]],
    ["an acronym at the end of a sentence", "left the E.U. Then", ["left", "the", "eu", "then"]],
    ["a number with separators", "1,250,000 trees", ["1250000", "trees"]],
    ["no number of loose groups", "rooms 1,25 and 12,3456", ["rooms", "1", "25", "and", "12", "3456"]],
    ["a decimal number", "3.75 percent or 1,000.5", ["3.75", "percent", "or", "1000.5"]],
    ["a sum without its sign", "$113 and €40m", ["113", "and", "40m"]],
    ["a possessive, straight and curly", "Orla's boat, Orla’s ORLA'S", ["orla", "boat", "orla", "orla"]],
    ["a plural possessive", "the pilots’ union", ["the", "pilots", "union"]],
    ["a contraction behind a possessive", "Orla's've", ["orla"]],
    ["a contraction", "they’ll say I'm", ["they", "say", "i"]],
    ["a name with an apostrophe", "Mr O’Dell", ["mr", "odell"]],
    ["letters with accents", "Zoë Łukasz Straße ÅNGSTRÖM", ["zoe", "lukasz", "strasse", "angstrom"]],
    ["accents as marks of their own", "Zoe\u0308", ["zoe"]],
    ["the letters of mathematics as plain ones", "𝐇𝐞𝐥𝐥𝐨 ℌarbour", ["hello", "harbour"]],
    ["full-width letters and ligatures", "ＡＢＣ oﬃce", ["abc", "office"]],
    ["a soft hyphen inside", "har\u00adbour", ["harbour"]],
    ["a hyphenated word as its parts", "wind-driven", ["wind", "driven"]],
    ["a hyphenated prefix also as one word", "co-operation", ["co", "operation", "cooperation"]],
    ["no joining of three parts", "non-co-operation", ["non", "co", "operation"]],
    ["no joining over a dash", "co—operation co - operation", ["co", "operation", "co", "operation"]],
    ["quotation marks, brackets, markup", "‘Fog’ (“thick”) **bold** <b>", ["fog", "thick", "bold", "b"]],
    ["Japanese", "港湾局は発表した", ["港湾", "局", "は", "発表", "した"]],
    ["nothing", "— … !? 🙂 ½", []],
  ])("%s", (_name, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe("terms", () => {
  test.each([
    ["forms of a word have one stem", "sinking sinks", ["sink", "sink"]],
    ["function words are left out", "the end of the pier and its lights", ["end", "pier", "light"]],
    ["negations are left out", "it didn’t sink", ["sink"]],
    ["WHO and US among small letters are names", "who told us that WHO and US agree", ["told", "who", "us", "agre"]],
    ["WHO in a line of capitals is a pronoun", "WHO TOLD US", ["told"]],
    ["one capital letter is no name", "A storm, I think", ["storm", "think"]],
  ])("%s", (_name, text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });
});

/** Text as it may come, with much of what the rules are about. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "U.S.",
        "e.g",
        "1,000",
        "3.5",
        "Orla's",
        "Orla’s",
        "don't",
        "co-operation",
        "re-",
        "é",
        "ß",
        "n't",
        "'",
        ".",
        ",",
        "-",
        " ",
        "\u00ad",
        "\u0301",
        "İ",
        "ﬁ",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""))
  .filter(
    (text) =>
      !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
        text,
      ),
  );

describe("for any text", () => {
  test("each token's place cuts to words that are analysed to the token", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { word, term, start, end } of analyse(text)) {
          const again = analyse(cut(text, { start, end }));
          expect(again.map((token) => [token.word, token.term])).toContainEqual([word, term]);
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test("tokens come in order, and overlap only where two parts are joined", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = analyse(text).filter(({ joined }) => !joined);
        for (const [index, token] of plain.entries()) {
          expect(token.start).toBeLessThan(token.end);
          expect(token.start).toBeGreaterThanOrEqual(plain[index - 1]?.end ?? 0);
          expect(token.word).toMatch(/^[\p{L}\p{Nd}.]+$/u);
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test("capitals and small letters give the same words", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Orla's", "U.S.", "co-operation", "don't", "Zoë"), { maxLength: 8 }),
        (words) => {
          const text = words.join(" ");
          expect(wordsOf(text.toUpperCase())).toEqual(wordsOf(text.toLowerCase()));
        },
      ),
    );
  });
});

test.each([
  ["letters", "a".repeat(300_000)],
  ["letters and points", "a.".repeat(150_000)],
  ["digits", "1".repeat(300_000)],
  ["groups of digits", "1,000".repeat(60_000)],
  ["digits and points", "1.1".repeat(100_000)],
  ["apostrophes", "a'".repeat(150_000)],
  ["hyphens", "co-".repeat(100_000)],
])("reads 300,000 characters of %s within a second", (_name, text) => {
  const started = performance.now();
  analyse(text);
  expect(performance.now() - started).toBeLessThan(1_000);
});

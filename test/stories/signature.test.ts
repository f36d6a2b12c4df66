import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMark, MOST_MARKS, MOST_SHINGLES, reachOf, signatureOf } from "../../src/stories/signature.ts";
import { parsed } from "../parse/raw.ts";
import { wordMaker } from "./invented-articles.ts";

const signature = (headline: string, body: string) => signatureOf(parsed(body, { shape: "body", headline }));
const shinglesOf = (body: string) => signature("", body).shingles.filter((number) => !isMark(number));

describe("signatureOf", () => {
  test("keeps the stems of a headline's telling words", () => {
    expect(signature("Dockers are striking over the cranes at Selmouth", "").headline).toEqual(
      signature("Docker strikes: crane, Selmouth", "").headline,
    );
  });

  test("says nothing of words that stand in every headline", () => {
    expect(signature("What was said after the first year of it", "").headline).toEqual([]);
  });

  test("leaves furniture, captions and notes out", () => {
    const body = "The ferry sank off Orme on Monday, and nobody on board was hurt.";
    const dressed = `${body}\n\nRead more: Why Orme has no second ferry and never will have\n\nCorrection: the ferry was not new.`;
    expect(signature("Ferry sinks", dressed)).toEqual(signature("Ferry sinks", body));
  });

  test("gives a part of a text only shingles of the whole, as far as the whole's reach", () => {
    const word = wordMaker(9, 5_000);
    const words = Array.from({ length: 900 }, word);
    const whole = shinglesOf(`${words.join(" ")}.`);
    const part = shinglesOf(`${words.slice(100, 500).join(" ")}.`);
    const within = part.filter((number) => number <= reachOf(whole));
    expect(whole.length).toBe(MOST_SHINGLES);
    expect(within.length).toBeGreaterThan(20);
    expect(within.filter((number) => !whole.includes(number))).toEqual([]);
  });

  test("never grows past its limits", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3000 }), (words) => {
        const { headline, shingles } = signature(words.slice(0, 100).join(" "), `Ferry. ${words.join(" ")}`);
        expect(headline.length).toBeLessThanOrEqual(30);
        expect(shingles.length).toBeLessThanOrEqual(MOST_SHINGLES + MOST_MARKS);
        expect(shingles.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 32)).toBe(true);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

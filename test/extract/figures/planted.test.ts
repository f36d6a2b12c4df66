import fc from "fast-check";
import { expect, test } from "vitest";
import { cut } from "../../../src/domain/span.ts";
import { findFigures } from "../../../src/extract/figures/index.ts";
import { article } from "./shown.ts";

/** Words that mean nothing to any rule. */
const WORD = fc.constantFrom(
  "the",
  "ferry",
  "council",
  "Orvik",
  "harbour",
  "slowly",
  "painted",
  "green",
  "lamps",
  "near",
  "gulls",
  "Tollan",
);
const WORDS = fc.array(WORD, { minLength: 2, maxLength: 12 }).map((words) => words.join(" "));

const amount = fc.integer({ min: 2, max: 999 });
const PLANTED = fc.oneof(
  amount.map((number) => ({ words: `$${number} million`, kind: "money", value: number * 1e6 })),
  amount.map((number) => ({ words: `€${number}bn`, kind: "money", value: number * 1e9 })),
  amount.map((number) => ({ words: `${number / 10}%`, kind: "percent", value: number / 10 })),
  amount.map((number) => ({ words: `${number} kilometres`, kind: "measure", value: number })),
  amount.map((number) => ({ words: `${number},000`, kind: "count", value: number * 1000 })),
  amount.map((number) => ({ words: `${number} hours`, kind: "duration", value: number })),
  fc
    .integer({ min: 1, max: 28 })
    .map((day) => ({ words: `${day} March 2021`, kind: "date", value: `2021-03-${String(day).padStart(2, "0")}` })),
);

test("a planted figure is found exactly where it was planted, and nothing else is", () => {
  fc.assert(
    fc.property(WORDS, PLANTED, WORDS, fc.constantFrom("", "“", "("), (before, planted, after, mark) => {
      const text = `The ${before} saw ${mark}${planted.words} and ${after}.`;
      const figures = findFigures(article(text), []);
      const start = text.indexOf(planted.words);
      expect(figures).toHaveLength(1);
      expect(figures[0]).toMatchObject({
        kind: planted.kind,
        value: planted.value,
        span: { start, end: start + planted.words.length },
      });
    }),
    { numRuns: 200, seed: 7 },
  );
});

const HEDGES = {
  "more than": "more than",
  "at least": "at least",
  nearly: "just under",
  "up to": "at most",
  "fewer than": "less than",
  about: "about",
  "just over": "just over",
} as const;

test("its hedge is found in its place, whichever it is", () => {
  fc.assert(
    fc.property(
      WORDS,
      fc.constantFrom(...(Object.keys(HEDGES) as (keyof typeof HEDGES)[])),
      amount,
      (before, hedge, number) => {
        const text = `The ${before} saw ${hedge} ${number},000 lamps.`;
        const [figure] = findFigures(article(text), []);
        expect(figure?.qualifier?.bound).toBe(HEDGES[hedge]);
        expect(cut(text, figure!.qualifier!.words)).toBe(hedge);
      },
    ),
    { numRuns: 100, seed: 7 },
  );
});

const NOISE = fc.constantFrom(
  "$",
  "€",
  "1",
  "2,000",
  "3.5",
  "-",
  "–",
  "to",
  "and",
  "million",
  "bn",
  "m",
  "%",
  "per",
  "cent",
  "half",
  "a",
  "one",
  "of",
  "May",
  "4",
  "2019",
  ",",
  ".",
  "'s",
  "year",
  "old",
  "ago",
  "last",
  "week",
  "Tuesday",
  "third",
  "No",
  "(",
  ")",
  "“",
  "”",
  "/",
  ":",
  "11",
  "pm",
  "times",
  "dozens",
  "between",
  "°",
  "C",
  "km",
  "½",
  "\u00a0",
  "\n",
  " ",
  "x",
  "#",
);

test("any jumble of figure words gives disjoint figures in order inside the text", () => {
  fc.assert(
    fc.property(fc.array(NOISE, { maxLength: 60 }), fc.constantFrom("", " "), (pieces, space) => {
      const text = pieces.join(space);
      const figures = findFigures(article(text), []);
      let end = 0;
      for (const { span, value } of figures) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(cut(text, span).trim()).not.toBe("");
        if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        end = span.end;
      }
    }),
    { numRuns: 400, seed: 7 },
  );
});

test.each([
  "1,11",
  "$",
  "1 ",
  "12-",
  "one ",
  "about ",
  "Tuesday ",
  "twenty-",
  "of the ",
  "2019-",
  "a million ",
  "third quarter ",
  "5 cents ",
  "(5) ",
  "/5",
  "a third to ",
])(
  "reads 300,000 characters of %j to their end, which nothing but linear time does before the test is given up",
  (piece) => {
    const text = piece.repeat(Math.ceil(300_000 / piece.length));
    for (const { span } of findFigures(article(text), [])) expect(span.end).toBeLessThanOrEqual(text.length);
  },
);

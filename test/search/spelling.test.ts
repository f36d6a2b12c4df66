import fc from "fast-check";
import { expect, test } from "vitest";
import { beginsAlmostWith, errorsBetween, nearWords } from "../../src/search/spelling.ts";

const near = (word: string, candidates: string[]) => nearWords(word, candidates).map((one) => one.word);

test.each([
  ["a letter changed, added, missing or two swapped", "harbour", ["harbuor", "harbor", "harbours", "hxrbour"], 4],
  ["two errors in a long word", "reservoirs", ["resevoir"], 1],
  ["not two errors in a short word", "pier", ["pipers", "peers"], 0],
  ["not a short word", "oil", ["oils", "oal"], 0],
  ["not a number", "2031", ["2032", "20310"], 0],
  ["not by a number", "route", ["route6"], 0],
  ["not itself", "harbour", ["harbour"], 0],
])("forgives %s", (_name, word, candidates, count) => {
  expect(near(word, candidates)).toHaveLength(count);
});

test("the nearest comes first, then one that begins alike", () => {
  expect(near("reservoir", ["preservoirx", "preservoir", "reservoirs"])).toEqual([
    "reservoirs",
    "preservoir",
    "preservoirx",
  ]);
});

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 1, maxLength: 9 });

test("errors are counted as by the plain definition", () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      const expected = plainErrors(a, b);
      const got = errorsBetween(a, b, limit);
      expect(expected <= limit ? got : got > limit).toBe(expected <= limit ? expected : true);
    }),
    { numRuns: 1_000 },
  );
});

test("a word begins almost with what is within one error of one of its beginnings", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const beginnings = Array.from({ length: b.length + 1 }, (_, length) => b.slice(0, length));
      const expected = Math.min(...beginnings.map((beginning) => plainErrors(a, beginning)));
      expect(beginsAlmostWith(a, b)).toBe(expected <= 1);
    }),
    { numRuns: 3_000 },
  );
});

/** Optimal string alignment by its recursion. */
function plainErrors(a: string, b: string): number {
  const table: number[][] = [];
  for (let row = 0; row <= a.length; row += 1) {
    table.push([]);
    for (let column = 0; column <= b.length; column += 1) {
      const options = [row === 0 || column === 0 ? row + column : Number.POSITIVE_INFINITY];
      if (row > 0) options.push(table[row - 1]![column]! + 1);
      if (column > 0) options.push(table[row]![column - 1]! + 1);
      if (row > 0 && column > 0) options.push(table[row - 1]![column - 1]! + Number(a[row - 1] !== b[column - 1]));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        options.push(table[row - 2]![column - 2]! + 1);
      table[row]!.push(Math.min(...options));
    }
  }
  return table[a.length]![b.length]!;
}

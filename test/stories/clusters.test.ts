import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusters, type Unit } from "../../src/stories/clusters.ts";

const HOUR = 3_600_000;
const long = (hours: number | null = null): Unit => ({
  size: 1,
  short: false,
  first: hours === null ? null : hours * HOUR,
  last: hours === null ? null : hours * HOUR,
});
/** A symmetric matrix from what stands above its diagonal. */
function alike(units: number, likeness: (a: number, b: number) => number): Float64Array[] {
  return Array.from({ length: units }, (_, a) =>
    Float64Array.from({ length: units }, (_, b) => (a === b ? 1 : likeness(Math.min(a, b), Math.max(a, b)))),
  );
}
const sorted = (groups: number[][]) =>
  groups.map((group) => group.toSorted((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
const groupsOf = (units: readonly Unit[], dots: Float64Array[]) => sorted(clusters(units, dots));

describe("clusters", () => {
  test("joins what is alike and leaves what is not", () => {
    const dots = alike(4, (a, b) => (a < 2 === b < 2 ? 0.4 : 0.02));
    expect(
      groupsOf(
        Array.from({ length: 4 }, () => long()),
        dots,
      ),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test("keeps look-alikes apart: two groups far more alike within than with each other", () => {
    const inTwo = (across: number) => alike(6, (a, b) => (a < 3 === b < 3 ? 0.6 : across));
    const units = Array.from({ length: 6 }, () => long());
    expect(groupsOf(units, inTwo(0.3))).toHaveLength(2);
    expect(groupsOf(units, inTwo(0.5))).toHaveLength(1);
  });

  test("keeps two groups apart for good, though one takes in what is like both", () => {
    const dots = alike(7, (a, b) => (b === 6 ? 0.39 : a < 3 === b < 3 ? 0.6 : 0.4));
    const groups = groupsOf(
      Array.from({ length: 7 }, () => long()),
      dots,
    );
    expect(groups).toHaveLength(2);
  });

  test("joins through one that stands between, not at any price", () => {
    const units = Array.from({ length: 3 }, () => long());
    expect(
      groupsOf(
        units,
        alike(3, (a, b) => (b - a === 1 ? 0.3 : 0.05)),
      ),
    ).toHaveLength(1);
    expect(
      groupsOf(
        units,
        alike(3, (a, b) => (b - a === 1 ? 0.21 : 0)),
      ),
    ).toHaveLength(2);
  });

  test("asks more of two single articles than of groups, which speak for each other", () => {
    const units = (count: number) => Array.from({ length: count }, () => long());
    const pair = (likeness: number) =>
      groupsOf(
        units(2),
        alike(2, () => likeness),
      ).length;
    expect([pair(0.17), pair(0.21)]).toEqual([2, 1]);
    expect(
      groupsOf(
        units(4),
        alike(4, (a, b) => (a < 2 === b < 2 ? 0.3 : 0.17)),
      ),
    ).toHaveLength(1);
  });

  test("asks for twice the likeness after three days, and joins nothing after two weeks", () => {
    const pair = (hours: number, likeness: number) =>
      groupsOf(
        [long(0), long(hours)],
        alike(2, () => likeness),
      ).length;
    expect([pair(1, 0.21), pair(72, 0.21), pair(72, 0.41), pair(14 * 24, 0.41), pair(14 * 24 + 1, 0.9)]).toEqual([
      1, 2, 1, 1, 2,
    ]);
  });

  test("measures stories of headlines by their sums, since each shares words with some of the others only", () => {
    const of = (short: boolean): Unit => ({ size: 8, short, first: null, last: null });
    const dots = [Float64Array.of(13.6, 5.1), Float64Array.of(5.1, 13.6)];
    expect(clusters([of(true), of(true)], dots)).toHaveLength(1);
    expect(clusters([of(false), of(false)], dots)).toHaveLength(2);
  });

  test("puts each unit into one group, whatever the numbers", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (n, numbers) => {
          const values = Array.from({ length: n * n }, () => numbers.next().value);
          const dots = alike(n, (a, b) => values[a * n + b]!);
          const groups = clusters(
            Array.from({ length: n }, () => long()),
            dots,
          );
          expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, index) => index));
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });
});

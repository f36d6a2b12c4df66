import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { svgOf } from "../../src/charts/index.ts";
import { type Box, placed } from "../../src/charts/place-labels.ts";
import type { Chart, ChartPoint, LabelledChart } from "../../src/domain/chart.ts";
import { readSvg } from "./svg-words.ts";

const ELEMENTS = new Set(["svg", "rect", "text", "path", "circle"]);

function labelled(chart: Chart, labels: Partial<LabelledChart["labels"]> = {}): LabelledChart {
  return { chart, labels: { title: "Title", note: "Note", locale: "en-GB", ...labels } };
}
const course = (...points: ChartPoint[]): Chart => ({ kind: "course", title: [], headline: "", points });
const point = (
  time: string,
  value: number,
  words = String(value),
  from: string | null = "Lindow Echo",
): ChartPoint => ({
  time,
  value,
  words,
  from,
});
const coverage = (articles: readonly number[]): Chart => ({
  kind: "coverage",
  title: [],
  days: articles.map((count, index) => ({
    day: new Date(Date.UTC(2026, 1, 5 + index)).toISOString().slice(0, 10),
    articles: count,
  })),
});

const attributes = (svg: string, element: string, name: string): number[] =>
  [...svg.matchAll(new RegExp(`<${element} [^>]*\\b${name}="([^"]+)"`, "g"))].map(([, value]) => Number(value));

describe("coverage", () => {
  const counts = Array.from({ length: 30 }, (_, index) => (index === 12 ? 1_400 : index * 3));

  test("has a bar a day, as high as its articles are many", () => {
    const heights = attributes(svgOf(labelled(coverage(counts))), "rect", "height").slice(1);
    expect(heights).toHaveLength(30);
    expect(heights[0]).toBe(0);
    for (const [index, height] of heights.entries())
      expect(height / heights[12]!).toBeCloseTo(counts[index]! / 1_400, 2);
  });

  test("writes title and note, the largest number, and days as the language does", () => {
    const { words } = readSvg(svgOf(labelled(coverage(counts))));
    expect(words).toEqual(expect.arrayContaining(["Title", "Note", "1,400", "6 Mar"]));
    const german = readSvg(svgOf(labelled(coverage(counts), { locale: "de" })));
    expect(german.words).toEqual(expect.arrayContaining(["1.400", "6. März"]));
  });

  test("of days without articles, and of no days, is a picture", () => {
    for (const empty of [[0, 0, 0], []]) expect(svgOf(labelled(coverage(empty)))).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("counts in whole articles", () => {
    const { words } = readSvg(svgOf(labelled(coverage([0, 1, 1]))));
    expect(words.filter((one) => /^[\d.,]+$/.test(one))).toEqual(["0", "1", "1"]);
  });
});

describe("the course of a figure", () => {
  const storm = course(
    point("2026-03-04T07:10", 14, "at least 14 people"),
    point("2026-03-05T08:00", 63, "63 people", null),
    point("2026-03-06T09:00", 42, "42"),
  );

  test("has a point for each article, higher for a larger figure and at the foot for none", () => {
    const heights = attributes(svgOf(labelled(storm)), "circle", "cy");
    expect(heights).toHaveLength(3);
    expect(heights[0]! > heights[2]! && heights[2]! > heights[1]!).toBe(true);
    const [none, all] = attributes(
      svgOf(labelled(course(point("2026-03-04T07:10", 0), point("2026-03-05T07:10", 9)))),
      "circle",
      "cy",
    );
    expect([none! > all!, none]).toEqual([true, 560]);
  });

  test("writes the source's words at each, and no number but theirs", () => {
    const { words } = readSvg(svgOf(labelled(storm)));
    expect(words).toEqual(expect.arrayContaining(["at least 14 people", "63 people", "42", "Lindow Echo"]));
    const others = words.filter((one) => !/people|^42$|Mar/.test(one));
    expect(others.join(" ")).not.toMatch(/\d/);
  });

  test("within a day has the hours", () => {
    const day = course(point("2026-03-04T07:10", 14), point("2026-03-04T19:00", 22));
    expect(readSvg(svgOf(labelled(day))).words).toContain("4 Mar, 12:00");
  });

  test("of one moment, or of nothing but nought, is a picture", () => {
    for (const chart of [
      course(point("2026-03-04T07:10", 14), point("2026-03-04T07:10", 20)),
      course(point("2026-03-04T07:10", 0), point("2026-03-05T07:10", 0)),
      course(point("2026-03-04T07:10", -2), point("2026-03-05T07:10", -5)),
    ])
      expect(svgOf(labelled(chart))).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("whatever stands in the words", () => {
  test("is words, on one line and not endless", () => {
    const hostile = `</text><script>alert(1)</script>&amp;"'\u202ednuora\u0000\n${"long ".repeat(2_000)}`;
    const chart = course(point("2026-03-04T07:10", 1, hostile, hostile), point("2026-03-05T07:10", 2));
    const svg = svgOf(labelled(chart, { title: hostile, note: hostile }));
    const { words, elements } = readSvg(svg);
    expect([...elements].filter((name) => !ELEMENTS.has(name))).toEqual([]);
    expect(words[0]).toMatch(/^<\/text><script>alert\(1\)<\/script>&amp;"' dnuora.*…$/);
    expect(svg.length).toBeLessThan(6_000);
  });

  test("the picture is well-formed and holds nothing that turns a line around", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 60 }), { minLength: 2, maxLength: 12 }), (all) => {
        const points = all.map((words, index) => point(`2026-03-${10 + index}T07:10`, index * 7, words, words));
        const svg = svgOf(labelled(course(...points), { title: all[0]!, note: all[1]! }));
        expect([...readSvg(svg).elements].filter((name) => !ELEMENTS.has(name))).toEqual([]);
        expect(svg).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/);
        expect(svg.isWellFormed()).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

test("labels stand beside their points, in the room, and none covers another", () => {
  const room: Box = { left: 0, right: 1_200, top: 100, bottom: 560 };
  const place = fc.record({ x: fc.integer({ min: 50, max: 1_150 }), y: fc.integer({ min: 200, max: 560 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (spots) => {
      const boxes = placed(
        spots,
        spots.map(() => ({ width: 200, height: 50 })),
        room,
      );
      for (const [index, one] of boxes.entries()) {
        expect(
          one.left >= room.left && one.right <= room.right && one.top >= room.top && one.bottom <= room.bottom,
        ).toBe(true);
        for (const other of boxes.slice(index + 1))
          expect(
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          ).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});

import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/domain/chart.ts";
import { reply } from "../../src/domain/reply.ts";
import { altOf, labelled } from "../../src/render/chart.ts";
import { lintMessage } from "../../src/render/lint.ts";
import { drawMessage } from "../../src/render/message.ts";
import { partText } from "../../src/render/terminal.ts";

const COVERAGE: Chart = {
  kind: "coverage",
  title: ["Articles a day on ", { words: "*crane*" }],
  days: [
    { day: "2026-02-28", articles: 0 },
    { day: "2026-03-01", articles: 1_200 },
    { day: "2026-03-02", articles: 3 },
  ],
};
const course = (points: number, words = "at least 14 people", from: string | null = "Lindow Echo"): Chart => ({
  kind: "course",
  title: ["“storm”: a figure over time"],
  headline: "Storm hits Lindow",
  points: Array.from({ length: points }, (_, index) => ({
    time: `2026-03-04T${String(index).padStart(2, "0")}:10`,
    value: 14,
    words,
    from,
  })),
});

describe("the words of a picture", () => {
  test("tell coverage day by day", () => {
    expect(altOf(COVERAGE, "en")).toBe(
      "Articles a day on *crane*: 1,203 articles from 28 Feb to 2 Mar. Most on 1 Mar: 1,200. Day by day: 28 Feb 0; 1 Mar 1,200; 2 Mar 3.",
    );
    expect(labelled(COVERAGE, "en").labels).toEqual({
      title: "Articles a day on *crane*",
      note: "1,203 articles from 28 Feb to 2 Mar",
      locale: "en-GB",
    });
  });

  test("tell each point of a course with its source", () => {
    expect(altOf(course(2), "en")).toBe(
      "“storm”: a figure over time. Storm hits Lindow: 4 Mar, 00:10 at least 14 people (Lindow Echo); 4 Mar, 01:10 at least 14 people (Lindow Echo).",
    );
    expect(altOf(course(1, "14", null), "en")).toContain("14 (no publisher named)");
    expect(labelled(course(2), "en").labels.note).toBe("Storm hits Lindow");
  });

  test("stay within Discord's limit, and say how many points they leave out", () => {
    const long = altOf(course(20, `${"many ".repeat(2_000)}\u202e`, "x".repeat(10_000)), "en");
    expect(long.length).toBeLessThanOrEqual(1_024);
    expect(long).toMatch(/; … \d+ more …; 4 Mar, 19:10 /);
    expect(altOf({ ...course(1), title: ["y".repeat(5_000)] }, "en").length).toBeLessThanOrEqual(1_024);
  });
});

describe("a message with a chart", () => {
  const said = reply([
    { kind: "title", text: ["Latest"] },
    { kind: "chart", chart: COVERAGE },
    { kind: "text", text: ["below"] },
  ]);
  const keepState = async () => "token";

  test("shows its picture where it stands, with its words for who does not see it", async () => {
    const files = [{ name: "chart.png", content: new Uint8Array(1) }];
    const message = await drawMessage({ ...said, files }, { keepState, language: "en", picture: "chart.png" });
    expect(message.components).toMatchObject([
      {
        components: [
          { type: 10, content: "## Latest" },
          { type: 12, items: [{ media: { url: "attachment://chart.png" }, description: altOf(COVERAGE, "en") }] },
          { type: 10, content: "below" },
        ],
      },
    ]);
    expect(lintMessage(message, files)).toEqual([]);
  });

  test("without its picture says the same in words, which format nothing", async () => {
    const message = await drawMessage(said, { keepState, language: "en" });
    expect(message.components).toMatchObject([
      {
        components: [
          { type: 10, content: expect.stringContaining("-# Articles a day on \\*crane\\*: 1,203 articles") },
        ],
      },
    ]);
    expect(partText({ kind: "chart", chart: COVERAGE }, { color: false, width: 900 })).toBe(altOf(COVERAGE, "en"));
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseItem } from "../../src/parse/index.ts";
import { outline, parsed, RETRIEVED, rawItem } from "./raw.ts";

const NEWSPAPER = `Ferry to Orme stops for a month as hull cracks are found

Islanders will depend on two small boats while the operator looks for a replacement

The ferry Lady Ruel at the pier of Orme, photographed last week. Jonas Tvedt / Selma Pictures
Powered by automated translation

The only ferry between Ruelport and the island of Orme will not sail for a month, its operator said on Tuesday.

Divers found “three cracks as long as a hand” in the hull, harbour master Elin Sorrow said.

Read more: How Orme lost its second ferry

“We are sorry,” she added.

Storm season on Orme – in pictures

Updated: May 6, 2025, 9:05 AM`;

test.each([
  ["x", false],
  ["£4.", false],
  ["– No! –", false],
  ["Sunk", true],
  ["地震发生", true],
])("“%s” is text enough for an article: %s", (text, isEnough) => {
  const result = parseItem(rawItem(text), { retrieved: 0 });
  expect(result.ok || result.failure.kind).toBe(isEnough || "article-too-short");
});

describe("parseItem on newspaper text", () => {
  test("tells the parts of a newspaper article apart", () => {
    expect(outline(parsed(NEWSPAPER))).toEqual([
      ["headline", "Ferry to Orme stops for a month as hull cracks are found"],
      ["standfirst", "Islanders will depend on two small boats while the operator looks for a replacement"],
      ["caption", "The ferry Lady Ruel at the pier of Orme, photographed last week."],
      ["credit", "Jonas Tvedt / Selma Pictures"],
      ["note", "Powered by automated translation"],
      [
        "paragraph",
        "The only ferry between Ruelport and the island of Orme will not sail for a month, its operator said on Tuesday.",
      ],
      ["paragraph", "Divers found “three cracks as long as a hand” in the hull, harbour master Elin Sorrow said."],
      ["furniture", "Read more: How Orme lost its second ferry"],
      ["paragraph", "“We are sorry,” she added."],
      ["furniture", "Storm season on Orme – in pictures"],
      ["furniture", "Updated: May 6, 2025, 9:05 AM"],
    ]);
  });

  test("takes the time from the article's own stamp, as printed and with its zone unknown", () => {
    expect(parsed(NEWSPAPER).published).toEqual({
      at: Date.UTC(2025, 4, 6, 9, 5),
      zone: "unknown",
      printed: "May 6, 2025, 9:05 AM",
    });
    expect(parsed(NEWSPAPER).provenance.published).toBe("Updated line");
  });

  test("keeps the text as it came", () => {
    expect(parsed(NEWSPAPER).text).toBe(NEWSPAPER);
  });

  test("keeps plain paragraphs without a headline as paragraphs", () => {
    const text = "The ferry sank on Monday.\n\nNobody was hurt, the operator said.\n\nIt had sailed for 40 years.";
    expect(outline(parsed(text)).map(([kind]) => kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  test("keeps a single line as a paragraph", () => {
    expect(outline(parsed("Ferry sinks off Orme"))).toEqual([["paragraph", "Ferry sinks off Orme"]]);
  });

  test("knows a headline in capitals that ends with a full stop", () => {
    const text = "Ferry Operator Says Sorry For Cracks.\n\nThe operator of the Orme ferry said sorry on Monday.";
    expect(outline(parsed(text))[0]).toEqual(["headline", "Ferry Operator Says Sorry For Cracks."]);
  });

  test("knows the headline of a gallery by its place", () => {
    const text = "Storm season on Orme – in pictures\n\nThe storms came early.\n\nThey stayed long.";
    expect(outline(parsed(text))[0]?.[0]).toBe("headline");
  });

  test("finds the byline between headline and body", () => {
    const article = parsed(
      "Ferry stops\n\nBy Ana Ruizel and Tom Orme in Ruelport\n\nThe ferry stopped on Monday.\n\nIt was old.",
    );
    expect(article.byline).toBe("Ana Ruizel and Tom Orme");
    expect(outline(article)[1]?.[0]).toBe("byline");
  });

  test("finds a writer's name above the role", () => {
    const article = parsed(
      "Ferry stops\n\nAna Ruizel\nIslands correspondent\n\nThe ferry stopped on Monday.\n\nIt was old.",
    );
    expect(article.byline).toBe("Ana Ruizel");
    expect(outline(article).map(([kind]) => kind)).toEqual(["headline", "byline", "byline", "paragraph", "paragraph"]);
  });

  test("takes no name for a byline that stands above a paragraph", () => {
    const article = parsed("Ferry stops\n\nAna Ruizel\n\nThe ferry stopped on Monday.\n\nIt was old.");
    expect(article.byline).toBeNull();
  });

  test("leaves a few questions and answers as paragraphs", () => {
    const text = "Q: Why did it stop?\n\nA: Because of the cracks.\n\nQ: When will it sail?";
    expect(outline(parsed(text)).every(([kind]) => kind === "paragraph")).toBe(true);
  });

  test("joins the lines of a paragraph that was broken at a fixed width", () => {
    const text =
      "The only ferry between Ruelport and the island of Orme will not sail for\na month, its operator said on Tuesday, after divers had found cracks in\nthe hull.\n\nNobody was hurt.";
    expect(outline(parsed(text)).map(([, words]) => words.length)).toEqual([154, 16]);
  });

  test("reads line ends of every kind", () => {
    const kinds = outline(parsed(NEWSPAPER.replaceAll("\n", "\r\n"))).map(([kind]) => kind);
    expect(kinds).toEqual(outline(parsed(NEWSPAPER)).map(([kind]) => kind));
  });

  test("takes headlines of other stories below the last paragraph for links", () => {
    const text = "Ferry stops\n\nThe ferry stopped on Monday.\n\nIt was old.\n\nMayor Of Orme Opens New Harbour Museum";
    expect(outline(parsed(text)).at(-1)?.[0]).toBe("furniture");
  });

  test("fails by name when there is not a word", () => {
    expect(parseItem(rawItem(" \n \n"), { retrieved: RETRIEVED })).toEqual({
      ok: false,
      failure: { kind: "article-without-text", source: "test" },
    });
  });
});

describe("parseItem on a body with fields", () => {
  const body = "The ferry stopped on Monday.\n\nIt was old.";

  test("puts headline and standfirst before the body", () => {
    const article = parsed(body, { shape: "body", headline: "Ferry stops", standfirst: "Islanders are stranded" });
    expect(article.text).toBe(`Ferry stops\n\nIslanders are stranded\n\n${body}`);
    expect(outline(article).map(([kind]) => kind)).toEqual(["headline", "standfirst", "paragraph", "paragraph"]);
  });

  test("does not repeat a headline that the body begins with", () => {
    const article = parsed(`Ferry stops\n\n${body}`, { shape: "body", headline: "Ferry stops" });
    expect(outline(article).map(([kind]) => kind)).toEqual(["headline", "paragraph", "paragraph"]);
    expect(article.text).toBe(`Ferry stops\n\n${body}`);
  });

  test("does not take the first line of a body for a headline", () => {
    expect(outline(parsed(`An old ferry\n\n${body}`, { shape: "body" }))[0]?.[0]).toBe("paragraph");
  });

  test("makes an article of a headline alone", () => {
    expect(outline(parsed("", { shape: "body", headline: "Ferry stops" }))).toEqual([["headline", "Ferry stops"]]);
  });

  test("prefers the given time to the printed one, which becomes the time of the last change", () => {
    const article = parsed(`${body}\n\nUpdated: 6 May 2025 09:05 BST`, {
      shape: "body",
      headline: "Ferry stops",
      published: "2025-05-05T08:00:00Z",
    });
    expect(article.published?.at).toBe(Date.UTC(2025, 4, 5, 8));
    expect(article.modified).toEqual({
      at: Date.UTC(2025, 4, 6, 8, 5),
      zone: "known",
      printed: "6 May 2025 09:05 BST",
    });
  });

  test("does not believe a time in the future", () => {
    const article = parsed(body, { shape: "body", published: "2031-01-01T00:00:00Z" });
    expect(article.published).toBeNull();
    expect(article.provenance.published).toContain("2031");
  });

  test.each([
    [22, false],
    [13, true],
  ])("believes a time that is %i hours ahead only where local time may have been taken for UTC: %s", (hours, is) => {
    const published = new Date(RETRIEVED + hours * 3_600_000).toISOString();
    expect(parsed(body, { shape: "body", published }).published !== null).toBe(is);
  });
});

describe("parseItem, whatever it is given", () => {
  const line = fc.constantFrom(
    "Ferry stops",
    "The ferry stopped on Monday, the operator said.",
    "",
    "Read more: cracks",
    "A ferry. Jon Tvedt / Selma Pictures",
    "By Ana Ruizel",
    "Updated: May 6, 2025, 9:05 AM",
    "   “Oh,” she said.  ",
    "• first",
    "* This article was amended on Monday.",
    "1. second",
    "Q: Why did it stop?",
    "A: I do not know.",
    "“Oh,” she said",
    "“Oh, what a very old ferry it was”",
    "Related",
    "10:15 AM The ferry stopped.",
    "___",
  );

  test("blocks are disjoint, in order, without white space at their edges, and hold every word", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.constantFrom("\n", "\n\n", "\r\n"),
        fc.constantFrom<"newspaper" | "body">("newspaper", "body"),
        fc.option(line),
        (lines, glue, shape, headline) => {
          const item = rawItem(lines.join(glue), { shape, headline });
          const result = parseItem(item, { retrieved: RETRIEVED });
          if (!result.ok) return;
          const { text, blocks } = result.value;
          if (item.text.trim() !== "") expect(text).toContain(item.text);
          if (shape === "newspaper") expect(text).toBe(item.text);
          let before = 0;
          for (const { kind, span } of blocks) {
            const words = text.slice(span.start, span.end);
            expect(span.start).toBeGreaterThanOrEqual(before);
            expect(words).toBe(words.trim());
            expect(words).not.toBe("");
            // A credit may stand in brackets or behind a bar, and a list's item behind its mark: these belong to no block.
            const between = text.slice(before, span.start).trim();
            if (kind !== "credit") expect(between).toMatch(/^[•*–—-]?$/);
            before = span.end;
          }
          expect(text.slice(before).trim()).toBe("");
        },
      ),
      { seed: 11, numRuns: 400 },
    );
  });

  test.each([
    ["one line of a megabyte", "word ".repeat(200_000)],
    ["100,000 short lines", "A line\n".repeat(100_000)],
    ["100,000 capital words", "Word ".repeat(100_000)],
    ["a first line of 60 capitals", `${"A".repeat(58)}. \n\nA ferry\n\nThe ferry stopped.`],
    ["names without an end", `By ${"Ana ".repeat(38)}1\n`.repeat(200)],
    ["a line of bars", " | ".repeat(100_000)],
  ])("reads %s in linear time", (_name, text) => {
    const began = performance.now();
    parseItem(rawItem(text, { language: null }), { retrieved: RETRIEVED });
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

test("a picture comes along, unless it is described by the headline or the paper's name alone", () => {
  const shown = (words: string) =>
    parsed("The ferry stopped.", {
      headline: "Ferry stops",
      publisher: "Tarn Courier",
      picture: { url: "https://img.example/p.jpg", words, credit: null },
    }).picture?.words;
  expect(["The pier at dawn", "Ferry stops", "Tarn Courier"].map(shown)).toEqual([
    "The pier at dawn",
    undefined,
    undefined,
  ]);
});

import { describe, expect, test } from "vitest";
import { labels, placesShown, storyCard, TABS } from "../../src/brief/card.ts";
import { sourceView } from "../../src/brief/source-view.ts";
import type { Excerpt, Part } from "../../src/domain/reply.ts";
import { cut } from "../../src/domain/span.ts";
import { marked } from "../../src/render/marked.ts";
import { HARBOUR, sampleArticle } from "../sample-article.ts";

const read = sampleArticle();
const excerpts = (parts: readonly Part[]): Excerpt[] =>
  parts.flatMap((part) => ("excerpt" in part ? [part.excerpt] : []));
const wordsOf = (parts: readonly Part[], kind: Part["kind"]) =>
  parts
    .filter((part) => part.kind === kind)
    .map((part) => ("excerpt" in part ? part.excerpt.words : "words" in part ? part.words : ""));

describe("the story card", () => {
  test("has headline, source, standfirst, sentences, figures and quotes, all from the text", () => {
    const parts = storyCard(read, "summary", { alsoIn: ["Tidewater Post"] });
    expect(parts.slice(0, 3).map(({ kind }) => kind)).toEqual(["headline", "source", "standfirst"]);
    expect(wordsOf(parts, "sentence")[0]).toMatch(/^Repairs to the breakwater/);
    expect(wordsOf(parts, "quote").join()).toContain("We were working from a survey made in 1988");
    for (const { words } of excerpts(parts)) expect(HARBOUR).toContain(words);
  });

  test("has the picture on its first tab alone", () => {
    const picture = { url: "https://img.example/p.jpg", words: "The pier at dawn.", credit: "Tessa Quill" };
    const pictured = { ...read, article: { ...read.article, picture } };
    expect(storyCard(pictured, "summary").find(({ kind }) => kind === "picture")).toEqual({
      kind: "picture",
      url: picture.url,
      alt: picture.words,
      credit: picture.credit,
    });
    for (const parts of [storyCard(read, "summary"), storyCard(pictured, "figures"), storyCard(pictured, "quotes")])
      expect(parts.map(({ kind }) => kind)).not.toContain("picture");
  });

  test("shows each key figure once: in bold in its sentence, or on a line of its own", () => {
    const parts = storyCard(read, "summary");
    const bold = (kind: Part["kind"]) =>
      excerpts(parts.filter((part) => part.kind === kind)).flatMap(({ words, bold: places }) =>
        places.map((place) => cut(words, place)),
      );
    expect(bold("sentence")).toContain("about $48 million");
    expect(bold("figure").filter((figure) => bold("sentence").includes(figure))).toEqual([]);
    const key = read.facts.figures.filter(({ rank }) => rank !== null && rank <= 3);
    expect([...bold("sentence"), ...bold("figure")].length).toBeGreaterThanOrEqual(key.length);
  });

  test("shows a sentence once that holds two key figures", () => {
    const filler = "The airline flies to many towns and was founded by two brothers in a shed.";
    const takeover = sampleArticle({
      text: `Caldwing to buy Ternair\n\nCaldwing said it would buy its rival Ternair.\n\n${filler}\n\nAbout 1,900 of 14,000 jobs will go.`,
    });
    const parts = storyCard(takeover, "summary", { summary: takeover.facts.summary.slice(0, 1) });
    expect(wordsOf(parts, "figure")).toEqual(["About 1,900 of 14,000 jobs will go."]);
    expect(excerpts(parts).at(-1)?.bold).toHaveLength(2);
  });

  test.each(TABS)("marks each excerpt with the paragraph it stands in: %s", (tab) => {
    const paragraphs = HARBOUR.split("\n\n").slice(3);
    for (const { words, mark } of excerpts(storyCard(read, tab)))
      expect(paragraphs[Number(String(mark).slice(1)) - 1]).toContain(words);
  });

  test("keeps a figure's hedge with it, in bold", () => {
    const figures = storyCard(read, "figures").filter((part) => part.kind === "figure");
    const bold = figures.flatMap(({ excerpt }) => excerpt.bold.map((place) => cut(excerpt.words, place)));
    expect(bold).toEqual(expect.arrayContaining(["about $48 million", "More than 1,200 metres"]));
  });

  test("shows no quotation of the headline or a pull quote", () => {
    const said = "We were working from a survey made in 1988";
    const pulled = sampleArticle({
      text: `Oddy: “${said}”\n\n${HARBOUR.split("\n\n").slice(3).join("\n\n")}\n\n“${said}”`,
    });
    const marks = storyCard(pulled, "summary").flatMap((part) => (part.kind === "quote" ? [part.excerpt.mark] : []));
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(mark).toMatch(/^¶/);
  });

  test("names the speaker by the full name and tells how the paper printed it", () => {
    const [quote] = storyCard(read, "quotes").filter((part) => part.kind === "quote" && part.form !== "indirect");
    expect(quote).toMatchObject({ speaker: "Marian Oddy", form: "direct" });
  });

  test("says where a speaker is named who is not named beside the quotation", () => {
    const text =
      "Pier closes\n\nThe pier at Lindow closes today, the owners said.\n\nThe mayor, Ada Brook, was angry on Friday.\n\nShe had not been asked.\n\n“Nobody told me,” she said.";
    const parts = storyCard(sampleArticle({ text }), "quotes");
    const quote = parts.find((part) => part.kind === "quote" && part.form === "direct");
    expect(quote).toMatchObject({
      speaker: "Ada Brook",
      attribution: { words: "she", namedIn: { paragraphsAbove: 2 } },
    });
  });

  test("says where those stand whom “it” means though they are no person", () => {
    const text =
      "Pier closes\n\nThe ferry company said the pier was “not safe”.\n\n“We are sorry,” it said on Friday.\n\nThe pier was built in 1910, and nobody had looked at it.";
    const quotes = storyCard(sampleArticle({ text }), "quotes").filter((part) => part.kind === "quote");
    expect(quotes.at(-1)).toMatchObject({
      speaker: "The ferry company",
      attribution: { words: "it", namedIn: { paragraphsAbove: 1 } },
    });
  });

  test("leaves the comma before the closing mark to the paper's sentence", () => {
    const quotes = storyCard(read, "quotes").filter((part) => part.kind === "quote");
    expect(quotes.map(({ excerpt }) => excerpt.words)).toContain("We were working from a survey made in 1988");
  });

  test("shows nothing of captions, credits and furniture", () => {
    const shown = JSON.stringify(TABS.map((tab) => storyCard(read, tab)));
    for (const words of ["Tessa Quill", "in pictures", "after the storm"]) expect(shown).not.toContain(words);
  });

  test("of an article in another language is headline, first sentence and a word on why", () => {
    const french = sampleArticle({
      language: "fr",
      text: "Le port rouvre\n\nLe port de Lindow rouvre lundi, a dit la mairie. Les pêcheurs attendent.",
    });
    const parts = storyCard(french, "summary");
    expect(parts.map(({ kind }) => kind)).toEqual(["headline", "source", "divider", "sentence", "note"]);
    expect(marked(parts.at(-1)!, "en")).toContain("another language than English (fr)");
  });

  test("shows what the source noted: a machine translation, a correction", () => {
    const noted = sampleArticle({
      text: `${HARBOUR}\n\nCorrection: an earlier version of this article gave the wrong length of the wall.`,
    });
    expect(labels(noted.article)).toEqual([
      { kind: "label", words: "Correction: an earlier version of this article gave the wrong length of the wall." },
    ]);
  });
});

describe("what a source says of its article", () => {
  const text = `${HARBOUR}\n\nAdditional reporting by Ina Sorley\n\nThis article was amended on 7 March 2026. The wall is 1,200 metres long.`;

  test("stands on every tab, corrections first", () => {
    const noted = sampleArticle({ text });
    for (const tab of TABS)
      expect(wordsOf(storyCard(noted, tab), "label")).toEqual([
        "This article was amended on 7 March 2026. The wall is 1,200 metres long.",
        "Additional reporting by Ina Sorley",
      ]);
  });

  test("gives the time of its last change where that is another one", () => {
    const [, changed] = storyCard(sampleArticle({ modified: "2026-03-06T20:00:00Z" }), "summary");
    expect(changed).toMatchObject({ kind: "source", modified: { at: Date.UTC(2026, 2, 6, 20), zone: "known" } });
    const [, same] = storyCard(sampleArticle({ modified: "2026-03-06T09:00:00Z" }), "summary");
    expect(same).toMatchObject({ kind: "source", modified: null });
  });
});

describe("an article without a summary", () => {
  const note = (body: string) => {
    const parts = storyCard(sampleArticle({ text: `Pier closes\n\n${body}` }), "summary");
    return parts.filter(({ kind }) => kind === "note").map((part) => marked(part, "en"));
  };

  test("says that it has too little text", () => {
    expect(note("More soon.")).toEqual(["-# This article has too little text for a summary."]);
  });

  test("says that no sentence can stand alone", () => {
    const said = ["back to the pier", "out on the wall", "up to the harbour board", "down into the water again"].map(
      (where) => `“No, no, no, none of us will ever go ${where},” he said.`,
    );
    expect(note(said.join("\n\n"))).toEqual(["-# No sentence of this article can stand alone as its summary."]);
  });
});

describe("showing in source", () => {
  test.each(TABS)("steps through every place that is shown, the words in bold in their paragraph: %s", (tab) => {
    const places = placesShown(read, tab);
    expect(places.length).toBeGreaterThan(1);
    for (const [index, place] of places.entries()) {
      const view = sourceView(read, tab, index);
      const paragraph = view?.parts.find((part) => part.kind === "paragraph");
      expect(view).toMatchObject({ index, count: places.length });
      expect(paragraph?.excerpt.bold.map((bold) => cut(paragraph.excerpt.words, bold))).toEqual([cut(HARBOUR, place)]);
    }
  });

  test("says why: how the speaker is known, and why a figure is a key figure", () => {
    const kinds = (tab: "figures" | "quotes") => sourceView(read, tab, 0)?.parts.at(-1);
    expect(kinds("figures")).toMatchObject({
      kind: "ranked",
      why: expect.arrayContaining(["money", "hedged"]),
    });
    const quotes = placesShown(read, "quotes").map((_, index) => sourceView(read, "quotes", index)?.parts.at(-1));
    expect(quotes).toContainEqual(expect.objectContaining({ kind: "because", name: "Marian Oddy" }));
  });

  test("stays within the places when asked for a step beyond", () => {
    expect(sourceView(read, "quotes", 999)?.index).toBe(placesShown(read, "quotes").length - 1);
    expect(sourceView(read, "quotes", -3)?.index).toBe(0);
  });
});

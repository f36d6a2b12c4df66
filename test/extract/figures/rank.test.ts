import { describe, expect, test } from "vitest";
import type { Block, BlockKind } from "../../../src/domain/article.ts";
import type { Because, Quote } from "../../../src/domain/quote.ts";
import { cut, span } from "../../../src/domain/span.ts";
import { findFigures } from "../../../src/extract/figures/index.ts";
import type { Readable } from "../../../src/extract/readable.ts";

function articleOf(...parts: [BlockKind, string][]): Readable {
  const blocks: Block[] = [];
  let text = "";
  for (const [kind, words] of parts) {
    blocks.push({ kind, span: span(text.length, text.length + words.length) });
    text += `${words}\n\n`;
  }
  return { text, blocks, published: { at: Date.UTC(2024, 4, 10), zone: "known", printed: null } };
}

const shownFirst = (article: Readable): string[] =>
  findFigures(article, [])
    .filter((figure) => figure.rank !== null)
    .sort((a, b) => a.rank! - b.rank!)
    .map((figure) => cut(article.text, figure.span));

describe("ranks what a briefing shows", () => {
  test("a hedged toll and a large sum before small counts", () => {
    const article = articleOf(
      ["headline", "Ferry fire costs Orvik its harbour"],
      ["paragraph", "A ferry fire injured more than 240 people in Orvik harbour on Tuesday."],
      ["paragraph", "Two crews worked for three hours, and repairs will cost about $65 million."],
    );
    expect(shownFirst(article).slice(0, 2).sort()).toEqual(["$65 million", "240"]);
  });

  test("the dead before the price of a loaf, however few", () => {
    const article = articleOf(
      ["headline", "Roof of Orvik hall gives way"],
      ["paragraph", "A loaf costs $4 in Orvik, and a ticket to the hall about $65."],
      ["paragraph", "Two people were killed when the roof fell, rescuers said."],
    );
    expect(shownFirst(article)[0]).toBe("Two");
  });

  test("never a date, a time, a place in an order, a caption's or a furniture line's figure", () => {
    const article = articleOf(
      ["headline", "Orvik votes"],
      ["caption", "Some 9,000 people queued."],
      ["paragraph", "On 3 May 2024 at 7pm the 44th mayor of Orvik spoke of the 1998 vote."],
      ["furniture", "Updated: 10 May 2024, 5,000 readers"],
    );
    expect(shownFirst(article)).toEqual([]);
    expect(findFigures(article, []).length).toBeGreaterThan(5);
  });

  test("the same sum once, and lengths told again in brackets not at all", () => {
    const article = articleOf(
      ["headline", "Road to Tarn"],
      ["paragraph", "The road of 400 miles (640 km) cost $90 million. It cost $90 million, said Orvik."],
    );
    expect(shownFirst(article).sort()).toEqual(["$90 million", "400 miles"]);
  });

  test("of two tellings the one that says more", () => {
    const article = articleOf(
      ["headline", "Orvik lamps"],
      ["paragraph", "It was 300. In Orvik more than 300 lamps were lost."],
    );
    expect(findFigures(article, []).map((figure) => figure.rank)).toEqual([null, 1]);
  });

  test("an age only of somebody whom the headline names", () => {
    const body: [BlockKind, string] = ["paragraph", "Mira Tollan, 58, won. Her rival Joren Abel, 31, lost."];
    expect(shownFirst(articleOf(["headline", "Tollan wins again"], body))).toEqual(["58"]);
    expect(shownFirst(articleOf(["headline", "Harbour vote ends"], body))).toEqual([]);
  });

  test("or of somebody named again and again", () => {
    const told = ["Abel rowed home.", "Abel lit a lamp.", "Abel slept.", "Abel left.", "Then Abel sang."].join(" ");
    const age: [BlockKind, string] = ["paragraph", "Joren Abel, 31, lost."];
    expect(shownFirst(articleOf(["headline", "Harbour vote ends"], age, ["paragraph", told]))).toEqual(["31"]);
  });

  test("at most five, ranked from 1 without a gap", () => {
    const sums = [3, 5, 7, 11, 13, 17, 19].map((number) => `They paid $${number} million for boat ${number}A.`);
    const article = articleOf(["headline", "Boats"], ["paragraph", sums.join(" ")]);
    const ranks = findFigures(article, []).flatMap((figure) => figure.rank ?? []);
    expect(ranks.sort()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("says who gave a figure", () => {
  const text = "“We lost 300 lamps,” said Mira Tollan. He saw 40 gulls.";
  const quote = (name: string): Quote => {
    const place = span(text.indexOf(name), text.indexOf(name) + name.length);
    const because: Because = { rule: "speaker-after", through: "name", antecedent: null };
    const speaker = { span: place, name: place, named: true, role: null, because };
    return { span: span(1, text.indexOf(",”") + 1), kind: "direct", speaker, cue: null, mended: false };
  };
  const givers = (quotes: Quote[]): (string | null)[] =>
    findFigures({ text, blocks: [{ kind: "paragraph", span: span(0, text.length) }], published: null }, quotes).map(
      ({ saidBy }) => saidBy && cut(text, saidBy),
    );

  test("inside a quotation its speaker, outside nobody", () => {
    expect(givers([quote("Mira Tollan")])).toEqual(["Mira Tollan", null]);
  });
  test("nobody where there is no quotation or the speaker is a mere pronoun", () => {
    expect(givers([])).toEqual([null, null]);
    expect(givers([quote("He")])).toEqual([null, null]);
  });
});

import { describe, expect, test } from "vitest";
import { toldArticles, withCorrections, withoutArticle } from "../../src/brief/retold.ts";
import { articleId } from "../../src/domain/ids.ts";
import { type Part, say } from "../../src/domain/reply.ts";
import type { Telling } from "../../src/domain/telling.ts";
import { sampleArticle } from "../sample-article.ts";

const A = articleId("a");
const B = articleId("b");
const words = (part: Part): string => JSON.stringify(part);
const note = (text: string): Part => ({ kind: "note", text: [text] });
const head = (words: string): Part => ({ kind: "headline", words, url: null, number: null });
const article = (id: typeof A, text: string) => {
  const read = sampleArticle({ text });
  return { ...read, article: { ...read.article, id } };
};
const FERRY = "Ferry to Oxmoor stops\n\nThe ferry to Oxmoor stops on Friday, its owner said.";
const MARKET = "Market at Dunholt moves\n\nThe market at Dunholt moves to the quay on Friday.";

const telling: Telling = {
  parts: [
    note("title"),
    head("Ferry to Oxmoor stops"),
    note("of the ferry"),
    head("Market"),
    note("of the market"),
    note("ferry again"),
  ],
  by: [null, A, A, B, B, A],
  articles: toldArticles([article(A, FERRY), article(B, MARKET)]),
  actions: [
    {
      kind: "select",
      placeholder: "Open",
      command: "summary",
      verb: "open",
      state: ["token"],
      options: [
        { label: "Ferry", description: null, value: "a" },
        { label: "Market", description: null, value: "b" },
      ],
    },
  ],
  mention: null,
};

describe("a message without an article that was withdrawn", () => {
  test("keeps what it was called and nothing else of it, and all of the others", () => {
    const { telling: after, notice } = withoutArticle(telling, A)!;
    expect(after.parts.map(words)).toEqual(
      [
        ...notice,
        note("title"),
        { kind: "note", text: [say("retold.gone")] } as const,
        head("Market"),
        note("of the market"),
      ].map(words),
    );
    expect(words(notice[0]!)).toContain("Ferry to Oxmoor stops");
    expect(after.by).toEqual([null, null, null, B, B]);
    expect(after.articles.map(({ id }) => id)).toEqual([B]);
    expect(JSON.stringify(after.actions)).not.toContain("Ferry");
    expect(withoutArticle(after, A)).toBeNull();
  });

  test("loses its list when nothing is left to open", () => {
    expect(withoutArticle(withoutArticle(telling, A)!.telling, B)!.telling.actions).toEqual([]);
  });
});

describe("a message with the correction of an article", () => {
  const CORRECTION = "Correction: An earlier version gave the wrong day.";
  const corrected = article(A, `${FERRY}\n\n${CORRECTION}`);

  test("shows it at the top in the source's words, and not again", () => {
    const { telling: after } = withCorrections(telling, corrected)!;
    expect(after.parts.slice(1, 2)).toEqual([{ kind: "label", words: CORRECTION }]);
    expect(after.parts.slice(2)).toEqual(telling.parts);
    expect(withCorrections(after, corrected)).toBeNull();
  });

  test("does not show one that stood there when it was told, nor one of an article that it does not tell", () => {
    const known = { ...telling, articles: toldArticles([corrected]) };
    expect(withCorrections(known, corrected)).toBeNull();
    expect(withCorrections({ ...telling, articles: [] }, corrected)).toBeNull();
  });

  test("goes with the article when that is withdrawn later", () => {
    const { telling: after } = withoutArticle(withCorrections(telling, corrected)!.telling, A)!;
    expect(JSON.stringify(after.parts)).not.toContain("wrong day");
    // What says so stands in the story's place, not where the correction was.
    expect(after.parts.slice(1, 3).map(words)).toEqual(
      [note("title"), { kind: "note", text: [say("retold.gone")] } as const].map(words),
    );
  });
});

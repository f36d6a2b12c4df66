import { describe, expect, test } from "vitest";
import { composeBriefing } from "../../src/brief/briefing.ts";
import { storyId } from "../../src/domain/ids.ts";
import { type Part, reply } from "../../src/domain/reply.ts";
import type { Item } from "../../src/domain/story.ts";
import { lintMessage } from "../../src/render/lint.ts";
import { drawMessage } from "../../src/render/message.ts";
import { plain } from "../../src/render/say.ts";
import { HARBOUR, sampleArticle } from "../sample-article.ts";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 6, 12);
const items = Array.from({ length: 8 }, (_, index): Item => {
  const read = sampleArticle({
    url: `https://x.example/${index}`,
    published: new Date(NOW - (index + 1) * HOUR).toISOString(),
  });
  const id = storyId(`s${index}`);
  return {
    outline: { id, entries: [] },
    story: { id, publishers: ["Lindow Echo", "Tidewater Post"], articles: [read] },
    lead: read,
    news: { kind: "new" },
    settles: [],
  };
});
const compose = (length: number, late: string[] | null = null) =>
  composeBriefing(items.slice(0, length), { title: ["Briefing"], others: 12 - length, token: "tok-en_1", late });
const headlines = (parts: readonly Part[]) => parts.filter((part) => part.kind === "headline");

describe("a briefing", () => {
  test.each([3, 5, 8])(
    "of %i stories has one numbered card each and an end, and fits into one message",
    async (length) => {
      const { parts, actions } = compose(length);
      expect(headlines(parts).map(({ number }) => number)).toEqual(Array.from({ length }, (_, index) => index + 1));
      const end = parts.at(-1);
      expect(end?.kind === "note" && plain(end.text)).toBe(
        `That is all. ${12 - length} more stories came in; see the newest with /latest.`,
      );
      const message = await drawMessage(reply(parts, { audience: "everyone", actions }), {
        language: "en",
        keepState: async () => {
          throw new Error("it did not fit");
        },
      });
      expect(lintMessage(message)).toEqual([]);
    },
  );

  test("carries its token in a custom_id, on a quiet day too", async () => {
    for (const { parts, actions } of [compose(3), compose(0)]) {
      const message = await drawMessage(reply(parts, { actions }), { language: "en", keepState: async () => "unused" });
      expect(JSON.stringify(message.components)).toMatch(/"custom_id":"v1:[a-z]+:open:tok-en_1"/);
    }
  });

  test("says so when there is nothing new", () => {
    const { parts } = compose(0);
    expect(parts.map((part) => ("text" in part ? plain(part.text) : ""))).toContain(
      "Nothing new in this time. That is all.",
    );
  });

  test("says that it is late", () => {
    expect(compose(3, ["Late: it was due at 08:00."]).parts[1]).toEqual({
      kind: "note",
      text: ["Late: it was due at 08:00."],
    });
  });

  test("shows the source's words alone in its cards", () => {
    const excerpts = compose(8).parts.flatMap((part) => ("excerpt" in part ? [part.excerpt.words] : []));
    expect(excerpts.length).toBeGreaterThanOrEqual(8);
    for (const words of excerpts) expect(HARBOUR).toContain(words);
  });

  test("tells of a story that is known only what is new, and since when", () => {
    const [item] = items;
    const { article, facts } = item!.lead;
    const cards = (news: Item["news"]) =>
      composeBriefing([{ ...item!, news }], { title: [], others: 0, token: "t", late: null }).parts;
    const toldAt = NOW - 24 * HOUR;
    const development = cards({ kind: "development", toldAt, sentences: [facts.summary[1]!], figures: [], more: [] });
    expect(development.filter(({ kind }) => kind === "sentence" || kind === "quote" || kind === "figure")).toHaveLength(
      1,
    );
    expect(development.flatMap((part) => (part.kind === "note" ? [plain(part.text)] : []))[0]).toBe(
      `New since ${new Date(toldAt).toISOString()}:`,
    );
    const correction = cards({ kind: "correction", toldAt });
    const other = sampleArticle({
      text: "Pier shut\n\nThe pier at Lindow was shut on Friday.",
      publisher: "Quay Gazette",
    });
    const more = [{ read: other, sentences: other.facts.summary, figures: [] }];
    const both: Item["news"] = { kind: "development", toldAt, sentences: [facts.summary[0]!], figures: [], more };
    const roomy = composeBriefing([{ ...item!, news: both }], { title: [], others: 0, token: "t", late: null });
    expect(roomy.parts.flatMap((part) => (part.kind === "headline" ? [part.words] : []))).toContain("Pier shut");
    expect(roomy.shown[0]?.news).toMatchObject({ more });
    const full = composeBriefing(
      Array.from({ length: 8 }, () => ({ ...item!, news: both })),
      { title: [], others: 0, token: "t", late: null },
    );
    expect(JSON.stringify(full.parts)).not.toContain("Pier shut");
    expect(full.shown[0]?.news).toMatchObject({ more: [] });
    const note = "Correction: an earlier version of this article named the wrong pier.";
    const corrected = sampleArticle({ text: `${other.article.text}\n\n${note}`, publisher: "Quay Gazette" });
    const told = [{ read: corrected, sentences: corrected.facts.summary, figures: [] }];
    const fullest = composeBriefing(
      Array.from({ length: 8 }, () => ({ ...item!, news: { ...both, more: told } })),
      { title: [], others: 0, token: "t", late: null },
    );
    expect(fullest.parts).toContainEqual({ kind: "label", words: note });
    expect(fullest.shown[0]?.news).toMatchObject({ more: told });
    expect(correction.some(({ kind }) => kind === "sentence")).toBe(false);
    expect(article.text).toBe(HARBOUR);
  });
});

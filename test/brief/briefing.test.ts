import { describe, expect, test } from "vitest";
import { composeBriefing } from "../../src/brief/briefing.ts";
import { byStory } from "../../src/brief/stories.ts";
import { storyId } from "../../src/domain/ids.ts";
import { type Part, plain, reply } from "../../src/domain/reply.ts";
import { lintMessage } from "../../src/render/lint.ts";
import { drawMessage } from "../../src/render/message.ts";
import { HARBOUR, sampleArticle } from "../sample-article.ts";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 6, 12);
const stories = byStory(
  Array.from({ length: 12 }, (_, index) => ({
    ...sampleArticle({
      url: `https://x.example/${index}`,
      published: new Date(NOW - (index + 1) * HOUR).toISOString(),
    }),
    story: storyId(`s${index}`),
  })),
);
const compose = (length: number, some = stories, late: string[] | null = null) =>
  composeBriefing(some, { title: ["Briefing"], since: NOW - 24 * HOUR, now: NOW, length, token: "tok-en_1", late });
const headlines = (parts: readonly Part[]) => parts.filter((part) => part.kind === "headline");

describe("a briefing", () => {
  test.each([3, 5, 8])(
    "of %i stories has one numbered card each and an end, and fits into one message",
    async (length) => {
      const { parts, actions } = compose(length);
      expect(headlines(parts).map(({ number }) => number)).toEqual(Array.from({ length }, (_, index) => index + 1));
      expect(parts.at(-1)).toMatchObject({
        kind: "note",
        text: [`That is all. ${12 - length} more stories with /latest.`],
      });
      const message = await drawMessage(reply(parts, { audience: "everyone", actions }), async () => {
        throw new Error("it did not fit");
      });
      expect(lintMessage(message)).toEqual([]);
    },
  );

  test("carries its token in a custom_id, on a quiet day too", async () => {
    for (const { parts, actions } of [compose(3), compose(3, [])]) {
      const message = await drawMessage(reply(parts, { actions }), async () => "unused");
      expect(JSON.stringify(message.components)).toMatch(/"custom_id":"v1:[a-z]+:open:tok-en_1"/);
    }
  });

  test("says so when there is nothing new", () => {
    const { parts } = compose(5, []);
    expect(parts.map((part) => ("text" in part ? plain(part.text) : ""))).toContain(
      "Nothing new in the last day. That is all.",
    );
  });

  test("says that it is late", () => {
    expect(compose(3, stories, ["Late: it was due at 08:00."]).parts[1]).toEqual({
      kind: "note",
      text: ["Late: it was due at 08:00."],
    });
  });

  test("shows the source's words alone in its cards", () => {
    const excerpts = compose(8).parts.flatMap((part) => ("excerpt" in part ? [part.excerpt.words] : []));
    expect(excerpts.length).toBeGreaterThanOrEqual(8);
    for (const words of excerpts) expect(HARBOUR).toContain(words);
  });
});

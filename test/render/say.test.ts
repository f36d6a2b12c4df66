import { describe, expect, test } from "vitest";
import { say } from "../../src/domain/reply.ts";
import { CATALOGUES, languageOf } from "../../src/languages/index.ts";
import { inline } from "../../src/render/marked.ts";
import { listed, plain, sayIn, spoken } from "../../src/render/say.ts";

describe("a message", () => {
  test("takes its pieces, which are drawn as what they are", () => {
    const text = [say("shared-by", { name: { words: "**Ada**" } }), " · ", { strong: say("post-here") }];
    expect(inline(text, "en")).toBe("Shared by \\*\\*Ada\\*\\* · **Post here**");
    expect(plain(text)).toBe("Shared by **Ada** · Post here");
  });

  test("counts", () => {
    const also = (more: number) => sayIn("en", "also-in", { names: "Echo", more });
    expect([also(0), also(2), also(1_200)]).toEqual([
      "also in Echo",
      "also in Echo and 2 more",
      "also in Echo and 1,200 more",
    ]);
  });

  test("stands in another message, and holds trouble", () => {
    const text = [say("shared-by", { name: say("updated", { when: { failure: { kind: "stale-button" } } }) })];
    expect(plain(text)).toMatch(/^Shared by updated .*\.$/);
  });

  test("that lacks a piece is a bug", () => {
    expect(() => spoken([say("shared-by")], "en")).toThrow(/name/);
  });
});

test("names are listed as the language lists them", () => {
  expect(listed(["a", "b", "c"], "en")).toBe("a, b and c");
});

describe("the languages", () => {
  test("are chosen by Discord's locales", () => {
    expect(["en-GB", "en-US", "xx", "constructor", null].map(languageOf)).toEqual(["en", "en", "en", "en", "en"]);
  });

  test("have the same messages with the same pieces, none of them empty", () => {
    const { en, ...others } = CATALOGUES as Record<string, Record<string, string>>;
    for (const [language, messages] of Object.entries(others)) {
      expect([language, Object.keys(messages)]).toEqual([language, Object.keys(en!)]);
    }
  });
});

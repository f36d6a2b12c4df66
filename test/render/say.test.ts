import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { quoted, say } from "../../src/domain/reply.ts";
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

  test("takes a piece of several parts", () => {
    expect(plain([say("shared-by", { name: ["A", " · ", { words: "B" }, say("untitled")] })])).toBe(
      "Shared by A · Buntitled",
    );
    expect(plain(quoted("the pier"))).toBe("“the pier”");
    expect(plain(quoted("the “pier”"))).toBe("the “pier”");
  });

  test("that lacks a piece is a bug", () => {
    expect(() => spoken([say("shared-by")], "en")).toThrow(/name/);
  });
});

test("names are listed as the language lists them", () => {
  expect(listed(["a", "b", "c"], "en")).toBe("a, b and c");
  const names = [{ words: "*a*" }, say("untitled"), { strong: "b" }];
  expect(inline([{ list: names, as: "or" }], "en")).toBe("\\*a\\*, untitled or **b**");
  expect(inline([{ list: names.slice(0, 1), as: "and" }], "en")).toBe("\\*a\\*");
});

/** The beginnings of keys whose end is told by a value. */
const COMPUTED = [
  "speaker-by.",
  "key-figure.",
  "place.",
  "search.relaxed.",
  "failure.file-not-fetched.",
  "failure.not-fetched.",
  "failure.store-refused.",
];

test("every message is said somewhere", () => {
  const root = join(import.meta.dirname, "../..");
  const code = ["src", "commands"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith(".ts") && !file.startsWith(join("src", "languages")))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  const isSaid = (key: string) =>
    code.includes(`"${key}"`) || COMPUTED.some((start) => key.startsWith(start) && code.includes(`\`${start}\${`));
  expect(Object.keys(CATALOGUES.en).filter((key) => !isSaid(key))).toEqual([]);
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

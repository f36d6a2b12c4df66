import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
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

test("a command is called as the reader's Discord calls it", () => {
  const told = [say("feeds.what-is-wrong", { command: { command: "feeds info" } })];
  expect(plain(told, "en")).toBe("What is wrong with one tells /feeds info.");
  expect(plain(told, "pt")).toBe("/feeds detalhes diz o que há de errado com cada um.");
  expect(inline([{ command: "watch list" }], "ja")).toBe("`/アラート 一覧`");
});

test.each([
  ["de", "a, b und c", "auch in Echo und 1.200 weiteren", "1 Artikel gespeichert, keiner gepostet."],
  ["fr", "a, b et c", "aussi dans Echo et 1\u202f200 autres", "1 article enregistré, aucun publié."],
  ["es", "a, b y c", "también en Echo y 1200 más", "1 artículo guardado, ninguno publicado."],
] as const)("%s lists and counts in its own way", (language, list, also, stored) => {
  expect(listed(["a", "b", "c"], language)).toBe(list);
  expect(sayIn(language, "also-in", { names: "Echo", more: 1_200 })).toBe(also);
  expect(sayIn(language, "feeds.stored", { count: 1 })).toBe(stored);
});

test("every message is said somewhere", () => {
  const root = join(import.meta.dirname, "../..");
  const code = ["src", "commands"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith(".ts") && !file.startsWith(join("src", "languages")))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  // The end of some keys is told by a value: `failure.not-fetched.${why}`.
  const computed = [...code.matchAll(/`([a-z][a-z0-9.-]*[.-])\$\{/g)].map(([, start]) => start!);
  const isSaid = (key: string) => code.includes(`"${key}"`) || computed.some((start) => key.startsWith(start));
  expect(Object.keys(CATALOGUES.en).filter((key) => !isSaid(key))).toEqual([]);
});

describe("the languages", () => {
  test("are chosen by Discord's locales", () => {
    expect(["en-GB", "en-US", "xx", "constructor", null].map(languageOf)).toEqual(["en", "en", "en", "en", "en"]);
    expect(["de", "fr", "es-ES", "es-419"].map(languageOf)).toEqual(["de", "fr", "es", "es"]);
  });

  test("have the same messages with the same pieces, none of them empty", () => {
    const { en, ...others } = CATALOGUES as Record<string, Record<string, string>>;
    for (const [language, messages] of Object.entries({ en: en!, ...others })) {
      expect([language, Object.keys(messages).sort()]).toEqual([language, Object.keys(en!).sort()]);
      for (const [key, message] of Object.entries(messages)) {
        expect(message.trim(), `${language} ${key}`).not.toBe("");
        expect([language, key, piecesOf(message, language)]).toEqual([language, key, piecesOf(en![key]!, "en")]);
      }
    }
  });
});

/** The kinds of nodes in a parsed message. */
const TYPE = { literal: 0, select: 5, pound: 7 } as const;

type Node = {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { value: unknown }>>;
};

/** The names of the pieces that a message takes, each once, and the cases that it tells apart by one of them. */
function piecesOf(message: string, language: string): string[] {
  const names = new Set<string>();
  const look = (nodes: readonly Node[]): void => {
    for (const { type, value, options = {} } of nodes) {
      if (type !== TYPE.literal && type !== TYPE.pound) names.add(String(value));
      if (type === TYPE.select) for (const option of Object.keys(options)) names.add(`${value}=${option}`);
      for (const option of Object.values(options)) look(option.value as Node[]);
    }
  };
  look(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst() as Node[]);
  return [...names].sort();
}

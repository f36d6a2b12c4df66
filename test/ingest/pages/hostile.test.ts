import { describe, expect, test } from "vitest";
import { readPage } from "../../../src/ingest/pages/index.ts";
import { PAGE_LIMITS } from "../../../src/ingest/pages/limits.ts";
import { markupTrouble } from "../../../src/ingest/pages/markup.ts";
import { body, page, paragraphs, STORY } from "./read.ts";

const read = (html: string | Uint8Array) =>
  readPage({
    bytes: typeof html === "string" ? new TextEncoder().encode(html) : html,
    source: "test",
    url: "https://tarn.example/a",
    contentType: null,
  });
const outcome = (html: string | Uint8Array): string => {
  const result = read(html);
  return result.ok ? "read" : result.failure.kind;
};
/** Generous, as machines are shared; what is not linear takes minutes. */
const SLOWEST_MS = 15_000;

const many = (count: number, words: string): string => words.repeat(count);
const HOSTILE: readonly [name: string, html: () => string, outcome: string][] = [
  ["many levels", () => many(200_000, "<div>"), "page-too-complex"],
  ["many levels that close by themselves", () => many(100_000, "<div/>"), "page-too-complex"],
  [
    "many levels inside of many levels",
    () => many(150, `${many(230, "<div>")}${paragraphs()}${many(230, "</div>")}`),
    "page-too-complex",
  ],
  ["unclosed tags", () => many(50_000, "<b><i>word "), "page-too-complex"],
  ["100,000 paragraphs", () => many(100_000, "<p>word, word"), "page-too-complex"],
  ["a million marks", () => many(1_000_000, "<"), "page-too-complex"],
  [
    "100,000 attributes",
    () => `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(" ")}>${paragraphs()}`,
    "page-too-complex",
  ],
  [
    "500,000 attributes, of which no element has many",
    () => many(2_500, `<p ${Array.from({ length: 200 }, (_, at) => `a${at}=1`).join(" ")}>word, word`),
    "page-too-complex",
  ],
  ["a line of five megabytes", () => `<article><p>${many(990_000, "word ")}</p></article>`, "article-too-long"],
  ["an unclosed quotation mark in each tag", () => many(300_000, '<a b="'), "page-too-complex"],
  ["an attribute of three megabytes", () => `<div data-x="${many(3_000_000, "y")}">${paragraphs()}</div>`, "read"],
  ["a class of 300,000 names", () => `<div class="${many(300_000, "related ")}">${paragraphs()}</div>`, "read"],
  ["a script of many tags", () => `${paragraphs()}<script>${many(200_000, "if(a<b){}<p>")}</script>`, "read"],
  ["drawings of many paths", () => `${paragraphs()}<svg>${many(5_000, "<path d='M0 0'/>")}</svg>`, "read"],
  ["an unclosed comment", () => `${paragraphs()}<!-- ${many(3_000_000, "-")}`, "read"],
  [
    "an unclosed string in JSON-LD",
    () =>
      `<script type="application/ld+json">{"@type":"Article","headline":"${many(300_000, '\\"')}</script>${paragraphs()}`,
    "read",
  ],
  [
    "lists in lists in JSON-LD",
    () => `<script type="application/ld+json">${many(400_000, "[")}</script>${paragraphs()}`,
    "read",
  ],
  [
    "white space for megabytes",
    () => `<p>a${many(2_000_000, " ")}b${many(5_000, "\u00a0")}c</p>${paragraphs()}`,
    "read",
  ],
  ["no-break spaces for megabytes", () => `<p>a${many(500_000, "\u00a0")}c</p>${paragraphs()}`, "page-too-complex"],
  ["a title of bars", () => `<title>${many(500_000, "a | ")}</title>${paragraphs()}`, "read"],
  ["a paragraph printed 10,000 times", () => many(10_000, paragraphs()).slice(0, 4_000_000), "page-too-complex"],
  ["nothing but a frame", () => "<html><frameset><frame src=x></frameset></html>", "read"],
  [
    "names of objects",
    () =>
      `<__proto__ constructor=1 __proto__=2>${paragraphs()}<script type="application/ld+json">{"__proto__":{"a":1},"@type":"Article","headline":["a"],"author":{"name":{"x":1}}}</script>`,
    "read",
  ],
  ["more bytes than a page has", () => many(PAGE_LIMITS.bytes + 1, "a"), "file-too-large"],
  ["white space alone", () => " \n ", "file-empty"],
  ["a picture", () => "\u0089PNG\u0000\u0001", "file-binary"],
];

describe("a hostile page", () => {
  test.each(HOSTILE)("ends in an answer or a named failure: %s", (_, html, expected) => {
    const started = performance.now();
    expect(outcome(html())).toBe(expected);
    expect(performance.now() - started).toBeLessThan(SLOWEST_MS);
  });

  test("does not lose the story to what is large beside it", () => {
    expect(body(`<div class="${many(300_000, "related ")}">${paragraphs()}</div>`)).toEqual([...STORY]);
    expect(body(`${paragraphs()}<script>${many(200_000, "if(a<b){}<p>")}</script>`)).toEqual([...STORY]);
  });
});

describe("markup is measured before a tree is made of it", () => {
  test.each<[string, string, ReturnType<typeof markupTrouble>]>([
    ["elements and pieces of text", many(41_000, "<p>word</p>"), "nodes"],
    ["fewer of them", many(39_000, "<p>word</p>"), null],
    ["elements alone, however their tags end", many(70_000, "<b></b>"), null],
    ["attributes", many(201, `<p ${many(1_000, "a=1 ")}>`), "nodes"],
    ["letters", many(250_001, "word\n"), { letters: 1_000_004 }],
    ["white space", many(5_000_000, " "), null],
    [
      "scripts, styles and comments",
      `<script>${many(400_000, "word ")}</script><!-- ${many(400_000, "word ")} -->`,
      null,
    ],
    ["tags", `<p class="${many(400_000, "word ")}">word</p>`, null],
  ])("%s", (_, html, trouble) => {
    expect(markupTrouble(html)).toEqual(trouble);
  });
});

describe("the characters of a page", () => {
  const words = "The café in Selmouth — “open” — costs £5 to enter, and most people say that it is worth its price.";
  const windows = (text: string): Uint8Array =>
    Uint8Array.from(text, (letter) => ({ "—": 0x97, "“": 0x93, "”": 0x94 })[letter] ?? letter.charCodeAt(0));
  const html = (charset: string): string =>
    `<html><head><meta charset="${charset}"></head><body><article><p>${words}</p>${paragraphs().replace(/[“”]/g, "'")}</article></body></html>`;
  const first = (bytes: Uint8Array, contentType = "text/html"): string | undefined =>
    page(bytes, { contentType }).lines[0]?.words;

  test("are read as declared, as served, and as UTF-8 where that is what they are", () => {
    const utf8 = new TextEncoder().encode(html("iso-8859-5"));
    expect(first(windows(html("windows-1252")))).toBe(words);
    expect(first(windows(html("nonsense")))).toBe(words);
    expect(first(utf8)).toBe(words);
    expect(first(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe(words);
    const greek = Uint8Array.from(
      html("x").replace(
        words,
        "\u00c1\u00e8\u00de\u00ed\u00e1, of which more is said on the pages that follow this one.",
      ),
      (letter) => letter.charCodeAt(0),
    );
    expect(first(greek, "text/html; charset=iso-8859-7")).toMatch(/^Αθήνα|^Αθ/);
    expect(first(new TextEncoder().encode(html("utf-8").replace("open", "o\0p\u0003en")))).toBe(words);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOfHtml } from "../../src/ingest/formats/html-text.ts";
import { jsonFault } from "../../src/ingest/formats/json-fault.ts";
import { outline, parsed } from "../parse/raw.ts";
import { entry, item, read, refusal } from "./entries.ts";

const MARKDOWN = `---
publisher: Harbour News
age: 5h
byline: Ana Ruizel
language: en
url: https://harbour-news.example/ferry
topics: shipping, islands
---
# Who stopped the ferry?

Islanders will depend on two small boats for a month

The pier at dawn. Jonas Tvedt / Selma Pictures

The ferry stopped on Monday.

Nobody was hurt.
`;

describe("Markdown", () => {
  test("reads front matter, headline and the shape of the text below", async () => {
    const found = await entry("ferry.md", MARKDOWN);
    if (found.kind !== "item") throw new Error("not an item");
    expect(found.ageMs).toBe(5 * 3_600_000);
    expect(found.item).toMatchObject({
      publisher: "Harbour News",
      byline: "Ana Ruizel",
      url: "https://harbour-news.example/ferry",
      subjects: ["shipping", "islands"],
    });
    expect(outline(parsed("", found.item)).map(([kind]) => kind)).toEqual([
      "headline",
      "standfirst",
      "caption",
      "credit",
      "paragraph",
      "paragraph",
    ]);
  });

  test("reads it the same with line ends of Windows, which stay in the text", async () => {
    const windows = await item("ferry.md", MARKDOWN.replaceAll("\n", "\r\n"));
    expect(windows.text).toBe((await item("ferry.md", MARKDOWN)).text.replaceAll("\n", "\r\n"));
    expect(windows.publisher).toBe("Harbour News");
  });

  test("tells the same parts apart as in plain text", async () => {
    const markdown =
      "# Salt tax to rise\n\n**The levy goes up again**\n\n*By Rafe Dolan*\n\n![Salt pans](a.jpg)\n*Salt pans at Orrin. Photo: Ina Sorley*\n\n" +
      "Velland will raise its tax on salt by **12 percent**.\n\n> “Salt is not a luxury,” said Peder Amsel, a [fisherman](https://tarn.example).\n\n" +
      "* It rises to 4.5 velms a kilo.\n* Fishermen pay half.\n\n[Read more: The price of salt](https://tarn.example)\n\n" +
      "*Correction: an earlier version of this article gave another rate.*\n\n_Updated: 7 May 2025, 09:00 CEST_\n";
    const plain =
      "Salt tax to rise\n\nThe levy goes up again\n\nBy Rafe Dolan\n\nSalt pans at Orrin. Photo: Ina Sorley\n\n" +
      "Velland will raise its tax on salt by 12 percent.\n\n“Salt is not a luxury,” said Peder Amsel, a fisherman.\n\n" +
      "• It rises to 4.5 velms a kilo.\n• Fishermen pay half.\n\nRead more: The price of salt\n\n" +
      "Correction: an earlier version of this article gave another rate.\n\nUpdated: 7 May 2025, 09:00 CEST\n";
    const article = parsed("", await item("salt.md", markdown));
    expect(outline(article)).toEqual(outline(parsed(plain)));
    expect([article.byline, article.published?.zone]).toEqual(["Rafe Dolan", "known"]);
  });

  test("keeps what the marks told where the headline comes from the front matter", async () => {
    const found = await item("ferry.md", "---\ntitle: Ferry stops\n---\nIt stopped on Monday.\n\n- two boats\n- a bus");
    expect(outline(parsed("", found)).map(([kind]) => kind)).toEqual([
      "headline",
      "paragraph",
      "list-item",
      "list-item",
    ]);
  });

  test("does without front matter and without a headline", async () => {
    expect((await item("ferry.md", "The ferry stopped.\n\nNobody was hurt.")).headline).toBeNull();
  });

  test("takes the title of the front matter where the text has none", async () => {
    const found = await item(
      "ferry.md",
      "---\ntitle: 'Ferry stops'\ntags:\n  - sea\n  - islands\n---\nThe ferry stopped.",
    );
    expect(found).toMatchObject({ headline: "Ferry stops", shape: "body", subjects: ["sea", "islands"] });
  });

  test.each([
    ["---\npublisher: A\nThe ferry stopped.\n---\nText", [[3, "not a “key: value” line"]]],
    ["---\npublisher: A\npublisher: B\n---\nText", [[3, "“publisher” stands there twice"]]],
    ["---\npublisher: A\n\nText", [[4, "not a “key: value” line"]]],
    ["---\npublisher: A\n", [[1, "the front matter has no closing “---”"]]],
    ["---\nage: soon\n---\nText", [[null, "“soon” is not an age such as 40m, 5h or 2d"]]],
    ["---\nurl: javascript:alert(1)\n---\nText", [[null, "“javascript:alert(1)” is not a web address"]]],
    ["---\nage: 5h\n---\n\n", [[4, "there is no text below the front matter"]]],
  ])("refuses %j", async (text, wanted) => {
    expect(await refusal("ferry.md", text)).toEqual(wanted);
  });
});

const NINJS = {
  uri: "urn:tna:1",
  pubStatus: "usable",
  language: "en",
  by: "By Ana Ruizel",
  firstCreated: "2025-06-11T08:00:00Z",
  versionCreated: "2025-06-11T10:37:00Z",
  headlines: [
    { role: "short", value: "Ferry" },
    { role: "main", value: "Ferry stops" },
  ],
  descriptions: [{ role: "lead", value: "Islanders are stranded" }],
  bodies: [
    { contentType: "text/plain", value: "The ferry stopped. Nobody was hurt." },
    { contentType: "application/xhtml+xml", value: "<p>The ferry stopped.</p> <p>Nobody was <b>hurt</b>.</p>" },
  ],
  usageTerms: "Not for resale",
  infoSources: [{ name: "Tarn News Agency" }],
  subjects: [{ name: "shipping" }, {}],
};

describe("ninjs", () => {
  test("reads words, times and terms, and the paragraphs where only markup has them", async () => {
    expect(await item("a.json", JSON.stringify(NINJS))).toMatchObject({
      headline: "Ferry stops",
      standfirst: "Islanders are stranded",
      text: "The ferry stopped.\n\nNobody was hurt.",
      byline: "By Ana Ruizel",
      publisher: "Tarn News Agency",
      published: "2025-06-11T08:00:00Z",
      modified: "2025-06-11T10:37:00Z",
      uri: "urn:tna:1",
      usageTerms: "Not for resale",
      subjects: ["shipping"],
      status: "usable",
    });
  });

  test("is read as version 2 spells it, and as version 1 does without lists", async () => {
    const small = (key: string) => key.toLowerCase();
    const second = JSON.stringify(NINJS).replace(/"(\w+)":/g, (_, key: string) => `"${small(key)}":`);
    expect(await item("a.json", second)).toEqual(await item("a.json", JSON.stringify(NINJS)));
    const first = {
      uri: "https://tna.example/1",
      headline: "Ferry stops",
      byline: "Ana Ruizel",
      body_text: "The ferry stopped. Nobody was hurt.",
      body_xhtml: "<p>The ferry stopped.</p> <p>Nobody was <b>hurt</b>.</p>",
      versioncreated: "2025-06-11T10:37:00Z",
      embargoed: "2025-06-12T10:00:00Z",
      infosource: [{ name: "Tarn News Agency" }],
      subject: [{ name: "shipping", rel: "about" }],
    };
    expect(await item("a.json", JSON.stringify(first))).toMatchObject({
      headline: "Ferry stops",
      byline: "Ana Ruizel",
      text: "The ferry stopped.\n\nNobody was hurt.",
      publisher: "Tarn News Agency",
      published: "2025-06-11T10:37:00Z",
      subjects: ["shipping"],
      status: "withheld",
    });
  });

  test.each([
    [{ pubStatus: "canceled" }, "canceled"],
    [{ embargoedUntil: "2025-06-12T10:00:00Z" }, "withheld"],
    [{ embargoedUntil: "2025-06-12T08:00:00Z" }, "usable"],
    [{ embargoedUntil: "tomorrow" }, "withheld"],
  ])("with %j it is %s", async (more, status) => {
    expect((await item("a.json", JSON.stringify({ ...NINJS, ...more }))).status).toBe(status);
  });

  test("refuses an item whose parts are not as the standard has them", async () => {
    expect(await refusal("a.json", JSON.stringify({ ...NINJS, headlines: "Ferry stops" }))).toHaveLength(1);
  });
});

describe("JSON and JSON lines", () => {
  const article = parsed("Ferry stops\n\nThe ferry stopped on Monday.\n\nIt was old.", {
    url: "https://tarn.example/a",
  });

  test("gives an exported article back whole", async () => {
    const found = await entry("a.jsonl", JSON.stringify(article));
    expect(found).toEqual({ kind: "article", article });
  });

  test("gives its picture back, and none from an address that no source may name", async () => {
    const picture = { url: "https://img.example/p.jpg", words: "The pier at dawn.", credit: null };
    const back = async (given: object) => entry("a.jsonl", JSON.stringify({ ...article, picture: given }));
    expect(await back(picture)).toEqual({ kind: "article", article: { ...article, picture } });
    expect(await back({ ...picture, url: "https://127.0.0.1/p.jpg" })).toEqual({ kind: "article", article });
  });

  test("reads a list, and lines in any order of kinds", async () => {
    expect(
      (await read("a.json", JSON.stringify([article, NINJS]))).map((result) => result.ok && result.value.kind),
    ).toEqual(["article", "item"]);
    const lines = `${JSON.stringify(NINJS)}\n\n${JSON.stringify(article)}\n`;
    expect((await read("a.jsonl", lines)).map((result) => result.ok && result.value.kind)).toEqual(["item", "article"]);
  });

  test("names the line of a broken one and goes on", async () => {
    const lines = `${JSON.stringify(article)}\n{"text": \n${JSON.stringify(NINJS)}`;
    const results = await read("a.jsonl", lines);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(await refusal("a.jsonl", lines)).toEqual([[2, "not valid JSON"]]);
  });

  test("names the line where a single value breaks", async () => {
    expect(await refusal("a.json", '{\n  "uri": "x",\n  "bodies": [}\n}')).toEqual([[3, "not valid JSON"]]);
  });

  test("gives up a file of broken lines", async () => {
    const lines = `${JSON.stringify(article)}\n${"{]\n".repeat(5_000)}`;
    expect((await read("a.jsonl", lines)).length).toBe(22);
  });

  test.each([
    ["spans outside the text", { ...article, blocks: [{ kind: "paragraph", span: { start: 0, end: 9_999 } }] }],
    [
      "blocks that overlap",
      { ...article, blocks: [0, 1].map(() => ({ kind: "paragraph", span: { start: 0, end: 5 } })) },
    ],
    ["an unknown kind of block", { ...article, blocks: [{ kind: "advert", span: { start: 0, end: 5 } }] }],
    ["a missing field", { ...article, retrieved: undefined }],
    ["something else", { title: "Ferry" }],
    ["a number", 7],
  ])("refuses an article with %s", async (_name, value) => {
    expect(await refusal("a.json", JSON.stringify(value))).toHaveLength(1);
  });
});

describe("jsonFault", () => {
  test.each([
    ['{"a": [1, 2,]}', 12],
    ['{"a": 1 "b": 2}', 8],
    ["{'a': 1}", 1],
    ['{"a": "x\ny"}', 6],
    ['{"a": 1', 7],
    ["[1] 2", 4],
    ["", 0],
    ["]", 0],
  ])("finds it in %j", (text, at) => {
    expect(jsonFault(text)).toBe(at);
  });

  test.each([
    ["a long string", `["${"word ".repeat(1_500_000)}`],
    ["a long string of escapes", `["${"\\n".repeat(3_000_000)}`],
    ["many brackets", "[".repeat(3_000_000)],
    ["many values", `[${"1,".repeat(1_000_000)}`],
  ])("finds it in %s in linear time", (_name, text) => {
    const began = performance.now();
    expect(jsonFault(text)).not.toBeNull();
    expect(performance.now() - began).toBeLessThan(4000);
  });

  test("agrees with JSON.parse on every text, broken anywhere", () => {
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom("", "{", "}", "]", ",", '"', "1", ":", "x"),
        (value, at, piece) => {
          const text = JSON.stringify(value, null, 1);
          const place = at % (text.length + 1);
          const broken = text.slice(0, place) + piece + text.slice(place + 1);
          expect(jsonFault(text)).toBeNull();
          expect(jsonFault(broken) === null).toBe(isJson(broken));
        },
      ),
      { seed: 8, numRuns: 500 },
    );
  });
});

describe("textOfHtml", () => {
  test.each([
    ["<p>One &amp; <b>two</b></p><p>Three&nbsp;m</p>", "One & two\n\nThree\u00a0m"],
    ["One<br/>two<!-- <p>hidden</p> --> three", "One two three"],
    ["<script>x < 3</script><p>&#8220;Yes&#x201D;</p>", "“Yes”"],
    ["a < b and no end", "a"],
    ["<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"],
    ['<img alt="1 > 2" onerror="x()">One <a title=\'a "b" > c\' href=/>two</a>', "One two"],
    ["<p title=\"never closed>One</p><p class='x>y'>Two</p>", "One\n\ny'>Two"],
    ["<p>One</p><p hidden>No<p>Two</p>", "One\n\nTwo"],
    ['<div style="color: red; display : none">No<div>No</div><p>No</p>No</div>Two', "Two"],
    ["One<span style='visibility:hidden'>No<br>No</span> two", "One two"],
    [
      '<p style="color: red" class="hidden-gem" data-hidden="1">One</p><img hidden>two<br hidden>three',
      "One\n\ntwo three",
    ],
    ["One <textarea><p>No</textarea><select><option>No</select><audio>No</audio>two", "One two"],
  ])("reads %j", (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  test("reads 200,000 open brackets in linear time", () => {
    const began = performance.now();
    textOfHtml("<".repeat(200_000));
    textOfHtml("<p>".repeat(200_000));
    textOfHtml(`<script>${"</script ".repeat(200_000)}`);
    for (const tag of ["<p hidden>", "<a b='", "<a b='>'", '<a b=">', "<a style=", `<a ${" style=".repeat(100)}>`])
      textOfHtml(tag.repeat(200_000 / (1 + tag.length / 50)));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

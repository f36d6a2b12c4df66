import { describe, expect, test } from "vitest";
import { failureText } from "../../src/render/say.ts";
import { items, read, refusal } from "./entries.ts";
import { paragraphs } from "./pages/read.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
const words = async (name: string, content: string | Uint8Array) =>
  (await read(name, content)).map((result) => (result.ok ? "read" : failureText(result.failure)));

describe("what a file is", () => {
  test.each([
    ["a.txt", "%PDF-1.7\n%\u00e2\u00e3", "a.txt is a PDF, which is not read. Save the article's text as .txt."],
    [
      "a.docx",
      "PK\u0003\u0004\u0014\u0000[Content_Types].xml word/document.xml",
      "a.docx is a Word document, which is not read. Save the article's text as .txt.",
    ],
    [
      "a.odt",
      "PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text",
      "a.odt is an OpenDocument text, which is not read. Save the article's text as .txt.",
    ],
    ["a.md", "PK\u0003\u0004\u0014\u0000ferry.txt", "a.md is an archive of files. Unpack it first."],
    [
      "a.doc",
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
      "a.doc is an old Office document, which is not read. Save the article's text as .txt.",
    ],
    [
      "a.txt",
      "{\\rtf1\\ansi The ferry}",
      "a.txt is an RTF document, which is not read. Save the article's text as .txt.",
    ],
    ["a.txt", "\u0089PNG\r\n\u001a\n", "a.txt is a picture and holds no article."],
    ["a.txt", "\u0000\u0001\u0002words", "a.txt holds no text. Save the article's text as .txt."],
    [
      "a.csv",
      "ferry,pier",
      "a.csv is of no known type. Verbatim reads .txt, .md, .html, .json, .jsonl, .eml and .xml (NITF, NewsML-G2, RSS, Atom).",
    ],
    ["a.xml", '<?xml version="1.0"?><opml/>', "a.xml: it is XML of another kind than NITF, NewsML-G2, RSS or Atom."],
  ])("%s is named when it is not read: %j", async (name, content, said) => {
    expect(await words(name, bytes(content))).toEqual([said]);
  });

  test("is told by its bytes, whatever it is called", async () => {
    const page = `\ufeff<!-- saved --><!DOCTYPE html><html><body><article><h1>Pier closes</h1>${paragraphs()}</article></body></html>`;
    const ninjs = JSON.stringify({ uri: "urn:1", headline: "Ferry stops", body_text: "It stopped." });
    for (const name of ["a.txt", "a.md", "a.json", "a"]) {
      expect((await items(name, page)).map(({ headline }) => headline)).toEqual(["Pier closes"]);
      expect((await items(name, ` \n${ninjs}`)).map(({ headline }) => headline)).toEqual(["Ferry stops"]);
      expect((await items(name, `[${ninjs}]`)).map(({ headline }) => headline)).toEqual(["Ferry stops"]);
    }
  });

  test.each([
    ["a.txt", "[Editor's note: this was amended.]\n\nThe ferry stopped.", "newspaper"],
    ["a.txt", "<b>Ferry stops</b>\n\nThe ferry stopped.", "newspaper"],
    ["a.md", '<p align="center">\n\n# Ferry stops\n\nThe ferry stopped.', "newspaper"],
    ["a.txt", "From: the harbour board\nDate: Monday\n\nThe ferry stopped.", "newspaper"],
  ])("is told by its name where the words leave it open: %s %j", async (name, content, shape) => {
    expect((await items(name, content)).map((item) => item.shape)).toEqual([shape]);
  });
});

/** Generous, as machines are shared; what is not linear takes minutes. */
const SLOWEST_MS = 15_000;
const many = (count: number, text: string): string => text.repeat(count);
const attributes = Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(" ");
const bomb = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${many(10, at === 0 ? "&a;" : `&a${at - 1};`)}">`).join("")}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
const nitf = (body: string, more = "") =>
  `${bomb}<nitf ${more}><body><body.content><p>The ferry stopped. &a8; &f;</p>${body}</body.content></body></nitf>`;
const mail = (head: string, body: string) =>
  `From: a@b.example\nMessage-ID: <1@b.example>\nSubject: Ferry\n${head}\n${body}`;
const ninjs = (more: string) => `{"uri": "urn:1", "headline": "Ferry stops", "body_text": "It stopped."${more}}`;

const HOSTILE: readonly [name: string, file: string, content: () => string | Uint8Array, outcome: string][] = [
  ["entities that multiply", "a.xml", () => nitf(""), "read"],
  ["100,000 attributes", "a.xml", () => nitf("", attributes), "read"],
  ["100,000 namespaces", "a.xml", () => nitf("", attributes.replaceAll("a", "xmlns:a")), "read"],
  [
    "elements named like parts of objects",
    "a.xml",
    () => nitf("<__proto__><constructor>x</constructor></__proto__>", '__proto__="1"'),
    "read",
  ],
  ["20,000 levels", "a.xml", () => nitf(many(20_000, "<block>")), "file-malformed"],
  ["500,000 elements", "a.xml", () => nitf(many(500_000, "<br/>")), "file-malformed"],
  ["an unclosed CDATA of a megabyte", "a.xml", () => nitf(`<![CDATA[${many(1_000_000, "x")}`), "file-malformed"],
  [
    "50,000 items of one guid",
    "a.xml",
    () =>
      `<newsMessage><itemSet>${many(50_000, '<newsItem guid="x"><contentSet><inlineData>The ferry.</inlineData></contentSet></newsItem>')}</itemSet></newsMessage>`,
    "read",
  ],
  [
    "a thousand pictures and a thousand texts",
    "a.xml",
    () =>
      `<newsMessage><itemSet>${Array.from({ length: 1_000 }, (_, at) => `<newsItem guid="p${at}"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem><newsItem guid="t${at}"><contentSet><inlineData>Ferry ${at}.</inlineData></contentSet></newsItem>`).join("")}</itemSet></newsMessage>`,
    "read",
  ],
  ["XML with NULs", "a.xml", () => nitf(`<p>${many(200, "word ")}\u0000</p>`), "read"],
  ["XML in a charset that it does not name", "a.xml", () => bytes(nitf("<p>Caf\u00e9</p>")), "read"],
  [
    "__proto__ in JSON",
    "a.json",
    () => ninjs(', "__proto__": {"status": 1}, "associations": {"__proto__": {"type": "picture"}}'),
    "read",
  ],
  ["lists in lists", "a.json", () => many(2_000_000, "["), "file-malformed"],
  ["a graph in a graph", "a.json", () => `${many(5_000, '{"@graph":[')}${many(5_000, "]}")}`, "file-malformed"],
  [
    "a million associations",
    "a.json",
    () => ninjs(`, "associations": [${many(200_000, '{"type":"picture"},')}{}]`),
    "read",
  ],
  ["a line of 5 MB", "a.txt", () => many(1_000_000, "word "), "read"],
  ["a line of 5 MB in a mail", "a.eml", () => mail("", many(1_000_000, "word ")), "read"],
  ["a mail of a million lines", "a.eml", () => mail("", many(1_000_000, "On it:\n")), "file-malformed"],
  [
    "a mail of 50,000 parts",
    "a.eml",
    () => mail("Content-Type: multipart/mixed; boundary=b\n", many(50_000, "--b\nContent-Type: text/plain\n\nword\n")),
    "file-malformed",
  ],
  [
    "a mail of 5,000 boundaries",
    "a.eml",
    () =>
      mail(
        "Content-Type: multipart/mixed; boundary=b\n",
        Array.from(
          { length: 5_000 },
          (_, at) => `--b\nContent-Type: multipart/mixed; boundary=c${at}\n\n--c${at}\n\n--- word\n`,
        ).join(""),
      ),
    "read",
  ],
  [
    "a mail with 100,000 headers",
    "a.eml",
    () => mail(many(100_000, "X-Spam: yes\n"), "The ferry stopped."),
    "file-malformed",
  ],
  ["a mail of NULs", "a.eml", () => mail("", many(1_000, "\u0000")), "article-without-text"],
  ["a head without an end", "a.eml", () => `From: a${many(2_000_000, "\n ")}`, "file-malformed"],
  ["20 MB", "a.txt", () => many(4_000_000, "word "), "file-too-large"],
  ["NULs", "a.md", () => many(1_000, "\u0000"), "file-binary"],
  ["marks of a page, cut off", "a.html", () => "<html><body><p", "page-without-article"],
];

describe("a hostile file", () => {
  test.each(HOSTILE)("ends in an answer or a named failure: %s", async (_, file, content, outcome) => {
    const started = performance.now();
    const results = await read(file, content());
    expect(results[0]?.ok ? "read" : results[0]?.failure.kind).toBe(outcome);
    expect(performance.now() - started).toBeLessThan(SLOWEST_MS);
  });

  test("expands no entity and reads no other file", async () => {
    const [found] = await items("a.xml", nitf(""));
    expect(found?.text).toBe("The ferry stopped. &a8; &f;");
  });

  test("is refused at once by each of its broken lines, up to a limit", async () => {
    expect((await refusal("a.jsonl", `${ninjs("")}\n${many(100_000, '{"a": }\n')}`)).length).toBe(21);
  });
});

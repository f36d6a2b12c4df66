import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFeed } from "../../../src/ingest/feeds/index.ts";
import { ADDRESS, atom, bytesOf, feedIn, refusalOf, rss } from "./reading.ts";

const item = (number: number): string => `<item><title>Boat ${number}</title><guid>boat-${number}</guid></item>`;
const items = (count: number): string => Array.from({ length: count }, (_, number) => item(number)).join("");
const titles = (text: string) => feedIn(text).entries.map(({ title }) => title);

describe("a broken feed", () => {
  test.each<[string, string, (string | null)[]]>([
    [
      "a warning of PHP before it",
      `<br />\n<b>Warning</b>: mysql_connect() in <b>/a.php</b> on line <b>3</b><br />\n${rss(items(1))}`,
      ["Boat 0"],
    ],
    ["words behind it", `${rss(items(1))}<script>x</script>`, ["Boat 0"]],
    [
      "a DOCTYPE with entities, which stay as they are written",
      `<!DOCTYPE rss [<!ENTITY boat "<title>No</title>"><!ENTITY more SYSTEM "file:///etc/passwd">]>${rss("<item><title>&boat; &more;</title></item>")}`,
      ["&boat; &more;"],
    ],
    ["bare ampersands", rss("<item><title>A & B &C;</title><link>/?a=1&b=2</link></item>"), ["A & B &C;"]],
    [
      "an end tag that opens nothing",
      rss("<item><title>A</b></title></item></p><item><title>B</title></item>"),
      ["A", "B"],
    ],
    [
      "items without end tags",
      `<rss><channel>${"<item><title>A</title>".repeat(300)}</channel></rss>`,
      Array(300).fill("A"),
    ],
    [
      "HTML that nobody escaped",
      rss(`<item><description>a<br>b<p>c<img src=x>${"<br>".repeat(400)}</description><title>A</title></item>`),
      ["A"],
    ],
    [
      "elements named like an object’s own",
      rss(
        "<__proto__><title>No</title></__proto__><item><constructor>x</constructor><title __proto__='y' constructor='z'>A</title></item>",
      ),
      ["A"],
    ],
    ["a channel without items", rss(""), []],
  ])("is read with %s", (_name, text, found) => {
    expect(titles(text)).toEqual(found);
    expect(Object.prototype).not.toHaveProperty("title");
  });

  test("has its own root, whatever stands before it", () => {
    const feed = feedIn(
      `<b>Warning</b>: no <i>database<br>${atom("<title>Lindow Echo</title><entry><summary>a</summary></entry>", 'xml:lang="en"')}`,
    );
    expect([feed.title, feed.language, feed.entries[0]?.description]).toEqual([
      "Lindow Echo",
      "en",
      { kind: "text", value: "a", from: "summary" },
    ]);
  });

  test("shows the text of HTML that nobody escaped in its order", () => {
    const [entry] = feedIn(rss("<item><description>one <b>two</b> three<br>four <i>five</description></item>")).entries;
    expect(entry?.description?.value).toBe("one <b>two</b> three<br>four <i>five</i>");
  });

  test("marks the entry in which it was cut off, and no other", () => {
    const whole = rss(items(3));
    const second = whole.indexOf("Boat 1");
    expect(feedIn(whole).entries.map(({ isComplete }) => isComplete)).toEqual([true, true, true]);
    expect(feedIn(whole.slice(0, second)).entries.map(({ isComplete }) => isComplete)).toEqual([true, false]);
    expect(feedIn(whole.slice(0, whole.indexOf("</channel>"))).entries.map(({ isComplete }) => isComplete)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      feedIn(rss("<item><description><![CDATA[ not closed").slice(0, -16)).entries.map(({ isComplete }) => isComplete),
    ).toEqual([false]);
  });

  test("gives of every beginning of a feed only entries that stand in it, the last alone incomplete", () => {
    const whole = rss(items(5));
    fc.assert(
      fc.property(fc.nat(whole.length), (length) => {
        const read = readFeed(bytesOf(whole.slice(0, length)), { url: ADDRESS });
        const entries = read.ok ? read.value.entries : [];
        expect(entries.slice(0, -1).every(({ isComplete }) => isComplete)).toBe(true);
        const complete = entries.filter(({ isComplete }) => isComplete);
        expect(complete.map(({ title }) => title)).toEqual(
          ["Boat 0", "Boat 1", "Boat 2", "Boat 3", "Boat 4"].slice(0, complete.length),
        );
        expect(complete.length).toBe(whole.slice(0, length).split("</item>").length - 1);
      }),
      { seed: 6 },
    );
  });

  test("never makes the reader throw", () => {
    const piece = fc.constantFrom(
      "<rss>",
      "<feed xmlns='http://www.w3.org/2005/Atom'>",
      "<channel>",
      "<item>",
      "</item>",
      "<entry>",
      "<title>",
      "</title>",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "&",
      "&#x110000;",
      "&amp;",
      "<a href='",
      "\u0000",
      "é",
      "<content type='xhtml' mode=base64>",
      "====",
      "xml:base='::'",
      ">",
      '"',
      "{",
      "<guid>",
      "https://[",
      "<pubDate>99999999999",
      "<link href='//['/>",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), (pieces) => {
        const read = readFeed(bytesOf(`<rss>${pieces.join("")}`), { url: ADDRESS });
        expect(read.ok || read.failure.kind === "feed-unreadable").toBe(true);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe("what is no feed", () => {
  test.each([
    ["", "empty"],
    [" \n", "empty"],
    ["<!DOCTYPE html><html><body><item>A</item></body></html>", "page"],
    ["<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'>\n<!-- a --><html xmlns='http://www.w3.org/1999/xhtml'/>", "page"],
    ["just words", "no feed"],
    ['{"items":[]}', "no feed"],
    ["{", "no feed"],
    [rss(`<item>${"<b>".repeat(20_000)}</item>`), "too deep"],
    [rss("<item><title/></item>".repeat(250_000)), "too many elements"],
  ])("is refused by name: %.40s", (text, why) => {
    expect(refusalOf(text)).toBe(why);
  });

  test("is refused when it is too large, before it is read", () => {
    expect(readFeed(new Uint8Array(15_000_001), { url: ADDRESS })).toMatchObject({ failure: { why: "too large" } });
  });
});

/** A bound far above what each takes: an algorithm that is not linear would need minutes. */
const LONGEST_MS = 8_000;

describe("a feed made to be slow", () => {
  const open = "<rss><channel><item><title>A</title>";
  test.each<[string, string, number]>([
    ["50,000 items", rss(items(50_000)), 50_000],
    [
      "100,000 attributes",
      `<rss><channel><item ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(" ")}><title>A</title></item>`,
      1,
    ],
    [
      "20,000 namespaces and 2,000 more",
      `<rss ${Array.from({ length: 20_000 }, (_, at) => `xmlns:a${at}="u${at}"`).join(" ")}><channel>${"<item xmlns:b='c'/>".repeat(2_000)}`,
      2_000,
    ],
    ["200,000 angle brackets", `${open}${"<".repeat(200_000)}`, 1],
    ["200,000 beginnings of a tag", `${open}<description>${"<a ".repeat(200_000)}`, 1],
    ["a million ampersands", `${open}<description>${"&a".repeat(500_000)}${"&".repeat(500_000)}`, 1],
    [
      "a CDATA section of a megabyte that never ends",
      `${open}<description><![CDATA[${"x <a href=".repeat(100_000)}`,
      1,
    ],
    ["a comment of a megabyte that never ends", `${open}<!-- ${"x -".repeat(333_000)}`, 1],
    ["a body of quotation marks", `${open}<description><![CDATA[<a ${' href="'.repeat(150_000)}>]]></description>`, 1],
    ["a megabyte of spaces in a date", `${open}<pubDate>${" ".repeat(1_000_000)}x</pubDate>`, 1],
    ["2,000 end tags for each of 100 elements", `${open}${"<b>".repeat(100)}${"</x>".repeat(200_000)}`, 1],
    ["a megabyte of what is almost a root", `${"<a".repeat(500_000)}${open}`, 1],
  ])("is read in time: %s", (_name, text, count) => {
    const started = performance.now();
    expect(feedIn(text).entries.length).toBe(count);
    expect(performance.now() - started).toBeLessThan(LONGEST_MS);
  });
});

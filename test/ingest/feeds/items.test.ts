import { describe, expect, test } from "vitest";
import { itemsOf } from "../../../src/ingest/feeds/items.ts";
import { parseItem } from "../../../src/parse/index.ts";
import { feedIn, rss } from "./reading.ts";

const NOW = Date.UTC(2026, 2, 7);
const SENTENCE = "The ferry Alva rammed the pier at Port Lindow on Friday, and nobody was hurt. ";
const TITLE = "<title>Ferry rams pier</title><link>https://lindow-echo.example/7</link>";

const itemsIn = (items: string) =>
  itemsOf(feedIn(rss(items, "<title>Lindow Echo</title><language>en</language><copyright>© Echo</copyright>")));
const itemIn = (fields: string) => itemsIn(`<item>${TITLE}${fields}</item>`)[0]!;
function articleIn(fields: string) {
  const parsed = parseItem(itemIn(fields).item, { retrieved: NOW });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return parsed.value;
}

describe("itemsOf", () => {
  test("hands over what a feed says of an article, and where it stood", () => {
    const { item, reach } = itemIn(
      `<guid>echo-7</guid><dc:creator>quill@lindow-echo.example (Tessa Quill)</dc:creator><pubDate>Fri, 06 Mar 2026 10:15:00 GMT</pubDate><category>Harbour</category>
       <description>Nobody was hurt</description><content:encoded><![CDATA[<p>${SENTENCE.repeat(7)}</p><p>&Eacute;dith Lorne saw it.</p>]]></content:encoded>`,
    );
    expect(reach).toBe("whole");
    expect(item).toMatchObject({
      text: `${SENTENCE.repeat(7).trim()}\n\nÉdith Lorne saw it.`,
      shape: "body",
      headline: "Ferry rams pier",
      standfirst: "Nobody was hurt",
      byline: "Tessa Quill",
      publisher: "Lindow Echo",
      language: "en",
      url: "https://lindow-echo.example/7",
      uri: "echo-7",
      published: "2026-03-06T10:15:00.000Z",
      modified: null,
      subjects: ["Harbour"],
      usageTerms: "© Echo",
      provenance: { published: "pubdate", text: "content:encoded", author: "dc:creator" },
    });
  });

  test("hands over a picture that is described, with its credit; an enclosure says nothing of what it shows", () => {
    const media = (inside: string, type = 'medium="image"') =>
      itemIn(`<media:content url="https://img.example/ferry.jpg" ${type}>${inside}</media:content>`).item.picture;
    const words = "<media:description>The ferry at the pier.</media:description>";
    expect(media(`${words}<media:credit role="photographer">Tessa Quill</media:credit>`)).toEqual({
      url: "https://img.example/ferry.jpg",
      words: "The ferry at the pier.",
      credit: "Tessa Quill",
    });
    expect(media(words, 'type="image/jpeg"')?.credit).toBeNull();
    expect(media(words, 'type="video/mp4"')).toBeUndefined();
    expect(media("")).toBeUndefined();
    expect(itemIn('<enclosure url="https://img.example/a.jpg" type="image/jpeg"/>').item.picture).toBeUndefined();
    const parsed = articleIn(
      `<description>${SENTENCE}</description><media:content url="/f.jpg" medium="image">${words}</media:content>`,
    );
    expect(parsed.picture?.url).toBe("https://lindow-echo.example/f.jpg");
  });

  test("takes the words of a picture for no words of the article; those of a film are", () => {
    const words = "<media:title>The pier</media:title><media:description>Seen from the market.</media:description>";
    const inside = (type: string) =>
      itemIn(
        `<content:encoded>${SENTENCE.repeat(7)}</content:encoded><media:content url="/a" type="${type}">${words}<media:copyright>© Tvedt</media:copyright></media:content>`,
      ).item;
    expect(inside("image/jpeg")).toMatchObject({ standfirst: null, usageTerms: "© Echo" });
    expect(inside("video/mp4")).toMatchObject({ standfirst: "Seen from the market.", usageTerms: "© Tvedt" });
  });

  test.each<[string, string, string]>([
    ["whole", "a long content", `<content:encoded>${SENTENCE.repeat(8)}</content:encoded>`],
    ["whole", "a description as long as an article", `<description>${SENTENCE.repeat(25)}</description>`],
    ["teaser", "a short content", "<content:encoded>Short.</content:encoded>"],
    ["teaser", "a description", `<description>${SENTENCE.repeat(3)}</description>`],
    [
      "teaser",
      "a long content that breaks off",
      `<content:encoded>${SENTENCE.repeat(8)} And then […]</content:encoded>`,
    ],
    [
      "teaser",
      "a long content that sends on",
      `<content:encoded>${SENTENCE.repeat(8)} &lt;a href="/7">Continue reading Ferry rams pier&lt;/a></content:encoded>`,
    ],
    ["headline", "a text of several books", `<content:encoded>${"<p>word</p>".repeat(300_000)}</content:encoded>`],
    ["headline", "no text", "<description> </description>"],
    ["headline", "a picture alone", '<description>&lt;img src="/ferry.jpg"></description>'],
  ])("tells a %s: %s", (reach, _name, fields) => {
    expect(itemIn(fields).reach).toBe(reach);
  });

  test("takes an excerpt of the text, or a description that breaks off, for no standfirst", () => {
    const content = `<content:encoded>${SENTENCE.repeat(8)}</content:encoded>`;
    expect(itemIn(`<description>${SENTENCE}</description>${content}`).item.standfirst).toBeNull();
    expect(itemIn(`<description>An inquiry begins on …</description>${content}`).item.standfirst).toBeNull();
    expect(itemIn(`<description>An inquiry begins</description>${content}`).item.standfirst).toBe("An inquiry begins");
  });

  test("leaves out the entry in which a feed was cut off", () => {
    const text = rss(`<item>${TITLE}</item><item>${TITLE}`).replace("</channel></rss>", "");
    expect(itemsOf(feedIn(text))).toHaveLength(1);
  });

  test("uses no guid that several pages share", () => {
    const item = (guid: string, page: number) =>
      `<item><guid isPermaLink="false">${guid}</guid><link>/${page}</link></item>`;
    const found = itemsIn(item("same", 1) + item("own", 2) + item("same", 3) + item("own", 2));
    expect(found.map(({ item: { uri } }) => uri)).toEqual([null, "own", null, "own"]);
  });

  test("uses no guid that several headlines of one page share", () => {
    const item = (guid: string, title: string) =>
      `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>/live</link></item>`;
    const found = itemsIn(item("same", "One") + item("own", "Two") + item("same", "Three"));
    expect(found.map(({ item: { uri } }) => uri)).toEqual([null, "own", null]);
  });
});

describe("an article of a feed", () => {
  test.each<[string, string, string]>([
    ["none", "", "none in the feed"],
    ["one that cannot be read", "<pubDate>some day</pubDate>", "no date that can be read: some day"],
    [
      "one of a clock that was not set",
      "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>",
      "a clock that was not set: Thu, 01 Jan 1970 00:00:00 GMT",
    ],
    [
      "one in the future",
      "<pubDate>Fri, 06 Mar 2099 10:15:00 GMT</pubDate>",
      "in the future: 2099-03-06T10:15:00.000Z",
    ],
  ])("is dated when it was first seen, and says why, with %s", (_name, fields, why) => {
    const { published, provenance } = articleIn(`<description>${SENTENCE}</description>${fields}`);
    expect([published, provenance.published]).toEqual([null, why]);
  });

  test("keeps a time without a zone as it was printed", () => {
    const { published } = articleIn(`<description>${SENTENCE}</description><pubDate>6 March 2026 10:15</pubDate>`);
    expect(published).toEqual({ at: Date.UTC(2026, 2, 6, 10, 15), zone: "unknown", printed: "6 March 2026 10:15" });
  });

  test("is the same one by its guid, else its page, else its words, whatever its date", () => {
    const id = (fields: string, text = SENTENCE) => articleIn(`${fields}<description>${text}</description>`).id;
    const first = "<pubDate>Fri, 06 Mar 2026 10:15:00 GMT</pubDate>";
    const later = "<pubDate>Fri, 06 Mar 2026 11:15:00 GMT</pubDate>";
    expect(id(`<guid isPermaLink="false">7</guid>${first}`)).toBe(
      id(`<guid isPermaLink="false">7</guid>${later}`, "Rewritten from end to end."),
    );
    expect(id(first)).toBe(id(later, "Rewritten from end to end."));
    expect(id("<guid isPermaLink='false'>7</guid>")).not.toBe(id("<guid isPermaLink='false'>8</guid>"));
    const [a, b, c] = [first, later, ""].map(
      (date, index) =>
        itemsIn(
          `<item><title>Ferry</title>${date}<description>${index < 2 ? SENTENCE : "Another text altogether."}</description></item>`,
        )[0]!.item,
    );
    const ids = [a, b, c]
      .map((item) => parseItem(item!, { retrieved: NOW }))
      .map((parsed) => parsed.ok && parsed.value.id);
    expect([ids[0] === ids[1], ids[0] === ids[2]]).toEqual([true, false]);
  });
});

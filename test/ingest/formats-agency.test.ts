import { describe, expect, test } from "vitest";
import { outline, parsed } from "../parse/raw.ts";
import { item, items, refusal } from "./entries.ts";

const NITF = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd" [<!ENTITY pier "The old pier">]>
<nitf uno="tmn.2025.0611.ferry" xml:lang="en-GB">
 <head><title>FERRY-STOPS</title>
  <tobject tobject.type="news"><tobject.subject tobject.subject.type="Transport" tobject.subject.matter="Ferries"/></tobject>
  <docdata management-status="usable"><doc-id regsrc="TMN" id-string="tmn:0611:17"/><date.issue norm="20250611T080000Z"/>
   <key-list><keyword key="islands"/><keyword key="islands"/></key-list><doc.copyright year="2025" holder="Tarn Media"/></docdata></head>
 <body><body.head>
   <hedline><hl1>Ferry stops for a <em>month</em></hl1></hedline>
   <byline>By <person>Ana Ruizel</person> <byttl>Harbour Correspondent</byttl></byline>
   <distributor>Tarn Media News</distributor>
   <dateline><location>SELMOUTH, Velland</location><story.date norm="20250611">June 11</story.date></dateline>
   <abstract><p>Islanders depend on two small boats.</p></abstract></body.head>
  <body.content>
   <media media-type="image"><media-reference source="pier.jpg" mime-type="image/jpeg"/><media-caption>The pier at dawn.</media-caption><media-producer>Jonas Tvedt</media-producer></media>
   <p>The ferry   stopped on Monday after nine posts of the pier
   were found to be hollow.</p>
   <hl2>What is next</hl2>
   <p>&#8220;Nobody will walk on it,&#8221; said <person>Ina Sorley</person>. &pier; is closed.</p>
   <ul><li>Bicycles go free.</li><li>Cars stay on land.</li></ul>
  </body.content><body.end><tagline>Ana Ruizel writes on harbours.</tagline></body.end></body></nitf>`;

describe("NITF", () => {
  test("gives each line of the body its kind, and every field its words", async () => {
    const found = await item("anything.txt", NITF);
    expect(found).toMatchObject({
      headline: "Ferry stops for a month",
      standfirst: "Islanders depend on two small boats.",
      publisher: "Tarn Media News",
      language: "en-GB",
      uri: "tmn:0611:17",
      published: "2025-06-11T08:00:00.000Z",
      subjects: ["Ferries", "islands"],
      status: "usable",
    });
    const article = parsed("", found);
    expect(outline(article)).toEqual([
      ["headline", "Ferry stops for a month"],
      ["standfirst", "Islanders depend on two small boats."],
      ["caption", "The pier at dawn."],
      ["credit", "Jonas Tvedt"],
      ["dateline", "SELMOUTH, Velland"],
      ["paragraph", "The ferry stopped on Monday after nine posts of the pier were found to be hollow."],
      ["subheading", "What is next"],
      ["paragraph", "“Nobody will walk on it,” said Ina Sorley. &pier; is closed."],
      ["list-item", "Bicycles go free."],
      ["list-item", "Cars stay on land."],
      ["furniture", "Ana Ruizel writes on harbours."],
    ]);
    expect(article.byline).toBe("Ana Ruizel Harbour Correspondent");
  });

  test("leaves out a dateline that the first paragraph begins with", async () => {
    const twice = NITF.replace("<p>The ferry", "<p>SELMOUTH, Velland (TMN) — The ferry");
    expect((await item("a.xml", twice)).text.match(/SELMOUTH/g)).toHaveLength(1);
  });

  test.each([
    ['management-status="canceled"', "", "canceled"],
    ['management-status="embargoed"', "", "withheld"],
    ['management-status="usable"', '<date.release norm="20250613T000000Z"/>', "withheld"],
    ['management-status="usable"', '<date.release norm="20250611T000000Z"/>', "usable"],
    ['management-status="usable"', '<date.release norm="soon"/>', "withheld"],
    ["", "", "usable"],
  ])("with %j and %j it is %s", async (status, release, wanted) => {
    const xml = NITF.replace('management-status="usable"', status).replace("<date.issue", `${release}<date.issue`);
    expect((await item("a.xml", xml)).status).toBe(wanted);
  });

  test("is refused where it is cut off, so that nobody takes its beginning for the whole", async () => {
    expect(await refusal("a.xml", NITF.slice(0, NITF.indexOf("Bicycles")))).toEqual([
      [null, "it is cut off in the middle"],
    ]);
  });
});

const newsItem = ({
  guid = "urn:newsml:tmn.example:20250611:ferry",
  version = 1,
  meta = '<pubStatus qcode="stat:usable"/>',
  content = '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>Boats</h1><p>The ferry <b>stopped</b>.</p><p>Nobody was hurt.</p></body></html></inlineXML>',
  kind = "text",
  about = "",
} = {}) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="${version}" xml:lang="en">
  <rightsInfo><copyrightHolder><name>Tarn Media</name></copyrightHolder><usageTerms>Not for <b>resale</b></usageTerms></rightsInfo>
  <itemMeta><itemClass qcode="ninat:${kind}"/><provider qcode="nprov:TMN"><name>Tarn Media News</name></provider>
   <versionCreated>2025-06-11T10:37:00+02:00</versionCreated><firstCreated>2025-06-11T08:00:00+02:00</firstCreated>${meta}</itemMeta>
  <contentMeta><contentCreated>2025-06-11T07:00:00Z</contentCreated><by>By Ana Ruizel</by><headline>Ferry stops</headline><slugline>FERRY-STOPS</slugline>
   <language tag="en-GB"/><subject qcode="medtop:20000001"/><subject qcode="medtop:20000002"><name>shipping</name></subject>${about}</contentMeta>
  <contentSet>${content}</contentSet></newsItem>`;
const message = (...parts: string[]) =>
  `<?xml version="1.0"?><nm:newsMessage xmlns:nm="http://iptc.org/std/nar/2006-10-01/"><nm:header/><nm:itemSet>${parts.join("\n")}</nm:itemSet></nm:newsMessage>`;

describe("NewsML-G2", () => {
  test("reads one item, its words in order and each field", async () => {
    const found = await item("ferry.xml", newsItem());
    expect(found).toMatchObject({
      headline: "Ferry stops",
      byline: "By Ana Ruizel",
      publisher: "Tarn Media News",
      language: "en-GB",
      uri: "urn:newsml:tmn.example:20250611:ferry",
      published: "2025-06-11T06:00:00.000Z",
      modified: "2025-06-11T08:37:00.000Z",
      subjects: ["shipping", "FERRY-STOPS"],
      usageTerms: "Not for resale",
      status: "usable",
    });
    expect(outline(parsed("", found))).toEqual([
      ["headline", "Ferry stops"],
      ["subheading", "Boats"],
      ["paragraph", "The ferry stopped."],
      ["paragraph", "Nobody was hurt."],
    ]);
  });

  test("reads NITF and plain text inside", async () => {
    const nitf = NITF.slice(NITF.indexOf("<nitf")).replace(
      "<nitf",
      '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"',
    );
    const inside = await item("a.xml", newsItem({ content: `<inlineXML>${nitf}</inlineXML>` }));
    expect(inside).toMatchObject({ headline: "Ferry stops", standfirst: "Islanders depend on two small boats." });
    expect(inside.text).toContain("\n\nWhat is next\n\n");
    const plain = newsItem({
      content: '<inlineData contenttype="text/plain">The ferry stopped.\n\nNobody was &lt;hurt&gt;.</inlineData>',
    });
    expect((await item("a.xml", plain)).text).toBe("The ferry stopped.\n\nNobody was <hurt>.");
  });

  test("takes the articles of a message, each in its highest version, with the pictures that they link", async () => {
    const picture = newsItem({
      guid: "urn:pier",
      kind: "picture",
      content: '<remoteContent href="pier.jpg"/>',
      about: '<description role="drol:caption">The pier at dawn.</description><creditline>Jonas Tvedt</creditline>',
    });
    const xml = message(
      newsItem({ guid: "urn:a", version: 2, about: "<keyword>newer</keyword>" }),
      newsItem({ guid: "urn:a", version: 1 }),
      newsItem({ guid: "urn:b", meta: '<link rel="irel:seeAlso" residref="urn:pier"/>' }),
      picture,
      '<packageItem guid="urn:p"><itemMeta><itemClass qcode="ninat:composite"/></itemMeta><groupSet/></packageItem>',
    );
    const found = await items("news.xml", xml);
    expect(found.map(({ uri, source, subjects }) => [uri, source, subjects.includes("newer")])).toEqual([
      ["urn:a", "news.xml#1", true],
      ["urn:b", "news.xml#2", false],
    ]);
    expect(found.map(({ text }) => text.startsWith("The pier at dawn.\n\nJonas Tvedt\n\n"))).toEqual([false, true]);
    expect((await item("a.xml", message(newsItem(), picture))).text).toMatch(/^The pier at dawn\./);
    expect((await item("a.xml", message(newsItem(), picture))).picture).toBeUndefined();
  });

  test("has the picture that is described, as large as it comes", async () => {
    const remote = (name: string, more: string) => `<remoteContent href="https://img.example/${name}" ${more}/>`;
    const picture = newsItem({
      guid: "urn:pier",
      kind: "picture",
      content: [
        remote("s.jpg", 'contenttype="image/jpeg" width="200"'),
        remote("l.jpg", 'contenttype="image/jpeg" width="900"'),
        remote("l.pdf", 'contenttype="application/pdf" width="1900"'),
      ].join(""),
      about: '<description role="drol:caption">The pier at dawn.</description><creditline>Jonas Tvedt</creditline>',
    });
    expect((await item("a.xml", message(newsItem(), picture))).picture).toEqual({
      url: "https://img.example/l.jpg",
      words: "The pier at dawn.",
      credit: "Jonas Tvedt",
    });
  });

  test.each([
    ['<pubStatus qcode="stat:canceled"/>', "canceled"],
    ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>', "withheld"],
    ['<pubStatus qcode="stat:1"/>', "withheld"],
    ["<embargoed>2025-06-12T12:00:00+02:00</embargoed>", "withheld"],
    ["<embargoed>2025-06-12T10:00:00+02:00</embargoed>", "usable"],
    ["<embargoed/>", "withheld"],
    ["", "usable"],
  ])("with %s it is %s", async (meta, status) => {
    expect((await item("a.xml", newsItem({ meta }))).status).toBe(status);
  });

  test("keeps an item without words only where it withdraws an article", async () => {
    const withdrawn = newsItem({ meta: '<pubStatus qcode="stat:canceled"/>', content: "" });
    expect(await item("a.xml", withdrawn)).toMatchObject({ text: "", status: "canceled" });
    const none = [[null, "it holds no text of an article"]];
    expect(await refusal("a.xml", newsItem({ content: "" }))).toEqual(none);
    expect(await refusal("a.xml", '<packageItem guid="urn:p"><groupSet/></packageItem>')).toEqual(none);
    expect(await refusal("a.xml", message())).toEqual(none);
  });

  test("gives the whole items of a message that was cut off", async () => {
    const xml = message(newsItem({ guid: "urn:a" }), newsItem({ guid: "urn:b" }));
    const cut = xml.slice(0, xml.lastIndexOf("Nobody"));
    expect((await items("a.xml", cut)).map(({ uri }) => uri)).toEqual(["urn:a"]);
    expect(await refusal("a.xml", cut)).toEqual([[null, "it is cut off in the middle"]]);
  });
});

describe("RSS, Atom and JSON Feed files", () => {
  const rss =
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Lindow Echo</title><item><title>Ferry stops</title><link>https://lindow-echo.example/ferry</link><description>It stopped on Monday.</description></item><item><title>Pier closes</title></item></channel></rss>';

  test("are lists of articles, whatever they are called", async () => {
    for (const name of ["feed.xml", "feed.txt", "feed"])
      expect((await items(name, rss)).map(({ headline, publisher }) => [headline, publisher])).toEqual([
        ["Ferry stops", "Lindow Echo"],
        ["Pier closes", "Lindow Echo"],
      ]);
    const json = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Lindow Echo",
      items: [{ id: "1", title: "Ferry stops", content_html: "<p>It stopped.</p>" }],
    };
    expect(await item("feed.json", JSON.stringify(json))).toMatchObject({
      headline: "Ferry stops",
      text: "It stopped.",
    });
  });

  test("are refused without an article", async () => {
    expect(await refusal("a.xml", "<rss><channel><title>Lindow Echo</title></channel></rss>")).toEqual([
      "feed-unreadable",
    ]);
  });
});

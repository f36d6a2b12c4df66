import { describe, expect, test } from "vitest";
import type { Feed } from "../../../src/ingest/feeds/feed.ts";
import { atom, feedIn, rss } from "./reading.ts";

/** A feed with its times in ISO and its markup by value, without what is not there. */
function plain({ entries, ...feed }: Feed): object {
  return JSON.parse(
    JSON.stringify({ ...feed, entries: entries.map(({ from, isComplete, ...entry }) => entry) }, (_, value) => {
      if (value === null || (Array.isArray(value) && value.length === 0)) return undefined;
      if (typeof value === "object" && "printed" in value) return new Date(value.at).toISOString();
      return typeof value === "object" && "from" in value && "value" in value ? `${value.kind}: ${value.value}` : value;
    }),
  );
}

const PARAGRAPH = "<p>The ferry <i>Alva</i> rammed the pier.</p>";

describe("each format", () => {
  test("RSS 2.0 with the words of other vocabularies", () => {
    const text = rss(
      `<item>
        <title>Ferry rams pier</title><link>https://lindow-echo.example/ferry?id=7&amp;part=1</link>
        <guid isPermaLink="false">echo-7</guid><pubDate>Frid, 06 Mar 2026 10:15:00 CET</pubDate>
        <dc:creator>Tessa Quill</dc:creator><category>Harbour</category><category>Accidents</category>
        <description>A ferry rammed the pier.</description>
        <content:encoded><![CDATA[${PARAGRAPH}]]></content:encoded>
        <source url="https://meridian-wire.example/rss">Meridian Wire</source>
        <media:content url="https://lindow-echo.example/ferry.jpg"><media:title>The ferry</media:title></media:content>
        <itunes:keywords>ships, piers</itunes:keywords>
      </item>`,
      `<title>Lindow Echo</title><link>https://lindow-echo.example/</link><description>&lt;ul&gt;&lt;li&gt;News of&lt;li&gt;Port Lindow&lt;/ul&gt;</description>
       <language>en-gb</language><lastBuildDate>Fri, 06 Mar 2026 11:00:00 GMT</lastBuildDate><copyright>© Lindow Echo</copyright>
       <atom:link rel="self" href="https://lindow-echo.example/feeds/news.xml" type="application/rss+xml"/>
       <managingEditor>desk@lindow-echo.example (Orla Fenn)</managingEditor><image><title>No title</title><link>https://no.example/</link></image>`,
    );
    expect(plain(feedIn(text))).toEqual({
      title: "Lindow Echo",
      link: "https://lindow-echo.example/",
      description: "News of Port Lindow",
      language: "en-gb",
      updated: "2026-03-06T11:00:00.000Z",
      author: "desk@lindow-echo.example (Orla Fenn)",
      rights: "© Lindow Echo",
      entries: [
        {
          title: "Ferry rams pier",
          link: "https://lindow-echo.example/ferry?id=7&part=1",
          id: "echo-7",
          published: "2026-03-06T09:15:00.000Z",
          author: "Tessa Quill",
          tags: ["Harbour", "Accidents", "ships", "piers"],
          description: "html: A ferry rammed the pier.",
          content: `html: ${PARAGRAPH}`,
          publisher: "Meridian Wire",
        },
      ],
    });
  });

  test("RSS 1.0, whose items stand beside the channel", () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://lindow-echo.example/rdf"><title>Lindow Echo</title><link>https://lindow-echo.example/</link><dc:language>en</dc:language></channel>
      <image><title>Logo</title></image>
      <item rdf:about="https://lindow-echo.example/ferry"><title>Ferry rams pier</title><dc:date>2026-03-06T10:15:00+01:00</dc:date><dc:subject>Harbour</dc:subject></item>
    </rdf:RDF>`;
    expect(plain(feedIn(text))).toEqual({
      title: "Lindow Echo",
      link: "https://lindow-echo.example/",
      language: "en",
      id: "https://lindow-echo.example/rdf",
      entries: [
        {
          title: "Ferry rams pier",
          link: "https://lindow-echo.example/ferry",
          id: "https://lindow-echo.example/ferry",
          published: "2026-03-06T09:15:00.000Z",
          updated: "2026-03-06T09:15:00.000Z",
          tags: ["Harbour"],
        },
      ],
    });
  });

  test.each(["0.91", "0.92"])("RSS %s, which has no guid and no date", (version) => {
    const text = `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="${version}"><channel><title>Echo</title><item><title>Ferry</title><link>/ferry</link></item></channel></rss>`;
    expect(plain(feedIn(text))).toEqual({
      title: "Echo",
      entries: [{ title: "Ferry", link: "https://lindow-echo.example/ferry" }],
    });
  });

  test("Atom 1.0 with its kinds of text", () => {
    const text = atom(
      `<title type="html">Lindow &amp;amp; &lt;b&gt;Echo&lt;/b&gt;</title><subtitle>News &amp; weather</subtitle><id>tag:lindow-echo.example,2026:all</id>
       <updated>2026-03-06T11:00:00Z</updated><author><name>Orla Fenn</name><email>desk@lindow-echo.example</email></author>
       <link rel="self" href="/feeds/news.xml"/><link rel="alternate" type="application/json" href="/news.json"/><link href="/"/>
       <entry><title>a &lt; b</title><id>tag:lindow-echo.example,2026:7</id><link rel="alternate" type="text/html" href="ferry"/><link rel="enclosure" href="/x.mp3"/>
         <published>2026-03-06T10:15:00.25+01:00</published><updated>2026-03-06T10:30:00Z</updated><category term="harbour" label="Harbour"/>
         <summary>A ferry rammed the pier &amp; stayed.</summary>
         <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>He <i>never</i> said <b>yes</b> to it.<br/><a href="/a?x=1&amp;y=2">5 &lt; 6</a></p></div></content>
         <source><title>Meridian Wire</title><id>no</id></source></entry>`,
      'xml:lang="en_GB" xml:base="https://lindow-echo.example/news/"',
    );
    expect(plain(feedIn(text))).toEqual({
      title: "Lindow & Echo",
      link: "https://lindow-echo.example/",
      description: "News & weather",
      language: "en-GB",
      updated: "2026-03-06T11:00:00.000Z",
      id: "tag:lindow-echo.example,2026:all",
      author: "Orla Fenn (desk@lindow-echo.example)",
      entries: [
        {
          title: "a < b",
          link: "https://lindow-echo.example/news/ferry",
          id: "tag:lindow-echo.example,2026:7",
          published: "2026-03-06T09:15:00.000Z",
          updated: "2026-03-06T10:30:00.000Z",
          tags: ["harbour"],
          language: "en-GB",
          publisher: "Meridian Wire",
          description: "text: A ferry rammed the pier & stayed.",
          content:
            'html: <p>He <i>never</i> said <b>yes</b> to it.<br><a href="https://lindow-echo.example/a?x=1&amp;y=2">5 &lt; 6</a></p>',
        },
      ],
    });
  });

  test("Atom 0.3 with content in base64", () => {
    const text = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped" type="text/html">Echo &amp;amp; Post</title><tagline>News</tagline>
      <modified>2026-03-06T11:00:00Z</modified>
      <entry><title>Ferry</title><issued>2026-03-06T10:15+01:00</issued><modified>2026-03-06T11:00:00Z</modified>
      <content type="text/html" mode="base64">${btoa(PARAGRAPH)}</content></entry></feed>`;
    expect(plain(feedIn(text))).toEqual({
      title: "Echo & Post",
      description: "News",
      updated: "2026-03-06T11:00:00.000Z",
      entries: [
        {
          title: "Ferry",
          published: "2026-03-06T09:15:00.000Z",
          updated: "2026-03-06T11:00:00.000Z",
          content: `html: ${PARAGRAPH}`,
        },
      ],
    });
  });

  test.each(["1", "1.1"])("JSON Feed %s, in which what is not as it should be is left out", (version) => {
    const text = JSON.stringify({
      version: `https://jsonfeed.org/version/${version}`,
      title: "Lindow Echo",
      home_page_url: "https://lindow-echo.example/",
      feed_url: "https://lindow-echo.example/feed.json",
      description: 7,
      ...(version === "1" ? { author: { name: "Orla Fenn" } } : { authors: [{ name: "Orla Fenn" }], language: "en" }),
      items: [
        {
          id: 7,
          url: "/ferry",
          title: "Ferry",
          content_html: '<a href="/a">A</a>',
          date_published: "2026-03-06T10:15:00+01:00",
          tags: ["Harbour", null],
          authors: [{ name: "Tessa Quill" }, {}],
        },
        "no item",
        {
          id: "8",
          content_text: "Rain.",
          summary: "It rains",
          date_modified: "some day",
          external_url: "javascript:alert(1)",
        },
      ],
    });
    expect(plain(feedIn(text))).toEqual({
      title: "Lindow Echo",
      link: "https://lindow-echo.example/",
      ...(version === "1" ? {} : { language: "en" }),
      id: "https://lindow-echo.example/feed.json",
      author: "Orla Fenn",
      entries: [
        {
          title: "Ferry",
          link: "https://lindow-echo.example/ferry",
          id: "7",
          content: 'html: <a href="https://lindow-echo.example/a">A</a>',
          published: "2026-03-06T09:15:00.000Z",
          author: "Tessa Quill",
          tags: ["Harbour"],
        },
        { id: "8", content: "text: Rain.", description: "text: It rains" },
      ],
    });
  });
});

describe("an entry", () => {
  const first = (item: string, channel = "") => feedIn(rss(`<item>${item}</item>`, channel)).entries[0]!;

  test.each<[string, string, string | null]>([
    ["a guid that is a page", "<guid>https://lindow-echo.example/7</guid>", "https://lindow-echo.example/7"],
    ["no guid that says it is none", '<guid isPermaLink="false">https://lindow-echo.example/7</guid>', null],
    ["no guid that is a name", "<guid>7</guid>", null],
    [
      "the link before the guid",
      "<guid>https://no.example/</guid><link>https://lindow-echo.example/7</link>",
      "https://lindow-echo.example/7",
    ],
    [
      "where FeedBurner leads",
      '<link>https://feeds.example/~r/7</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">https://lindow-echo.example/7</feedburner:origLink>',
      "https://lindow-echo.example/7",
    ],
    ["Atom’s link in RSS", '<atom:link href="/7"/>', "https://lindow-echo.example/7"],
    [
      "a link relative to the element’s base",
      '<link xml:base="https://other.example/a/">7</link>',
      "https://other.example/a/7",
    ],
    ["no script", "<link>javascript:alert(1)</link>", null],
    ["no data", "<link>data:text/html,x</link>", null],
    ["no link of another kind", '<atom:link rel="replies" href="/7"/>', null],
  ])("has as its link %s", (_name, item, link) => {
    expect(first(item).link).toBe(link);
  });

  test.each<[string, string | null]>([
    ["Ferry &amp; pier", "Ferry & pier"],
    ["Ferry &amp;amp; pier", "Ferry & pier"],
    ["<![CDATA[Ferry &amp; <b class='x'>pier</b>]]>", "Ferry & pier"],
    ["&lt;em&gt;Ferry&lt;/em&gt;\n  pier", "Ferry pier"],
    ["5 &lt; 6 and 7 > 6", "5 < 6 and 7 > 6"],
    ["List&lt;Boat&gt; explained", "List<Boat> explained"],
    ["Caf&eacute; &ldquo;shut&rdquo; &#8211; &#x201c;", "Café “shut” – “"],
    ["Q&A: fish & chips", "Q&A: fish & chips"],
    ["a&#0;b&#8;c&#xD800;d&#x110000;e", "a\ufffdbc\ufffdd\ufffde"],
    ["<b>Ferry</b> pier", "Ferry pier"],
    ["  ", null],
  ])("has the title %s as a reader sees it", (title, plainTitle) => {
    expect(first(`<title>${title}</title>`).title).toBe(plainTitle);
  });

  test("keeps content and description, each with the element it stood in", () => {
    const entry = first(
      "<description>Short</description><content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded><dc:date>2026-03-06</dc:date>",
    );
    expect(entry.from).toEqual({
      description: "description",
      content: "content:encoded",
      published: "dc:date",
      updated: "dc:date",
    });
    expect([entry.description?.from, entry.content?.value]).toEqual(["description", "<p>Long</p>"]);
  });

  test("decodes escaped markup once, and what is in a CDATA section not at all", () => {
    expect(first("<description><![CDATA[5 &lt; 6]]></description>").description?.value).toBe("5 &lt; 6");
    expect(first("<description>5 &amp;lt; 6 &lt;br&gt;</description>").description?.value).toBe("5 &lt; 6 <br>");
    const [entry] = feedIn(atom("<entry><title><![CDATA[AT&amp;T]]></title></entry>")).entries;
    expect(entry?.title).toBe("AT&amp;T");
  });

  test("makes the addresses in a body absolute and leaves all else as it came", () => {
    const body = `<P  class=x><a href='/a?b=1&amp;c=2' >A</a> <img src=pic.png> <a href="#top">href="/no"</a> <a href="mailto:x@y.example">M</a>`;
    expect(first(`<description><![CDATA[${body}]]></description>`).description?.value).toBe(
      `<P  class=x><a href='https://lindow-echo.example/a?b=1&amp;c=2' >A</a> <img src="https://lindow-echo.example/feeds/pic.png"> <a href="#top">href="/no"</a> <a href="mailto:x@y.example">M</a>`,
    );
  });

  test("resolves addresses by the Content-Location of the answer, unless that is no page", () => {
    const text = rss("<item><link>7</link></item>");
    expect(feedIn(text, { contentLocation: "/archive/" }).entries[0]?.link).toBe(
      "https://lindow-echo.example/archive/7",
    );
    expect(feedIn(text, { contentLocation: "javascript:x" }).entries[0]?.link).toBe(
      "https://lindow-echo.example/feeds/7",
    );
  });

  test("takes no element of a vocabulary that is not the feed’s", () => {
    expect(
      first(
        '<x:title xmlns:x="https://x.example/">No</x:title><title xmlns="https://y.example/">No</title><nobody:title>No</nobody:title>',
      ).title,
    ).toBeNull();
    expect(first("<itunes:title>Yes</itunes:title>").title).toBe("Yes");
  });
});

describe("how often a feed says that it changes", () => {
  const SY = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
  test.each([
    ["ttl in minutes", rss("<item><title>a</title></item>", "<ttl>90</ttl>"), 90 * 60_000],
    ["a period", rss("<item><title>a</title></item>", `<sy:updatePeriod ${SY}> Daily </sy:updatePeriod>`), 86_400_000],
    [
      "times in a period",
      rss(
        "<item><title>a</title></item>",
        `<sy:updatePeriod ${SY}>daily</sy:updatePeriod><sy:updateFrequency ${SY}>4</sy:updateFrequency>`,
      ),
      21_600_000,
    ],
    ["nonsense", rss("<item><title>a</title></item>", "<ttl>soon</ttl>"), null],
    ["less than nothing", rss("<item><title>a</title></item>", "<ttl>-5</ttl>"), null],
    ["nothing", rss("<item><title>a</title></item>"), null],
  ])("%s", (_name, text, expected) => {
    expect(feedIn(text).changesEveryMs).toBe(expected);
  });
});

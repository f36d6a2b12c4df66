import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ListedFeed, readOpml, writeOpml } from "../../src/ingest/opml.ts";

const ECHO = {
  url: "https://lindow-echo.example/rss",
  title: "Lindow Echo",
  page: "https://lindow-echo.example/",
  folders: [],
};

describe("readOpml", () => {
  test("reads nested lists, names of attributes in any case, each feed once", () => {
    const text = `<?xml version="1.0"?><opml version="1.1"><head><title>Mine</title></head><body>
      <outline text="Lindow Echo" XMLURL="https://lindow-echo.example/rss" HtmlUrl="https://lindow-echo.example/"/>
      <outline text="Coast &amp; sea"><outline title="North"><outline type="rss" title="Tidewater" xmlUrl="https://tidewater.example/?a=1&amp;b=2"></outline></outline></outline>
      <outline text="Again" xmlurl="https://lindow-echo.example/rss"/>
      <outline text="A note"/><outline text="A script" xmlUrl="javascript:alert(1)"/><outline text="__proto__"><outline xmlUrl="https://last.example/"/></outline>
    </body></opml>`;
    expect(readOpml(text)).toEqual([
      ECHO,
      { url: "https://tidewater.example/?a=1&b=2", title: "Tidewater", page: null, folders: ["Coast & sea", "North"] },
      { url: "https://last.example/", title: null, page: null, folders: ["__proto__"] },
    ]);
  });

  test("is null for what is no OPML, and bounded for what is too much of it", () => {
    expect(readOpml("<rss><outline xmlUrl='https://a.example/'/></rss>")).toBeNull();
    const many = Array.from({ length: 6_000 }, (_, at) => `<outline xmlUrl="https://a.example/${at}"/>`).join("");
    expect(readOpml(`<opml><body>${many}`)).toHaveLength(5_000);
    const deep = readOpml(`<opml><body>${"<outline text='a'>".repeat(3_000)}<outline xmlUrl='https://a.example/'/>`);
    expect(deep?.map(({ folders }) => folders.length)).toEqual([50]);
  });

  test("reads back every list that was written", () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .map((words) => words.replace(/[\s\u0000-\u001f\u00a0]+/g, "-"));
    const feed = fc.record({
      url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
      title: fc.option(name),
      page: fc.option(fc.webUrl().map((url) => new URL(url).href)),
      folders: fc.array(name, { maxLength: 4 }),
    });
    const sorted = (feeds: readonly ListedFeed[]) => [...feeds].sort((a, b) => (a.url < b.url ? -1 : 1));
    fc.assert(
      fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, maxLength: 8 }), (feeds) => {
        const named = feeds.map((one) => ({ ...one, title: one.title ?? one.url }));
        expect(sorted(readOpml(writeOpml("Mine & yours", feeds))!)).toEqual(sorted(named));
      }),
      { seed: 6 },
    );
  });
});

test("writes OPML that other readers take", () => {
  expect(
    writeOpml("Feeds <all>", [
      ECHO,
      { ...ECHO, url: "https://b.example/?a=1&b=2", title: null, page: null, folders: ['"Sea"'] },
    ]),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Feeds &lt;all&gt;</title>
  </head>
  <body>
    <outline type="rss" text="Lindow Echo" title="Lindow Echo" xmlUrl="https://lindow-echo.example/rss" htmlUrl="https://lindow-echo.example/"/>
    <outline text="&quot;Sea&quot;">
      <outline type="rss" text="https://b.example/?a=1&amp;b=2" title="https://b.example/?a=1&amp;b=2" xmlUrl="https://b.example/?a=1&amp;b=2"/>
    </outline>
  </body>
</opml>
`);
});

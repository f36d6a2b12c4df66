import { afterEach, describe, expect, test } from "vitest";
import { startWebReader, type WebReader } from "../../src/work/web.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const PARAGRAPHS = Array.from(
  { length: 4 },
  (_, index) =>
    `<p>The ferry Alva rammed the pier of Lindow on Friday morning and tore ${index + 2} planks out of it, the harbour office said.</p>`,
).join("");
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry rams pier</title><meta property="og:type" content="article">
<link rel="alternate" type="application/rss+xml" title="News" href="/rss"></head><body><article><h1>Ferry rams pier</h1>${PARAGRAPHS}</article></body></html>`;
const FEED = `<rss version="2.0"><channel><title>Lindow Echo</title><link>https://lindow-echo.example/</link><ttl>30</ttl>
${Array.from({ length: 400 }, (_, index) => `<item><title>Item ${index}</title><link>https://lindow-echo.example/${index}</link></item>`).join("")}</channel></rss>`;

let reader: WebReader;
const said: string[] = [];
function start(change: { script?: URL; timeoutMs?: number } = {}): WebReader {
  said.length = 0;
  reader = startWebReader({ log: (message) => said.push(message), ...change });
  return reader;
}
afterEach(() => reader.close());
const url = "https://lindow-echo.example/ferry";

describe("the web reader", () => {
  test("gives the entries of a feed, the newest 300 at most", async () => {
    const read = await start().feed(bytesOf(FEED), { url: "https://lindow-echo.example/rss" });
    if (!read.ok) throw new Error("was not read");
    const { title, site, changesEveryMs, items } = read.value;
    expect([title, site, changesEveryMs, items.length]).toEqual([
      "Lindow Echo",
      "https://lindow-echo.example/",
      1_800_000,
      300,
    ]);
    expect(items[0]).toMatchObject({ reach: "headline", item: { headline: "Item 0" } });
  });

  test("gives the article of a page, and the feeds that it names", async () => {
    const page = { bytes: bytesOf(PAGE), url, contentType: "text/html" };
    const read = await start().article(page);
    expect(read).toMatchObject({ ok: true, value: { isPaywalled: false, item: { headline: "Ferry rams pier" } } });
    expect(await reader.feedsOf(page)).toEqual([
      { url: "https://lindow-echo.example/rss", title: "News", kind: "named" },
    ]);
  });

  test("says what is no feed and no article", async () => {
    const reading = start();
    expect(await reading.feed(bytesOf(PAGE), { url })).toMatchObject({
      ok: false,
      failure: { kind: "feed-unreadable", why: "page" },
    });
    const login = bytesOf("<html><body><form><input name=a></form>Log in</body></html>");
    expect(await reading.article({ bytes: login, url, contentType: null })).toEqual({
      ok: false,
      failure: { kind: "page-without-article", source: url },
    });
  });

  test("gives up what takes too long, and reads the next", async () => {
    const reading = start({ timeoutMs: 250, script: new URL("./scripts/fragile-web.ts", import.meta.url) });
    for (let round = 0; round < 3; round += 1) {
      expect(await reading.feed(bytesOf("hang"), { url })).toEqual({
        ok: false,
        failure: { kind: "article-not-read", source: url },
      });
      expect((await reading.feed(bytesOf("fine"), { url })).ok).toBe(true);
    }
    expect(said.filter((line) => line.includes(url))).toHaveLength(3);
  });
});

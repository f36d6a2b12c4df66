import { afterAll, beforeAll, expect, test } from "vitest";
import { startWebReader } from "../../src/work/web.ts";
import { htmlOf, pageOf, rssOf } from "../feeds/news-site.ts";
import { growthMb } from "../ingest/fetch/bombs.ts";

const MOST_MB = 50;
const reader = startWebReader({ log: () => {} });
afterAll(() => reader.close());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (kind: "feed" | "page", bytes: Uint8Array) =>
  kind === "page"
    ? reader.article({ bytes, url: "https://lindow-echo.example/a", contentType: "text/html" })
    : reader.feed(bytes, { url: "https://lindow-echo.example/rss", contentType: "application/rss+xml" });
// What reading needs once is there before memory is looked at.
beforeAll(async () => {
  const item = { id: "a", title: "Pier one", link: "https://lindow-echo.example/a", text: htmlOf("today") };
  for (let time = 0; time < 20; time += 1) {
    await read("page", bytesOf(pageOf("Pier one", `today ${time}`)));
    await read("feed", bytesOf(rssOf([item])));
  }
});

// The smaller first: memory that the one before left behind is not asked for again.
test.each<["feed" | "page", string, () => string]>([
  [
    "feed",
    "of 50,000 entries",
    () =>
      `<rss><channel>${"<item><title>Pier one is closed</title><guid>one</guid></item>".repeat(50_000)}</channel></rss>`,
  ],
  ["page", "of one line of 5 MB", () => pageOf("Pier one", "", "", `<p>${"word ".repeat(990_000)}</p>`)],
])("a %s %s takes little memory, also in the thread that reads it", async (kind, _, text) => {
  const hostile = bytesOf(text());
  const { rss } = await growthMb(() => read(kind, hostile));
  expect(rss).toBeLessThan(MOST_MB);
});

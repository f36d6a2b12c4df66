import { readFeed } from "../src/ingest/feeds/index.ts";
import { itemsOf } from "../src/ingest/feeds/items.ts";
import { cpuMs } from "./cpu.ts";
import { polling } from "./polling.ts";
import type { Row } from "./row.ts";

const ITEMS = 300;
const MEGABYTE = 1_000_000;
const ADDRESS = "https://lindow-echo.example/rss";

/** Reading a feed of one megabyte with the whole text of its articles, on one thread, warm, by CPU time; and many feeds, from being asked to being found. */
export async function intake(): Promise<Row[]> {
  const feed = new TextEncoder().encode(largeFeed());
  const read = readFeed(feed, { url: ADDRESS });
  if (!read.ok || read.value.entries.length !== ITEMS) throw new Error("the bench's own feed was not read");
  const size = `a feed of ${(feed.length / MEGABYTE).toFixed(2)} MB, ${ITEMS} entries`;
  return [
    { what: size, value: cpuMs(() => readFeed(feed, { url: ADDRESS })), unit: "ms", bar: 30 },
    { what: "its entries as text", value: cpuMs(() => itemsOf(read.value)), unit: "ms", bar: null },
    ...(await polling()),
  ];
}

function largeFeed(): string {
  const paragraph = (item: number, at: number): string =>
    `<p>Boat ${item} of the fleet of Port Lindow was the ${at}th to leave, the harbour board&rsquo;s pilot said; &ldquo;none of us had slept&rdquo;.` +
    ` It carries <a href="https://lindow-echo.example/boats/${item}">nets &amp; lines</a>.</p>\n`;
  const body = (item: number): string => Array.from({ length: 14 }, (_, at) => paragraph(item, at)).join("");
  const item = (_: unknown, number: number): string =>
    `<item><title>Boat ${number} &amp; its crew</title><link>/boats/${number}</link><guid isPermaLink="false">boat-${number}</guid>` +
    `<pubDate>Fri, 06 Mar 2026 10:15:${String(number % 60).padStart(2, "0")} +0100</pubDate><dc:creator>Tessa Quill</dc:creator><category>Harbour</category>` +
    `<description>Boat ${number} left at dawn.</description><content:encoded><![CDATA[${body(number)}<img src="/boats/${number}.jpg">]]></content:encoded></item>\n`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">' +
    `<channel><title>Lindow Echo</title><link>https://lindow-echo.example/</link>${Array.from({ length: ITEMS }, item).join("")}</channel></rss>`
  );
}

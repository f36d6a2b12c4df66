import type { Feed } from "../../../src/ingest/feeds/feed.ts";
import { readFeed } from "../../../src/ingest/feeds/index.ts";

export const ADDRESS = "https://lindow-echo.example/feeds/news.xml";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A feed of a test, got from a newspaper's address. Throws when it is refused. */
export function feedIn(text: string, headers: { contentType?: string; contentLocation?: string } = {}): Feed {
  const read = readFeed(bytesOf(text), { url: ADDRESS, ...headers });
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.failure)}`);
  return read.value;
}

/** Why a feed is refused; null when it is not. */
export function refusalOf(text: string): string | null {
  const read = readFeed(bytesOf(text), { url: ADDRESS });
  return read.ok ? null : read.failure.kind === "feed-unreadable" ? read.failure.why : read.failure.kind;
}

export const rss = (items: string, channel = ""): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${channel}${items}</channel></rss>`;

export const atom = (entries: string, attributes = ""): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${entries}</feed>`;

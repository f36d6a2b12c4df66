import type { Failure } from "../domain/failure.ts";
import { failed, ok, type Result } from "../domain/result.ts";
import type { FeedItem } from "../ingest/feeds/items.ts";
import type { Fetched, Web } from "../ingest/fetch/index.ts";
import type { FeedReading, WebReader } from "../work/web.ts";

/** Feeds of one page that are tried. */
const FEEDS_TRIED = 5;
/** Where feeds often are on sites that do not name them. */
const USUAL_PLACES = ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml"];
const SAMPLES = 3;

/** A feed that was read, with its newest headlines. */
export type FoundFeed = {
  readonly url: string;
  readonly title: string | null;
  readonly samples: readonly FeedItem[];
  readonly entries: number;
  readonly answer: Fetched;
  readonly reading: FeedReading;
};

type Parts = { readonly web: Web; readonly reader: WebReader };

/** The feed at an address, else the feeds that the page there names, else those in the usual places; each was read. */
export async function findFeeds(asked: string, parts: Parts): Promise<Result<readonly FoundFeed[]>> {
  const address = addressOf(asked);
  if (address === null) return failed({ kind: "address-unknown", asked });
  const got = await parts.web.get({ url: address, as: "feed", urgent: true });
  if (!got.ok) return got;
  const there = await read(address, got.value, parts);
  if (there.ok) return ok([there.value]);
  if (!isPage(there.failure)) return there;
  const { bytes, url, contentType } = got.value;
  const named = (await parts.reader.feedsOf({ bytes, url, contentType })).map((feed) => feed.url);
  const origin = new URL(url).origin;
  const places = named.length > 0 ? named.slice(0, FEEDS_TRIED) : USUAL_PLACES.map((path) => `${origin}${path}`);
  const found: FoundFeed[] = [];
  for (const place of places) {
    const feed = await tried(place, parts);
    if (feed === null || found.some((other) => other.answer.url === feed.answer.url)) continue;
    found.push(feed);
    // One guess that is right is enough; what a page names is its reader's to choose from.
    if (named.length === 0) break;
  }
  return found.length > 0 ? ok(found) : failed({ kind: "feeds-not-found", source: address });
}

async function tried(url: string, parts: Parts): Promise<FoundFeed | null> {
  const got = await parts.web.get({ url, as: "feed", urgent: true });
  if (!got.ok) return null;
  const feed = await read(url, got.value, parts);
  return feed.ok ? feed.value : null;
}

async function read(asked: string, answer: Fetched, { reader }: Parts): Promise<Result<FoundFeed>> {
  const { bytes, url, contentType, contentLocation, movedTo } = answer;
  const feed = await reader.feed(bytes, { url, contentType, contentLocation });
  if (!feed.ok) return feed;
  const { title, items } = feed.value;
  return ok({
    url: movedTo ?? asked,
    title,
    samples: items.filter(({ item }) => item.headline !== null).slice(0, SAMPLES),
    entries: items.length,
    answer,
    reading: feed.value,
  });
}

const isPage = (failure: Failure): boolean =>
  failure.kind === "feed-unreadable" && (failure.why === "page" || failure.why === "no feed");

/** What somebody typed as an address: "example.org/news" is one, too. */
function addressOf(asked: string): string | null {
  const typed = asked
    .trim()
    .replace(/^<(.+)>$/, "$1")
    .replace(/^feed:(?:\/\/)?/i, "");
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[\w.-]+:\d/.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(typed) || !URL.canParse(address)) return null;
  return new URL(address).href;
}

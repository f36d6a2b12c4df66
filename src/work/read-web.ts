import { LONGEST_ARTICLE_CHARACTERS } from "../domain/article.ts";
import type { RawItem } from "../domain/raw-item.ts";
import { failed, ok, type Result } from "../domain/result.ts";
import { decodeWeb } from "../ingest/charset.ts";
import { discoverFeeds, type FoundFeed } from "../ingest/discover.ts";
import { type FeedSource, readFeed } from "../ingest/feeds/index.ts";
import { type FeedItem, itemsOf } from "../ingest/feeds/items.ts";
import { itemOfPage } from "../ingest/formats/html.ts";
import { readBytes } from "../ingest/formats/index.ts";
import { readPage } from "../ingest/pages/index.ts";

/** Entries read of a feed: the first, which are the newest. Some feeds hold all that a site ever wrote. */
const MOST_ENTRIES = 300;

export type FeedReading = {
  readonly title: string | null;
  readonly site: string | null;
  /** How often the feed says that it changes, milliseconds; null where it says nothing. */
  readonly changesEveryMs: number | null;
  readonly items: readonly FeedItem[];
};

export type PageReading = { readonly item: RawItem; readonly isPaywalled: boolean };
export type PageBytes = { readonly bytes: Uint8Array; readonly url: string; readonly contentType: string | null };

/** A feed as it was served: its entries as items. */
export function feedOf(bytes: Uint8Array, source: FeedSource): Result<FeedReading> {
  const feed = readFeed(bytes, { ...source, entries: MOST_ENTRIES });
  if (!feed.ok) return feed;
  const { title, link, changesEveryMs, entries } = feed.value;
  const items = itemsOf({ ...feed.value, entries: entries.slice(0, MOST_ENTRIES) });
  return ok({ title, site: link, changesEveryMs, items });
}

/** The article of a page as it was served; fails where there is none. */
export function articleOf({ bytes, url, contentType }: PageBytes): Result<PageReading> {
  const page = readPage({ bytes, source: url, url, contentType });
  if (!page.ok) return page;
  if (!page.value.isArticle) return failed({ kind: "page-without-article", source: url });
  const item = itemOfPage(url, page.value);
  const { length: characters } = item.text;
  if (characters > LONGEST_ARTICLE_CHARACTERS)
    return failed({ kind: "article-too-long", source: url, characters, limit: LONGEST_ARTICLE_CHARACTERS });
  return ok({ item, isPaywalled: page.value.isPaywalled });
}

export type FileLimits = {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Articles that are read: the first. */
  readonly limit: number;
};

/** The articles of a file, whatever its kind. */
export async function itemsOfFile(
  name: string,
  bytes: Uint8Array,
  { now, limit }: FileLimits,
): Promise<Result<RawItem>[]> {
  const items: Result<RawItem>[] = [];
  for await (const entry of readBytes(name, bytes, { now })) {
    if (items.length >= limit) break;
    // An export of another Verbatim holds finished articles; what a member attaches is read anew.
    if (!entry.ok) items.push(entry);
    else if (entry.value.kind === "item") items.push(ok(entry.value.item));
    else items.push(failed({ kind: "file-type-unknown", file: name }));
  }
  return items;
}

/** The feeds of a page as it was served. */
export const feedsOf = ({ bytes, url, contentType }: PageBytes): FoundFeed[] =>
  discoverFeeds(decodeWeb(bytes, contentType), url);

import type { Failure } from "../domain/failure.ts";
import type { RawItem } from "../domain/raw-item.ts";
import type { Web } from "../ingest/fetch/index.ts";
import type { WebReader } from "../work/web.ts";
import type { FreshEntry } from "./entries.ts";
import { isGone } from "./policy.ts";
import { isSameHost } from "./sites.ts";

export type CompleteParts = { readonly web: Web; readonly reader: WebReader };

export type Completed = {
  readonly item: RawItem;
  /** Whether the page at the item's address says so: its words, or that it is gone. */
  readonly isFromPage: boolean;
  /** Why the page was not read; null where it was, and where there was no need to. */
  readonly missing: Failure | null;
};

const PASSING = new Set(["too-slow", "unreachable", "busy", "queue-full", "no-such-host", "not-found", "status"]);

/** Whether a page that cannot be read now may be there the next time; some are printed after their feed. */
export const isPassing = (failure: Failure): boolean => failure.kind === "not-fetched" && PASSING.has(failure.why);

/**
 * An entry with the whole text: the feed's own where it has it, else its page's. Where the page cannot be read, what the feed gave. An urgent one goes before
 * what nobody waits for.
 */
export async function complete(
  entry: FreshEntry,
  { web, reader }: CompleteParts,
  { urgent = false }: { readonly urgent?: boolean } = {},
): Promise<Completed> {
  const { item, reach } = entry;
  if (reach === "whole") return { item, isFromPage: false, missing: null };
  const teaser: RawItem = { ...item, extent: "teaser" };
  const asItIs = (missing: Failure | null): Completed => ({ item: teaser, isFromPage: false, missing });
  if (item.url === null) return asItIs(null);
  const got = await web.get({ url: item.url, as: "page", urgent });
  if (!got.ok && isGone(got.failure)) {
    const gone: RawItem = { ...teaser, status: "canceled" };
    return { item: gone, isFromPage: true, missing: null };
  }
  if (!got.ok) return asItIs(got.failure);
  const { bytes, url, contentType } = got.value;
  const read = await reader.article({ bytes, url, contentType }, { urgent });
  if (!read.ok) return asItIs(read.failure);
  const page = read.value.item;
  // A page that shows less than its feed is a notice or a teaser.
  if (page.text.length < item.text.length) return asItIs(null);
  const whole = together(item, page, url);
  return { item: read.value.isPaywalled ? { ...whole, extent: "teaser" } : whole, isFromPage: true, missing: null };
}

/** The page's words, with what only the feed says. */
function together(entry: RawItem, page: RawItem, fetchedFrom: string): RawItem {
  const url = addressOf(page, fetchedFrom);
  return {
    ...page,
    source: entry.source,
    headline: page.headline ?? entry.headline,
    standfirst: page.standfirst,
    byline: page.byline ?? entry.byline,
    publisher: page.publisher ?? entry.publisher ?? publisherOf(page, fetchedFrom),
    language: page.language ?? entry.language,
    url,
    uri: entry.uri,
    published: entry.published ?? page.published,
    modified: page.modified ?? entry.modified,
    subjects: entry.subjects,
    usageTerms: page.usageTerms ?? entry.usageTerms,
    ...(!page.picture && entry.picture && { picture: entry.picture }),
    provenance: {
      ...page.provenance,
      ...(entry.published !== null && { published: provenanceOf(entry) }),
      text: "page",
    },
  };
}

const provenanceOf = ({ provenance }: RawItem): string => provenance?.published ?? "feed";

/** A page may name a better address for itself, on its own host only: none may pass itself off as another's. */
export const addressOf = (page: RawItem, fetchedFrom: string): string =>
  page.url !== null && isSameHost(page.url, fetchedFrom) ? page.url : fetchedFrom;

/** Where neither page nor feed names the publisher, the host stands for it. */
export const publisherOf = (page: RawItem, fetchedFrom: string): string =>
  page.publisher ?? new URL(fetchedFrom).hostname.replace(/^www\./, "");

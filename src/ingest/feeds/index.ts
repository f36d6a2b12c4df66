import { failed, ok, type Result } from "../../domain/result.ts";
import { decodeWeb } from "../charset.ts";
import { webAddress } from "./addresses.ts";
import type { Feed } from "./feed.ts";
import { readJsonFeed } from "./json-feed.ts";
import { FEED_LIMITS, ROOT } from "./xml.ts";
import { readXmlFeed } from "./xml-feed.ts";

export type FeedSource = {
  /** Entries that are read: the first. All where nothing is said. */
  readonly entries?: number;
  /** The address that the bytes were got from, or a file's name. */
  readonly url: string;
  readonly contentType?: string | null | undefined;
  /** The header of this name: what relative addresses are relative to, where it differs. */
  readonly contentLocation?: string | null | undefined;
};

const PAGE = /<html[\s>]/i;
/** A page says that it is one near its beginning. */
const HEAD_CHARACTERS = 20_000;

/**
 * The feed in some bytes, whatever its format, encoding and faults. Linear; nothing that a feed can hold makes it throw.
 *
 *     readFeed(bytes, { url: "https://lindow-echo.example/rss", contentType: "application/rss+xml" })
 */
export function readFeed(bytes: Uint8Array, source: FeedSource): Result<Feed> {
  if (bytes.length > FEED_LIMITS.bytes) return refused(source, "too large");
  const text = decodeWeb(bytes, source.contentType ?? null);
  const base = baseOf(source);
  const start = text.trimStart();
  if (start === "") return refused(source, "empty");
  if (start.startsWith("{")) {
    const feed = readJsonFeed(start, base);
    return feed === null ? refused(source, "no feed") : ok(feed);
  }
  if (isPage(start.slice(0, HEAD_CHARACTERS))) return refused(source, "page");
  const feed = readXmlFeed(start, base, source.entries);
  return typeof feed === "string" ? refused(source, feed) : ok(feed);
}

function isPage(head: string): boolean {
  const page = head.search(PAGE);
  const root = head.search(ROOT);
  return page >= 0 && (root < 0 || page < root);
}

function baseOf({ url, contentLocation }: FeedSource): string | null {
  const got = webAddress(url, null);
  return webAddress(contentLocation ?? "", got) ?? got;
}

const refused = (
  source: FeedSource,
  why: "empty" | "no feed" | "page" | "too deep" | "too large" | "too many elements",
): Result<Feed> => failed({ kind: "feed-unreadable", source: source.url, why });

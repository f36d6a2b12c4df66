import { createHash } from "node:crypto";
import type { SeenEntry } from "../domain/feed.ts";
import type { ArticleId } from "../domain/ids.ts";
import type { FeedItem } from "../ingest/feeds/items.ts";
import { canonicalUrl } from "../parse/identity.ts";

/** A page that could not be got is tried again the next times its feed is read, so often in all. */
export const PAGE_TRIES = 3;

/** An entry of a feed with what is known of it from before. */
export type FreshEntry = FeedItem & {
  /** What it is known by: its identifier, and its address where no other entry has the same. */
  readonly keys: readonly string[];
  /** A new one of these is a change; another date alone is none. */
  readonly hash: string;
  /** The article that it was before. */
  readonly article: ArticleId | null;
  /** How often its page could not be got. */
  readonly tries: number;
};

type Lookup = (keys: readonly string[]) => Promise<ReadonlyMap<string, SeenEntry>>;

/** The entries that are new or changed, in the feed's order, and those that are still to be read since their page could not be got. */
export async function freshEntries(
  items: readonly FeedItem[],
  lookup: Lookup,
): Promise<{ readonly fresh: readonly FreshEntry[]; readonly known: readonly SeenEntry[] }> {
  const addresses = new Map<string, number>();
  for (const { item } of items) {
    const url = addressOf(item.url);
    if (url !== null) addresses.set(url, (addresses.get(url) ?? 0) + 1);
  }
  const entries = items.map((one) => ({ ...one, keys: keysOf(one, addresses), hash: hashOf(one) }));
  const seen = await lookup(entries.flatMap(({ keys }) => keys));
  const fresh: FreshEntry[] = [];
  const known: SeenEntry[] = [];
  for (const entry of entries) {
    const before = entry.keys.map((key) => seen.get(key)).find((one, at) => isTheSame(one, entry, at));
    const isSame = before?.hash === entry.hash;
    const { article = null, tries = 0 } = before ?? {};
    if (!isSame || (tries > 0 && tries < PAGE_TRIES)) fresh.push({ ...entry, article, tries: isSame ? tries : 0 });
    else known.push(...entry.keys.map((key) => ({ key, hash: entry.hash, tries, article })));
  }
  return { fresh, known };
}

/**
 * Whether an entry is one that was seen: by its first key always, by its address only with the same headline. Some feeds give each entry a new identifier
 * whenever they are read, others have many entries on one page.
 */
const isTheSame = (before: SeenEntry | undefined, { hash }: { readonly hash: string }, key: number): boolean =>
  before !== undefined && (key === 0 || headlineIn(before.hash) === headlineIn(hash));

/** What is kept of an entry that was read. */
export const seenAs = ({ keys, hash }: FreshEntry, article: ArticleId | null, tries: number): SeenEntry[] =>
  keys.map((key) => ({ key, hash, tries, article }));

function keysOf({ item }: FeedItem, addresses: ReadonlyMap<string, number>): string[] {
  const url = addressOf(item.url);
  const keys = [
    ...(item.uri ? [`id ${digest(item.uri)}`] : []),
    ...(url !== null && addresses.get(url) === 1 ? [`${URL_KEY}${digest(url)}`] : []),
  ];
  return keys.length > 0 ? keys : [`words ${digest(`${item.headline ?? ""}\n${item.text}`)}`];
}

/** The address that an entry can be known by: a front page is none. */
function addressOf(url: string | null): string | null {
  const address = url === null ? null : canonicalUrl(url);
  return address !== null && new URL(address).pathname + new URL(address).search === "/" ? null : address;
}

/** Whether the entry's address is its own. */
export const hasOwnAddress = ({ keys }: FreshEntry): boolean => keys.some((key) => key.startsWith(URL_KEY));

const URL_KEY = "url ";

/** The headline's and the rest's. */
const hashOf = ({ item }: FeedItem): string =>
  `${digest(item.headline ?? "")} ${digest(JSON.stringify([item.standfirst, item.text, addressOf(item.url), item.status]))}`;

const headlineIn = (hash: string): string => hash.split(" ")[0]!;

const digest = (words: string): string => createHash("sha256").update(words).digest("base64url").slice(0, 22);

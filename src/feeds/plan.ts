import { type ArticleId, articleId, type FeedId, type GuildId, OF_ONE_FEED } from "../domain/ids.ts";
import type { RawItem } from "../domain/raw-item.ts";
import { canonicalUrl, identify } from "../parse/identity.ts";
import type { KeptWords, Store } from "../store/index.ts";
import type { Completed } from "./complete.ts";
import { type FreshEntry, hasOwnAddress } from "./entries.ts";
import { hostOf, isSameHost } from "./sites.ts";

/** Where an entry comes from: the feed, the address that answered for it, and who follows it without a pause. */
export type Origin = { readonly feed: FeedId; readonly feedUrl: string; readonly guilds: readonly GuildId[] };

/** What to do with an entry: an item to take in for the article that it is, or null where it brings nothing; and the article that it names until then. */
export type Plan = { readonly item: RawItem | null; readonly article: ArticleId | null };

/**
 * Identifiers and addresses can be claimed by any feed. For an address speak the page that stands there and the feeds of its host: what they say changes the
 * article of the address, for all who find it. Every other feed speaks for itself alone, and what it says is an article of its own.
 */
export async function planOf(
  entry: FreshEntry,
  { item, isFromPage }: Pick<Completed, "item" | "isFromPage">,
  origin: Origin,
  store: Store,
): Promise<Plan> {
  const address = hasOwnAddress(entry) && item.url !== null ? canonicalUrl(item.url) : null;
  const isOfHost = item.url !== null && isSameHost(item.url, origin.feedUrl);
  const before = entry.article === null ? null : await store.textOf(entry.article);
  const named = before === null ? null : entry.article;

  function mayChange(id: ArticleId, { url }: KeptWords): boolean {
    if (id.startsWith(OF_ONE_FEED)) return true;
    return url !== null && ((isOfHost && isSameHost(url, origin.feedUrl)) || (isFromPage && url === address));
  }
  async function ofAddress(): Promise<ArticleId | null> {
    if (isOfHost) return ofHost(item, address, origin, store);
    if (address === null) return null;
    return isFromPage ? ((await store.articleAt(address)) ?? identify({ ...item, uri: null })) : null;
  }

  const isKept = named !== null && before !== null && mayChange(named, before);
  const id = (isKept ? named : await ofAddress()) ?? ownId(item, address, origin.feed);
  const there = isKept ? before : await store.textOf(id);
  // What is there whole is not replaced by a teaser, as when its page is away; what others brought may be new to some followers.
  if (item.extent === "teaser" && item.status === "usable") {
    if (there !== null && !there.isTeaser) {
      if (isKept || isFoundByAll(there, origin)) return { item: null, article: id };
      return { item: { ...item, knownAs: ownId(item, address, origin.feed) }, article: named };
    }
    const other =
      there === null && !isOfHost && !isFromPage && address !== null ? await store.articleAt(address) : null;
    const words = other === null ? null : await store.textOf(other);
    if (words !== null && isFoundByAll(words, origin)) return { item: null, article: other };
  }
  // A whole text that stands in the feed alone may be for those who subscribed to it.
  const isOwnWhole = item.extent !== "teaser" && !isFromPage && !isKept;
  const isForFewer = isOwnWhole && there?.isTeaser && !isFoundByNoOther(there, origin);
  return { item: { ...item, knownAs: isForFewer ? ownId(item, address, origin.feed) : id }, article: named };
}

/** The article of a feed's own host: by an identifier that is one anywhere, else by its address. Null where it has neither for itself. */
async function ofHost(
  item: RawItem,
  address: string | null,
  { feed }: Origin,
  store: Store,
): Promise<ArticleId | null> {
  const uri = item.uri !== null && /^[a-z][a-z0-9+.-]*:\S/i.test(item.uri) ? item.uri : null;
  const byUri =
    uri === null
      ? null
      : identify({ ...item, publisher: null, url: null, uri: `host ${hostOf(item.url ?? "")} ${uri}` });
  if (byUri !== null && (await store.textOf(byUri)) !== null) return byUri;
  const there = address === null ? null : await store.articleAt(address);
  // Of its own this feed knows the entries: several may come one after the other on one page.
  if (there !== null && !(await store.feedsOf(there)).includes(feed)) return there;
  return byUri ?? (address === null || there !== null ? null : identify({ ...item, uri: null }));
}

/** An article that only this feed tells, whatever its identifier and address say. */
function ownId(item: RawItem, address: string | null, feed: FeedId): ArticleId {
  const name = item.uri ?? address ?? `${item.headline ?? ""}\n${item.text}`;
  return articleId(`${OF_ONE_FEED}${identify({ ...item, publisher: null, url: null, uri: `feed ${feed} ${name}` })}`);
}

const isFoundByNoOther = ({ guilds }: KeptWords, origin: Origin): boolean =>
  guilds?.every((guild) => origin.guilds.includes(guild)) ?? false;

const isFoundByAll = ({ guilds }: KeptWords, origin: Origin): boolean =>
  guilds === null || origin.guilds.every((guild) => guilds.includes(guild));

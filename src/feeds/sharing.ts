import type { Failure } from "../domain/failure.ts";
import type { ArticleId, GuildId, UserId } from "../domain/ids.ts";
import type { RawItem } from "../domain/raw-item.ts";
import { failed, ok, type Result } from "../domain/result.ts";
import type { Web } from "../ingest/fetch/index.ts";
import type { Intake } from "../intake.ts";
import { canonicalUrl } from "../parse/identity.ts";
import type { Store } from "../store/index.ts";
import type { WebReader } from "../work/web.ts";
import { addressOf, publisherOf } from "./complete.ts";
import { createCooldown } from "./cooldown.ts";
import { isGone } from "./policy.ts";

/** How many links and files are read for one person and for one server in a stretch of time. */
const SHARING_LIMITS = {
  person: { asks: 5, withinMs: 60_000 },
  guild: { asks: 30, withinMs: 600_000 },
  /** Articles that members of one server bring in. */
  articles: { asks: 500, withinMs: 86_400_000 },
} as const;
/** Articles that are taken in of one file: the first. */
const OF_A_FILE = 50;
/** What a link gave is kept for this long, so that many who ask for it cause one fetch. */
const KEPT_MS = 300_000;
/** A failure only for this long: the page may be back. */
const FAILURE_KEPT_MS = 10_000;
const KEPT = 50;

export type Sharer = {
  readonly user: UserId;
  readonly guild: GuildId | null;
  /** Is called before something is fetched or read. */
  readonly waits: () => void;
};

/** Reads what members give: the article of a link, or of a file. It is found in their guild alone, and briefings leave it out. */
export type Sharing = {
  /** Of an article that is there already nothing is fetched. */
  link(link: string, sharer: Sharer): Promise<Result<ArticleId>>;
  /** The first article of a file, how many of it were taken in, and whether it holds more. */
  file(name: string, bytes: Uint8Array, sharer: Sharer): Promise<Result<TakenFile>>;
};

export type TakenFile = { readonly id: ArticleId; readonly articles: number; readonly hasMore: boolean };

type Parts = {
  readonly store: Pick<Store, "articleByUrl">;
  readonly web: Web;
  readonly reader: WebReader;
  readonly intake: Intake;
  readonly now: () => number;
};
type Kept = { readonly at: number; forMs: number; readonly item: Promise<Result<RawItem>> };

export function createSharing(parts: Parts): Sharing {
  const { store, reader, intake, now } = parts;
  const people = createCooldown<UserId>(SHARING_LIMITS.person, now);
  const guilds = createCooldown<GuildId>(SHARING_LIMITS.guild, now);
  const articles = createCooldown<GuildId>(SHARING_LIMITS.articles, now);
  const kept = new Map<string, Kept>();

  /** Milliseconds to wait, or 0 when it was counted. */
  function count(user: UserId, guild: GuildId): number {
    const waitMs = Math.max(people.waitMs(user), guilds.waitMs(guild), articles.waitMs(guild));
    if (waitMs > 0) return waitMs;
    people.count(user);
    guilds.count(guild);
    return 0;
  }

  function keptItem(address: string): Promise<Result<RawItem>> | null {
    const isOver = ({ at, forMs }: Kept) => now() - at > forMs || at > now();
    for (const [other, one] of kept) if (isOver(one) || kept.size > KEPT) kept.delete(other);
    return kept.get(address)?.item ?? null;
  }

  async function takeIn(items: readonly RawItem[], guild: GuildId, source: string): Promise<Result<ArticleId>> {
    articles.count(guild, items.length);
    const taken = await intake.takeIn(items, { kind: "guilds", guilds: [guild], isShared: true });
    const article = taken.articles.find((id) => id !== null && !taken.withdrawn.includes(id));
    return article ? ok(article) : failed(taken.refused[0] ?? { kind: "article-not-read", source });
  }

  return {
    async link(link, { user, guild, waits }) {
      const address = canonicalUrl(link);
      if (address === null) return failed({ kind: "address-unknown", asked: link });
      const there = await store.articleByUrl(address, { guild });
      if (there) return ok(there.article.id);
      if (guild === null) return failed({ kind: "shared-in-guild-only" });
      let item = keptItem(address);
      if (item === null) {
        const waitMs = count(user, guild);
        if (waitMs > 0) return failed({ kind: "too-soon", waitMs });
        item = fetched(link, parts);
        const fresh: Kept = { at: now(), forMs: KEPT_MS, item };
        kept.set(address, fresh);
        void item.then(
          ({ ok: isOk }) => {
            if (!isOk) fresh.forMs = FAILURE_KEPT_MS;
          },
          () => kept.delete(address),
        );
      }
      waits();
      const got = await item;
      if (!got.ok) return got;
      // The page may name another address for itself, which is there already: a member changes nothing of it.
      const named = canonicalUrl(got.value.url ?? link) ?? address;
      const known = await store.articleByUrl(named, { guild });
      return known ? ok(known.article.id) : takeIn([got.value], guild, link);
    },
    async file(name, bytes, { user, guild, waits }) {
      if (guild === null) return failed({ kind: "shared-in-guild-only" });
      const waitMs = count(user, guild);
      if (waitMs > 0) return failed({ kind: "too-soon", waitMs });
      waits();
      const read = await reader.file(name, bytes, { now: now(), limit: OF_A_FILE + 1 });
      const usable = read.flatMap((entry) => (entry.ok && entry.value.status === "usable" ? [entry.value] : []));
      const items = usable.slice(0, OF_A_FILE).map(ownItem);
      const refused = read.find((entry) => !entry.ok);
      if (items.length === 0)
        return refused ?? failed({ kind: read.length > 0 ? "article-withheld" : "article-without-text", source: name });
      const first = await takeIn(items, guild, name);
      return first.ok ? ok({ id: first.value, articles: items.length, hasMore: usable.length > items.length }) : first;
    },
  };
}

/** What a file says of itself nobody can check: it is an article of its own, and neither replaces nor withdraws another, nor stands for an address. */
const ownItem = (item: RawItem): RawItem => ({
  ...item,
  uri: null,
  url: null,
  provenance: { ...item.provenance, text: "a member's file" },
});

async function fetched(link: string, { web, reader }: Parts): Promise<Result<RawItem>> {
  const got = await web.get({ url: link, as: "page", urgent: true });
  if (!got.ok) return isGone(got.failure) ? failed({ kind: "article-withheld", source: link }) : got;
  const { bytes, url, contentType } = got.value;
  const other = otherThanPage(contentType, bytes);
  if (other !== null) return failed({ kind: "not-a-page", source: link, what: other });
  const read = await reader.article({ bytes, url, contentType }, { urgent: true });
  if (!read.ok) return read;
  const { item, isPaywalled } = read.value;
  const named = { ...item, url: addressOf(item, url), publisher: publisherOf(item, url) };
  return ok(isPaywalled ? { ...named, extent: "teaser" } : named);
}

/** What an address holds that is no page; null for a page. */
function otherThanPage(
  contentType: string | null,
  bytes: Uint8Array,
): Extract<Failure, { kind: "not-a-page" }>["what"] | null {
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-") return "PDF";
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "application/pdf") return "PDF";
  switch (/^(image|audio|video|font)\//.exec(type)?.[1]) {
    case "image":
      return "picture";
    case "audio":
      return "recording";
    case "video":
      return "film";
    case "font":
      return "font";
    default:
      return /^application\/(?:zip|octet-stream|msword|vnd\.)/.test(type) ? "download" : null;
  }
}

import type { ArticleId, GuildId, UserId } from "../domain/ids.ts";
import type { RawItem } from "../domain/raw-item.ts";
import { failed, ok, type Result } from "../domain/result.ts";
import type { Web } from "../ingest/fetch/index.ts";
import type { Intake } from "../intake.ts";
import { canonicalUrl } from "../parse/identity.ts";
import type { WebReader } from "../work/web.ts";
import { addressOf } from "./complete.ts";
import { createCooldown } from "./cooldown.ts";
import { isGone } from "./policy.ts";

/** How many links are fetched for one person and for one server in a stretch of time. */
const LINK_LIMITS = {
  person: { asks: 5, withinMs: 60_000 },
  guild: { asks: 30, withinMs: 600_000 },
} as const;
/** What a link gave is kept for this long, so that many who ask for it cause one fetch. */
const KEPT_MS = 300_000;
const KEPT = 50;

export type LinkAsker = { readonly user: UserId; readonly guild: GuildId };

/** Reads the article of a link that somebody gave, for the guild where they gave it. */
export type Links = { read(link: string, asker: LinkAsker): Promise<Result<ArticleId>> };

type Parts = {
  readonly web: Web;
  readonly reader: WebReader;
  readonly intake: Intake;
  readonly now: () => number;
};
type Kept = { readonly at: number; readonly item: Promise<Result<RawItem>> };

export function createLinks(parts: Parts): Links {
  const { intake, now } = parts;
  const people = createCooldown<UserId>(LINK_LIMITS.person, now);
  const guilds = createCooldown<GuildId>(LINK_LIMITS.guild, now);
  const kept = new Map<string, Kept>();

  function itemOf(address: string): Promise<Result<RawItem>> | null {
    for (const [other, { at }] of kept) if (now() - at > KEPT_MS || kept.size > KEPT) kept.delete(other);
    return kept.get(address)?.item ?? null;
  }

  return {
    async read(link, { user, guild }) {
      const address = canonicalUrl(link);
      if (address === null) return failed({ kind: "address-unknown", asked: link });
      let item = itemOf(address);
      if (item === null) {
        const waitMs = Math.max(people.waitMs(user), guilds.waitMs(guild));
        if (waitMs > 0) return failed({ kind: "too-soon", waitMs });
        people.count(user);
        guilds.count(guild);
        item = fetched(link, parts);
        kept.set(address, { at: now(), item });
      }
      const got = await item;
      if (!got.ok) return got;
      const taken = await intake.takeIn([got.value], { kind: "guilds", guilds: [guild] });
      const article = taken.articles[0];
      if (article && taken.withdrawn.length === 0) return ok(article);
      return failed(taken.refused[0] ?? { kind: "article-not-read", source: link });
    },
  };
}

async function fetched(link: string, { web, reader }: Parts): Promise<Result<RawItem>> {
  const got = await web.get({ url: link, as: "page", urgent: true });
  if (!got.ok) return isGone(got.failure) ? failed({ kind: "article-withheld", source: link }) : got;
  const { bytes, url, contentType } = got.value;
  const other = otherThanPage(contentType, bytes);
  if (other !== null) return failed({ kind: "not-a-page", source: link, what: other });
  const read = await reader.article({ bytes, url, contentType }, { urgent: true });
  if (!read.ok) return read;
  const { item, isPaywalled } = read.value;
  return ok({ ...item, url: addressOf(item, url), ...(isPaywalled && { extent: "teaser" as const }) });
}

/** What an address holds that is no page, in words; null for a page. */
function otherThanPage(contentType: string | null, bytes: Uint8Array): string | null {
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-") return "a PDF";
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "application/pdf") return "a PDF";
  const kind = /^(image|audio|video|font)\//.exec(type)?.[1];
  if (kind === "image") return "a picture";
  if (kind !== undefined) return kind === "font" ? "a font" : `${kind === "audio" ? "a sound" : "a film"}`;
  return /^application\/(?:zip|octet-stream|msword|vnd\.)/.test(type) ? "a file to download" : null;
}

import type { Failure } from "./failure.ts";
import type { ArticleId, FeedId, GuildId, UserId } from "./ids.ts";

/** Something that keeps a feed from being read, since when (epoch milliseconds) and how many times in a row. */
export type FeedTrouble = { readonly failure: Failure; readonly since: number; readonly times: number };

/** One address that is asked for news again and again, once for all guilds that follow it. Times are epoch milliseconds. */
export type PolledFeed = {
  readonly id: FeedId;
  readonly url: string;
  readonly title: string | null;
  /** The page that it belongs to. */
  readonly site: string | null;
  /** When it is asked next; null when it is not asked any more, since it is gone for good or failed for too long. */
  readonly nextAt: number | null;
  readonly askedAt: number | null;
  /** When it last answered with something that could be read. */
  readonly answeredAt: number | null;
  /** When it last had an article that was new. */
  readonly newAt: number | null;
  /** Whether all that it had when somebody began to follow it, or went on with it, was read: what comes in from then on is news. */
  readonly isCaughtUp: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of what it last answered; the same again is not read again. */
  readonly bodyHash: string | null;
  /** How often it says that it changes, milliseconds. */
  readonly changesEveryMs: number | null;
  /** Where its address moved for good, as its last answers said, and how many of them in a row. */
  readonly moving: { readonly to: string; readonly times: number } | null;
  readonly trouble: FeedTrouble | null;
};

/** A feed as one guild follows it. */
export type Subscription = {
  readonly guild: GuildId;
  readonly feed: FeedId;
  /** What the guild calls it; unique in a guild, whatever its case. */
  readonly name: string;
  readonly addedBy: UserId;
  /** Epoch milliseconds. */
  readonly addedAt: number;
  /** Nothing of it comes in for this guild. */
  readonly isPaused: boolean;
  /** It is found, and briefings and watches leave it out. */
  readonly isMuted: boolean;
};

/** A feed beside how a guild follows it. */
export type Followed = { readonly feed: PolledFeed; readonly subscription: Subscription };

/**
 * An entry of a feed that was seen, by its identifier, address or words. `hash` tells whether it changed; `tries` counts how often its page could not be got;
 * `article` is what became of it.
 */
export type SeenEntry = {
  readonly key: string;
  readonly hash: string;
  readonly tries: number;
  readonly article: ArticleId | null;
};

import type { Followed, PolledFeed, SeenEntry, Subscription } from "../domain/feed.ts";
import type { ArticleId, FeedId, GuildId } from "../domain/ids.ts";

export type SubscriptionChange = Partial<Pick<Subscription, "name" | "isPaused" | "isMuted">>;

/** Feeds, who follows them, and which of their entries were seen. A feed that nobody follows is not kept; what it brought in is. */
export interface FeedStore {
  /**
   * Keeps that a guild follows a feed, and the feed where its address is not there yet; gives the one that is there then. What it brought in before is found by
   * this guild from now on. A guild that follows it already keeps its subscription as it is.
   */
  follow(feed: PolledFeed, subscription: Omit<Subscription, "feed">): Promise<PolledFeed>;
  /** The last guild that leaves a feed takes it away. Its articles stay; those of a muted one are left out of briefings still. */
  unfollow(guild: GuildId, feed: FeedId): Promise<void>;
  /** One that is not paused any more finds what came in meanwhile. */
  changeSubscription(guild: GuildId, feed: FeedId, change: SubscriptionChange): Promise<void>;
  /** By name. */
  followedBy(guild: GuildId): Promise<Followed[]>;
  followersOf(feed: FeedId): Promise<Subscription[]>;

  feedByUrl(url: string): Promise<PolledFeed | null>;
  /** Those to be asked by a moment, or only in some days, as no feed is; longest due first, and no more of each host. Somebody follows them without a pause. */
  feedsDue(until: number, limit: number, ofAHost: number): Promise<PolledFeed[]>;
  /** When the next of these is due. */
  nextFeedAt(): Promise<number | null>;
  /** Keeps everything of a feed but its address. One that was taken away meanwhile stays away. */
  saveFeed(feed: PolledFeed): Promise<void>;
  /** Gives a feed another address; where that one is followed already, its followers, and topics with it, have that one instead; what each feed brought in stays with those who find it. Gives the id of the feed that is there now. */
  moveFeed(feed: FeedId, url: string): Promise<FeedId>;

  /** Those of some entries that were seen before, by key. */
  entriesSeen(feed: FeedId, keys: readonly string[]): Promise<ReadonlyMap<string, SeenEntry>>;
  /** Keeps entries as seen at a moment, and which articles the feed brought in, which all who follow it without a pause then find; all or nothing. Entries not seen for 60 days are forgotten, and all but the last 5,000. */
  markSeen(
    feed: FeedId,
    entries: readonly SeenEntry[],
    articles: readonly ArticleId[],
    at: number,
    /** Articles that it no longer brings, since an entry of it became another one. */
    left?: readonly ArticleId[],
  ): Promise<void>;
  /** The feeds that brought an article in. */
  feedsOf(article: ArticleId): Promise<FeedId[]>;
}

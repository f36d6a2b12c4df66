declare const tag: unique symbol;
type Id<Name extends string> = string & { readonly [tag]: Name };

export type ArticleId = Id<"article">;
export type StoryId = Id<"story">;
export type GuildId = Id<"guild">;
export type ChannelId = Id<"channel">;
export type RoleId = Id<"role">;
export type UserId = Id<"user">;
export type BriefingId = Id<"briefing">;
export type DeliveryId = Id<"delivery">;
export type FeedId = Id<"feed">;
export type WatchId = Id<"watch">;

/** With this begins the id of an article that one feed alone tells, whatever address it names. No other id does. */
export const OF_ONE_FEED = "feed-";

/** The one place where a plain string becomes an id; called at the borders (store rows, files, Discord's payloads). */
export const articleId = (raw: string): ArticleId => raw as ArticleId;
export const storyId = (raw: string): StoryId => raw as StoryId;
export const guildId = (raw: string): GuildId => raw as GuildId;
export const channelId = (raw: string): ChannelId => raw as ChannelId;
export const roleId = (raw: string): RoleId => raw as RoleId;
export const userId = (raw: string): UserId => raw as UserId;
export const briefingId = (raw: string): BriefingId => raw as BriefingId;
export const deliveryId = (raw: string): DeliveryId => raw as DeliveryId;
export const feedId = (raw: string): FeedId => raw as FeedId;
export const watchId = (raw: string): WatchId => raw as WatchId;

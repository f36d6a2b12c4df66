import type { ArticleId, GuildId } from "../domain/ids.ts";

/** Moments are epoch milliseconds, null where there is nothing of the kind. */
export type Vitals = {
  readonly articles: number;
  readonly lastFetch: number | null;
  readonly lastDelivery: number | null;
  readonly nextFeedDue: number | null;
  readonly nextDeliveryDue: number | null;
  readonly deliveriesOpen: number;
};

/** Whether something new can be stored: the space that is left (null where that is not known), and why nothing can be written, if so. */
export type Room = { readonly freeBytes: number | null; readonly refused: "full" | "unwritable" | null };

/** What is kept, for how long, and how all of a guild is forgotten. */
export interface KeepingStore {
  /** What tells how the program is doing, whoever asks. */
  vitals(): Promise<Vitals>;
  /** Tries to write, so that trouble is known before something is lost by it. */
  room(): Promise<Room>;
  /** Guilds of which anything is stored. */
  guilds(): Promise<GuildId[]>;
  /** What a guild's feeds and members brought in, that came out before a moment, oldest first. */
  broughtIn(guild: GuildId, before: number, limit: number): Promise<ArticleId[]>;
  /** Removes articles that came out before a moment, for everybody, and says how many: at most `limit`. */
  forgetArticles(before: number, limit: number): Promise<number>;
  /** Removes what is known of posts that were due before a moment and are settled, and says how many: at most `limit`. */
  forgetDeliveries(before: number, limit: number): Promise<number>;
  /** Removes a guild's feeds, topics, briefings, watches, settings and posts, all or nothing; what it brought in goes by `leaveArticle`. */
  eraseGuild(guild: GuildId): Promise<void>;
}

import type { Article, Audience, Viewer } from "../domain/article.ts";
import type { Briefing, Topic } from "../domain/briefing.ts";
import type { Delivery, Origin, Target } from "../domain/delivery.ts";
import type { Facts } from "../domain/facts.ts";
import type { ArticleId, BriefingId, DeliveryId, FeedId, GuildId, StoryId } from "../domain/ids.ts";
import type { Signature } from "../domain/signature.ts";
import type { TimelineEntry } from "../domain/story.ts";
import type { Telling } from "../domain/telling.ts";
import type { Told } from "../domain/told.ts";
import type { FeedStore } from "./feed-store.ts";
import type { KeepingStore } from "./keeping-store.ts";
import type { MovingStore } from "./moving-store.ts";
import type { WatchStore } from "./watch-store.ts";

export type { SubscriptionChange } from "./feed-store.ts";
export type { Room } from "./keeping-store.ts";

/** An article with what reading it yielded and the story it belongs to. */
export type StoredArticle = {
  readonly article: Article;
  readonly facts: Facts;
  readonly signature: Signature;
  readonly story: StoryId;
  /** The article that its text was made from, as papers do with a wire report; among all articles, whoever may find them. */
  readonly copyOf: ArticleId | null;
};

/** The words of an article with its address, who may find it (null = everybody), and the time it is sorted by. */
export type KeptWords = {
  readonly text: string;
  readonly isTeaser: boolean;
  readonly url: string | null;
  readonly guilds: readonly GuildId[] | null;
  readonly firstSeen: number;
};

/**
 * An article with who may find it and for whom it is news (null = everybody), and a version that is larger whenever one of these is changed: its place in the
 * order of arrival.
 */
export type ArrivedArticle = {
  readonly stored: StoredArticle;
  readonly guilds: readonly GuildId[] | null;
  readonly newsFor: readonly GuildId[] | null;
  readonly version: number;
};

/** What stories are told by. */
export type SignedArticle = Pick<StoredArticle, "signature" | "story"> & {
  readonly id: ArticleId;
  /** Sort time, epoch milliseconds. */
  readonly at: number;
};

/** Articles that belong to another story now. */
export type Moved = ReadonlyMap<ArticleId, StoryId>;

export type TimelineFilter = {
  /** Only these. */
  readonly ids?: readonly ArticleId[];
  readonly publisher?: string;
  /** Only what one of these feeds brought in. */
  readonly feeds?: readonly FeedId[];
  /** Without what only members shared, or only feeds brought in that the viewer's guild has muted. */
  readonly exceptMuted?: boolean;
  /** Epoch milliseconds, compared with the article's sort time; `since` inclusive, `until` exclusive. */
  readonly since?: number;
  readonly until?: number;
  readonly limit: number;
  readonly offset?: number;
};

export type DeliveryChange = Partial<
  Pick<Delivery, "state" | "payload" | "attemptedAt" | "attempts" | "messageId" | "because">
>;

/** What the message of a delivery says. */
export type KeptTelling = { readonly delivery: DeliveryId; readonly telling: Telling };

export type Counts = { readonly articles: number; readonly publishers: number; readonly newest: number | null };

/**
 * Everything the bot remembers. Asynchronous, so that a database server can fill it; one contract suite (test/store/contract.ts) runs over every back end.
 * Every reading of articles takes a viewer: nobody sees what another guild brought in.
 */
export interface Store extends FeedStore, WatchStore, KeepingStore, MovingStore {
  /**
   * Keeps an article with its facts, and puts others into other stories (`moved`) with it, all or nothing; those that are not there are left out. An article
   * that is already there (same id) is not stored again, but becomes visible to the new audience; then the answer is "known". One that a new audience may
   * find counts as a new arrival, and so does one that moved.
   */
  saveArticle(stored: StoredArticle, audience: Audience, moved?: Moved): Promise<"added" | "known">;
  /** Puts a new version in the place of an article, with its story; its id and audience stay. It and those that `moved` count as new arrivals. */
  replaceArticle(version: StoredArticle, moved?: Moved): Promise<void>;
  /** Removes an article for everybody, since its publisher withdrew it. */
  deleteArticle(id: ArticleId): Promise<void>;
  /** Takes an article from some guilds, as when they have a newer version of it apart; one that nobody may find any more is removed. */
  leaveArticle(id: ArticleId, guilds: readonly GuildId[]): Promise<void>;
  /** What is kept under an id, whoever asks: for telling one article from another as they come in. */
  textOf(id: ArticleId): Promise<KeptWords | null>;
  /** The article of a canonical address, whoever asks, likewise; of what one feed alone tells none is it. */
  articleAt(url: string): Promise<ArticleId | null>;
  /** In the order asked; ids that are not there or not for this viewer are left out. */
  articles(ids: readonly ArticleId[], viewer: Viewer): Promise<StoredArticle[]>;
  /** Who may find an article: null = everybody; an empty list for one that is not there. */
  guildsOf(id: ArticleId): Promise<readonly GuildId[] | null>;
  /** By its canonical address; not what one feed alone tells and says to be there. */
  articleByUrl(url: string, viewer: Viewer): Promise<StoredArticle | null>;
  /** What came when, newest first, without any text. An entry is a copy of what this viewer may see, else of the first such copy of the same text. */
  timeline(filter: TimelineFilter, viewer: Viewer): Promise<TimelineEntry[]>;
  /** The articles of some stories that this viewer may see, newest first. */
  articlesOfStories(stories: readonly StoryId[], viewer: Viewer): Promise<StoredArticle[]>;
  /**
   * What came in after a mark (0 = from the beginning), in order of arrival, at most `limit`, and what is gone since; `mark` is where to go on. Another process
   * may have brought it in or removed it. What is gone and came again is among both.
   */
  arrivals(
    mark: number,
    limit: number,
  ): Promise<{
    readonly mark: number;
    readonly gone: readonly ArticleId[];
    readonly articles: readonly ArrivedArticle[];
  }>;
  /** The mark of everything up to now. */
  lastArrival(): Promise<number>;
  /** The mark after which so many articles came in; 0 where there are no more. */
  markBefore(articles: number): Promise<number>;
  /** As `arrivals`, but only what stories are told by. */
  signatures(
    mark: number,
    limit: number,
  ): Promise<{ readonly mark: number; readonly articles: readonly SignedArticle[] }>;
  /** Articles by id, whoever asks, in order of arrival: for indexing them. */
  arrived(ids: readonly ArticleId[]): Promise<ArrivedArticle[]>;
  /** The version of every article, ordered by id, from after an id on: for comparing an index with what is stored. */
  versions(after: ArticleId | null, limit: number): Promise<{ readonly id: ArticleId; readonly version: number }[]>;
  publishers(viewer: Viewer): Promise<string[]>;
  counts(viewer: Viewer): Promise<Counts>;
  /**
   * Takes back what one source brought in for everybody, such as the starter articles; returns the ids that are no longer for everybody. What a guild brought in
   * as well stays for that guild and counts as a new arrival; what another named source holds stays.
   */
  removeArticles(source: string): Promise<ArticleId[]>;
  /** Marks articles as brought in by a named source ("starter"). */
  setSource(ids: readonly ArticleId[], source: string): Promise<void>;

  topics(guild: GuildId): Promise<Topic[]>;
  saveTopic(topic: Topic): Promise<void>;

  saveBriefing(briefing: Briefing): Promise<void>;
  briefings(guild: GuildId | null): Promise<Briefing[]>;
  briefing(id: BriefingId): Promise<Briefing | null>;
  removeBriefing(id: BriefingId): Promise<void>;

  /**
   * Writes deliveries down; one whose slot key is there already is left as it is. On disk when the promise resolves. What a channel or person was told
   * more than 30 days before a new delivery there is forgotten, and so is what a message says. `tellings` are written with them, all or nothing; one of a
   * delivery that is there already takes the place of the one before.
   */
  planDeliveries(deliveries: readonly Delivery[], tellings?: readonly KeptTelling[]): Promise<void>;
  /** What the messages say that show words of an article, as they stand now or will when all that is owed is sent. */
  tellingsOf(article: ArticleId): Promise<KeptTelling[]>;
  /** Articles that messages tell, and that were changed or withdrawn by their publishers after a mark; `mark` is where to go on. */
  changedSinceTold(mark: number): Promise<{
    readonly mark: number;
    readonly changed: readonly ArticleId[];
    readonly withdrawn: readonly ArticleId[];
  }>;
  /** Changes some fields of a delivery; on disk when the promise resolves. */
  updateDelivery(id: DeliveryId, change: DeliveryChange): Promise<void>;
  deliveryBySlot(slotKey: string): Promise<Delivery | null>;
  /** Those still owed or on their way (planned, sending), oldest first, but for some. */
  openDeliveries(except?: readonly DeliveryId[]): Promise<Delivery[]>;
  delivery(id: DeliveryId): Promise<Delivery | null>;
  /** What the readers of a channel, or one person, were told by deliveries due since a moment (but for `except`): sent, on their way, or perhaps sent. */
  toldIn(target: Target, since: number, except?: readonly DeliveryId[]): Promise<Told[]>;
  /** Of one briefing, watch and so on, newest first; without those that wait for another one of it (its further parts). */
  deliveriesOf(origin: Origin, limit: number): Promise<Delivery[]>;
  /** The further parts of a delivery, in their order: those of the same origin and time that wait for another one. */
  furtherParts(first: Pick<Delivery, "origin" | "dueAt">): Promise<Delivery[]>;

  /** Small settings and marks of the program itself ("commands-hash", "starter-loaded-at"). */
  meta(key: string): Promise<string | null>;
  setMeta(key: string, value: string): Promise<void>;

  /** Settings of a guild as JSON values by name ("timezone"). */
  guildSetting(guild: GuildId, name: string): Promise<string | null>;
  setGuildSetting(guild: GuildId, name: string, value: string): Promise<void>;

  /** Keeps state that does not fit a button's 100 characters; the token stands in its custom_id. Old ones beyond a named limit are forgotten. */
  keepState(json: string): Promise<string>;
  state(token: string): Promise<string | null>;

  close(): Promise<void>;
}

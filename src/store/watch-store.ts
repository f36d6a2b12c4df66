import type { GuildId, UserId, WatchId } from "../domain/ids.ts";
import type { Told } from "../domain/told.ts";
import type { Match, Watch } from "../domain/watch.ts";

/** Watches, what was found for them and is still to be told, and what each has told. */
export interface WatchStore {
  saveWatch(watch: Watch): Promise<void>;
  watch(id: WatchId): Promise<Watch | null>;
  /** All of them, the oldest first; likewise those of one person, and those that tell channels of one guild. */
  watches(): Promise<Watch[]>;
  watchesOf(user: UserId): Promise<Watch[]>;
  watchesIn(guild: GuildId): Promise<Watch[]>;
  /** With what it found and told. */
  removeWatch(id: WatchId): Promise<void>;

  /** The place in the order of arrival up to which articles were compared with the watches; null where that never happened. */
  watchedUpTo(): Promise<number | null>;
  /** Keeps what was found, and up to where; all or nothing. What is found for a watch that is gone is left out, what is there already stays as it is. */
  keepMatches(matches: readonly Omit<Match, "slot">[], watchedUpTo: number): Promise<void>;
  /** What is still to be told, in order of arrival. */
  matches(): Promise<Match[]>;
  /** Of one watch alone. */
  matchesOf(watch: WatchId): Promise<Match[]>;
  /** Decides which post tells some of them. One that another post tells already stays with it. */
  slotMatches(matches: readonly Match[], slot: string): Promise<void>;
  /** What a post tells is told, or there was nothing to tell (null): it is no longer among the matches. What a watch told 30 days before that is forgotten. */
  settleSlot(watch: WatchId, slot: string, told: Told | null): Promise<void>;
  /**
   * What posts told that were skipped, since they could not be sent in time, is among the matches again, as found when it was told: of one post, or of all. What
   * failed stays away, as it would fail again.
   */
  bringBack(slot: string | null): Promise<void>;
  /** What the reader of a watch was told by it since a moment, without what was never posted. */
  toldBy(watch: WatchId, since: number): Promise<Told[]>;
}

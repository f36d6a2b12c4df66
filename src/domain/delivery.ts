import type { ChannelId, DeliveryId, GuildId, UserId } from "./ids.ts";
import type { Reason } from "./reason.ts";
import type { Told } from "./told.ts";

/** On whose behalf something is posted without being asked: a briefing, a watch, trouble that somebody is told of, a correction of what was posted; or a message that somebody shared. */
export const ORIGINS = ["briefing", "watch", "notice", "correction", "shared"] as const;
export type Origin = { readonly kind: (typeof ORIGINS)[number]; readonly id: string };

/** Where it goes: a channel or thread of a guild, or one person's direct messages. */
export type Target =
  | { readonly kind: "channel"; readonly channel: ChannelId }
  | { readonly kind: "person"; readonly person: UserId };

/** What is done there. `of` is another delivery, whose message is meant; a thread has the id of the message it began with. */
export type Deed =
  | { readonly kind: "post" }
  /** Changes a message. */
  | { readonly kind: "edit"; readonly of: DeliveryId }
  /** Begins a thread under a message. */
  | { readonly kind: "thread"; readonly of: DeliveryId; readonly name: string }
  | { readonly kind: "post-in-thread"; readonly of: DeliveryId }
  /** Begins a post of a forum channel, which is a thread with a first message. */
  | { readonly kind: "forum-post"; readonly name: string }
  /** Passes a message of an announcement channel on to the channels that follow it. */
  | { readonly kind: "publish"; readonly of: DeliveryId };

/** A delivery waits until another one has ended: sent, not sent, or either. When it ends otherwise, the one that waits is skipped. */
export type After = { readonly delivery: DeliveryId; readonly ended: "sent" | "not-sent" | "either" };

/**
 * planned → sending → sent is the way of a delivery; late ones over the limit are skipped, refused ones failed, and unknown is one that may have been
 * sent and cannot be looked for.
 */
export const DELIVERY_STATES = ["planned", "sending", "sent", "skipped", "failed", "unknown"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One thing owed to one channel or person. Written down before it is done; its payload is frozen when it is planned. */
export type Delivery = {
  readonly id: DeliveryId;
  /** What makes it the one it is (a briefing's: guild, briefing, local date, slot and part); unique. */
  readonly slotKey: string;
  readonly origin: Origin;
  /** Null for what belongs to no guild, such as a watch of one person. */
  readonly guild: GuildId | null;
  readonly target: Target;
  readonly deed: Deed;
  readonly after: After | null;
  /** When it was due, epoch milliseconds. */
  readonly dueAt: number;
  readonly state: DeliveryState;
  /** The message as JSON, frozen. Null on one that was skipped before it was composed, and where no message goes with the deed. */
  readonly payload: string | null;
  /** At most 25 characters, made from the slot key. */
  readonly nonce: string;
  /** When its nonce was first used since the channel was last seen without the message, epoch milliseconds; null while it cannot be there. */
  readonly attemptedAt: number | null;
  readonly attempts: number;
  readonly messageId: string | null;
  /** Why it was skipped, failed or is unknown; null otherwise. */
  readonly because: Reason | null;
  /** What its readers are told by it; null where that is nothing. */
  readonly told: Told | null;
};

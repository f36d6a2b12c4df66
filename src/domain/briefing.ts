import { z } from "zod";
import type { BriefingId, ChannelId, DeliveryId, GuildId, RoleId, UserId } from "./ids.ts";
import type { Told } from "./told.ts";

export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Day = (typeof DAYS)[number];

/** When a briefing is due: minutes of the local day in an IANA zone, on chosen days of the week. */
export const Rule = z.object({
  zone: z.string(),
  /** "HH:MM", 24 hours, local. */
  times: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).min(1),
  days: z.array(z.enum(DAYS)).min(1),
});
export type Rule = z.infer<typeof Rule>;

export type Briefing = {
  readonly id: BriefingId;
  readonly guild: GuildId;
  readonly channel: ChannelId;
  readonly rule: Rule;
  /** A topic's name or plain words; null = everything. */
  readonly topic: string | null;
  /** Stories a post holds. */
  readonly length: 3 | 5 | 8;
  readonly mention: RoleId | null;
  readonly createdBy: UserId;
  /** Epoch milliseconds; slots before it are not owed. */
  readonly createdAt: number;
  /** Set when the target is lost (channel gone, permission gone); nothing is deleted. */
  readonly paused: string | null;
  /** What a day without news brings: a line that says so, or nothing. */
  readonly quiet: "line" | "silence";
};

/** A guild's named choice of news: some of its feeds, or a query, or both. */
export type Topic = {
  readonly guild: GuildId;
  readonly name: string;
  readonly feeds: readonly string[];
  readonly query: string | null;
};

/**
 * planned → sending → sent is the way of a delivery; late ones over the limit are skipped, refused ones failed, and unknown is one that may have been
 * sent and cannot be looked for.
 */
export type DeliveryState = "planned" | "sending" | "sent" | "skipped" | "failed" | "unknown";

/** One message owed to one channel. Written down before it is sent; its payload is frozen when it is planned. */
export type Delivery = {
  readonly id: DeliveryId;
  /** Guild, briefing, local date, slot and part; unique. */
  readonly slotKey: string;
  readonly briefing: BriefingId;
  readonly guild: GuildId;
  readonly channel: ChannelId;
  /** When it was due, epoch milliseconds. */
  readonly dueAt: number;
  readonly state: DeliveryState;
  /** The message as JSON, frozen. Null on one that was skipped before it was composed. */
  readonly payload: string | null;
  /** At most 25 characters, made from the slot key. */
  readonly nonce: string;
  /** When its nonce was first used since the channel was last seen without the message, epoch milliseconds; null while it cannot be there. */
  readonly attemptedAt: number | null;
  readonly attempts: number;
  readonly messageId: string | null;
  /** Why it was skipped, failed or is unknown, in words; null otherwise. */
  readonly because: string | null;
  /** What its readers are told by it; null where that is nothing. */
  readonly told: Told | null;
};

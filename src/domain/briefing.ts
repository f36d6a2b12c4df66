import { z } from "zod";
import type { BriefingId, ChannelId, GuildId, RoleId, UserId } from "./ids.ts";
import type { Reason } from "./reason.ts";

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
  readonly createdAt: number;
  /** Epoch milliseconds: since when the rule is in force. Slots before it are not owed. */
  readonly owedSince: number;
  /** Set when the target is lost (channel gone, permission gone); nothing is deleted. */
  readonly paused: Reason | null;
  /** What a day without news brings: a line that says so, or nothing. */
  readonly quiet: "line" | "silence";
  /** Messages of a channel, or a post of its own each time in a forum. */
  readonly place: "channel" | "forum";
  /** Further stories go into a thread under the post. */
  readonly thread: boolean;
  /** In an announcement channel each post is passed on to the channels that follow it. */
  readonly publish: boolean;
  /** Without a sound between 22:00 and 07:00 in its zone. */
  readonly silentAtNight: boolean;
};

/** A guild's named choice of news: some of its feeds, or a query, or both. */
export type Topic = {
  readonly guild: GuildId;
  readonly name: string;
  readonly feeds: readonly string[];
  readonly query: string | null;
};

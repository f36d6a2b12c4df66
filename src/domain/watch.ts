import { z } from "zod";
import { type ArticleId, channelId, guildId, userId, watchId } from "./ids.ts";
import { ReasonSchema } from "./reason.ts";

/** At once: within seconds. Hourly: on the hour. Daily: at eight in the morning of the guild's zone. */
export const HOWS = ["at once", "hourly", "daily"] as const;
export type How = (typeof HOWS)[number];

/** Characters of a query that can be watched. */
export const WORDS_LIMIT = 400;

/** Somebody wants to be told when something comes in. */
export const WatchSchema = z.object({
  id: z.string().transform(watchId),
  /** Whose articles it sees; null = those for everybody alone. */
  guild: z.string().transform(guildId).nullable(),
  user: z.string().transform(userId),
  /** A query, all of which has to hold. */
  words: z.string(),
  /** A topic's name or plain words; null = everything. */
  topic: z.string().nullable(),
  /** Direct: to the person who made it. */
  where: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("direct") }),
    z.object({ kind: z.literal("channel"), id: z.string().transform(channelId) }),
  ]),
  how: z.enum(HOWS),
  /** Epoch milliseconds; what came in before is not told. */
  createdAt: z.number(),
  /** Why it is paused: somebody did it, or its channel or a right was lost. Nothing is deleted. */
  paused: ReasonSchema.nullable(),
});
export type Watch = Readonly<z.infer<typeof WatchSchema>>;

/** An article that answers a watch and is still to be told. The same article comes again when it arrives again: rewritten, or in another story. */
export type Match = {
  readonly watch: Watch["id"];
  readonly article: ArticleId;
  /** Its place in the order of arrival then. */
  readonly arrival: number;
  /** When it was found, epoch milliseconds. */
  readonly at: number;
  /** The post that tells it, once that is decided. */
  readonly slot: string | null;
};

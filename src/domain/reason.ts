import { z } from "zod";
import { CATALOGUES } from "../languages/index.ts";
import { type Said, say } from "./reply.ts";

/** Why something was not posted, or is paused: a message of ours, or words that are not ours, such as those of an answer. Stored as it is, and put into words when it is shown. */
export type Reason = Said | { readonly words: string };

/** Why a briefing is paused that nothing stands against. */
export const BRIEFING_PAUSED_BY_HAND = say("reason.briefing-by-hand");
/** The same of a watch. */
export const WATCH_PAUSED_BY_HAND = say("reason.watch-by-hand");

/** What was written before reasons were messages. */
const BY_HAND: ReadonlyMap<string, Reason> = new Map([
  ["somebody who manages the server paused it", BRIEFING_PAUSED_BY_HAND],
  ["by hand", WATCH_PAUSED_BY_HAND],
]);

export const isPausedByHand = ({ paused }: { readonly paused: Reason | null }): boolean =>
  paused !== null && "say" in paused && [BRIEFING_PAUSED_BY_HAND.say, WATCH_PAUSED_BY_HAND.say].includes(paused.say);

const StoredReason = z.union([z.string(), z.record(z.string(), z.unknown())]);

/** A reason among other stored values. Words that were stored before, and messages that there are no more, are shown as they stand there. */
export const ReasonSchema = StoredReason.transform((stored): Reason => {
  if (typeof stored === "string") return BY_HAND.get(stored) ?? { words: stored };
  if (typeof stored.words === "string") return { words: stored.words };
  if (typeof stored.say === "string" && Object.hasOwn(CATALOGUES.en, stored.say)) return stored as Said;
  return { words: JSON.stringify(stored) };
});

/** A reason that has a column of its own, as JSON; before that, as words. */
export const ReasonColumn = z.string().transform((text): Reason => {
  if (!text.startsWith("{")) return { words: text };
  try {
    return ReasonSchema.parse(JSON.parse(text));
  } catch {
    return { words: text };
  }
});

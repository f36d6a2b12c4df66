import { LATE_LIMIT_MS } from "./limits.ts";
import type { Slot } from "./slots.ts";

const HOUR_WORDS = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const hours = (ms: number): string => HOUR_WORDS[ms / 3_600_000] ?? String(ms / 3_600_000);
const LIMIT = hours(LATE_LIMIT_MS);

/** Why a post was not sent, in words that stand behind "skipped, " in the list of briefings. */
export const reasons = {
  notRunning: ({ time }: Slot) => `the bot was not running at ${time}; ${LIMIT} hours later it is old news`,
  notComposed: ({ time }: Slot) => `the post of ${time} could not be put together; ${LIMIT} hours later it is old news`,
  overtaken: (slot: Slot, by: Slot) =>
    `overtaken by the post of ${by.date === slot.date ? by.time : `${by.date}, ${by.time}`}`,
  overtakenByNewer: "overtaken by a newer post of the same briefing",
  paused: (why: string) => `the briefing was paused: ${why}`,
  nothingNew: "there was nothing new",
  removed: "the briefing was removed before it was sent",
  tooLate: (limitMs: number, trouble: string | null) =>
    `it could not be sent within ${hours(limitMs)} hours${trouble ? ` (${trouble})` : ""}`,
  tooOften: (attempts: number, trouble: string | null) =>
    `${attempts} attempts to send it failed${trouble ? ` (${trouble})` : ""}`,
  noMessage: "its message is missing or damaged",
  takenDown: "somebody removed the message",
  hidden: (why: string) => `it may have been sent, and the channel's history could not be read: ${why}`,
  lookedInVain: (why: string) => `it may have been sent, and the channel could not be looked at for a day: ${why}`,
  notFollowed: (why: string | null) => `what comes before it was not sent${why ? ` (${why})` : ""}`,
  notNeeded: "what it stands in for was sent",
  notPosted: "what it is about was not posted",
  nothingToFollow: "the message that it belongs to is no longer there",
  lostOnResend: (why: string) => `it may have been sent before this answer: ${why}`,
};

import { DECADES, NEAR_DAYS, PARTS_OF_DAY, SEASONS } from "../../dates/words.ts";
import type { Token } from "../tokens.ts";
import { MULTIPLES } from "./multiples.ts";

/** Words of the calendar and of comparison that stand in no other list. */
const WORDS: ReadonlySet<string> = new Set([
  ...NEAR_DAYS.keys(),
  ...PARTS_OF_DAY,
  ...SEASONS.keys(),
  ...DECADES.keys(),
  ...MULTIPLES.keys(),
  "weekend",
  "noon",
  "midnight",
]);

/** May this token be a part of a figure? A sentence without one holds no figure and needs no more looking at. */
export const isTelling = (token: Token): boolean =>
  token.entry !== undefined || (token.type === "word" ? WORDS.has(token.word) : token.type !== "sign");

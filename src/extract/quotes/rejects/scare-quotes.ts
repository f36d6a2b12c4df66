import { standsAlone } from "../rules/floating.ts";
import { lastLetter, wordCount } from "../view.ts";
import type { Reject } from "./index.ts";

/** Up to this many words without anybody who says them are the paper's own distance, not a statement. */
const MOST_WORDS = 3;

/** The so-called “smart” bins: a few words in marks, and no rule knows a speaker. */
export const scareQuotes: Reject = {
  name: "scare-quotes",
  applies(place, found) {
    const token = place.sentence.tokens[place.at]!;
    if (found !== null || wordCount(place.text, token) > MOST_WORDS) return false;
    return !(".?!".includes(lastLetter(place, token) || "x") && standsAlone(place));
  },
};

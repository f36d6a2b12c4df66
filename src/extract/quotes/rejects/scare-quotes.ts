import { standsAlone } from "../rules/floating.ts";
import { type Attributed, lastLetter, type QuotePlace, wordCount } from "../view.ts";
import type { Reject } from "./index.ts";

/** Up to this many words without anybody who says them are the paper's own distance, not a statement. */
const MOST_WORDS = 3;

/** The so-called “smart” bins: a few words in marks, and no rule knows a speaker. */
export const scareQuotes: Reject = {
  name: "scare-quotes",
  applies(place, found) {
    const token = place.sentence.tokens[place.at]!;
    if (found?.rule === "floating" && isCall(place, found.attribution.from)) return true;
    if (found !== null || wordCount(place.text, token) > MOST_WORDS) return false;
    return !(".?!".includes(lastLetter(place, token) || "x") && standsAlone(place));
  },
};

/** “Nooo!” in a paragraph of its own is the crowd, not the speaker before it. */
const isCall = (place: QuotePlace, from: Attributed | null): boolean =>
  from !== null && from.block !== place.sentence.block && wordCount(place.text, place.sentence.tokens[place.at]!) === 1;

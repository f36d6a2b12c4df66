import { mainSubject } from "../subjects.ts";
import { byCue, type QuotePlace, type QuoteRule } from "../view.ts";
import { standsAlone } from "./floating.ts";

/** Ruiz was furious. “…” — a quotation that stands alone belongs to whom the sentence before it is about, when that sentence quotes nobody. */
export const ledIn: QuoteRule = {
  name: "led-in",
  propose(place) {
    if (!standsAlone(place)) return null;
    const before = place.sentences[place.index - 1];
    if (!before || before.block !== place.sentence.block || hasQuote(place, before.tokens.length)) return null;
    const cue = before.cues.findLast(
      (candidate) => candidate.strength === "speech" && candidate.subject !== null && !candidate.passive,
    );
    if (cue) return byCue(before, cue);
    const subject = mainSubject(before.tokens, before.tokens.length);
    return subject ? { sentence: before, subject, cue: null, from: null } : null;
  },
};

const hasQuote = (place: QuotePlace, length: number): boolean =>
  length > 0 && place.sentences[place.index - 1]!.tokens.some((token) => token.kind === "quote");

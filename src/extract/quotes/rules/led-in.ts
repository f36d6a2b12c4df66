import { canSpeak } from "../can-speak.ts";
import { firstPhrase } from "../phrases-in.ts";
import { byCue, likeEarlier, type QuotePlace, type QuoteRule, type SentenceView } from "../view.ts";
import { standsAlone } from "./floating.ts";

/** Ruiz was furious. “…” — a quotation that begins a sentence without a cue belongs to whom the sentence before it is about, when that quotes nobody. */
export const ledIn: QuoteRule = {
  name: "led-in",
  propose(place) {
    const before = place.sentences[place.index - 1];
    if (!before || !beginsSentence(place) || hasQuote(before)) return null;
    const above = before.block !== place.sentence.block;
    if (above && before.tokens.at(-1)!.lower !== ":" && !standsAlone(place)) return null;
    const cue = before.cues.findLast(
      (candidate) =>
        candidate.strength === "speech" &&
        candidate.subject !== null &&
        !candidate.passive &&
        canSpeak(before.tokens, candidate.subject),
    );
    if (cue) return byCue(before, cue);
    if (above && before.tokens.at(-1)!.lower !== ":") return null;
    const subject = firstPhrase(before.tokens, 0, before.tokens.length);
    if (subject && canSpeak(before.tokens, subject)) return { sentence: before, subject, cue: null, from: null };
    const earlier = place.earlier.at(-1);
    return earlier && earlier.block === before.block ? likeEarlier(earlier) : null;
  },
};

const beginsSentence = ({ sentence, at }: QuotePlace): boolean =>
  sentence.tokens.slice(0, at).every((token) => token.kind === "point" || token.kind === "quote");

const hasQuote = (sentence: SentenceView): boolean => sentence.tokens.some((token) => token.kind === "quote");

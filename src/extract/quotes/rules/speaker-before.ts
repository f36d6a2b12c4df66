import type { Cue } from "../cues.ts";
import { byCue, type QuotePlace, type QuoteRule } from "../view.ts";

/** How many tokens may stand between the verb and a quotation inside the paper's sentence. */
const REACH = 60;

/** The mayor called the plan “…”. / He said that it was “…”, “…” and “…”. — the nearest cue to the left whose subject is known. */
export const speakerBefore: QuoteRule = {
  name: "speaker-before",
  propose(place) {
    const cue = nearestBefore(place);
    return cue ? byCue(place.sentence, cue) : null;
  },
};

function nearestBefore({ sentence, at }: QuotePlace): Cue | null {
  for (let index = sentence.cues.length - 1; index >= 0; index -= 1) {
    const cue = sentence.cues[index]!;
    if (cue.at > at) continue;
    if (at - cue.at > REACH) return null;
    if (cue.passive || cue.subject === null || cue.lemma === "according") continue;
    if (cue.strength === "thought" && hasSpeechBefore(sentence.cues, index)) continue;
    return cue;
  }
  return null;
}

const hasSpeechBefore = (cues: readonly Cue[], index: number): boolean =>
  cues.slice(0, index).some((cue) => cue.strength === "speech" && cue.subject !== null && !cue.passive);

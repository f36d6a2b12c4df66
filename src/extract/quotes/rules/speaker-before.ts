import type { Cue } from "../cues.ts";
import { REPORTING_LEMMAS } from "../speech-verbs.ts";
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

function nearestBefore(place: QuotePlace): Cue | null {
  const nearest = closest(place);
  if (!nearest) return null;
  return outermost(place, nearest);
}

function outermost({ sentence }: QuotePlace, nearest: Cue): Cue {
  let best = nearest;
  const index = sentence.cues.indexOf(nearest);
  for (let i = index - 1; i >= 0; i -= 1) {
    const cue = sentence.cues[i]!;
    if (cue.passive || cue.subject === null || cue.strength !== "speech" || cue.form === "infinitive") continue;
    if (
      sentence.tokens
        .slice(cue.to, nearest.subject!.from)
        .some((t) => t.kind === "quote" || t.lower === "and" || t.lower === "but" || t.lower === "while")
    )
      break;
    if (!REPORTING_LEMMAS.has(cue.lemma) || cue.inverted) continue;
    if (nearest.subject!.from < cue.at) continue;
    best = cue;
  }
  return best;
}

function closest({ sentence, at }: QuotePlace): Cue | null {
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

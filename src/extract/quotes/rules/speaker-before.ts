import { canSpeak } from "../can-speak.ts";
import type { Cue } from "../cue.ts";
import { isTime } from "../phrases-in.ts";
import { REPORTING_LEMMAS } from "../speech-verbs.ts";
import type { Token } from "../tokens.ts";
import { byCue, type QuotePlace, type QuoteRule, type SentenceView } from "../view.ts";

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

/** The same where the subject does not look like anybody who speaks: "the plan includes “…”"; only when nothing behind the mark says who does. */
export const anyBefore: QuoteRule = {
  name: "any-before",
  propose(place) {
    const cue = closest(place, false);
    if (!cue?.subject || isTime(place.sentence.tokens, cue.subject)) return null;
    return cue.strength === "speech" ? byCue(place.sentence, outermost(place.sentence, cue)) : null;
  },
};

function nearestBefore(place: QuotePlace): Cue | null {
  const nearest = closest(place, true);
  return nearest && outermost(place.sentence, nearest);
}

/** In "he said that she called it “…”" the paper quotes him: the first verb of a chain without a comma or "and" between. */
export function outermost(sentence: SentenceView, nearest: Cue): Cue {
  let best = nearest;
  for (let index = sentence.cues.indexOf(nearest) - 1; index >= 0; index -= 1) {
    const cue = sentence.cues[index]!;
    if (cue.passive || cue.subject === null || cue.strength !== "speech" || nearest.subject!.from < cue.at) continue;
    if (breaksChain(sentence.tokens, cue, nearest.subject!.from)) break;
    if (REPORTING_LEMMAS.has(cue.lemma) && !cue.inverted) best = cue;
  }
  return best;
}

function breaksChain(tokens: readonly Token[], outer: Cue, to: number): boolean {
  const between = tokens.slice(outer.to, to);
  if (between.some((token) => token.kind === "quote" || /^(?:and|but|while|:)$/.test(token.lower))) return true;
  const commas = between.filter((token) => token.lower === ",").length;
  return commas % 2 === 1 && tokens[outer.to]?.lower !== "that";
}

/** The nearest cue, of those whose subject can speak or of all. */
function closest({ sentence, at }: QuotePlace, speaking: boolean): Cue | null {
  const inserted = insertedFrom(sentence.tokens, at);
  for (let index = sentence.cues.length - 1; index >= 0; index -= 1) {
    const cue = sentence.cues[index]!;
    if (cue.at > at || cue.at > inserted) continue;
    if (at - cue.at > REACH) break;
    if (cue.passive || cue.subject === null || cue.lemma === "according") continue;
    if (cue.strength === "thought" && hasSpeechBefore(sentence.cues, index)) continue;
    if (!speaking || canSpeak(sentence.tokens, cue.subject)) return cue;
  }
  return null;
}

/** Vogt spoke — as the Buoy noted, at length — “…”: where the insertion before a quotation begins; infinity where there is none. */
function insertedFrom(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.lower !== "—") return Number.POSITIVE_INFINITY;
  const open = tokens.slice(Math.max(0, at - 40), at - 1).findLastIndex((token) => token.lower === "—");
  return open < 0 ? Number.POSITIVE_INFINITY : Math.max(0, at - 40) + open;
}

const hasSpeechBefore = (cues: readonly Cue[], index: number): boolean =>
  cues.slice(0, index).some((cue) => cue.strength === "speech" && cue.subject !== null && !cue.passive);

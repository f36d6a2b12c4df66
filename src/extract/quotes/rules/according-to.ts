import { byCue, type QuoteRule } from "../view.ts";

/** The pier was “…”, according to Ana Ruiz. */
export const accordingTo: QuoteRule = {
  name: "according-to",
  propose({ sentence }) {
    const cue = sentence.cues.find((candidate) => candidate.lemma === "according");
    return cue ? byCue(sentence, cue) : null;
  },
};

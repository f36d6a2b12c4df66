import { byCue, type QuoteRule } from "../view.ts";

/** “…” said Ruiz, with or without a comma: the verb stands at once behind the mark and its subject behind the verb. */
export const verbAtOnce: QuoteRule = {
  name: "verb-at-once",
  propose({ sentence, at }) {
    const cue = sentence.cues.find((candidate) => candidate.at > at && candidate.at - at <= 3);
    if (!cue?.inverted || cue.lemma === "according" || cue.subject === null) return null;
    return byCue(sentence, cue);
  },
};

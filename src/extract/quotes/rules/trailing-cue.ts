import { byCue, type QuoteRule } from "../view.ts";

/** The city is “…” about the bridge, Mr Okafor said. — the cue closes the sentence behind a comma and holds for all of it. */
export const trailingCue: QuoteRule = {
  name: "trailing-cue",
  propose({ sentence, at }) {
    const cue = sentence.cues.find(
      (candidate) =>
        candidate.at > at &&
        candidate.form === "finite" &&
        !candidate.passive &&
        candidate.strength === "speech" &&
        candidate.lemma !== "according" &&
        candidate.subject !== null,
    );
    if (!cue?.subject || cue.subject.from < at) return null;
    const start = Math.min(cue.subject.from, cue.at);
    return sentence.tokens[start - 1]?.lower === "," ? byCue(sentence, cue) : null;
  },
};

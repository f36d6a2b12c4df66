import { firstPhrase } from "../subjects.ts";
import { byCue, type QuoteRule } from "../view.ts";

/** Vogt added: “…” / Her answer was plain: “…” — a colon before the quotation; without a verb of saying, whom the words before it are about. */
export const colon: QuoteRule = {
  name: "colon",
  propose({ sentence, at }) {
    if (sentence.tokens[at - 1]?.lower !== ":") return null;
    const cue = sentence.cues.findLast(
      (candidate) =>
        candidate.at < at && !candidate.passive && candidate.subject !== null && candidate.strength === "speech",
    );
    if (cue) return byCue(sentence, cue);
    const subject = firstPhrase(sentence.tokens, 0, at - 1);
    return subject ? { sentence, subject, cue: null, from: null } : null;
  },
};

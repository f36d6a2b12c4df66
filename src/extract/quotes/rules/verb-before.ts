import { canSpeak } from "../can-speak.ts";
import { byCue, type QuoteRule } from "../view.ts";
import { NO_PERSON } from "../words.ts";
import { outermost } from "./speaker-before.ts";

/** Okafor called “…” — the verb stands right before the mark and what is quoted goes on with the paper's sentence, so nothing behind it can be the cue. */
export const verbBefore: QuoteRule = {
  name: "verb-before",
  propose({ text, sentence, at }) {
    const cue = sentence.cues.find((candidate) => candidate.to === at);
    if (
      !cue ||
      cue.passive ||
      cue.subject === null ||
      cue.form === "infinitive" ||
      !canSpeak(sentence.tokens, cue.subject)
    )
      return null;
    const { inner } = sentence.tokens[at]!.region!;
    if (!/^[^\p{L}]*\p{Ll}/u.test(text.slice(inner.start, inner.start + 6))) return null;
    const many = /^(?:they|it|he|she)$/.test(sentence.tokens[cue.subject.from]!.lower);
    const finders = cue.lemma === "find" && !NO_PERSON.has(sentence.tokens[cue.subject.core - 1]!.lower); // "Vogt said divers found “…”"
    return byCue(sentence, many || finders ? outermost(sentence, cue) : cue);
  },
};

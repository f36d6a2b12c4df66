import { mainSubject } from "../subjects.ts";
import { type QuoteRule, wordCount } from "../view.ts";

/** Fewer words than these without a verb of saying are a term or scare quotes. */
const FEWEST_WORDS = 4;

/** The ministers settled for “…”: no verb of saying, but words long enough to be somebody's; they are taken for the subject's. */
export const openSubject: QuoteRule = {
  name: "open-subject",
  propose({ text, sentence, at }) {
    if (wordCount(text, sentence.tokens[at]!) < FEWEST_WORDS) return null;
    const subject = mainSubject(sentence.tokens, at);
    return subject ? { sentence, subject, cue: null, from: null } : null;
  },
};

import { canSpeak } from "../can-speak.ts";
import { mainSubject } from "../subjects.ts";
import { likeEarlier, type QuoteRule, wordCount } from "../view.ts";

/** Fewer words than these without a verb of saying are a term or scare quotes. */
const FEWEST_WORDS = 4;

/**
 * The ministers settled for “…”: no verb of saying, but words long enough to be somebody's. They are the subject's where that can be a speaker, else
 * they belong to whoever was quoted before in the paragraph.
 */
export const openSubject: QuoteRule = {
  name: "open-subject",
  propose({ text, sentence, at, earlier }) {
    if (wordCount(text, sentence.tokens[at]!) < FEWEST_WORDS) return null;
    const subject = mainSubject(sentence.tokens, at);
    if (subject && canSpeak(sentence.tokens, subject)) return { sentence, subject, cue: null, from: null };
    const before = earlier.at(-1);
    return before && before.block === sentence.block ? likeEarlier(before) : null;
  },
};

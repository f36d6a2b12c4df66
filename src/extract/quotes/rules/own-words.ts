import { canSpeak } from "../can-speak.ts";
import { mainSubject } from "../subjects.ts";
import type { QuoteRule } from "../view.ts";

/** The ministry sent its “deepest sympathies”: his, her, their or its right before the mark says that the words are the subject's own. */
export const ownWords: QuoteRule = {
  name: "own-words",
  propose({ text, sentence, at }) {
    if (!/^(?:his|her|their|its)$/.test(sentence.tokens[at - 1]?.lower ?? "")) return null;
    const next = sentence.tokens[at + 1];
    if (next && next.kind === "word" && !/^(?:for|at|about|over|with|and|to)$/.test(next.lower)) return null;
    const { inner } = sentence.tokens[at]!.region!;
    if (!/^\p{Ll}/u.test(text.slice(inner.start, inner.start + 2))) return null;
    const subject = mainSubject(sentence.tokens, at);
    return subject && canSpeak(sentence.tokens, subject) ? { sentence, subject, cue: null, from: null } : null;
  },
};

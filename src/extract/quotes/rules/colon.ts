import { canSpeak } from "../can-speak.ts";
import type { Phrase } from "../noun-phrases.ts";
import { firstPhrase } from "../phrases-in.ts";
import type { Token } from "../tokens.ts";
import { byCue, likeEarlier, type QuoteRule } from "../view.ts";
import { SAYINGS } from "../words.ts";

/** Vogt added: “…” / Her answer was plain: “…” — a colon before the quotation; without a verb of saying, whom the words before it are about. */
export const colon: QuoteRule = {
  name: "colon",
  propose({ sentence, at, earlier }) {
    if (sentence.tokens[at - 1]?.lower !== ":") return null;
    const cue = sentence.cues.findLast(
      (candidate) =>
        candidate.at < at && !candidate.passive && candidate.subject !== null && candidate.strength === "speech",
    );
    if (cue) return byCue(sentence, cue);
    const subject = firstPhrase(sentence.tokens, 0, at - 1);
    if (subject && isHisAnswer(sentence.tokens, subject)) {
      const owner = { from: subject.from, core: subject.from + 1, to: subject.from + 1 };
      return { sentence, subject: owner, cue: null, from: null };
    }
    if (subject && !canSpeak(sentence.tokens, subject) && earlier.at(-1)?.block === sentence.block)
      return likeEarlier(earlier.at(-1)!);
    return subject ? { sentence, subject, cue: null, from: null } : null;
  },
};

/** "His answer: “…”" */
const isHisAnswer = (tokens: readonly Token[], { from, core }: Phrase): boolean =>
  /^(?:his|her|their)$/.test(tokens[from]!.lower) && SAYINGS.has(tokens[core - 1]!.lower);

import { canSpeak } from "../can-speak.ts";
import { type Phrase, phraseAt } from "../noun-phrases.ts";
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
    const owner = ownerOfPost(sentence.tokens, at - 1) ?? (subject && ownerOfAnswer(sentence.tokens, subject));
    if (owner) return { sentence, subject: owner, cue: null, from: null };
    if (subject && !canSpeak(sentence.tokens, subject) && earlier.at(-1)?.block === sentence.block)
      return likeEarlier(earlier.at(-1)!);
    return subject ? { sentence, subject, cue: null, from: null } : null;
  },
};

/** "Vogt" in "From Vogt’s Facebook post: “…”" */
function ownerOfPost(tokens: readonly Token[], colon: number): Phrase | null {
  if (!/^(?:from|in)$/.test(tokens[0]!.lower) || !SAYINGS.has(tokens[colon - 1]?.lower ?? "")) return null;
  const owner = phraseAt(tokens, 1, colon);
  const mark = owner ? possessive(tokens, owner) : 0;
  return mark > 0 ? { from: 1, core: mark, to: mark } : null;
}

/** "His" in "His answer: “…”", "Vogt" in "Vogt’s reply, in full: “…”" */
function ownerOfAnswer(tokens: readonly Token[], { from, core }: Phrase): Phrase | null {
  if (!SAYINGS.has(tokens[core - 1]!.lower)) return null;
  if (/^(?:his|her|their)$/.test(tokens[from]!.lower)) return { from, core: from + 1, to: from + 1 };
  const mark = possessive(tokens, { from, core, to: core });
  return mark > 0 ? { from, core: mark, to: mark } : null;
}

/** Index of the ’s in a phrase; 0 where there is none. */
const possessive = (tokens: readonly Token[], { from, core }: Phrase): number => {
  const found = tokens.slice(from, core).findIndex(({ lower }) => lower === "'s");
  return found > 0 ? from + found : 0;
};

import { canSpeak } from "../can-speak.ts";
import type { Phrase } from "../noun-phrases.ts";
import { phraseAt } from "../noun-phrases.ts";
import type { Token } from "../tokens.ts";
import type { QuoteRule } from "../view.ts";
import { POSSESSIVES, PREPOSITIONS, SAYINGS } from "../words.ts";

/** How many tokens may stand between the noun and the quotation, and between it and whose it is. */
const REACH = 12;
const OWNER = 6;

/** Vogt’s claim that “…” / her call for a “…” / a report by the Buoy that he “…” — a noun of saying and whose it is, where no verb says it. */
export const nounOfSaying: QuoteRule = {
  name: "noun-of-saying",
  propose({ sentence, at }) {
    const { tokens } = sentence;
    for (let noun = at - 1; noun >= Math.max(0, at - REACH); noun -= 1) {
      const token = tokens[noun]!;
      if (token.kind === "quote" || token.lower === ":" || token.lower === ";") return null;
      if (!SAYINGS.has(token.lower)) continue;
      const owner = ownerBefore(tokens, noun) ?? authorBehind(tokens, noun, at);
      const subject = owner && (ahead(tokens, owner, noun, at) ?? owner);
      if (subject) return { sentence, subject, cue: { start: token.start, end: token.end }, from: null };
    }
    return null;
  },
};

function ownerBefore(tokens: readonly Token[], noun: number): Phrase | null {
  for (let at = noun - 1; at >= Math.max(0, noun - OWNER); at -= 1) {
    const token = tokens[at]!;
    if (token.kind !== "word") return null;
    if (POSSESSIVES.has(token.lower) && token.lower !== "whose") return { from: at, core: at + 1, to: at + 1 };
    if (token.lower !== "'s") continue;
    let from = at;
    while (
      from > 0 &&
      at - from < OWNER &&
      tokens[from - 1]!.kind === "word" &&
      (tokens[from - 1]!.capital || from === at || tokens[from - 1]!.lower === "the")
    )
      from -= 1;
    return from < at ? { from, core: at, to: at } : null;
  }
  return null;
}

/** "In his statement, Vogt spoke of “…”": he is whom the sentence goes on with. */
function ahead(tokens: readonly Token[], owner: Phrase, noun: number, limit: number): Phrase | null {
  if (!/^(?:his|her)$/.test(tokens[owner.from]!.lower) || !PREPOSITIONS.has(tokens[0]!.lower) || owner.from > 6)
    return null;
  const comma = tokens.findIndex((token, index) => index > noun && token.lower === ",");
  const subject = comma > 0 && comma < limit ? phraseAt(tokens, comma + 1, limit) : null;
  return subject && tokens[subject.core - 1]!.capital && canSpeak(tokens, subject) ? subject : null;
}

/** "a report by the Buoy" */
function authorBehind(tokens: readonly Token[], noun: number, limit: number): Phrase | null {
  return /^(?:by|from)$/.test(tokens[noun + 1]?.lower ?? "") ? phraseAt(tokens, noun + 2, limit) : null;
}

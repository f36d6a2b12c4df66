import type { Reject } from "./index.ts";

/** Marks around nothing, a number, markup, or alone in brackets, where they gloss a word. */
export const noWords: Reject = {
  name: "no-words",
  applies({ text, sentence, at }) {
    if (
      sentence.tokens[at - 1]?.text === "(" &&
      sentence.tokens[at + 1]?.text === ")" &&
      at + 1 < sentence.tokens.length
    )
      return true;
    const { inner } = sentence.tokens[at]!.region!;
    const words = text.slice(inner.start, Math.min(inner.end, inner.start + 200));
    return (
      !/\p{L}/u.test(words) ||
      (!/\s/.test(words) && /^(?:https?:|www\.|[\w.-]+@|[\w-]+\/[\w/-]+|[\w-]*\d[\w-]*$)/.test(words))
    );
  },
};

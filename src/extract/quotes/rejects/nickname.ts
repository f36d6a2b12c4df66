import { wordCount } from "../view.ts";
import type { Reject } from "./index.ts";

/** Ivan “the Saw” Petrov: a few words between two names, without a point between. */
export const nickname: Reject = {
  name: "nickname",
  applies({ text, sentence, at }) {
    const before = sentence.tokens[at - 1];
    const after = sentence.tokens[at + 1];
    if (!before?.capital || !after?.capital || at < 1) return false;
    const { inner } = sentence.tokens[at]!.region!;
    return (
      wordCount(text, sentence.tokens[at]!) <= 3 &&
      /[\p{L}\p{N}]$/u.test(text.slice(inner.start, inner.end)) &&
      at > 0 &&
      before.kind === "word"
    );
  },
};

import { wordCount } from "../view.ts";
import type { Reject } from "./index.ts";

/** Known as “super bins”, so-called “smart” bins, the term “…”: what something is called, not what somebody said. */
export const term: Reject = {
  name: "term",
  applies({ text, sentence, at }, found) {
    if (wordCount(text, sentence.tokens[at]!) > 5) return false;
    const before = sentence.tokens.slice(Math.max(0, at - 3), at).map((token) => token.lower);
    const last = before.at(-1) ?? "";
    if (/^(?:so-called|nicknamed|codenamed|dubbed|termed|titled|entitled|named)$/.test(last))
      return sentence.cues.every((cue) => cue.to !== at || cue.passive);
    if (/^(?:term|word|words|phrase|acronym|slogan|hashtag|label|nickname|expression|moniker)$/.test(last))
      return found === null || found.attribution.cue === null;
    return last === "as" && /^(?:known|referred)$/.test(before.at(-2) ?? "");
  },
};

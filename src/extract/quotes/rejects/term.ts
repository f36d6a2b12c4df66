import { NAMING_LEMMAS } from "../speech-verbs.ts";
import { type Attributed, type QuotePlace, wordCount } from "../view.ts";
import type { Reject } from "./index.ts";

/** Words in the name of a thing. */
const LONGEST_NAME = 10;

/** Known as “super bins”, so-called “smart” bins, nicknamed the “Saw”, the term “…”: what something is called, not what somebody said. */
export const term: Reject = {
  name: "term",
  applies(place, found) {
    const { text, sentence, at } = place;
    const count = wordCount(text, sentence.tokens[at]!);
    const isNamed = sentence.cues.some((cue) => cue.to === at && cue.passive && NAMING_LEMMAS.has(cue.lemma));
    if (isNamed && count <= LONGEST_NAME) return true;
    if (count > 5) return false;
    const words = sentence.tokens.slice(Math.max(0, at - 4), at).map((token) => token.lower);
    const before = /^(?:the|an?)$/.test(words.at(-1) ?? "") ? words.slice(0, -1) : words;
    const last = before.at(-1) ?? "";
    if (/^(?:nicknamed|codenamed|dubbed|termed)$/.test(last) && before !== words) return !isSaid(place);
    if (before !== words) return false;
    if (/^(?:so-called|nicknamed|codenamed|dubbed|termed|titled|entitled|named)$/.test(last)) return !isSaid(place);
    if (
      /^(?:terms?|words?|phrases?|acronyms?|slogans?|hashtags?|labels?|nicknames?|expressions?|monikers?|name)$/.test(
        last,
      )
    )
      return !isSpoken(place, found);
    return last === "as" && /^(?:known|referred)$/.test(before.at(-2) ?? "");
  },
};

/** "Vogt dubbed “…”": somebody gave the name. */
const isSaid = ({ sentence, at }: QuotePlace): boolean =>
  sentence.cues.some((cue) => (cue.to === at || cue.to === at - 1) && !cue.passive && cue.subject !== null);

/** A verb of saying reports the words; "used the term “…”" does not. */
const isSpoken = ({ sentence }: QuotePlace, found: Attributed | null): boolean =>
  found !== null &&
  sentence.cues.some(
    (cue) => cue.strength === "speech" && sentence.tokens[cue.at]!.start === found.attribution.cue?.start,
  );

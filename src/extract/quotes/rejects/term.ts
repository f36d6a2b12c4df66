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
    if (isNickname(place)) return true;
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
    return last === "as" && isKnownAs(sentence.tokens, at - 1);
  },
};

/** "known as", "known to her fans as", "referred as"; "he referred to her as “…”" is somebody's judgement. */
function isKnownAs(tokens: QuotePlace["sentence"]["tokens"], as: number): boolean {
  if (tokens[as - 1]?.lower === "referred") return true;
  for (let at = as - 1; at >= Math.max(0, as - 6); at -= 1) {
    if (tokens[at]!.kind !== "word") return false;
    if (tokens[at]!.lower === "known") return at === as - 1 || /^(?:to|by|in|among)$/.test(tokens[at + 1]!.lower);
  }
  return false;
}

/** Neighbours call it “the Needle”: a name that many use. */
function isNickname({ text, sentence: { tokens }, at }: QuotePlace): boolean {
  const verb = tokens[at - 2];
  const { inner } = tokens[at]!.region!;
  return (
    /^(?:call|nickname|dub)$/.test(verb?.lower ?? "") &&
    /^(?:it|them|him|her)$/.test(tokens[at - 1]!.lower) &&
    /^the /i.test(text.slice(inner.start, inner.start + 4)) &&
    MANY.test(tokens[at - 3]?.lower ?? "")
  );
}

const MANY =
  /^(?:crew|fans|locals|neighbou?rs|residents|villagers|islanders|colleagues|friends|teammates|sailors|pupils|people)$/;

/** "Vogt dubbed “…”": somebody gave the name. */
const isSaid = ({ sentence, at }: QuotePlace): boolean =>
  sentence.cues.some((cue) => (cue.to === at || cue.to === at - 1) && !cue.passive && cue.subject !== null);

/** A verb of saying before it reports the words; "regretted the word “…”, he said" and "used the term “…”" do not. */
const isSpoken = ({ sentence, at }: QuotePlace, found: Attributed | null): boolean =>
  found !== null &&
  sentence.cues.some(
    (cue) =>
      cue.at < at && cue.strength === "speech" && sentence.tokens[cue.at]!.start === found.attribution.cue?.start,
  );

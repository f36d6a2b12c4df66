import { beforeAdverbs, isNounInPhrase, isVerbish } from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";
import { AUXILIARIES, POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS } from "./words.ts";

/** "a claim", "his blunt message", "in the report": the noun of the same spelling. */
export function isNoun(tokens: readonly Token[], at: number, lemma: string): boolean {
  const { lower } = tokens[at]!;
  const before = tokens[at - 1];
  if (!before || /(?:ed|ing)$|^(?:said|told|wrote|says)$/.test(lower)) return false;
  if (NOUN_MARKERS.has(before.lower) || POSSESSIVES.has(before.lower) || before.lower === "'s") return true;
  if (PREPOSITIONS.has(before.lower) && before.lower !== "to" && before.lower !== "like") return true;
  if (/s$/.test(lower) && lower !== lemma && tokens[at + 1] && isVerbish(tokens[at + 1]!)) return true;
  if (lower === lemma && !/^(?:read|cast)$/.test(lower) && isAfterArticle(tokens, at)) return true;
  return lower === lemma && (isNounInPhrase(tokens, at) || !takesBareVerb(tokens, at));
}

/** "a Tarn Buoy report", "an open letter": one thing, so that no verb without an ending can follow. */
function isAfterArticle(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    const token = tokens[before]!;
    if (/^(?:an?|another|this)$/.test(token.lower)) return true;
    if (token.kind !== "word" || (!token.capital && before < at - 1)) return false;
  }
  return false;
}

const NOUN_MARKERS = new Set(
  "the a an this these those any no each every few two three four five six seven eight nine ten other more numerous".split(
    " ",
  ),
);

/** "they say", "to say", "would say", "critics say", "Vogt and Okafor say": what may stand before a verb without an ending. */
function takesBareVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[beforeAdverbs(tokens, at)];
  if (!before) return true;
  if (before.kind !== "word") return before.kind !== "number";
  const { lower } = before;
  return (
    lower === "to" ||
    lower === "who" ||
    lower === "and" ||
    SUBJECT_PRONOUNS.has(lower) ||
    AUXILIARIES.has(lower) ||
    (/[a-z]s$/.test(lower) && !/(?:ous|us|ss|is)$/.test(lower)) ||
    lower === "people" ||
    lower === "police" ||
    lower === "some" ||
    lower === "many" ||
    (before.capital && isJoined(tokens, at))
  );
}

/** "Vogt and Okafor say" */
const isJoined = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 6), at).some((token) => token.lower === "and");

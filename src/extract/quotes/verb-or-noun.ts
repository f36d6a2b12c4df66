import { beforeAdverbs, isAfterArticle, isNounInPhrase } from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";
import { isVerbish } from "./word-kinds.ts";
import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  PEOPLE_NOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  SAYINGS,
  SUBJECT_PRONOUNS,
} from "./words.ts";

/** "a claim", "his blunt message", "in the report": the noun of the same spelling. */
export function isNoun(tokens: readonly Token[], at: number, lemma: string): boolean {
  const { lower } = tokens[at]!;
  const before = tokens[at - 1];
  if (before && isParticiple(tokens, at)) return true;
  if (!before || /(?:ed|ing)$|^(?:said|told|wrote|says)$/.test(lower)) return false;
  if (NOUN_MARKERS.has(before.lower) || POSSESSIVES.has(before.lower) || before.lower === "'s") return true;
  if (PREPOSITIONS.has(before.lower) && before.lower !== "to" && before.lower !== "like") return true;
  if (/s$/.test(lower) && lower !== lemma && isPlural(tokens, at)) return true;
  if (/s$/.test(lower) && lower !== lemma && tokens[at + 1] && isVerbish(tokens[at + 1]!)) return true;
  if (lower === lemma && !/^(?:read|cast)$/.test(lower) && isAfterArticle(tokens, at)) return true;
  return lower === lemma && (isNounInPhrase(tokens, at) || !takesBareVerb(tokens, at));
}

/** "the accused man", "its newly announced policy" */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  if (!/ed$/.test(tokens[at]!.lower) || tokens[at + 1]?.kind !== "word" || PREPOSITIONS.has(tokens[at + 1]!.lower))
    return false;
  const before = tokens[beforeAdverbs(tokens, at)]?.lower ?? "";
  return /^(?:the|an?)$/.test(before) || (POSSESSIVES.has(before) && before !== "whose");
}

/** "the wrong charges", "a handful of morning tweets": behind a word that is no name and nobody. */
function isPlural(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!;
  const { lower } = before;
  if (before.kind !== "word" || before.capital || !(SAYINGS.has(tokens[at]!.lower) || tokens[at]!.lower === "charges"))
    return false;
  if (PEOPLE_NOUNS.has(lower) || SUBJECT_PRONOUNS.has(lower) || AUXILIARIES.has(lower) || ADVERBS.has(lower))
    return false;
  if (/^(?:who|which|that|and|but|or|one|everyone|nobody|somebody)$/.test(lower)) return false;
  return tokens
    .slice(Math.max(0, at - 5), at)
    .some((token) => DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower));
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

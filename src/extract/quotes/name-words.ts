import { isGivenName } from "./given-names.ts";
import { SPEECH_VERBS } from "./speech-verbs.ts";
import type { Token } from "./tokens.ts";
import { isAdverb } from "./word-kinds.ts";
import { NEVER_NAMES, PEOPLE_NOUNS, PLACE_WORDS, SURNAMES_TOO, THING_WORDS, TITLES } from "./words.ts";

/** "Seven-year-old" begins a sentence, not a name. */
const AGE = /-(?:year|month|week)-old$/;
export const PARTICLES = new Set(
  "de la del der den van von bin al el da di dos das du ibn ul y le ter zu abu ben".split(" "),
);
export const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);
/** A word in lower case without its full stop. */
export const bare = (token: Token): string => (token.lower.endsWith(".") ? token.lower.slice(0, -1) : token.lower);
const isAcronym = (token: Token): boolean =>
  /^[\p{Lu}\p{N}&]{3,}$/u.test(token.text) || PLACES_IN_INITIALS.has(token.lower);
const PLACES_IN_INITIALS = new Set(
  "u.s. u.s.a. u.n. u.k. e.u. d.c. l.a. n.y. n.j. n.c. s.c. n.h. n.m. u.a.e. a.m. p.m. g.o.p.".split(" "),
);
/** Grammar words that are given names as well: "said Will Marsh". */
export const ALSO_NAMES = new Set("will may april june august".split(" "));

/** "Sen.", "then-Secretary", "Harbour Master": stands before a name. */
export const isTitle = (token: Token): boolean => {
  const printed = bare(token);
  const isJoined = printed.includes("-");
  const word = isJoined
    ? printed.replace(/^(?:then|ex|now|vice|co|former)-/, "").replace(/-(?:elect|designate|to-be|select)$/, "")
    : printed;
  return TITLES.has(word) || (isJoined && isJoinedRole(word)) || (PEOPLE_NOUNS.has(word) && !isGivenName(word));
};

/** "mother-of-two", "actor-turned-politician", "singer-songwriter", "Tarn-born" */
const isJoinedRole = (word: string): boolean =>
  PARENT.test(word) || PEOPLE_NOUNS.has(word.slice(word.lastIndexOf("-") + 1));
const PARENT =
  /^[\p{L}-]+-(?:born|based|raised)$|^(?:mother|father|mum|mom|dad|parent|grandmother|grandfather|grandad)-of-[a-z]+$|^[a-z]{3,}-turned-[a-z]{3,}$/u;

/** Whether a token can be part of somebody's name. */
export const isNameWord = (token: Token): boolean =>
  token.kind === "word" &&
  token.capital &&
  !NEVER_NAMES.has(bare(token)) &&
  !isAcronym(token) &&
  !isAdverb(token) &&
  !(token.lower.endsWith("-old") && AGE.test(token.lower));

/** "Neighbours said", "Supermarkets insist": one word that a sentence begins with and that looks like a plural or names what people are. */
export function isCommonNoun(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  if (last - first > 1 || (before && !/^[.?!:;“"‘—]$/.test(before.text))) return false;
  const word = bare(tokens[first]!);
  if (/[a-z]{3}ing$/.test(word) && !SPEECH_VERBS.has(tokens[last]?.lower ?? "")) return !isGivenName(word);
  return PEOPLE_NOUNS.has(word) || (/[a-z]{3}s$/.test(word) && !/(?:ss|us|is)$/.test(word) && !isGivenName(word));
}

/** "Anna Ruiz Backs Peter Marsh": two people and a verb between them, all with capitals. */
const isHeadline = (words: readonly string[]): boolean =>
  words.some(
    (word, index) =>
      index >= 2 && index < words.length - 1 && isGivenName(word) && /[a-z]{3}s$/.test(words[index - 1]!),
  );

/** Peter Law and Anna London are people, the Tarn Valley is not. */
export function isThing(words: readonly string[], first: string): boolean {
  if (words.length > 6 || isHeadline(words)) return true;
  const mayBePerson = words.length > 1 && words.length <= 3 && isGivenName(first) && !PLACE_WORDS.has(words[0]!);
  return words.some((word, index) => {
    if (mayBePerson && index === 0) return false;
    if (mayBePerson) return THING_WORDS.has(word) && !SURNAMES_TOO.has(word);
    return THING_WORDS.has(word) || PLACE_WORDS.has(word);
  });
}

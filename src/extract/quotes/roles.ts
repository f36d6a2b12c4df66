import type { Span } from "../../domain/span.ts";
import { lowerBound } from "./mentions.ts";
import { isNational } from "./nationals.ts";
import { isOfAnother } from "./offices.ts";
import type { Person } from "./person.ts";
import { personBehind, sentenceOf } from "./pronouns.ts";
import type { Setting } from "./setting.ts";
import type { Token } from "./tokens.ts";
import { GENDERED, NO_PERSON, PEOPLE_NOUNS } from "./words.ts";

/** How far back "an investor" may stand, UTF-16 units. */
const FIRST_MENTION = 3000;
/** How far behind it in its sentence a name may stand that cannot be meant. */
const HERE = 400;

/**
 * Whom "the investor" or "the 46-year-old" means when no role was given: a text that says "the" of one person without having said "a" before takes up
 * somebody it named before. Null where the text speaks of "an investor", of somebody's, or of more than one.
 */
export function personTakenUp(
  setting: Setting,
  words: readonly Token[],
  at: number,
  quote: Span,
  of: readonly Token[] = [],
): Person | null {
  const head = words.at(-1)!.lower;
  if (words[0]!.lower !== "the" || words.some((word) => word.lower === "'s" || word.lower === "and")) return null;
  const isAge = /^\d+-year-old$/.test(head) || isNational(words);
  if (!isAge && (!PEOPLE_NOUNS.has(head) || NO_PERSON.has(head) || SERVANTS.has(head) || isPlural(head))) return null;
  const start = Math.max(0, at - FIRST_MENTION);
  const before = setting.text.slice(start, at).toLowerCase();
  if (!isAge && introduced(head).test(before)) return null;
  const gender = GENDERED.get(head);
  const person = personBehind(setting, gender === "female" ? "she" : gender === "male" ? "he" : "either", at, quote);
  if (!person || isNamedHere(setting, person, at) || holdsAnother(person, words)) return null;
  if (!isAge && isElsewhere(person, words)) return null;
  if (person.roles.some((role) => role.words.includes(head) && isOfAnother(role, head, of))) return null;
  const known = isAge ? -1 : before.search(new RegExp(`\\bthe\\s(?:[\\w-]+\\s){0,2}${head}\\b`));
  return known >= 0 && start + known < person.firstAt ? null : person;
}

/** "an investor", "two investors", "Vogt’s investor" */
const introduced = (head: string): RegExp =>
  new RegExp(`(?:\\b(?:an?|one|another|his|her|their|${head}s)|['’]s?)\\s(?:[\\w-]+\\s){0,3}${head}\\b`);

/** Who speaks for or works for others is rarely the person the text is about. */
const SERVANTS = new Set(
  "spokesman spokeswoman spokesperson aide adviser advisor assistant reporter interviewer cameraman witness neighbour neighbor friend colleague source insider official".split(
    " ",
  ),
);

/** "The former harbour master backed Vogt": whom the sentence names behind it is somebody else. */
function isNamedHere({ starts, people }: Setting, person: Person, at: number): boolean {
  const end = starts[sentenceOf(starts, at) + 1] ?? Number.POSITIVE_INFINITY;
  for (let index = lowerBound(people.mentions, at); index < people.mentions.length; index += 1) {
    const mention = people.mentions[index]!;
    if (mention.span.start >= end || mention.span.start > at + HERE) return false;
    if (mention.person === person) return true;
  }
  return false;
}

/** "the Tarn Forward leader" is nobody of whom the text has not said what Tarn Forward is to them. */
const isElsewhere = (person: Person, words: readonly Token[]): boolean => {
  const body = words.slice(1, -1).filter((word) => word.capital);
  return body.length >= 2 && !person.roles.some((role) => body.some((word) => role.words.includes(word.lower)));
};

/** "the prime minister" is nobody who is introduced as something else. */
const holdsAnother = (person: Person, words: readonly Token[]): boolean =>
  person.roles.length > 0 &&
  ONE_AT_A_TIME.has(words.at(-1)!.lower) &&
  !words.some((word) => /^(?:former|new|then)$/.test(word.lower));

const ONE_AT_A_TIME = new Set("minister chancellor president premier king queen pope".split(" "));

const isPlural = (word: string): boolean => word.endsWith("s") && !/(?:ss)$/.test(word);

import type { Span } from "../../domain/span.ts";
import type { Person } from "./person.ts";
import { personBehind } from "./pronouns.ts";
import type { Setting } from "./setting.ts";
import type { Token } from "./tokens.ts";
import { DETERMINERS, GENDERED, NO_PERSON, PEOPLE_NOUNS } from "./words.ts";

/** How far back "an investor" may stand, UTF-16 units. */
const FIRST_MENTION = 3000;
/** Mentions looked at for a role. */
const MENTIONS_BACK = 200;

/**
 * Whom "the harbour master" means: the person last named whose role, as it stood beside the name, ends in the same word. Only for "the …" or a bare
 * title; "a spokesman" is nobody in particular.
 */
export function personInRole(setting: Setting, words: readonly Token[], at: number): Person | null {
  const first = words[0]!;
  if (DETERMINERS.has(first.lower) && first.lower !== "the") return null;
  if (first.lower !== "the" && !first.capital) return null;
  const head = words.at(-1)!.lower;
  if (!PEOPLE_NOUNS.has(head) || (head.endsWith("s") && !/(?:boss|actress)$/.test(head))) return null;
  const wanted = words.map((word) => word.lower).filter((word) => !DETERMINERS.has(word));
  let found: Person | null = null;
  let most = 0;
  const seen = new Set<Person>();
  for (let index = setting.people.mentions.length - 1, left = MENTIONS_BACK; index >= 0 && left > 0; index -= 1) {
    const { person, span } = setting.people.mentions[index]!;
    if (span.start >= at || seen.has(person)) continue;
    left -= 1;
    seen.add(person);
    for (const role of person.roles) {
      if (role.span.start >= at || !role.words.includes(head)) continue;
      const share = wanted.filter((word) => role.words.includes(word)).length / wanted.length;
      if (share > most) {
        most = share;
        found = person;
      }
    }
  }
  return most > 0.6 ? found : null;
}

/**
 * Whom "the investor" or "the 46-year-old" means when no role was given: a text that says "the" of one person without having said "a" before takes up
 * somebody it named before. Null where the text speaks of "an investor" or more than one.
 */
export function personTakenUp(setting: Setting, words: readonly Token[], at: number, quote: Span): Person | null {
  const head = words.at(-1)!.lower;
  if (words[0]!.lower !== "the" || words.some((word) => word.lower === "'s" || word.lower === "and")) return null;
  const isAge = /^\d+-year-old$/.test(head);
  if (!isAge && (!PEOPLE_NOUNS.has(head) || NO_PERSON.has(head) || isPlural(head))) return null;
  const start = Math.max(0, at - FIRST_MENTION);
  const before = setting.text.slice(start, at).toLowerCase();
  if (!isAge && new RegExp(`\\b(?:an?|one|another|${head}s)\\s(?:[\\w-]+\\s){0,3}${head}\\b`).test(before)) return null;
  const gender = GENDERED.get(head);
  const person = personBehind(setting, gender === "female" ? "she" : gender === "male" ? "he" : "either", at, quote);
  const known = isAge ? -1 : before.search(new RegExp(`\\bthe\\s(?:[\\w-]+\\s){0,2}${head}\\b`));
  return person && known >= 0 && start + known < person.firstAt ? null : person;
}

const isPlural = (word: string): boolean => word.endsWith("s") && !/(?:ss)$/.test(word);

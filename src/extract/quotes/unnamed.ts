import type { Span } from "../../domain/span.ts";
import { lowerBound } from "./mentions.ts";
import { sentenceOf } from "./pronouns.ts";
import type { Setting, Unnamed } from "./setting.ts";
import type { Token } from "./tokens.ts";
import { GENDERED, NO_PERSON, PEOPLE_NOUNS } from "./words.ts";

/** How many sentences back "she" may mean "one woman" and "it" the airline. */
const SENTENCES_BACK = 2;

/** "one woman", "a spokesman for the port", "the airline", "ministers": whoever may be taken up by a pronoun; null for things. */
export function unnamedIn(words: readonly Token[], span: Span): Unnamed | null {
  const head = words.at(-1)!.lower;
  const isOne = words.length === 1 && /^(?:one|another)$/.test(head);
  if (!isOne && !PEOPLE_NOUNS.has(head)) return null;
  const number = NO_PERSON.has(head) ? "body" : head.endsWith("s") ? "several" : "one";
  const gender = words.map((word) => GENDERED.get(word.lower)).find((gender) => gender) ?? null;
  return { words: span, at: span.start, gender, number };
}

/** Of those who spoke, so many are thought of: a limit keeps one endless text linear. */
const REMEMBERED = 8;

const FITS: Readonly<Record<string, readonly Unnamed["number"][]>> = {
  he: ["one"],
  she: ["one"],
  it: ["body"],
  they: ["several", "body"],
};

/**
 * Whoever without a person's name a pronoun stands for: that one spoke last, and for "he", "she" and "they" nobody named has become the subject since; else
 * null.
 */
export function unnamedBehind(setting: Setting, pronoun: string, at: number): Unnamed | null {
  const subject = subjectBehind(setting, pronoun, at);
  if (subject?.gender) return subject;
  const fits = Object.hasOwn(FITS, pronoun) ? FITS[pronoun] : undefined;
  const last = fits && setting.unnamed.slice(-REMEMBERED).findLast(({ number }) => fits.includes(number));
  const gender = pronoun === "he" ? "male" : pronoun === "she" ? "female" : null;
  if (!last || (gender && last.gender && last.gender !== gender)) return null;
  if (sentenceOf(setting.starts, at) - sentenceOf(setting.starts, last.at) > SENTENCES_BACK) return null;
  if (pronoun !== "it" && (setting.speakers.at(-1)?.at ?? -1) > last.at) return null;
  if (subject && subject.at > last.at) return subject;
  return pronoun === "it" || !isOther(setting, last, at) ? last : null;
}

/**
 * "A woman was waiting. “They took him,” she said.": whom the sentence before is about, when it begins with somebody without a name; past one that goes on
 * about the same person, "She wept."
 */
function subjectBehind({ references, starts, text }: Setting, pronoun: string, at: number): Unnamed | null {
  const gender = pronoun === "he" ? "male" : pronoun === "she" ? "female" : null;
  let before = sentenceOf(starts, at) - 1;
  if (
    gender &&
    before > 0 &&
    text.slice(starts[before], starts[before]! + pronoun.length + 1).toLowerCase() === `${pronoun} `
  )
    before -= 1;
  const start = starts[before];
  if (!gender || start === undefined) return null;
  const found = references.nameless[lowestAt(references.nameless, start)];
  return found && found.at < at && (found.gender ?? gender) === gender ? found : null;
}

/** Index of the first that stands at or behind a place. */
function lowestAt(list: readonly Unnamed[], place: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Somebody named has become the subject since. */
function isOther({ references, starts }: Setting, last: Unnamed, at: number): boolean {
  const mentions = references.all;
  const start = starts[sentenceOf(starts, last.at)] ?? last.at;
  for (let index = lowerBound(mentions, start); index < mentions.length && mentions[index]!.span.start < at; index += 1)
    if (references.subjects.has(mentions[index]!)) return true;
  return false;
}

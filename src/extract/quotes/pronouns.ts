import type { Span } from "../../domain/span.ts";
import { lowerBound } from "./mentions.ts";
import { type Mention, type Person, SURE } from "./person.ts";
import type { Setting } from "./setting.ts";

/** How many mentions and sentences back a pronoun may point. */
const MENTIONS_BACK = 40;
const SENTENCES_BACK = 8;

/** What speaks for somebody, measured in sentences of distance. */
const SPEAKER = 2;
const SUBJECT = 1.5;
const FIRST = 0.5;
const SURE_GENDER = 1;
/** Spoke in the quotation before: worth as much as a name, and more on top. */
const SPOKE = 3.2;
const SPOKE_FADES = 0.8;
const GOES_ON = 1.2;
/** Scores nearer than this are level. */
const LEVEL = 0.05;
/** Ahead of the next one by as much, a reading is taken for certain. */
const CLEAR = 2;
/** Named inside the quotation in question. */
const ABOUT = 1.5;

const GENDER: Readonly<Record<string, "male" | "female">> = {
  he: "male",
  him: "male",
  his: "male",
  she: "female",
  her: "female",
};

/**
 * Whom "he" or "she" stands for: the fitting person who was last the subject or the speaker, weighed by how near. "either" asks for a person of any
 * gender; `except` it cannot be. Null for "they", "it", "I", "we", when nobody fits and when two fit equally well.
 */
export function personBehind(
  setting: Setting,
  pronoun: string,
  at: number,
  quote: Span,
  except: Person | null = null,
): Person | null {
  const gender = GENDER[pronoun] ?? null;
  if (!gender && pronoun !== "either") return null;
  const scores = new Map<Person, number>();
  const mentions = setting.references.all;
  const here = sentenceOf(setting.starts, at);
  const last = lowerBound(mentions, at) - 1;
  let newest: Mention | null = null;
  let fitting: Mention | null = null;
  for (let index = last; index >= 0 && last - index < MENTIONS_BACK; index -= 1) {
    const mention = mentions[index]!;
    const back = here - sentenceOf(setting.starts, mention.span.start);
    if (back > SENTENCES_BACK) break;
    const { person } = mention;
    if (person === except || (gender && person.gender && person.gender !== gender)) continue;
    if (person.evidence < SURE || isWhom(setting.text, mention.span.end, at)) continue;
    if (gender && person.gender === gender && !setting.quoted(mention.span.start)) fitting ??= mention;
    newest ??= setting.references.subjects.has(mention) ? mention : null;
    const score = weigh(setting, mention, back, person.gender === gender);
    if (score > (scores.get(person) ?? Number.NEGATIVE_INFINITY)) scores.set(person, score);
  }
  const speaker = setting.speakers.at(-1);
  if (speaker && speaker.person !== except && (!gender || (speaker.person.gender ?? gender) === gender)) {
    const back = here - sentenceOf(setting.starts, speaker.at);
    if (back <= SENTENCES_BACK)
      scores.set(
        speaker.person,
        Math.max(scores.get(speaker.person) ?? 0, SPOKE - SPOKE_FADES * back) +
          (isNewSubject(newest, speaker) || (!speaker.person.gender && isNewSubject(fitting, speaker)) ? 0 : GOES_ON),
      );
  }
  for (const person of namedIn(mentions, quote))
    if (scores.has(person)) scores.set(person, scores.get(person)! - ABOUT);
  const found = best(scores);
  if (found && gender && isClear(scores, found)) found.gender ??= gender;
  return found;
}

/** Nobody else comes near: then the pronoun tells the gender as well. */
const isClear = (scores: ReadonlyMap<Person, number>, found: Person): boolean =>
  [...scores].every(([person, score]) => person === found || score < scores.get(found)! - CLEAR);

/** Somebody else has become the subject, or has been named and is certainly a woman, say, since the last speaker spoke. */
const isNewSubject = (newest: Mention | null, speaker: { readonly person: Person; readonly at: number }): boolean =>
  newest !== null && newest.person !== speaker.person && newest.span.start > speaker.at;

/** People the quotation names; whoever speaks rarely calls himself by name. */
function namedIn(mentions: readonly Mention[], quote: Span): Set<Person> {
  const named = new Set<Person>();
  for (let index = lowerBound(mentions, quote.start); index < mentions.length; index += 1) {
    const mention = mentions[index]!;
    if (mention.span.end > quote.end || named.size > 20) break;
    named.add(mention.person);
  }
  return named;
}

/** "Vogt, who he said was late": he is not Vogt. */
const isWhom = (text: string, end: number, at: number): boolean =>
  at - end < 12 && /^,? (?:who|whom|whose) $/.test(text.slice(end, at));

function weigh(setting: Setting, mention: Mention, back: number, sureGender: boolean): number {
  let score = 4 - back;
  const part = setting.references.subjects.get(mention);
  if (part === "speaker") score += SPEAKER;
  else if (part === "subject") score += SUBJECT;
  else if (isFirstOfSentence(setting, mention)) score += FIRST;
  if (mention.possessive || mention.modifies) score -= 1;
  if (setting.quoted(mention.span.start)) score -= 3;
  if (sureGender) score += SURE_GENDER;
  return score;
}

/** The first person named in a sentence is mostly its subject. */
function isFirstOfSentence(setting: Setting, mention: Mention): boolean {
  const start = setting.starts[sentenceOf(setting.starts, mention.span.start)] ?? 0;
  const first = setting.references.all[lowerBound(setting.references.all, start)];
  return first === mention;
}

/** The person with the highest score; null where two are level, since then the text does not tell. */
function best(scores: ReadonlyMap<Person, number>): Person | null {
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first || (second && first[1] - second[1] < LEVEL)) return null;
  return first[0];
}

/** Index of the sentence that holds a place. */
export function sentenceOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

import { type Mention, type Person, SURE } from "./people.ts";
import { lowerBound, type Setting } from "./resolve.ts";

/** How many mentions and sentences back a pronoun may point. */
const MENTIONS_BACK = 40;
const SENTENCES_BACK = 8;

const GENDER: Readonly<Record<string, "male" | "female">> = {
  he: "male",
  him: "male",
  his: "male",
  she: "female",
  her: "female",
};

/**
 * Whom "he" or "she" stands for: the fitting person who was last the subject or the speaker, weighed by how near. Null for "they", "it", "I", "we",
 * and when nobody fits.
 */
export function personBehind(setting: Setting, pronoun: string, at: number): Person | null {
  const gender = GENDER[pronoun];
  if (!gender) return null;
  const scores = new Map<Person, number>();
  const { mentions } = setting.people;
  const here = sentenceOf(setting.starts, at);
  const last = lowerBound(mentions, at) - 1;
  for (let index = last; index >= 0 && last - index < MENTIONS_BACK; index -= 1) {
    const mention = mentions[index]!;
    const back = here - sentenceOf(setting.starts, mention.span.start);
    if (back > SENTENCES_BACK) break;
    const { person } = mention;
    if (person.gender && person.gender !== gender) continue;
    if (person.evidence < SURE) continue;
    const score = weigh(setting, mention, back, person.gender === gender);
    if (score > (scores.get(person) ?? Number.NEGATIVE_INFINITY)) scores.set(person, score);
  }
  const speaker = setting.speakers.at(-1);
  if (speaker && (speaker.person.gender ?? gender) === gender) {
    const back = here - sentenceOf(setting.starts, speaker.at);
    if (back <= SENTENCES_BACK)
      scores.set(speaker.person, Math.max(scores.get(speaker.person) ?? -9, 3.2 - back * 0.8) + 1.2);
  }
  return best(scores);
}

function weigh(setting: Setting, mention: Mention, back: number, sureGender: boolean): number {
  let score = 4 - back;
  if (isFirstOfSentence(setting, mention)) score += 1.5;
  if (mention.possessive) score -= 1;
  if (setting.quoted(mention.span.start)) score -= 3;
  if (sureGender) score += 0.7;
  return score;
}

/** The first person named in a sentence is mostly its subject. */
function isFirstOfSentence(setting: Setting, mention: Mention): boolean {
  const start = setting.starts[sentenceOf(setting.starts, mention.span.start)] ?? 0;
  const first = setting.people.mentions[lowerBound(setting.people.mentions, start)];
  return first === mention;
}

function best(scores: ReadonlyMap<Person, number>): Person | null {
  let found: Person | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [person, score] of scores) {
    if (score > most) {
      most = score;
      found = person;
    }
  }
  return found;
}

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

import { REPORTING_LEMMAS, SPEECH_VERBS } from "./speech-verbs.ts";
import { PEOPLE_NOUNS, SUBJECT_PRONOUNS } from "./words.ts";

/** How many words after a comma may name the speaker before the speech verb comes. */
const WORDS_TO_VERB = 6;
/** How many commas to look at. */
const COMMAS = 60;
/** How far to look for the speaker, UTF-16 units. */
const FURTHEST = 1500;

const reports = (word: string): boolean => REPORTING_LEMMAS.has(SPEECH_VERBS.get(word.toLowerCase()) ?? "");

/** The place after "He added: ", the last such colon before `to`; null when there is none. */
export function colonAfterCue(text: string, from: number, to: number): number | null {
  const within = text.slice(from, to).lastIndexOf(": ");
  if (within < 0) return null;
  const colon = from + within;
  const words = text
    .slice(Math.max(from, colon - 60), colon)
    .split(/\s+/)
    .slice(-4);
  if (!words.some((word) => SPEECH_VERBS.has(word.toLowerCase().replace(/[^\p{L}]/gu, "")))) return null;
  let start = colon + 1;
  while (start < to && /\s/.test(text[start]!)) start += 1;
  return start < to ? start : null;
}

/** The end of the speaker's words in `We close at six, Vogt said.`: behind the comma; null when no comma is followed by a speaker and a verb. */
export function commaBeforeSpeaker(text: string, from: number, to: number): number | null {
  const words = text.slice(from, Math.min(to, from + FURTHEST));
  let at = -1;
  for (let count = 0; count < COMMAS; count += 1) {
    at = words.indexOf(",", at + 1);
    if (at < 0) return null;
    if (speakerFollows(text, from + at + 1, to)) return from + at + 1;
  }
  return null;
}

/** Whether "Vogt said", "said Vogt", "the harbour master added" comes next. */
export function speakerFollows(text: string, at: number, to = text.length): boolean {
  const words = (/^[^.,;:?!“”"]*/.exec(text.slice(at, Math.min(to, at + 120)))?.[0] ?? "").trim().split(/\s+/);
  const verb = words.slice(0, WORDS_TO_VERB).findIndex(reports);
  if (verb < 0) return false;
  if (verb === 0) return words[1] === undefined || isSpeakerWord(words[1]);
  return words.slice(0, verb).every(isSpeakerWord);
}

const isSpeakerWord = (word: string): boolean =>
  /^\p{Lu}/u.test(word) || word === "the" || SUBJECT_PRONOUNS.has(word) || PEOPLE_NOUNS.has(word);

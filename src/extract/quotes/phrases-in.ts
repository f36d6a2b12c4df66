import { beginsPhrase, type Phrase, phraseAt } from "./noun-phrases.ts";
import { SPEECH_VERBS } from "./speech-verbs.ts";
import type { Token } from "./tokens.ts";
import { PREPOSITIONS, SUBORDINATORS, TIME_WORDS } from "./words.ts";

/** The first phrase of a stretch that is no time and not governed by a preposition. */
export function firstPhrase(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let fallback: Phrase | null = null;
  for (let at = pastOpening(tokens, from, to); at < to; ) {
    const token = tokens[at]!;
    const phrase = beginsPhrase(token) ? phraseAt(tokens, at, to) : null;
    if (!phrase) {
      at += 1;
      continue;
    }
    const governed = at > from && PREPOSITIONS.has(tokens[at - 1]!.lower);
    if (!isTime(tokens, phrase)) {
      if (!governed) return phrase;
      fallback ??= phrase;
    }
    at = Math.max(phrase.to, at + 1);
  }
  return fallback;
}

/** Behind "On Friday," "When asked about it," "Speaking in Tarn,". */
function pastOpening(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (first?.kind !== "word") return from;
  const opens =
    PREPOSITIONS.has(first.lower) ||
    SUBORDINATORS.has(first.lower) ||
    (/(?:ed|ing)$/.test(first.lower) && !beginsName(tokens, from));
  if (!opens) return from;
  for (let at = from; at < Math.min(to, from + 40); at += 1)
    if (tokens[at]!.lower === ",") return at + 1 < to ? at + 1 : from;
  return from;
}

const beginsName = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.capital === true;

/** The phrase that ends where a stretch ends: "asked by Lena Vogt" → Lena Vogt. */
export function lastPhrase(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let last: Phrase | null = null;
  for (let at = from; at < to; ) {
    const phrase = beginsPhrase(tokens[at]!) ? phraseAt(tokens, at, to) : null;
    if (phrase && !isTime(tokens, phrase)) last = phrase;
    at = phrase ? Math.max(phrase.to, at + 1) : at + 1;
  }
  return last;
}

/** "Last month", "19 years old": says when or how long, and is nobody. */
export const isTime = (tokens: readonly Token[], phrase: Phrase): boolean => {
  if (
    tokens[phrase.from]!.kind === "number" &&
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|old)$/.test(tokens[phrase.core - 1]!.lower)
  )
    return true;
  for (let at = phrase.from; at < phrase.core; at += 1)
    if (TIME_WORDS.has(tokens[at]!.lower) && !isPossessiveNext(tokens, at) && !isSomebody(tokens, at))
      return at === phrase.core - 1 || at === phrase.from;
  return phrase.core - phrase.from === 1 && tokens[phrase.from]!.kind === "number";
};

/** "Weeks said", "Mrs May added": a surname. */
const isSomebody = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    tokens[at]!.capital &&
    SURNAMES.has(tokens[at]!.lower) &&
    next !== undefined &&
    (SPEECH_VERBS.get(next.lower) ?? next.lower) !== next.lower
  );
};

const SURNAMES = new Set("weeks day may march april june".split(" "));

const isPossessiveNext = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.lower === "'s";

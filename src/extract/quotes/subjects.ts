import { beginsPhrase, isAdverb, isVerbish, type Phrase, phraseAt } from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PEOPLE_NOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from "./words.ts";

/** How far before its verb a subject may stand, in tokens. */
const LOOK_BACK = 70;

const isComma = (token: Token): boolean => token.lower === "," || token.lower === "—";

/**
 * The subject of a verb: the phrase before it, past auxiliaries, time phrases and what stands between commas ("Lena Vogt, who has run the port since
 * 2011 and whose father built it, said"). Null when the clause has none.
 */
export function subjectBefore(tokens: readonly Token[], verb: number): Phrase | null {
  const floor = Math.max(0, verb - LOOK_BACK);
  let at = verb - 1;
  while (
    at >= floor &&
    (AUXILIARIES.has(tokens[at]!.lower) ||
      (isAdverb(tokens[at]!) && !tokens[at]!.capital) ||
      tokens[at]!.lower === "to")
  )
    at -= 1;
  const token = tokens[at];
  if (!token || at < floor) return null;
  if (token.kind === "word" && SUBJECT_PRONOUNS.has(token.lower)) return { from: at, core: at + 1, to: at + 1 };
  if (/^(?:who|which|that)$/.test(token.lower)) {
    const end = tokens[at - 1] && isComma(tokens[at - 1]!) ? at - 1 : at;
    const antecedent = lastPhrase(tokens, clauseStart(tokens, end - 1, floor), end);
    if (antecedent) return antecedent;
    if (token.lower !== "that") return null;
  }
  const start = clauseStart(tokens, at, floor);
  if (CONJUNCTIONS.has(token.lower)) return sharedBySecondVerb(tokens, start, at) ?? firstPhrase(tokens, floor, at);
  if (isComma(token)) return pastApposition(tokens, hardStart(tokens, at, floor), at);
  const segment = segmentStart(tokens, at, start);
  return (
    phraseBefore(tokens, segment, at + 1) ??
    (segment > start ? pastApposition(tokens, start, segment - 1) : null) ??
    firstPhrase(tokens, start, at + 1)
  );
}

/** "he laughed and said", "Vogt praised Okafor, thanked the crew and said": whom the clause before "and" is about. */
function sharedBySecondVerb(tokens: readonly Token[], start: number, and: number): Phrase | null {
  for (let end = and; end > start; ) {
    const from = segmentStart(tokens, end - 1, start);
    if (from < end && !isVerbish(tokens[from]!)) {
      const phrase = end === and ? firstPhrase(tokens, from, end) : pastApposition(tokens, start, end);
      if (phrase) return phrase;
    }
    end = from - 1;
  }
  return firstPhrase(tokens, start, and);
}

/** What a sentence is about: its first phrase, past an opening "On Friday," or "When asked,". */
export function mainSubject(tokens: readonly Token[], before: number): Phrase | null {
  let from = 0;
  for (let at = before - 1; at >= Math.max(0, before - LOOK_BACK); at -= 1) {
    if (tokens[at]!.kind === "quote") {
      from = at + 1;
      break;
    }
  }
  return firstPhrase(tokens, from, before) ?? (from > 0 ? firstPhrase(tokens, 0, from) : null);
}

/** Where the clause that holds a token begins: behind a quotation, colon or conjunction that opens a clause. */
function clauseStart(tokens: readonly Token[], at: number, floor: number): number {
  let depth = 0;
  for (let index = at; index >= floor; index -= 1) {
    const token = tokens[index]!;
    if (token.text === ")") depth += 1;
    if (token.text === "(") depth -= 1;
    if (depth < 0) return index + 1;
    if (depth > 0 || token.text === "(") continue;
    if (token.kind === "quote" && !isPartOfPhrase(tokens, index)) return index + 1;
    if (token.lower === ":" || token.lower === ";") return index + 1;
    if (SUBORDINATORS.has(token.lower) && !token.capital && opensClause(tokens, index)) return index + 1;
    if (token.lower === "but" && index < at) return index + 1;
  }
  return floor;
}

/** As clauseStart, but what stands between commas may hold clauses of its own. */
function hardStart(tokens: readonly Token[], at: number, floor: number): number {
  for (let index = at; index >= floor; index -= 1) {
    const token = tokens[index]!;
    if (token.kind === "quote" && !isPartOfPhrase(tokens, index)) return index + 1;
    if (token.lower === ":" || token.lower === ";") return index + 1;
  }
  return floor;
}

/** “that”, “because”, “when” … with a subject after it. */
const opensClause = (tokens: readonly Token[], index: number): boolean => {
  const next = tokens[index + 1];
  const word = tokens[index]!.lower;
  if (!next || word === "even" || word === "as" || word === "once" || next.kind === "number") return false;
  return beginsPhrase(next);
};

/** the “gang” leader */
const isPartOfPhrase = (tokens: readonly Token[], index: number): boolean => {
  const { region } = tokens[index]!;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  return (
    region !== null &&
    region.inner.end - region.inner.start < 30 &&
    before !== undefined &&
    after !== undefined &&
    (DETERMINERS.has(before.lower) || POSSESSIVES.has(before.lower)) &&
    after.kind === "word"
  );
};

function segmentStart(tokens: readonly Token[], at: number, floor: number): number {
  let depth = 0;
  for (let index = at; index >= floor; index -= 1) {
    const token = tokens[index]!;
    if (token.text === ")") depth += 1;
    if (token.text === "(") depth -= 1;
    if (depth <= 0 && isComma(token)) return index + 1;
  }
  return floor;
}

/** The phrase that stands before the verb in a stretch without commas; nothing but a phrase with a preposition may come between. */
function phraseBefore(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let best: Phrase | null = null;
  for (let at = from; at < to; ) {
    const phrase = beginsPhrase(tokens[at]!) ? phraseAt(tokens, at, to) : null;
    if (!phrase) {
      at += 1;
      continue;
    }
    const governed = at > from && PREPOSITIONS.has(tokens[at - 1]!.lower);
    if (!isTime(tokens, phrase)) {
      if (phrase.to === to) {
        if (!governed || !best) return phrase;
      } else if (!governed && onlyPrepositions(tokens, phrase.to, to)) best ??= phrase;
    }
    at = Math.max(phrase.to, at + 1);
  }
  return best ?? trailingName(tokens, from, to);
}

/** "former Ohio senator John Reed": the words in lower case before a name are no phrase of their own. */
function trailingName(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let start = to;
  while (start > from && tokens[start - 1]!.kind === "word" && !isStop(tokens[start - 1]!)) start -= 1;
  while (start < to && /^(?:who|which|that|and|,)$/.test(tokens[start]!.lower)) start += 1;
  const head = tokens[to - 1]!;
  return start < to && (head.capital || PEOPLE_NOUNS.has(head.lower) || /[a-z]{3}s$/.test(head.lower))
    ? { from: start, core: to, to }
    : null;
}

const isStop = (token: Token): boolean =>
  (PREPOSITIONS.has(token.lower) ||
    CONJUNCTIONS.has(token.lower) ||
    AUXILIARIES.has(token.lower) ||
    isVerbish(token) ||
    isAdverb(token) ||
    SUBORDINATORS.has(token.lower)) &&
  token.lower !== "of";

function onlyPrepositions(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first) return true;
  if (/^(?:who|which)$/.test(first.lower)) return true;
  if (!PREPOSITIONS.has(first.lower) && first.text !== "(") return false;
  for (let at = from; at < to; at += 1)
    if (isVerbish(tokens[at]!) && !/ing$/.test(tokens[at]!.lower) && !DETERMINERS.has(tokens[at - 1]?.lower ?? ""))
      return false;
  return true;
}

export const isTime = (tokens: readonly Token[], phrase: Phrase): boolean => {
  if (
    tokens[phrase.from]!.kind === "number" &&
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|old)$/.test(tokens[phrase.core - 1]!.lower)
  )
    return true;
  for (let at = phrase.from; at < phrase.core; at += 1)
    if (TIME_WORDS.has(tokens[at]!.lower) && !isPossessiveNext(tokens, at))
      return at === phrase.core - 1 || at === phrase.from;
  return phrase.core - phrase.from === 1 && tokens[phrase.from]!.kind === "number";
};

const isPossessiveNext = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.lower === "'s";

/** The phrase before what stands between commas and ends just before `comma`. */
function pastApposition(tokens: readonly Token[], from: number, comma: number): Phrase | null {
  const segments: { from: number; to: number }[] = [];
  let end = comma;
  while (end > from && segments.length < 10) {
    const start = segmentStart(tokens, end - 1, from);
    if (start < end && !(end - start === 1 && tokens[start]!.kind === "number"))
      segments.push({ from: start, to: end });
    end = start - 1;
  }
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index]!;
    const outer = segments[index + 1];
    const last = index === segments.length - 2;
    if (outer && last && isOpening(tokens[outer.from]!) && /^(?:an?|the|one)$/.test(tokens[segment.from]!.lower))
      return segmentPhrase(tokens, segment, false);
    if (outer && looksLikeApposition(tokens, segment) && lastPhrase(tokens, outer.from, outer.to)) continue;
    const phrase = segmentPhrase(tokens, segment, index > 0);
    if (phrase) return phrase;
  }
  return null;
}

/** "Following a report …, a student group" */
const isOpening = (token: Token): boolean =>
  PREPOSITIONS.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  (/(?:ed|ing)$/.test(token.lower) && token.lower.length > 5);

function segmentPhrase(tokens: readonly Token[], segment: { from: number; to: number }, ends: boolean): Phrase | null {
  if (!ends) return firstPhrase(tokens, segment.from, segment.to);
  const last = lastPhrase(tokens, segment.from, segment.to);
  const first = firstPhrase(tokens, segment.from, segment.to);
  return last && hasName(tokens, last) ? last : (first ?? last);
}

const hasName = (tokens: readonly Token[], phrase: Phrase): boolean =>
  tokens[phrase.core - 1]!.capital || tokens[phrase.core - 1]!.text === ")";

function looksLikeApposition(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const first = tokens[from]!;
  if (first.kind === "number") return true;
  if (
    /^(?:who|whose|which|where|when|whom|a|an|the|one|his|her|their|its|then|now|formerly|himself|herself)$/.test(
      first.lower,
    )
  ) {
    const phrase = phraseAt(tokens, from, to);
    return !(phrase && phrase.core === to && tokens[to - 1]!.capital && PEOPLE_NOUNS.has(tokens[to - 2]?.lower ?? ""));
  }
  if (!first.capital) return true;
  const phrase = phraseAt(tokens, from, to);
  if (phrase && tokens[phrase.core - 1] && !tokens[phrase.core - 1]!.capital && phrase.to === to) return true;
  return (
    /^(?:R|D|I)$|^[RDI]-/.test(first.text) ||
    (to - from === 1 && /^(?:\p{Lu}\p{Ll}{1,5}\.|Jr\.?|Sr\.?)$/u.test(first.text))
  );
}

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

/** Behind "On Friday," "When asked about it," "Speaking in Ohio,". */
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

import { endsInPerson, isPlaces, pastApposition } from "./appositions.ts";
import { clauseStart, hardStart, isComma, isWork, segmentStart } from "./clauses.ts";
import { beginsPhrase, isAfterArticle, type Phrase, phraseAt, saysWhen } from "./noun-phrases.ts";
import { firstPhrase, isTime, lastPhrase } from "./phrases-in.ts";
import { SPEECH_VERBS } from "./speech-verbs.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isVerbish } from "./word-kinds.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PEOPLE_NOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from "./words.ts";

/** How far before its verb a subject may stand, in tokens. */
const LOOK_BACK = 70;

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
    const antecedent = lastPhrase(tokens, clauseStart(tokens, end - 1, floor), beforeState(tokens, end));
    if (antecedent) return nameBeforeRole(tokens, antecedent) ?? antecedent;
    if (token.lower !== "that") return null;
  }
  const start = clauseStart(tokens, at, floor);
  if (CONJUNCTIONS.has(token.lower) && isObject(tokens, start)) return firstPhrase(tokens, floor, at);
  if (CONJUNCTIONS.has(token.lower)) return sharedBySecondVerb(tokens, start, at) ?? firstPhrase(tokens, floor, at);
  if (token.kind === "quote" && isWork(tokens, at)) return pastApposition(tokens, hardStart(tokens, at, floor), at + 1);
  if (isComma(token)) return pastApposition(tokens, hardStart(tokens, at, floor), at);
  const segment = segmentStart(tokens, at, start);
  const described = withAdjectives(tokens, segment, at + 1);
  if (described) return described;
  const behindPlace =
    segment > start && isPlaces(tokens, segment, at + 1) ? pastApposition(tokens, start, at + 1) : null;
  return (
    behindPlace ??
    phraseBefore(tokens, segment, at + 1) ??
    (segment > start ? pastApposition(tokens, start, segment - 1) : null) ??
    firstPhrase(tokens, start, at + 1)
  );
}

/** "Lena Vogt, a director, who": the name that the role explains. */
function nameBeforeRole(tokens: readonly Token[], { from, core }: Phrase): Phrase | null {
  if (tokens[from - 1]?.lower !== "," || !/^(?:an?|the)$/.test(tokens[from]!.lower) || tokens[core - 1]!.capital)
    return null;
  const comma = from - 1;
  const name = lastPhrase(tokens, segmentStart(tokens, comma - 1, 0), comma);
  return name && name.to === comma && endsInPerson(tokens, name) ? name : null;
}

/** "Lena Vogt of Tarn, Ohio, who": what stands before the state. */
function beforeState(tokens: readonly Token[], end: number): number {
  const comma = tokens[end - 2]?.lower === "," ? end - 2 : tokens[end - 3]?.lower === "," ? end - 3 : -1;
  const isState =
    comma > 0 &&
    (isPlaces(tokens, comma + 1, end) || (end - comma === 2 && /^\p{Lu}\p{L}{1,5}\.$/u.test(tokens[end - 1]!.text)));
  return isState ? comma : end;
}

/** "the stooping, 66-year-old docker": two adjectives with a comma between are no apposition. */
function withAdjectives(tokens: readonly Token[], segment: number, to: number): Phrase | null {
  const article = tokens[segment - 3];
  const adjective = tokens[segment - 2];
  if (tokens[segment - 1]?.lower !== "," || !article || !adjective || adjective.kind !== "word" || adjective.capital)
    return null;
  if (
    !/^(?:the|an?|one|another)$/.test(article.lower) ||
    PEOPLE_NOUNS.has(adjective.lower) ||
    !PEOPLE_NOUNS.has(tokens[to - 1]!.lower)
  )
    return null;
  const isPhrase = tokens
    .slice(segment, to)
    .every((token) => token.kind !== "point" && token.kind !== "quote" && !isStop(token));
  const next = tokens[segment]!;
  const begins = next.capital || DETERMINERS.has(next.lower) || POSSESSIVES.has(next.lower);
  return isPhrase && !begins ? { from: segment - 3, core: to, to } : null;
}

/** Vogt will “look at” the plan, but said …: what follows a few quoted words is their object. */
function isObject(tokens: readonly Token[], start: number): boolean {
  const region = tokens[start - 1]?.region;
  return (
    region !== null &&
    region !== undefined &&
    region.inner.end - region.inner.start < 60 &&
    tokens[start - 2]?.kind === "word" &&
    /^(?:the|an?|his|her|its|their)$/.test(tokens[start]?.lower ?? "")
  );
}

/** "he laughed and said", "Vogt praised Okafor, thanked the crew and said": whom the clause before "and" is about. */
function sharedBySecondVerb(tokens: readonly Token[], start: number, and: number): Phrase | null {
  for (let end = and; end > start; ) {
    const from = segmentStart(tokens, end - 1, start);
    if (tokens[from]!.lower === "who" && isVerbish(tokens[from + 1]!) && from > start) {
      const antecedent = lastPhrase(tokens, start, from - 1); // "the Rev. Ivo Marsh, who married them and said"
      if (antecedent && antecedent.to === from - 1) return nameBeforeRole(tokens, antecedent) ?? antecedent;
    }
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

/** "former harbour master Lena Vogt": the words in lower case before a name are no phrase of their own. */
function trailingName(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let start = to;
  while (start > from && tokens[start - 1]!.kind === "word" && !isStop(tokens[start - 1]!)) start -= 1;
  while (start < to && /^(?:who|which|that|and|,)$/.test(tokens[start]!.lower)) start += 1;
  const head = tokens[to - 1]!;
  return start < to &&
    !isTime(tokens, { from: start, core: to, to }) &&
    (head.capital || PEOPLE_NOUNS.has(head.lower) || /[a-z]{3}s$/.test(head.lower))
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

/** "on a press call", "in his reply" */
const isInArticlePhrase = (tokens: readonly Token[], at: number): boolean =>
  DETERMINERS.has(tokens[at - 1]?.lower ?? "") ||
  POSSESSIVES.has(tokens[at - 1]?.lower ?? "") ||
  (SPEECH_VERBS.get(tokens[at]!.lower) === tokens[at]!.lower && isAfterArticle(tokens, at));

function onlyPrepositions(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first) return true;
  if (/^(?:who|which)$/.test(first.lower)) return true;
  if (from >= to) return true;
  if (saysWhen(tokens, from)) return onlyPrepositions(tokens, from + (first.capital ? 1 : 2), to); // "whose report last month found"
  const participle = isVerbish(first) && /ed$/.test(first.lower) && PREPOSITIONS.has(tokens[from + 1]?.lower ?? "");
  if (participle) return onlyPrepositions(tokens, from + 1, to); // "a prisoner quoted in the report said"
  if (!PREPOSITIONS.has(first.lower) && first.text !== "(") return false;
  for (let at = from; at < to; at += 1)
    if (isVerbish(tokens[at]!) && !/ing$/.test(tokens[at]!.lower) && !isInArticlePhrase(tokens, at)) return false;
  return true;
}

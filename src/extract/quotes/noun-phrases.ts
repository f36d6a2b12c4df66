import { isGivenName } from "./given-names.ts";
import { SPEECH_VERBS } from "./speech-verbs.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isVerbish } from "./word-kinds.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  INDEFINITES,
  NO_PERSON,
  PEOPLE_NOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from "./words.ts";

/** Tokens `from` to `to` (exclusive) of a sentence that name somebody or something; the words that follow a preposition begin at `core`. */
export type Phrase = { readonly from: number; readonly core: number; readonly to: number };

/** A name phrase of more words than this is a misreading. */
const LONGEST_PHRASE = 30;

/** Whether a noun phrase can begin here. */
export const beginsPhrase = (token: Token): boolean =>
  token.kind === "number" ||
  (token.kind === "word" &&
    (SUBJECT_PRONOUNS.has(token.lower) ||
      DETERMINERS.has(token.lower) ||
      POSSESSIVES.has(token.lower) ||
      PEOPLE_NOUNS.has(token.lower) ||
      (token.capital && !isGrammar(token))));

const isGrammar = (token: Token): boolean =>
  PREPOSITIONS.has(token.lower) ||
  CONJUNCTIONS.has(token.lower) ||
  (SUBORDINATORS.has(token.lower) && !DETERMINERS.has(token.lower)) ||
  (AUXILIARIES.has(token.lower) && token.lower !== "will") ||
  isAdverb(token) ||
  (PRONOUNS.has(token.lower) && !SUBJECT_PRONOUNS.has(token.lower));

/** The phrase that begins at a token: "Rep. Ana Ruiz (D-Tarn)", "a spokesman for the company", "he"; null when none does. Stops before `limit`. */
export function phraseAt(tokens: readonly Token[], from: number, limit: number): Phrase | null {
  const first = tokens[from];
  if (!first || from >= limit || !beginsPhrase(first)) return null;
  if (SUBJECT_PRONOUNS.has(first.lower) && first.kind === "word") return { from, core: from + 1, to: from + 1 };
  if (INDEFINITES.has(first.lower)) return { from, core: from + 1, to: from + 1 };
  if (first.lower === "that" && from + 1 < limit && joinsClause(tokens[from + 1]!)) return null;
  let to = from + 1;
  let joined = false;
  for (; to < Math.min(limit, from + LONGEST_PHRASE); to += 1) {
    const token = tokens[to]!;
    const previous = tokens[to - 1]!;
    if (token.lower === "'s") continue;
    if (token.kind === "number" && mayPrecedeNumber(previous)) continue;
    if (token.text === "&" && previous.capital && tokens[to + 1]?.capital && to + 1 < limit) continue;
    if (to - from > 1 && saysWhen(tokens, to)) break;
    if (token.lower === "of" && previous.capital && tokens[to + 1]?.capital && to + 1 < limit && !isPeople(tokens, to))
      continue;
    if (token.lower === "for" && to - from <= 4 && isNameOfBody(previous) && tokens[to + 1]?.capital && to + 1 < limit)
      continue;
    if (token.text === "(") {
      const close = closingBracket(tokens, to, limit);
      if (close < 0) break;
      to = close;
      continue;
    }
    if (
      token.lower === "and" &&
      !joined &&
      tokens[to + 1] &&
      to + 1 < limit &&
      beginsPhrase(tokens[to + 1]!) &&
      joinsNames(tokens, to)
    ) {
      joined = true;
      continue;
    }
    if (token.kind === "word" && PREPOSITIONS.has(token.lower) && ARTICLES.has(previous.lower)) continue;
    if (token.kind !== "word") break;
    if (ARTICLES.has(token.lower) || POSSESSIVES.has(token.lower)) {
      if (isVerbBefore(tokens, from, to)) to -= 1;
      break;
    }
    if (isGrammar(token) && !isPartOfName(token, previous)) break;
    if ((PRONOUNS.has(token.lower) || INDEFINITES.has(token.lower)) && !token.capital) break;
    if (isRelation(token, tokens[to + 1])) break;
    if (
      isVerbish(token) &&
      !isNounInPhrase(tokens, to) &&
      !isThingAfterArticle(tokens, from, to) &&
      !isPartOfRole(tokens, to) &&
      !(
        DETERMINERS.has(previous.lower) ||
        (POSSESSIVES.has(previous.lower) && previous.kind === "word") ||
        previous.lower === "'s"
      )
    )
      break;
  }
  const core = to;
  if (
    tokens[core - 1] &&
    DETERMINERS.has(tokens[core - 1]!.lower) &&
    core - from === 1 &&
    tokens[core]?.lower !== "of" &&
    !/^(?:one|another|some|several|many|most|both|others?)$/.test(tokens[core - 1]!.lower)
  )
    return null;
  const end = withComplement(tokens, from, core, limit);
  const named = nameBehind(tokens, core, end, limit);
  return named > end ? { from, core: named, to: named } : { from, core, to: end };
}

/** "Critics | of Mayor Lena Vogt": a capital that is only the sentence's; she is not they. */
const isPeople = (tokens: readonly Token[], of: number): boolean => {
  const { lower } = tokens[of - 1]!;
  return of === 1 && PEOPLE_NOUNS.has(lower) && (lower.endsWith("s") || lower === "family");
};

/** "released a report | Tuesday that", "the inspector general | last fall found" */
export const saysWhen = (tokens: readonly Token[], at: number): boolean => {
  const { lower, capital } = tokens[at]!;
  if (capital) return WEEKDAYS.has(lower) && !tokens[at - 1]!.capital && PEOPLE_NOUNS.has(tokens[at - 1]!.lower);
  return (lower === "last" || lower === "next") && PERIODS.has(tokens[at + 1]?.lower ?? "");
};
const WEEKDAYS = new Set("monday tuesday wednesday thursday friday saturday sunday".split(" "));
const PERIODS = new Set([...WEEKDAYS, ..."week month year night spring summer autumn fall winter".split(" ")]);

/** "Bank Of Tarn", "Transport First": grammar words with a capital behind another. */
const isPartOfName = (token: Token, previous: Token): boolean =>
  token.capital && previous.capital && (!isAdverb(token) || /^(?:first|now|today|together|here)$/.test(token.lower));

/** "No. 3", "the 600 workers", "her 2016 campaign"; in "the firm employs 600 workers" another phrase begins. */
const mayPrecedeNumber = (token: Token): boolean =>
  token.kind !== "word" ||
  token.capital ||
  token.lower === "'s" ||
  DETERMINERS.has(token.lower) ||
  POSSESSIVES.has(token.lower);

/** "secretary of state | Ivo Tarn", "member of parliament (MP) | Lena Vogt": the name that the role stands before; `end` where none follows. */
function nameBehind(tokens: readonly Token[], core: number, end: number, limit: number): number {
  if (end === core || tokens[end - 1]!.capital) return end;
  let to = end;
  if (tokens[to]?.text === "(") {
    const close = closingBracket(tokens, to, limit);
    to = close < 0 ? to : close + 1;
  }
  const start = to;
  while (to < limit && tokens[to]!.kind === "word" && tokens[to]!.capital && !isGrammar(tokens[to]!)) to += 1;
  return to > start ? to : end;
}

/** "Tarn state director", "the campaign call centre": a verb's plain form before another noun. */
export function isNounInPhrase(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1];
  if (next?.capital && isGivenName(next.text) && PEOPLE_NOUNS.has(lower) && SPEECH_VERBS.get(lower) === lower)
    return !/s$/.test(tokens[at - 1]?.lower ?? ""); // "home coach Lena Vogt"
  return (
    SPEECH_VERBS.get(lower) === lower &&
    !/s$/.test(tokens[at - 1]?.lower ?? "") &&
    next !== undefined &&
    next.kind === "word" &&
    !next.capital &&
    !isGrammar(next) &&
    !ARTICLES.has(next.lower) &&
    !POSSESSIVES.has(next.lower) &&
    !PRONOUNS.has(next.lower)
  );
}

/** "a Tarn Buoy report", "an open letter": one thing, so that no verb without an ending can follow. */
export function isAfterArticle(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    const token = tokens[before]!;
    if (/^(?:an?|another|this|one|each|every)$/.test(token.lower)) return true;
    if (token.kind !== "word" || (!token.capital && before < at - 1)) return false;
  }
  return false;
}

/** "One Tarn text | vowed": not where the phrase itself begins later. */
const isThingAfterArticle = (tokens: readonly Token[], from: number, to: number): boolean =>
  SPEECH_VERBS.get(tokens[to]!.lower) === tokens[to]!.lower &&
  !/^(?:read|cast)$/.test(tokens[to]!.lower) &&
  to > from &&
  isAfterArticle(tokens, to);

/** "Democracy for Tarn", "Citizens for Clean Water": no person, and no role that somebody has. */
const isNameOfBody = (token: Token): boolean =>
  token.capital &&
  !isGivenName(token.text) &&
  (!PEOPLE_NOUNS.has(token.lower) || NO_PERSON.has(token.lower) || /s$/.test(token.lower)) &&
  !TIME_WORDS.has(token.lower);

/** "sources | close to the club", "people | familiar with the talks" */
const isRelation = (token: Token | undefined, next: Token | undefined): boolean =>
  (token?.lower === "close" && next?.lower === "to") || (token?.lower === "familiar" && next?.lower === "with");

/** "that operators complained": joins a clause, and points at nothing. */
const joinsClause = (next: Token): boolean =>
  next.capital || /[a-z]{3}s$/.test(next.lower) || SUBJECT_PRONOUNS.has(next.lower);

/** "chief operating officer", "founding member" */
const isPartOfRole = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  const { lower } = tokens[at]!;
  return (
    /[a-z]{3}ing$/.test(lower) &&
    !SPEECH_VERBS.has(lower) &&
    next !== undefined &&
    !next.capital &&
    PEOPLE_NOUNS.has(next.lower) &&
    !tokens[at - 1]!.capital
  );
};

const ARTICLES = new Set("the a an this these those another each every no".split(" "));

/** "Lena Vogt issues a statement": a word in lower case between a name and an article is the verb. */
const isVerbBefore = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from >= 2 &&
  !tokens[to - 1]!.capital &&
  tokens[to - 1]!.kind === "word" &&
  !PEOPLE_NOUNS.has(tokens[to - 1]!.lower) &&
  tokens[to - 2]!.capital;

/** "and" holds a phrase together between two names, or two nouns without an article. */
const joinsNames = (tokens: readonly Token[], and: number): boolean => {
  const left = tokens[and - 1]!;
  const right = tokens[and + 1]!;
  return left.capital === right.capital && !SUBJECT_PRONOUNS.has(right.lower);
};

function closingBracket(tokens: readonly Token[], open: number, limit: number): number {
  for (let at = open + 1; at < Math.min(limit, open + 12); at += 1) if (tokens[at]!.text === ")") return at;
  return -1;
}

/** "of the port union", "for the company", "with the agency": belongs to a phrase whose noun is a role. */
function withComplement(tokens: readonly Token[], from: number, core: number, limit: number): number {
  if (isRelation(tokens[core], tokens[core + 1]) && core + 1 < limit)
    return phraseAt(tokens, core + 2, limit)?.to ?? core;
  const joint = tokens[core];
  if (!joint || core >= limit || !/^(?:of|for|from|with|in|on|at|to)$/.test(joint.lower)) return core;
  const head = tokens[core - 1]!;
  const isRole = (!head.capital || core - from === 1) && (PEOPLE_NOUNS.has(head.lower) || DETERMINERS.has(head.lower));
  if (!(isRole || joint.lower === "of") || core - from > 12) return core;
  if (joint.lower === "of" && core + 1 < limit && /^(?:them|us|you|whom)$/.test(tokens[core + 1]!.lower))
    return core + 2;
  const bareNoun = isBareNoun(tokens[core + 1]) ? plainNoun(tokens, core + 1, limit) : null;
  const next = bareNoun ?? phraseAt(tokens, core + 1, limit) ?? plainNoun(tokens, core + 1, limit);
  if (!next || TIME_WORDS.has(tokens[next.core - 1]!.lower)) return core;
  return next.to;
}

/** "of parliament", "of state": no article, so a name behind it is not part of it. */
const isBareNoun = (token: Token | undefined): boolean =>
  token?.kind === "word" && !token.capital && !DETERMINERS.has(token.lower) && !POSSESSIVES.has(token.lower);

function plainNoun(tokens: readonly Token[], from: number, limit: number): Phrase | null {
  let to = from;
  while (
    to < Math.min(limit, from + 4) &&
    tokens[to]!.kind === "word" &&
    !tokens[to]!.capital &&
    !isGrammar(tokens[to]!) &&
    !DETERMINERS.has(tokens[to]!.lower) &&
    (to === from || !isVerbish(tokens[to]!)) &&
    !PRONOUNS.has(tokens[to]!.lower)
  )
    to += 1;
  return to > from ? { from, core: to, to } : null;
}

/** Index of the token before a verb and its adverbs. */
export function beforeAdverbs(tokens: readonly Token[], at: number): number {
  let before = at - 1;
  while (before >= 0 && isAdverb(tokens[before]!)) before -= 1;
  return before;
}

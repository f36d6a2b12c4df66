import type { AttributionRule, Because, Speaker } from "../../domain/quote.ts";
import type { Span } from "../../domain/span.ts";
import { isGivenName } from "./given-names.ts";
import { lowerBound, mentionAtHead } from "./mentions.ts";
import { isNational } from "./nationals.ts";
import { type Phrase, phraseAt } from "./noun-phrases.ts";
import { holdersOf, personInRole, personToCome } from "./offices.ts";
import { type Mention, type Person, SURE } from "./person.ts";
import { personBehind } from "./pronouns.ts";
import { personTakenUp } from "./roles.ts";
import { namedBehind } from "./self-named.ts";
import type { Setting, Unnamed } from "./setting.ts";
import type { Token } from "./tokens.ts";
import { unnamedBehind, unnamedIn } from "./unnamed.ts";
import type { Attribution } from "./view.ts";
import { isVerbish } from "./word-kinds.ts";
import {
  NEVER_NAMES,
  NO_PERSON,
  PEOPLE_NOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  SAYINGS,
  SUBJECT_PRONOUNS,
} from "./words.ts";

export type Resolved = { readonly speaker: Speaker; readonly person: Person | null; readonly unnamed: Unnamed | null };

/** The speaker of an attribution: the full name where the article gives one for the surname, pronoun or role, else the source's own words. */
export function resolveSpeaker(
  setting: Setting,
  attribution: Attribution,
  rule: AttributionRule,
  quote: Span,
): Resolved {
  const tokens = attribution.sentence.tokens;
  const { from, to, core } = attribution.subject;
  const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  const words = tokens.slice(from, core);
  const pronoun =
    words.length === 1 &&
    words[0]!.kind === "word" &&
    (PRONOUNS.has(words[0]!.lower) || POSSESSIVES.has(words[0]!.lower))
      ? words[0]!.lower
      : null;
  if (pronoun) {
    const nobody = unnamedBehind(setting, pronoun, span.start);
    if (nobody) return fromUnnamed(span, nobody, rule);
    const body = pronoun === "it" ? bodyBefore(setting, attribution) : null;
    if (body) return fromUnnamed(span, body, rule);
    const asker = answers(setting.text, attribution) ? askerOf(setting) : null;
    return fromPerson(span, personBehind(setting, pronoun, span.start, quote, asker), rule, "pronoun");
  }
  const owner = ownerOf(words);
  if (owner > 0)
    return resolveSpeaker(
      setting,
      { ...attribution, subject: { from, core: from + owner, to: from + owner } },
      rule,
      quote,
    );
  if (areSeveral(setting.people.mentions, words)) return own(span, span, false, rule);
  const both = pairEnd(setting.people.mentions, attribution);
  if (both > 0) {
    const pair = { start: span.start, end: tokens[both - 1]!.end };
    return {
      ...own(pair, pair, false, rule),
      unnamed: { words: pair, at: span.start, gender: null, number: "several" },
    };
  }
  if (isNational(words)) return fromPerson(span, personTakenUp(setting, words, span.start, quote), rule, "role");
  const holder = holderNamed(setting.people.mentions, words, tokens.slice(from, to));
  if (holder) return fromMention(span, holder, rule);
  const mention = mentionBeforeOf(setting.people.mentions, words) ?? mentionAtHead(setting.people.mentions, words);
  if (mention && !isTail(mention, words) && (mention.person.evidence >= SURE || coversName(mention, words)))
    return fromMention(span, mention, rule);
  if (isNamed(words)) {
    const name = { start: words[0]!.start, end: words.at(-1)!.end };
    return { ...own(span, name, true, rule), unnamed: { words: name, at: span.start, gender: null, number: "body" } };
  }
  const named = nameBehindRole(setting.people.mentions, tokens, to) ?? namedBehind(setting.people.mentions, tokens, to);
  if (named) return fromMention(span, named, rule);
  const of = tokens.slice(core, to);
  const person = isOfSomebody(words, tokens[core], tokens[core + 1])
    ? null
    : holdersOf(setting.people, words, of, span.start).length > 0
      ? personInRole(setting.people, words, of, span.start)
      : (personTakenUp(setting, words, span.start, quote, of) ?? personToCome(setting.people, words, of, span.start));
  if (person) return fromPerson(span, person, rule, "role");
  return { ...own(span, span, false, rule), unnamed: unnamedIn(words, span) };
}

/** “…,” she replied / he answered */
const answers = (text: string, { cue }: Attribution): boolean =>
  cue !== null && /^(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?)$/.test(text.slice(cue.start, cue.end));

/** Whoever asked last, when nobody has spoken since. */
const askerOf = ({ speakers }: Setting): Person | null => {
  const last = speakers.at(-1);
  return last?.asks ? last.person : null;
};

/** "the maker said it would stop, citing what it called “…”": the company or office that says something earlier in the sentence. */
function bodyBefore({ people }: Setting, { sentence: { tokens, cues }, subject: it }: Attribution): Unnamed | null {
  for (const { subject, passive } of cues.toReversed()) {
    if (!subject || passive || subject.to > it.from) continue;
    const words = tokens.slice(subject.from, subject.core);
    if (mentionAtHead(people.mentions, words)) continue;
    const span = { start: words[0]!.start, end: tokens[subject.to - 1]!.end };
    const body = unnamedIn(words, span);
    if (body?.number === "body") return body;
    if (words.at(-1)!.kind === "word" && isNamed(words))
      return { words: span, at: span.start, gender: null, number: "body" };
  }
  return null;
}

/** "the father of Lena Vogt": whose father the text says, so he is not whoever spoke last; "the father of three" may be. */
const isOfSomebody = (words: readonly Token[], of: Token | undefined, whom: Token | undefined): boolean =>
  of?.lower === "of" &&
  KIN.has(words.at(-1)!.lower) &&
  !(whom?.kind === "number" || /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/.test(whom?.lower ?? ""));

const KIN = new Set(
  "father mother son daughter brother sister husband wife widow widower uncle aunt nephew niece cousin friend grandmother grandfather grandson granddaughter mum mom dad girlfriend boyfriend fiancé fiancée".split(
    " ",
  ),
);

/** "Vogt and Okafor", "both Ana Ruiz and her deputy": a name on the left of "and" and more on its right. */
function areSeveral(mentions: readonly Mention[], words: readonly Token[]): boolean {
  const and = words.findIndex((token) => token.lower === "and");
  if (and < 1 || and === words.length - 1) return false;
  const left = mentionAtHead(mentions, words.slice(0, and));
  return left !== null && left.person.evidence >= SURE && !left.modifies && left.span.end === words[and - 1]!.end;
}

/** How far behind the first of two people the second one may end, in tokens. */
const PAIR = 30;

/**
 * Where "the minister, Ana Ruiz, and the mayor, Ivo Marsh," or "Ana Ruiz, the minister, and Ivo Marsh" ends, when the verb follows: two people, each with what they are
 * between commas. 0 where one person speaks, as in "Ana Ruiz, a lawyer and mother,".
 */
function pairEnd(mentions: readonly Mention[], attribution: Attribution): number {
  const {
    sentence: { tokens },
    subject,
  } = attribution;
  if (tokens[subject.to]?.lower !== "," || isAhead(attribution, tokens[subject.from]!)) return 0;
  const limit = Math.min(tokens.length, subject.to + PAIR);
  let and = subject.to + 1;
  while (and < limit && !isPairStop(tokens[and]!) && tokens[and]!.lower !== "and") and += 1;
  if (tokens[and]?.lower !== "and" || tokens[and - 1]!.lower !== ",") return 0;
  const second = phraseAt(tokens, and + 1, limit);
  if (!second || !nameIn(mentions, tokens, subject.from, and) || SUBJECT_PRONOUNS.has(tokens[second.from]!.lower))
    return 0;
  let to = second.to;
  if (tokens[to]?.lower === ",") {
    let close = to + 1;
    while (close < limit && !isPairStop(tokens[close]!) && tokens[close]!.lower !== ",") close += 1;
    if (tokens[close]?.lower !== ",") return 0;
    to = close + 1;
  }
  const verb = tokens[to];
  return verb && isVerbish(verb) && !/ing$/.test(verb.lower) && nameIn(mentions, tokens, and + 1, to)
    ? to - (tokens[to - 1]!.lower === "," ? 1 : 0)
    : 0;
}

/** "said Ana Ruiz": the verb stands before its subject. */
const isAhead = ({ cue }: Attribution, first: Token): boolean => cue !== null && cue.start < first.start;

const isPairStop = (token: Token): boolean => token.kind === "quote" || (token.kind === "point" && token.lower !== ",");

/** Somebody is named by more than one word in a stretch. */
function nameIn(mentions: readonly Mention[], tokens: readonly Token[], from: number, to: number): boolean {
  const mention = mentions[lowerBound(mentions, tokens[from]!.start)];
  return (
    mention !== undefined &&
    mention.span.end <= tokens[to - 1]!.end &&
    mention.person.words.length > 1 &&
    !mention.possessive
  );
}

/** "Secretary of the Interior Lena Vogt": a title, what it is of, and then the name. */
function holderNamed(mentions: readonly Mention[], core: readonly Token[], all: readonly Token[]): Mention | null {
  const title = core.at(-1)!;
  if (!title.capital || !isRole(title) || all[core.length]?.lower !== "of") return null;
  const mention = mentionAtHead(mentions, all);
  const before = all.findLast((token) => mention !== null && token.end <= mention.span.start);
  return mention && mention.person.words.length > 1 && before?.capital ? mention : null;
}

function fromUnnamed(span: Span, nobody: Unnamed, rule: AttributionRule): Resolved {
  const { words } = nobody;
  const because: Because = { rule, through: "pronoun", antecedent: words };
  const speaker = { span, name: words, named: false, role: null, because };
  return { speaker, person: null, unnamed: { ...nobody, at: span.start } };
}

/** An unsure name must be the whole of the phrase: "Seismology" is nobody in "the Institute of Seismology". */
const coversName = (mention: Mention, words: readonly Token[]): boolean =>
  words.every((token) => !token.capital || token.start >= mention.span.start || token.lower === "the");

/** "Call" in "Hotline On Call": the rest of a name that holds a preposition with a capital. */
function isTail(mention: Mention, words: readonly Token[]): boolean {
  const before = words[words.findIndex((token) => token.start >= mention.span.start) - 1];
  return before?.capital === true && PREPOSITIONS.has(before.lower);
}

/** A phrase that ends in a capital names somebody, unless the capital is that of the sentence: "One of them", "Officials". */
function isNamed(words: readonly Token[]): boolean {
  const head = words.at(-1)!;
  if (!head.capital || head.text === "MP" || (isRole(head) && !words.some((word) => isGivenName(word.text))))
    return false;
  return (
    words.length > 1 || !(NEVER_NAMES.has(head.lower) || PEOPLE_NOUNS.has(head.lower) || /[a-z]{3}s$/.test(head.text))
  );
}

/** "Former Tarn Mayor" says what somebody is; "Tarn Port Authority" is a name. */
const isRole = ({ lower }: Token): boolean => PEOPLE_NOUNS.has(lower) && !NO_PERSON.has(lower) && !lower.endsWith("s");

/** Length of "Vogt" in "Vogt’s answer": what somebody says or writes speaks for its owner; 0 for anything else. */
function ownerOf(words: readonly Token[]): number {
  const mark = words.findLastIndex((token) => token.lower === "'s");
  return mark > 0 && SAYINGS.has(words.at(-1)!.lower) ? mark : 0;
}

const own = (
  span: Span,
  name: Span,
  named: boolean,
  rule: AttributionRule,
  through: Because["through"] = "name",
): Resolved => ({
  speaker: { span, name, named, role: null, because: { rule, through, antecedent: null } },
  person: null,
  unnamed: null,
});

function fromPerson(span: Span, person: Person | null, rule: AttributionRule, through: Because["through"]): Resolved {
  if (!person) return own(span, span, false, rule, through);
  const role = roleOf(person);
  return {
    speaker: {
      span,
      name: person.name,
      named: true,
      role,
      because: { rule, through, antecedent: person.name },
    },
    person,
    unnamed: null,
  };
}

function fromMention(span: Span, mention: Mention, rule: AttributionRule): Resolved {
  const { person } = mention;
  const sameplace = person.name.start === mention.span.start;
  const role = person.roles.find((known) => known.span.start === mention.title?.start)?.span ?? roleOf(person);
  const because: Because = { rule, through: "name", antecedent: sameplace ? null : person.name };
  return { speaker: { span, name: person.name, named: true, role, because }, person, unnamed: null };
}

/** The longest description of a person. */
function roleOf(person: Person): Span | null {
  let longest: Span | null = null;
  for (const { span } of person.roles)
    if (!longest || span.end - span.start > longest.end - longest.start) longest = span;
  return longest;
}

/** "said the singer’s agent, Ana Ruiz": a role, a comma and the name. */
function nameBehindRole(mentions: readonly Mention[], tokens: readonly Token[], to: number): Mention | null {
  if (tokens[to]?.lower !== "," || !tokens[to + 1]) return null;
  const phrase = roleAndName(tokens, to + 1);
  const next = phrase && tokens[phrase.to];
  if (!phrase || (next && next.kind !== "point")) return null;
  const mention = mentionAtHead(mentions, tokens.slice(phrase.from, phrase.core));
  return mention && (mention.person.evidence >= SURE || mention.person.words.length > 1) ? mention : null;
}

/** "actress Ana Ruiz" */
function roleAndName(tokens: readonly Token[], from: number): Phrase | null {
  let to = from;
  while (
    to < Math.min(tokens.length, from + 8) &&
    tokens[to]!.kind === "word" &&
    !/^(?:who|and|but)$/.test(tokens[to]!.lower)
  )
    to += 1;
  return to > from && tokens[to - 1]!.capital ? { from, core: to, to } : null;
}

/** "Lucy Fell of The Tarn Courier": somebody’s name, and where they belong. */
function mentionBeforeOf(mentions: readonly Mention[], words: readonly Token[]): Mention | null {
  const of = words.findIndex((token, index) => index > 0 && (token.lower === "of" || token.text === "("));
  const mention = of > 0 ? mentionAtHead(mentions, words.slice(0, of)) : null;
  return mention && mention.person.evidence >= SURE ? mention : null;
}

import { canSpeak } from "./can-speak.ts";
import { isAdverb, isNounInPhrase, isVerbish, type Phrase, phraseAt } from "./noun-phrases.ts";
import { NAMING_LEMMAS, SPEECH_VERBS, THOUGHT_VERBS } from "./speech-verbs.ts";
import { mainSubject, subjectBefore } from "./subjects.ts";
import type { Token } from "./tokens.ts";
import { AUXILIARIES, PEOPLE_NOUNS, POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS } from "./words.ts";

/** Words of a sentence that introduce a statement, and whose statement it is. */
export type Cue = {
  /** Index of the verb among the sentence's tokens; of "according" where `lemma` is that. */
  readonly at: number;
  /** Index behind the cue. */
  readonly to: number;
  readonly lemma: string;
  readonly form: "finite" | "participle" | "infinitive";
  readonly strength: "speech" | "thought";
  readonly subject: Phrase | null;
  /** "said Mr Okafor" */
  readonly inverted: boolean;
  /** "was told", "known as": the subject is not who speaks. */
  readonly passive: boolean;
};

/** A sentence with more cues than this is a list, not a sentence. */
const MOST_CUES = 60;
const BE = new Set("is are was were be been being 's 're".split(" "));

/** The cues of a sentence, in order, each with its subject. */
export function cuesIn(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length && cues.length < MOST_CUES; at += 1) {
    const cue = accordingAt(tokens, at) ?? viewAt(tokens, at) ?? phrasalAt(tokens, at) ?? verbAt(tokens, at, cues);
    if (cue) cues.push(cue);
  }
  return cues;
}

function accordingAt(tokens: readonly Token[], at: number): Cue | null {
  if (tokens[at]!.lower !== "according" || tokens[at + 1]?.lower !== "to") return null;
  const object = /^(?:him|her|them|me|us)$/.test(tokens[at + 2]?.lower ?? "");
  const subject = object ? { from: at + 2, core: at + 3, to: at + 3 } : phraseAt(tokens, at + 2, tokens.length);
  if (!subject) return null;
  return {
    at,
    to: at + 2,
    lemma: "according",
    form: "finite",
    strength: "speech",
    subject,
    inverted: true,
    passive: false,
  };
}

/** "Vogt and Okafor say" */
const isJoined = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 6), at).some((token) => token.lower === "and");

/** "in Vogt’s view", "in the mayor’s words" */
function viewAt(tokens: readonly Token[], at: number): Cue | null {
  if (
    !/^(?:view|words|opinion|telling|phrase|assessment|estimation|judgement|judgment)$/.test(tokens[at]!.lower) ||
    tokens[at - 1]?.lower !== "'s"
  )
    return null;
  for (let from = at - 2; from > Math.max(0, at - 9); from -= 1) {
    if (tokens[from - 1]?.lower !== "in") continue;
    const subject = { from, core: at - 1, to: at - 1 };
    return {
      at: from - 1,
      to: at + 1,
      lemma: "according",
      form: "finite",
      strength: "speech",
      subject,
      inverted: true,
      passive: false,
    };
  }
  return null;
}

/** "as one officer put it", "Vogt went on", "he shot back": verbs that speak only together with their second word. */
function phrasalAt(tokens: readonly Token[], at: number): Cue | null {
  const next = tokens[at + 1];
  if (!next || !PHRASAL.get(next.lower)?.has(tokens[at]!.lower)) return null;
  const subject = subjectBefore(tokens, at);
  return (
    subject && {
      at,
      to: at + 2,
      lemma: `${tokens[at]!.lower} ${next.lower}`,
      form: "finite",
      strength: "speech",
      subject,
      inverted: false,
      passive: false,
    }
  );
}

const PHRASAL: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["it", new Set(["put", "puts"])],
  ["on", new Set(["went", "goes"])],
  ["back", new Set("fired fires shot shoots hit hits".split(" "))],
  ["in", new Set("weighed weighs cut cuts broke breaks".split(" "))],
  ["up", new Set("piped pipes spoke speaks".split(" "))],
]);

function verbAt(tokens: readonly Token[], at: number, earlier: readonly Cue[]): Cue | null {
  const token = tokens[at]!;
  if (token.kind !== "word") return null;
  const speech = SPEECH_VERBS.get(token.lower);
  const lemma = speech ?? THOUGHT_VERBS.get(token.lower);
  if (!lemma || (token.capital && at > 0) || isNoun(tokens, at, lemma)) return null;
  const base = { at, to: at + 1, lemma, strength: speech ? ("speech" as const) : ("thought" as const) };
  const form = formOf(tokens, at, lemma);
  const passive = form === "finite" && isPassive(tokens, at, lemma);
  const after = invertedSubject(tokens, at);
  if (after && form === "finite" && !passive) return { ...base, form, subject: after, inverted: true, passive };
  const subject = form === "finite" ? subjectBefore(tokens, at) : sharedSubject(tokens, at, earlier);
  return { ...base, form, subject, inverted: false, passive };
}

function formOf(tokens: readonly Token[], at: number, lemma: string): Cue["form"] {
  const { lower } = tokens[at]!;
  if (lower.endsWith("ing") && lower !== lemma && !followsBe(tokens, at)) return "participle";
  if (lower !== lemma) return "finite";
  return tokens[beforeAdverbs(tokens, at)]?.lower === "to" ? "infinitive" : "finite";
}

function followsBe(tokens: readonly Token[], at: number): boolean {
  const before = beforeAdverbs(tokens, at);
  return before >= 0 && BE.has(tokens[before]!.lower);
}

/** Index of the token before a verb and its adverbs. */
function beforeAdverbs(tokens: readonly Token[], at: number): number {
  let before = at - 1;
  while (before >= 0 && isAdverb(tokens[before]!)) before -= 1;
  return before;
}

/** "a claim", "his blunt message", "in the report": the noun of the same spelling. */
function isNoun(tokens: readonly Token[], at: number, lemma: string): boolean {
  const { lower } = tokens[at]!;
  const before = tokens[at - 1];
  if (!before || /(?:ed|ing)$|^(?:said|told|wrote|says)$/.test(lower)) return false;
  if (NOUN_MARKERS.has(before.lower) || POSSESSIVES.has(before.lower) || before.lower === "'s") return true;
  if (PREPOSITIONS.has(before.lower) && before.lower !== "to" && before.lower !== "like") return true;
  if (/s$/.test(lower) && lower !== lemma && tokens[at + 1] && isVerbish(tokens[at + 1]!)) return true;
  return lower === lemma && (isNounInPhrase(tokens, at) || !takesBareVerb(tokens, at));
}

const NOUN_MARKERS = new Set(
  "the a an this these those any no each every few two three four five six seven eight nine ten other more numerous".split(
    " ",
  ),
);

/** "they say", "to say", "would say", "critics say", "Vogt and Okafor say": what may stand before a verb without an ending. */
function takesBareVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[beforeAdverbs(tokens, at)];
  if (!before) return true;
  if (before.kind !== "word") return before.kind !== "number";
  const { lower } = before;
  return (
    lower === "to" ||
    lower === "who" ||
    lower === "and" ||
    SUBJECT_PRONOUNS.has(lower) ||
    AUXILIARIES.has(lower) ||
    /[a-z]s$/.test(lower) ||
    lower === "people" ||
    lower === "police" ||
    lower === "some" ||
    lower === "many" ||
    (before.capital && isJoined(tokens, at))
  );
}

function isPassive(tokens: readonly Token[], at: number, lemma: string): boolean {
  const { lower } = tokens[at]!;
  if (!/(?:ed|told|written|known|seen|cast|read|quoted|found|sung|sworn)$/.test(lower)) return false;
  if (lower === "quoted") return false;
  if (followsBe(tokens, at) || (lower === "known" && tokens[at + 1]?.lower === "as")) return true;
  return NAMING_LEMMAS.has(lemma) && tokens[at + 1]?.kind === "quote" && !hasActor(tokens, at);
}

/** In "what Vogt called “…”" and "she called “…”" somebody names; in "a plan called “…”" nobody does. */
function hasActor(tokens: readonly Token[], at: number): boolean {
  const before = tokens[beforeAdverbs(tokens, at)];
  if (
    !before ||
    SUBJECT_PRONOUNS.has(before.lower) ||
    AUXILIARIES.has(before.lower) ||
    before.lower === "who" ||
    before.lower === "and"
  )
    return true;
  return tokens.slice(Math.max(0, at - 12), at).some((token) => /^(?:what|that|which|whom)$/.test(token.lower));
}

/** "said Mr Okafor", ", added the harbour master": a name phrase after the verb where a quotation or a comma stands before it. */
function invertedSubject(tokens: readonly Token[], at: number): Phrase | null {
  const before = beforeAdverbs(tokens, at);
  const previous = tokens[before];
  const quoted = previous?.kind === "quote" || (previous?.lower === "," && tokens[before - 1]?.kind === "quote");
  const trailing = previous?.lower === "," && /^(?:said|says|added)$/.test(tokens[at]!.lower);
  if (!quoted && !trailing) return null;
  const next = tokens[at + 1];
  if (!next || next.kind === "point") return null;
  if (/^(?:reporters|journalists|him|her|them|us|me|that|it)$/.test(next.lower)) return null;
  const phrase = phraseAt(tokens, at + 1, tokens.length) ?? plainPhrase(tokens, at + 1);
  if (!phrase || tokens[phrase.from]!.kind === "number") return null;
  return quoted || closesClause(tokens, phrase.to) ? phrase : null;
}

/** In ", said Vogt, the harbour master" a point follows the name; in ", said the plan was late" a verb does. */
function closesClause(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return next === undefined || next.kind === "point" || PREPOSITIONS.has(next.lower) || next.lower === "who";
}

/** "said supporters of the plan", "said retired harbour master Lena Vogt": a phrase without an article. */
function plainPhrase(tokens: readonly Token[], from: number): Phrase | null {
  let to = from;
  while (to < Math.min(tokens.length, from + 10) && tokens[to]!.kind === "word" && !endsPhrase(tokens[to]!)) to += 1;
  const head = tokens[to - 1];
  return to > from && head && (head.capital || PEOPLE_NOUNS.has(head.lower) || /[a-z]{3}s$/.test(head.lower))
    ? { from, core: to, to }
    : null;
}

const endsPhrase = (token: Token): boolean =>
  PREPOSITIONS.has(token.lower) ||
  AUXILIARIES.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  isAdverb(token) ||
  token.lower === "and";

/** Who says what "adding" or "to say" introduces: whoever the clause before is about. */
function sharedSubject(tokens: readonly Token[], at: number, earlier: readonly Cue[]): Phrase | null {
  const own = withSubject(tokens, at) ?? (at === 0 ? subjectAhead(tokens) : null);
  if (own) return own;
  for (let index = earlier.length - 1; index >= 0; index -= 1) {
    const cue = earlier[index]!;
    if (cue.subject && !cue.passive && cue.lemma !== "according" && (cue.strength === "speech" || index === 0))
      return cue.subject;
  }
  return mainSubject(tokens, at);
}

/** "Calling it “…”, Vogt walked out": the subject comes behind a comma. */
function subjectAhead(tokens: readonly Token[]): Phrase | null {
  for (let at = 1; at < Math.min(tokens.length - 1, 60); at += 1) {
    const token = tokens[at]!;
    if (token.kind !== "quote" && token.lower !== ",") continue;
    const start = tokens[at + 1]!.lower === "," ? at + 2 : at + 1;
    const phrase = tokens[start] && tokens[start]!.kind === "word" ? phraseAt(tokens, start, tokens.length) : null;
    if (
      phrase &&
      (tokens[phrase.core - 1]!.capital || SUBJECT_PRONOUNS.has(tokens[phrase.from]!.lower)) &&
      tokens[phrase.to]?.kind === "word" &&
      !PREPOSITIONS.has(tokens[phrase.to]!.lower)
    )
      return phrase;
  }
  return null;
}

/** "with Vogt saying" */
function withSubject(tokens: readonly Token[], at: number): Phrase | null {
  for (let start = at - 1; start >= Math.max(0, at - 8); start -= 1) {
    const token = tokens[start]!;
    if (token.kind === "point" || token.kind === "quote") return null;
    if (token.lower === "with") {
      const phrase = { from: start + 1, core: beforeAdverbs(tokens, at) + 1, to: beforeAdverbs(tokens, at) + 1 };
      return phrase.core > phrase.from && canSpeak(tokens, phrase) ? phrase : null;
    }
  }
  return null;
}

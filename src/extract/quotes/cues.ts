import { isAdverb, type Phrase, phraseAt } from "./noun-phrases.ts";
import { NAMING_LEMMAS, SPEECH_VERBS, THOUGHT_VERBS } from "./speech-verbs.ts";
import { mainSubject, subjectBefore } from "./subjects.ts";
import type { Token } from "./tokens.ts";
import { ADVERBS, AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS } from "./words.ts";

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
    const cue = accordingAt(tokens, at) ?? verbAt(tokens, at, cues);
    if (cue) cues.push(cue);
  }
  return cues;
}

function accordingAt(tokens: readonly Token[], at: number): Cue | null {
  if (tokens[at]!.lower !== "according" || tokens[at + 1]?.lower !== "to") return null;
  const subject = phraseAt(tokens, at + 2, tokens.length);
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

function verbAt(tokens: readonly Token[], at: number, earlier: readonly Cue[]): Cue | null {
  const token = tokens[at]!;
  if (token.kind !== "word") return null;
  const speech = SPEECH_VERBS.get(token.lower);
  const lemma = speech ?? THOUGHT_VERBS.get(token.lower);
  if (!lemma || (token.capital && at > 0) || isNoun(tokens, at)) return null;
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

/** "a claim", "his call", "in the report", "the said": the noun of the same spelling. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || /(?:ed|ing)$|^(?:said|told|wrote|says)$/.test(tokens[at]!.lower)) return false;
  if (
    DETERMINERS.has(before.lower) &&
    before.lower !== "all" &&
    before.lower !== "both" &&
    before.lower !== "one" &&
    before.lower !== "another" &&
    before.lower !== "that" &&
    before.lower !== "some" &&
    before.lower !== "many" &&
    before.lower !== "most"
  )
    return true;
  if (POSSESSIVES.has(before.lower)) return true;
  if (before.lower === "'s") return true;
  return PREPOSITIONS.has(before.lower) && before.lower !== "to" && before.lower !== "like";
}

function isPassive(tokens: readonly Token[], at: number, lemma: string): boolean {
  const { lower } = tokens[at]!;
  if (!/(?:ed|told|written|known|seen|cast|read|quoted|found|sung|sworn)$/.test(lower)) return false;
  if (lower === "quoted") return false;
  if (followsBe(tokens, at)) return true;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return NAMING_LEMMAS.has(lemma) && after?.kind === "quote" && before !== undefined && isBareNoun(before);
}

/** "a plan called “…”": a participle straight after a noun in lower case that nobody is named by. */
const isBareNoun = (token: Token): boolean =>
  token.kind === "word" &&
  !token.capital &&
  !SUBJECT_PRONOUNS.has(token.lower) &&
  !AUXILIARIES.has(token.lower) &&
  !ADVERBS.has(token.lower) &&
  token.lower !== "who" &&
  token.lower !== "and";

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
  const phrase = phraseAt(tokens, at + 1, tokens.length) ?? pluralSubject(tokens, at + 1);
  return phrase && tokens[phrase.from]!.kind !== "number" ? phrase : null;
}

/** "said supporters of the plan" */
function pluralSubject(tokens: readonly Token[], at: number): Phrase | null {
  const token = tokens[at]!;
  return token.kind === "word" &&
    /[a-z]{3}s$/.test(token.lower) &&
    !PREPOSITIONS.has(token.lower) &&
    !AUXILIARIES.has(token.lower)
    ? { from: at, core: at + 1, to: at + 1 }
    : null;
}

/** Who says what "adding" or "to say" introduces: whoever the clause before is about. */
function sharedSubject(tokens: readonly Token[], at: number, earlier: readonly Cue[]): Phrase | null {
  const own = withSubject(tokens, at);
  if (own) return own;
  for (let index = earlier.length - 1; index >= 0; index -= 1) {
    const cue = earlier[index]!;
    if (cue.subject && !cue.passive && cue.lemma !== "according" && (cue.strength === "speech" || index === 0))
      return cue.subject;
  }
  return mainSubject(tokens, at);
}

/** "with Vogt saying" */
function withSubject(tokens: readonly Token[], at: number): Phrase | null {
  for (let start = at - 1; start >= Math.max(0, at - 8); start -= 1) {
    const token = tokens[start]!;
    if (token.kind === "point" || token.kind === "quote") return null;
    if (token.lower === "with") {
      const phrase = phraseAt(tokens, start + 1, at);
      return phrase && phrase.to > beforeAdverbs(tokens, at) ? phrase : null;
    }
  }
  return null;
}

import type { Cue } from "./cue.ts";
import { cuePhraseAt } from "./cue-phrases.ts";
import { invertedSubject, sharedSubject } from "./cue-subjects.ts";
import { beforeAdverbs } from "./noun-phrases.ts";
import { NAMING_LEMMAS, SPEECH_VERBS, THOUGHT_VERBS } from "./speech-verbs.ts";
import { subjectBefore } from "./subjects.ts";
import type { Token } from "./tokens.ts";
import { isNoun } from "./verb-or-noun.ts";
import { AUXILIARIES, SAYINGS, SUBJECT_PRONOUNS } from "./words.ts";

/** A sentence with more cues than this is a list, not a sentence. */
const MOST_CUES = 60;
const BE = new Set("is are was were be been being 's 're".split(" "));

/** The cues of a sentence, in order, each with its subject. */
export function cuesIn(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length && cues.length < MOST_CUES; at += 1) {
    const cue = cuePhraseAt(tokens, at) ?? verbAt(tokens, at, cues);
    if (cue) cues.push(cue);
  }
  return cues;
}

function verbAt(tokens: readonly Token[], at: number, earlier: readonly Cue[]): Cue | null {
  const token = tokens[at]!;
  if (token.kind !== "word") return null;
  const speech = SPEECH_VERBS.get(token.lower);
  const lemma = speech ?? THOUGHT_VERBS.get(token.lower);
  if (!lemma || (token.capital && at > 0) || isNoun(tokens, at, lemma)) return null;
  const base = { at, to: at + 1, lemma, strength: speech ? ("speech" as const) : ("thought" as const) };
  const form = formOf(tokens, at, lemma);
  const passive = form === "finite" && isPassive(tokens, at, lemma);
  const after = isPlainForm(token.lower, lemma) ? null : invertedSubject(tokens, at);
  if (after && form === "finite" && !passive) return { ...base, form, subject: after, inverted: true, passive };
  const subject = form === "finite" ? subjectBefore(tokens, at) : sharedSubject(tokens, at, earlier);
  return { ...base, form, subject, inverted: false, passive };
}

/** “…” said Vogt, but never “…” say Vogt; "read" and "cast" are pasts as well. */
const isPlainForm = (word: string, lemma: string): boolean => word === lemma && !/^(?:read|cast)$/.test(word);

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

function isPassive(tokens: readonly Token[], at: number, lemma: string): boolean {
  const { lower } = tokens[at]!;
  if (!/(?:ed|told|written|known|seen|cast|read|quoted|found|sung|sworn)$/.test(lower)) return false;
  if (lower === "quoted") return false;
  if (followsBe(tokens, at) || (lower === "known" && tokens[at + 1]?.lower === "as")) return true;
  if (WRITTEN.has(lemma) && SAYINGS.has(tokens[at - 1]?.lower ?? "")) return true;
  return NAMING_LEMMAS.has(lemma) && tokens[at + 1]?.kind === "quote" && !hasActor(tokens, at);
}

/** "a statement posted online": done to what is written, not by it. */
const WRITTEN = new Set("post publish write share sign type print report quote cite".split(" "));

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

import { endsInPerson } from "./appositions.ts";
import type { Cue } from "./cue.ts";
import { type Phrase, phraseAt } from "./noun-phrases.ts";
import { subjectBefore } from "./subjects.ts";
import type { Token } from "./tokens.ts";
import { AUXILIARIES, NO_PERSON, PEOPLE_NOUNS, PREPOSITIONS } from "./words.ts";

/** Cues of more than one word: "according to Vogt", "in Vogt’s view", "Vogt went on". Null where none begins. */
export const cuePhraseAt = (tokens: readonly Token[], at: number): Cue | null =>
  accordingAt(tokens, at) ?? forAt(tokens, at) ?? viewAt(tokens, at) ?? phrasalAt(tokens, at);

function accordingAt(tokens: readonly Token[], at: number): Cue | null {
  if (tokens[at]!.lower !== "according" || tokens[at + 1]?.lower !== "to") return null;
  const object = /^(?:him|her|them|me|us)$/.test(tokens[at + 2]?.lower ?? "") && !isNounAfter(tokens, at + 3);
  const subject = object ? { from: at + 2, core: at + 3, to: at + 3 } : phraseAt(tokens, at + 2, tokens.length);
  return subject && according(at, at + 2, subject);
}

/** "For his lawyer, Ivo Marsh, the case is “…”": what something is to somebody is what he says of it; "For Tarn, the storm was “…”" names nobody. */
function forAt(tokens: readonly Token[], at: number): Cue | null {
  if (at > 0 || tokens[at]!.lower !== "for") return null;
  const subject = phraseAt(tokens, at + 1, tokens.length);
  if (!subject || tokens[subject.to]?.lower !== "," || !isSomebody(tokens, subject)) return null;
  const be = tokens.findIndex(({ lower }, index) => index > subject.to + 1 && BE.test(lower));
  return be > 0 && tokens[be + 1]?.kind === "quote" ? according(at, at + 1, subject) : null;
}

const BE = /^(?:is|are|was|were|remains|remained)$/;

/** A person by a given name, or by what he is. */
const isSomebody = (tokens: readonly Token[], phrase: Phrase): boolean => {
  const head = tokens[phrase.core - 1]!;
  return head.capital ? endsInPerson(tokens, phrase) : PEOPLE_NOUNS.has(head.lower) && !NO_PERSON.has(head.lower);
};

/** "her lawyers" is not "her". */
const isNounAfter = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  return (
    next !== undefined &&
    next.kind === "word" &&
    !PREPOSITIONS.has(next.lower) &&
    !AUXILIARIES.has(next.lower) &&
    next.lower !== "and"
  );
};

const VIEWS = new Set("view words opinion telling phrase assessment estimation judgement judgment".split(" "));

/** "in Vogt’s view", "in the mayor’s words", "in the words of one surgeon" */
function viewAt(tokens: readonly Token[], at: number): Cue | null {
  if (!VIEWS.has(tokens[at]!.lower)) return null;
  if (tokens[at - 1]?.lower === "the" && tokens[at - 2]?.lower === "in" && tokens[at + 1]?.lower === "of") {
    const subject = phraseAt(tokens, at + 2, tokens.length);
    return subject && according(at - 2, at + 2, subject);
  }
  if (tokens[at - 1]?.lower !== "'s") return null;
  for (let from = at - 2; from > Math.max(0, at - 9); from -= 1)
    if (tokens[from - 1]?.lower === "in") return according(from - 1, at + 1, { from, core: at - 1, to: at - 1 });
  return null;
}

const according = (at: number, to: number, subject: Phrase): Cue => ({
  at,
  to,
  lemma: "according",
  form: "finite",
  strength: "speech",
  subject,
  inverted: true,
  passive: false,
});

/** "as one officer put it", "Vogt went on", "he shot back": verbs that speak only together with their second word. */
function phrasalAt(tokens: readonly Token[], at: number): Cue | null {
  const next = tokens[at + 1];
  if (!next || next.lower.length > LONGEST_SECOND || !PHRASAL.get(next.lower)?.has(tokens[at]!.lower)) return null;
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

/** Letters of the longest second word: most words are longer and need no looking up. */
const LONGEST_SECOND = 4;

const PHRASAL: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["it", new Set(["put", "puts"])],
  ["of", new Set("spoke speaks talked talks".split(" "))],
  ["on", new Set(["went", "goes"])],
  ["back", new Set("fired fires shot shoots hit hits".split(" "))],
  ["in", new Set("weighed weighs cut cuts broke breaks".split(" "))],
  ["up", new Set("piped pipes spoke speaks".split(" "))],
]);

import type { Cue } from "../cue.ts";
import { REPORTING_LEMMAS, SPEECH_VERBS } from "../speech-verbs.ts";
import { unlistedVerb } from "../unlisted-verb.ts";
import { byCue, lastLetter, type QuotePlace, type QuoteRule, wordCount } from "../view.ts";
import { isVerbish } from "../word-kinds.ts";
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, POSSESSIVES, PREPOSITIONS, SUBORDINATORS } from "../words.ts";

/** How many tokens may stand between the quotation and the verb that follows it: a long apposition. */
const REACH = 45;

/**
 * “…,” said Mr Okafor. / “…,” Ana Ruiz, who has run the port since 2011, said. — the quotation ends with a comma, a question or a dash, or a comma
 * follows it, and the next cue belongs to it.
 */
export const speakerAfter: QuoteRule = {
  name: "speaker-after",
  propose(place) {
    const { sentence, at } = place;
    const unlisted = unlistedVerb(place);
    if (unlisted) return unlisted;
    const cue = sentence.cues.find((candidate) => candidate.at > at && !candidate.passive);
    if (!cue || cue.at - at > REACH || !(leadsOn(place) || isWhole(place, cue))) return null;
    if (cue.form !== "finite" || cue.subject === null || cue.subject.from < at) return null;
    if (leadsElsewhere(place) || doesSomething(place, cue) || isExplained(place, cue.subject.from)) return null;
    if (hasQuoteBetween(place, at, cue.at)) return null;
    if (introducesNext(place, cue.to) && !followsAtOnce(place, cue.subject.from)) return null;
    return byCue(sentence, cue);
  },
};

/** “We agree” the mayor said: no point inside the marks, but the quotation opens the sentence and its speaker follows at once. */
const isWhole = (place: QuotePlace, cue: Cue): boolean =>
  place.at === 0 &&
  cue.subject !== null &&
  cue.subject.from === 1 &&
  wordCount(place.text, place.sentence.tokens[0]!) > 3;

function leadsOn(place: QuotePlace): boolean {
  const next = place.sentence.tokens[place.at + 1];
  if (!next) return false;
  const last = lastLetter(place, place.sentence.tokens[place.at]!);
  return (
    ",?!—–-…".includes(last) ||
    (next.lower === ":" && place.at === 0) ||
    next.lower === "," ||
    (last === "." && !next.capital) ||
    (last === "." && next.capital)
  );
}

/**
 * Though the plan was “a trap,” the ministers dismissed the doubts: a quotation in a clause of its own, and a verb of judging that has somebody or
 * something else to judge.
 */
function doesSomething({ sentence, at }: QuotePlace, cue: Cue): boolean {
  const next = sentence.tokens[cue.to];
  if (sentence.tokens[at - 1]?.kind !== "word") return false;
  return (
    !REPORTING_LEMMAS.has(cue.lemma) &&
    !cue.inverted &&
    next !== undefined &&
    (DETERMINERS.has(next.lower) || POSSESSIVES.has(next.lower))
  );
}

/** He called it “a trap,” a word that the ministers denied: what explains the words stands between them and a verb that has its own subject. */
function isExplained({ sentence, at }: QuotePlace, subject: number): boolean {
  if (sentence.tokens[at - 1]?.kind !== "word") return false;
  const start = sentence.tokens[at + 1]!.lower === "," ? at + 2 : at + 1;
  const next = sentence.tokens[start];
  return next !== undefined && subject > start && (/^(?:an?)$/.test(next.lower) || POSSESSIVES.has(next.lower));
}

/** “…,” and donations rose, Ruiz said: a conjunction or preposition behind the mark goes on with the paper's sentence. */
function leadsElsewhere({ sentence, at }: QuotePlace): boolean {
  const next = sentence.tokens[at + 1]!.lower === "," ? sentence.tokens[at + 2] : sentence.tokens[at + 1];
  return (
    next !== undefined &&
    !next.capital &&
    (CONJUNCTIONS.has(next.lower) ||
      SUBORDINATORS.has(next.lower) ||
      PREPOSITIONS.has(next.lower) ||
      (isVerbish(next) && !SPEECH_VERBS.has(next.lower) && !AUXILIARIES.has(next.lower) && at > 0) ||
      next.lower === "which" ||
      next.lower === "who")
  );
}

const hasQuoteBetween = (place: QuotePlace, from: number, to: number): boolean =>
  place.sentence.tokens
    .slice(from + 1, to)
    .some((token) => token.kind === "quote" && ",.?!".includes(lastLetter(place, token)));

const introducesNext = (place: QuotePlace, from: number): boolean =>
  place.sentence.tokens[from]?.kind === "quote" || place.sentence.tokens[from]?.lower === ":";

const followsAtOnce = (place: QuotePlace, from: number): boolean => from - place.at <= 2;

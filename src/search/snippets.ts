import type { Span } from "../domain/span.ts";
import { cut } from "../domain/span.ts";
import type { Analyse, Token } from "./analysis.ts";
import { fold } from "./fold.ts";
import type { Passage, Snippet } from "./index.ts";
import { type Plan, planOf, positiveParts, type WantedPhrase, type WantedTerm } from "./plan.ts";
import { nearWords } from "./spelling.ts";

type Sentence = { readonly place: Span; readonly tokens: readonly Token[] };

type Sought = {
  readonly terms: readonly WantedTerm[];
  readonly phrases: readonly WantedPhrase[];
  readonly prefixes: readonly string[];
};

/**
 * For each passage the sentence that holds a phrase of the query or, failing that, the most of its words (the first of equals), with the places of the
 * words that match. A word that no passage holds stands for the nearest one that they do hold.
 */
export function snippetsOf(query: string, passages: readonly Passage[], analyse: Analyse): Snippet[] {
  const sought = soughtBy(planOf(query, analyse));
  const likely = sentencesOf(passages, analyse, mayHold(sought));
  const terms = termsFor(sought, likely.flat());
  // A misspelt word is corrected by what the sentences hold, and then by all of them.
  const held = new Set(likely.flat().flatMap(({ tokens }) => tokens.map(({ term }) => term)));
  const isOpen = sought.terms.some(({ term, mayBeWrong }) => mayBeWrong && !held.has(term));
  if (!isOpen) return likely.map((sentences) => bestOf(sentences, sought, terms));
  const all = sentencesOf(passages, analyse, () => true);
  const corrected = termsFor(sought, all.flat());
  return all.map((sentences) => bestOf(sentences, sought, corrected));
}

function soughtBy(plan: Plan): Sought {
  const parts = positiveParts(plan);
  return {
    terms: parts.filter((part) => part.kind === "term"),
    phrases: parts.filter((part) => part.kind === "phrase"),
    prefixes: parts.flatMap((part) => (part.kind === "prefix" ? [part.word] : [])),
  };
}

function sentencesOf(
  passages: readonly Passage[],
  analyse: Analyse,
  isWanted: (words: string) => boolean,
): Sentence[][] {
  return passages.map(({ text, sentences }) =>
    sentences.filter((place) => isWanted(cut(text, place))).map((place) => sentenceAt(text, place, analyse)),
  );
}

/** Letters of a stem that any of its forms begins with; the last one may be another ("easy", "easier"). */
const SURE_LETTERS = 3;
const ASCII = /^[\u0000-\u007f]*$/;

/** A quick look whether a sentence can hold one of the words at all: most do not, and need no closer look. */
function mayHold({ terms, phrases, prefixes }: Sought): (sentence: string) => boolean {
  const all = [...terms.map(({ term }) => term), ...phrases.flatMap((phrase) => phrase.words), ...prefixes];
  const starts = all.map((term) =>
    term.replaceAll(".", "").slice(0, Math.max(1, Math.min(SURE_LETTERS, term.length - 1))),
  );
  return (sentence) => {
    const letters = ASCII.test(sentence)
      ? sentence.toLowerCase().replace(/[^a-z0-9]/g, "")
      : fold(sentence).replaceAll(".", "");
    return starts.some((start) => letters.includes(start));
  };
}

function sentenceAt(text: string, place: Span, analyse: Analyse): Sentence {
  const tokens = analyse(cut(text, place));
  return {
    place,
    tokens: tokens.map((token) => ({ ...token, start: token.start + place.start, end: token.end + place.start })),
  };
}

function termsFor({ terms }: Sought, sentences: readonly Sentence[]): Set<string> {
  const tokens = sentences.flatMap((sentence) => sentence.tokens.filter(({ stop }) => !stop));
  const termOf = new Map(tokens.map(({ word, term }) => [word, term]));
  const there = new Set(termOf.values());
  return new Set(
    terms.map(({ word, term, mayBeWrong }) => {
      if (there.has(term) || !mayBeWrong) return term;
      const [near] = nearWords(word, termOf.keys());
      return (near && termOf.get(near.word)) ?? term;
    }),
  );
}

function bestOf(sentences: readonly Sentence[], { phrases, prefixes }: Sought, terms: ReadonlySet<string>): Snippet {
  let best: { sentence: Sentence; hits: Span[]; worth: number } | null = null;
  for (const sentence of sentences) {
    const places = phrases.flatMap(({ words }) => phrasePlaces(sentence, words));
    const matching = sentence.tokens.filter(
      ({ term, word, stop }) => !stop && (terms.has(term) || prefixes.some((prefix) => word.startsWith(prefix))),
    );
    const worth = new Set(matching.map(({ term }) => term)).size + places.length * (terms.size + 1);
    if (worth > (best?.worth ?? 0)) best = { sentence, hits: disjoint([...places, ...matching]), worth };
  }
  return best && { sentence: best.sentence.place, hits: best.hits };
}

function phrasePlaces({ tokens }: Sentence, words: readonly string[]): Span[] {
  const plain = tokens.filter(({ joined }) => !joined);
  return plain.flatMap(({ start }, index) => {
    const isHere = words.every((word, offset) => plain[index + offset]?.word === word);
    return isHere ? [{ start, end: plain[index + words.length - 1]!.end }] : [];
  });
}

/** In order; of places that overlap only the first and longest. */
function disjoint(places: readonly Span[]): Span[] {
  const kept: Span[] = [];
  const ordered = places.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const place of ordered) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

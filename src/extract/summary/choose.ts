import { contains } from "../../domain/span.ts";
import type { Body, Candidate } from "./candidates.ts";

/** The most promising sentences; the best few of them are found by trying all. */
const SHORTLIST = 20;
/** How much the place in the article counts beside how central a sentence is, and how fast it fades. */
const PLACE = 2;
const PLACE_FADES = 0.3;
/** What the very last sentence loses beside the first: background and afterthoughts stand at an end, however central their words. */
const LATE = 0.8;
/** In a body of fewer sentences nothing stands far from the top. */
const LONG_BODY = 12;
/** A sentence with a number in it says something that can be checked. */
const FIGURE = 0.3;
/** Every sentence costs this much: a weak third one is left out rather than shown. */
const EACH = 0.35;
/** Long sentences hold more words; divided by the number of words to this power they hold no advantage. */
const LENGTH_POWER = 0.5;
/** A word counts as often as sentences hold it; one of a single sentence says nothing of the rest. */
const ONCE = 0.3;
/** A first sentence that says nothing of the headline sets the scene: with no promised word a place counts this much of it, with so many all of it. */
const SCENE = 0.15;
const ANCHORS = 3;
/** A first sentence that says what the headline says is the news. */
const NEWS = 0.6;
/** What it costs to begin with somebody or something that is only named further on. */
const UNNAMED = 0.8;
/** What is promised in headline and standfirst, beside a sentence's own worth. */
const PROMISE = 1;
/** What being in quotation marks throughout would cost: the quotes have a place of their own. */
const QUOTED = 0.8;
/** What a last name costs whose owner no chosen sentence before it introduces. */
const UNINTRODUCED = 0.8;
/** What saying the same words twice costs. */
const REPETITION = 0.45;
/** A sentence of which so much stands in another one says nothing beside it, unless it has few telling words. */
const SAID_ALREADY = 0.7;
const FEWEST_STEMS = 5;
/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-9;

export type Limits = { readonly sentences: number; readonly characters: number };

/** Numbers of the stems of the headline and the standfirst: what the article promises to tell. */
export type Promise = ReadonlySet<number>;

/** A candidate with its worth by itself. */
type Rated = { readonly candidate: Candidate; readonly worth: number };

type WorthOf = (chosen: readonly Rated[]) => number;

/**
 * The sentences that together tell most of the article, in its order: early ones, central ones, ones that keep the promise of headline and standfirst,
 * without saying the same twice. A sentence that leans on the one before it is taken only together with that.
 */
export function choose(body: Body, promise: Promise, limits: Limits): Candidate[] {
  if (body.isWhole) return thatStand(body.candidates);
  const weights = weightsOf(body);
  const shortlist = shortlistOf(rate(body, weights, promise, ownWorth));
  const best = bestOfThree(shortlist, jointWorth(weights, promise, limits), mostWorth(promise), limits.sentences);
  return best.map(({ candidate }) => candidate);
}

/** What is chosen with more of the article, from all of it, as far as the limits go: a sentence at its end is then as welcome as one further up. */
export function extend(body: Body, promise: Promise, chosen: readonly Candidate[], limits: Limits): Candidate[] {
  if (body.isWhole) return [...chosen];
  const weights = weightsOf(body);
  const rated = rate(body, weights, promise, ({ counts, quoted }) => (counts ? FIGURE : 0) - QUOTED * quoted);
  const shortlist = shortlistOf(rated);
  const worthOf = jointWorth(weights, promise, limits);
  let best: readonly Rated[] = rated.filter(({ candidate }) => chosen.includes(candidate));
  while (best.length < limits.sentences) {
    const longer = bestAddition(shortlist, best, worthOf);
    if (longer === null) break;
    best = longer;
  }
  return best.map(({ candidate }) => candidate);
}

function weightsOf({ frequency }: Body): number[] {
  const weights: number[] = [];
  for (const count of frequency) weights.push((count ?? 0) <= 1 ? ONCE : count);
  return weights;
}

/** All but those that lean on one that is not there. */
function thatStand(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates)
    if (!candidate.leans || candidate.index === 0 || kept.at(-1)?.index === candidate.index - 1) kept.push(candidate);
  return kept;
}

type OwnWorth = (candidate: Candidate, sentences: number) => number;

/** The candidates with their worth, in the article's order. */
function rate({ candidates, sentences }: Body, weights: readonly number[], promise: Promise, own: OwnWorth): Rated[] {
  const central = candidates.map((candidate) => {
    let weight = 0;
    for (const stem of candidate.stems) weight += weights[stem]!;
    return { candidate, centrality: weight / candidate.words ** LENGTH_POWER };
  });
  const most = central.reduce((greatest, { centrality }) => Math.max(greatest, centrality), 1e-9);
  return central.map(({ candidate, centrality }) => ({
    candidate,
    worth: placeOf(candidate, promise) + centrality / most + own(candidate, sentences),
  }));
}

/** The most promising of them, in the article's order. */
const shortlistOf = (rated: readonly Rated[]): Rated[] =>
  rated
    .toSorted((a, b) => b.worth - a.worth || a.candidate.index - b.candidate.index)
    .slice(0, SHORTLIST)
    .sort((a, b) => a.candidate.index - b.candidate.index);

const ownWorth: OwnWorth = ({ index, counts, quoted }, sentences) =>
  (counts ? FIGURE : 0) - LATE * (index / Math.max(sentences, LONG_BODY)) - QUOTED * quoted - EACH;

function placeOf({ index, rank, leans, stems }: Candidate, promise: Promise): number {
  const hits = promise.size === 0 ? ANCHORS : promisedIn(stems, promise);
  const anchored = SCENE + (1 - SCENE) * Math.min(1, hits / ANCHORS);
  const news = rank === 0 && promise.size > 0 && hits >= ANCHORS ? NEWS : 0;
  return (PLACE * anchored) / (1 + PLACE_FADES * rank) + news - (leans && index === 0 ? UNNAMED : 0);
}

function promisedIn(stems: readonly number[], promise: Promise): number {
  let count = 0;
  for (const stem of stems) if (promise.has(stem)) count += 1;
  return count;
}

/** More than a sentence can add to what is chosen: its own worth and every promise that it keeps, as if no other kept it. */
const mostWorth =
  (promise: Promise) =>
  ({ candidate, worth }: Rated): number =>
    worth + (promise.size === 0 ? 0 : (PROMISE * promisedIn(candidate.stems, promise)) / promise.size);

/** What some sentences are worth together; minus infinity for a set that must not be shown. */
function jointWorth(weights: readonly number[], promise: Promise, limits: Limits): WorthOf {
  const promises = promise.size;
  const sayTheSame = repetitions();
  // Which set of sentences a stem was last counted for: cheaper than a new set of stems for each of a thousand.
  const counted = new Int32Array(weights.length).fill(-1);
  let turn = 0;
  return (chosen) => {
    turn += 1;
    let characters = chosen.length - 1;
    let worth = 0;
    let said = 0;
    let fresh = 0;
    let kept = 0;
    for (const { candidate, worth: own } of chosen) {
      characters += candidate.span.end - candidate.span.start;
      if (
        characters > limits.characters ||
        (candidate.leans && candidate.index > 0 && !holdsBefore(chosen, candidate)) ||
        chosen.some((other) => other.candidate.index < candidate.index && sayTheSame(other.candidate, candidate))
      ) {
        return Number.NEGATIVE_INFINITY;
      }
      worth += own - (relies(chosen, candidate) ? UNINTRODUCED : 0);
      for (const stem of candidate.stems) {
        said += weights[stem]!;
        if (counted[stem] === turn) continue;
        counted[stem] = turn;
        fresh += weights[stem]!;
        if (promise.has(stem)) kept += 1;
      }
    }
    const repeated = said === 0 ? 0 : (said - fresh) / said;
    return worth - REPETITION * repeated * chosen.length + (promises === 0 ? 0 : (PROMISE * kept) / promises);
  };
}

/** Whether one of two sentences says hardly more than the other; each pair is compared once. */
function repetitions(): (a: Candidate, b: Candidate) => boolean {
  const known = new Map<Candidate, Map<Candidate, boolean>>();
  return (a, b) => {
    const ofOne = known.get(a) ?? new Map<Candidate, boolean>();
    known.set(a, ofOne);
    const before = ofOne.get(b);
    if (before !== undefined) return before;
    const [fewer, more] = a.stems.length <= b.stems.length ? [a.stems, new Set(b.stems)] : [b.stems, new Set(a.stems)];
    const same =
      fewer.length >= FEWEST_STEMS && fewer.filter((stem) => more.has(stem)).length >= SAID_ALREADY * fewer.length;
    ofOne.set(b, same);
    return same;
  };
}

const relies = (chosen: readonly Rated[], { index, reliesOn }: Candidate): boolean =>
  reliesOn.length > 0 &&
  !reliesOn.every((name) =>
    chosen.some(({ candidate }) => candidate.index < index && candidate.introduces.includes(name)),
  );

const holdsBefore = (chosen: readonly Rated[], candidate: Candidate): boolean =>
  chosen.some((other) => other.candidate.index === candidate.index - 1);

/**
 * The best set of up to three: all are tried, but for those that could not be better than the best so far. `mostOf` says what a sentence adds to a set at
 * the very most.
 */
function bestOfThree(
  shortlist: readonly Rated[],
  worthOf: WorthOf,
  mostOf: (rated: Rated) => number,
  most: number,
): readonly Rated[] {
  const ceilings = shortlist.map(mostOf);
  let best: readonly Rated[] = [];
  let bestWorth = Number.NEGATIVE_INFINITY;
  const consider = (chosen: readonly Rated[]): void => {
    const worth = worthOf(chosen);
    if (worth > bestWorth) [best, bestWorth] = [chosen, worth];
  };
  for (let i = 0; i < shortlist.length; i += 1) {
    const one = ROUNDING + ceilings[i]!;
    if (one > bestWorth) consider([shortlist[i]!]);
    for (let j = i + 1; j < shortlist.length && most >= 2; j += 1) {
      const two = one + ceilings[j]!;
      if (two > bestWorth) consider([shortlist[i]!, shortlist[j]!]);
      for (let k = j + 1; k < shortlist.length && most >= 3; k += 1) {
        if (two + ceilings[k]! > bestWorth) consider([shortlist[i]!, shortlist[j]!, shortlist[k]!]);
      }
    }
  }
  return best;
}

function bestAddition(
  shortlist: readonly Rated[],
  chosen: readonly Rated[],
  worthOf: WorthOf,
): readonly Rated[] | null {
  let best: readonly Rated[] | null = null;
  let bestWorth = worthOf(chosen);
  for (const added of shortlist) {
    if (chosen.some(({ candidate }) => contains(candidate.span, added.candidate.span))) continue;
    const longer = [...chosen, added].sort((a, b) => a.candidate.index - b.candidate.index);
    const worth = worthOf(longer);
    if (worth > bestWorth) [best, bestWorth] = [longer, worth];
  }
  return best;
}

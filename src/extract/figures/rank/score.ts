import { type Figure, type FigureKind, RANK_REASONS, type RankReason } from "../../../domain/figure.ts";
import { cut } from "../../../domain/span.ts";
import type { Known } from "../known.ts";

/** What a score is measured against. */
export type Setting = {
  readonly text: string;
  /** Words of the headline of four letters and more, in lower case. */
  readonly headlineWords: ReadonlySet<string>;
  /** How often each capitalised word of four letters and more stands in the text, in lower case: whom the story is about. */
  readonly timesNamed: (word: string) => number;
  /** Kind and value of the figures in the headline. */
  readonly headlineValues: ReadonlySet<string>;
  /** How often each kind and value stands in the body. */
  readonly repeats: ReadonlyMap<string, number>;
};

export const valueKey = ({ kind, value, currency }: Figure): string => `${kind} ${value} ${currency ?? ""}`;

const BASE: Readonly<Record<FigureKind, number>> = {
  money: 3,
  percent: 2.4,
  score: 2.2,
  fraction: 2,
  count: 1.6,
  multiple: 1.6,
  measure: 1.5,
  age: 1,
  duration: 1,
  ordinal: 0.6,
  date: 0,
  time: 0,
};

/** How far from a figure its neighbours are looked at, UTF-16 units. */
const NEAR = 45;
const WIDER = 80;

const CONSEQUENCE =
  /\b(?:kill|injur|wound|dead|died|dies|deaths?|casualt|record|cost|toll|total|votes?|people|victims|arrest|evacuat|displac|missing|jobs|homes|lost|worth|budget|fine[ds]?|damages|losses|profit|revenue|highest|lowest|biggest|largest)/i;
const CHANGE = /\b(?:rose|fell|risen|fallen|cut|grew|grown|increas|decreas|drop|jump|surg|slump|climb|doubl)/i;
/** Deaths stand above all else; near their number a small count is no small matter. */
const DEATHS = /\b(?:kill(?:s|ed|ing)?|dead|died|deaths?|toll|missing|fatalit\w+|bodies|drowned)\b/i;
/** What might have been is no news. */
const SUPPOSED = /\b(?:would have|had it|could have|might have|if (?:it|they|he|she|we|you))\b/i;
const BACKGROUND =
  /\b(?:founded in|established in|born in|back in|years ago|previously|at the time|in (?:19\d\d|200\d))\b/i;

/** Points by what gave them; null for what is no reason to name. */
type Terms = readonly (readonly [RankReason | null, number])[];

export type Score = { readonly score: number; readonly terms: Terms };

/** How much a reader wants this figure, higher first. The weights are stated, not fitted to data; rules in `rules.ts` stand above them. */
export function scoreOf({ figure, sentence, key }: Known, setting: Setting): Score {
  const { text } = setting;
  const near = cut(text, {
    start: Math.max(sentence.start, figure.span.start - NEAR),
    end: Math.min(sentence.end, figure.span.end + NEAR),
  });
  const wider = cut(text, {
    start: Math.max(sentence.start, figure.span.start - WIDER),
    end: Math.min(sentence.end, figure.span.end + WIDER),
  });
  const dead = countsDead({ figure, sentence }, text);
  const size = sizeOf(figure);
  const terms: Terms = [
    [figure.kind === "money" ? "money" : SHARES.has(figure.kind) ? "share" : null, BASE[figure.kind]],
    ["deaths", dead ? DEAD : 0],
    ["large", dead ? Math.max(0, size) : size],
    ["hedged", figure.qualifier ? 0.7 : 0],
    ["early", 1.2 * (1 - figure.span.start / Math.max(1, text.length))],
    ["in-headline", setting.headlineValues.has(key) ? 1.5 : 0],
    ["headline-words", Math.min(1.5, 0.5 * sharedWords(near, setting.headlineWords))],
    ["repeated", Math.min(1, 0.6 * ((setting.repeats.get(key) ?? 1) - 1))],
    ["consequence", CONSEQUENCE.test(wider) ? 0.7 : 0],
    ["change", CHANGE.test(wider) ? 0.3 : 0],
    [null, BACKGROUND.test(wider) ? -0.3 : 0],
    [null, SUPPOSED.test(wider) ? -0.8 : 0],
    [null, -shortTime(figure)],
  ];
  let score = 0;
  for (const [, points] of terms) score += points;
  return { score, terms };
}

const SHARES: ReadonlySet<FigureKind> = new Set(["percent", "fraction"]);
/** Less than this many points are no reason to name. */
const TELLING = { large: 0.8, early: 0.9, other: 0.3 };

/** What gave most of the points. */
export function reasonsOf(terms: Terms): RankReason[] {
  const telling = new Set(
    terms.flatMap(([reason, points]) => {
      const least = reason === "large" || reason === "early" ? TELLING[reason] : TELLING.other;
      return reason !== null && points >= least ? [reason] : [];
    }),
  );
  return RANK_REASONS.filter((reason) => telling.has(reason));
}

/** How far from the number its dead are told, UTF-16 units, and what they add. */
const BESIDE = 32;
const DEAD = 2;

/** "63 confirmed dead", "killed 12", "the toll rose to four": the number itself counts the dead or missing, in its own clause. */
function countsDead({ figure, sentence }: Pick<Known, "figure" | "sentence">, text: string): boolean {
  if (figure.kind !== "count") return false;
  const { start, end } = figure.span;
  const before = cut(text, { start: Math.max(sentence.start, start - BESIDE), end: start });
  const after = cut(text, { start: end, end: Math.min(sentence.end, end + BESIDE) });
  return DEATHS.test(/[^,;:(—–]*$/.exec(before)?.[0] ?? "") || DEATHS.test(/^[^,;:(—–]*/.exec(after)?.[0] ?? "");
}

/** A sum below this is a price of something small unless the headline speaks of it. */
const SMALL_SUM = 10_000;

function sizeOf({ kind, value, unit, per }: Figure): number {
  if (typeof value !== "number") return 0;
  const size = Math.log10(Math.max(1, Math.abs(value)));
  if (kind === "money") return Math.min(1.2, 0.1 * size) - (value < SMALL_SUM && per === null ? 0.8 : 0);
  if (kind === "measure") return unit === "magnitude" ? 1 : value >= 100 ? Math.min(0.8, 0.2 * size) : 0;
  if (kind !== "count") return 0;
  if (value >= 100) return Math.min(2.2, 0.5 + 0.28 * size);
  return value <= 3 ? -1.2 : value <= 11 ? -0.6 : 0;
}

function shortTime({ kind, unit, value }: Figure): number {
  if (kind !== "duration") return 0;
  if (unit === "minute" || unit === "second") return 0.6;
  return /^(?:day|week|month)$/.test(unit ?? "") && Number(value) <= 2 ? 0.4 : 0;
}

function sharedWords(near: string, headline: ReadonlySet<string>): number {
  const lower = near.toLowerCase();
  if (!holdsAny(lower, headline)) return 0; // mostly so, and quicker than cutting into words
  return new Set(wordsOf(near).filter((word) => headline.has(word))).size;
}

function holdsAny(text: string, words: Iterable<string>): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/** Words of four letters and more, without a plural s. */
export const wordsOf = (text: string): string[] => (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(withoutPlural);

export const withoutPlural = (word: string): string => (word.endsWith("s") ? word.slice(0, -1) : word);

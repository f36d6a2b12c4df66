import { type Article, paragraphNumber, sortTime } from "../domain/article.ts";
import type { Figure } from "../domain/figure.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { cut, type Span } from "../domain/span.ts";
import { stemOf } from "../parse/stems.ts";
import { hedged } from "./hedged.ts";
import { sentenceFinder } from "./sentences.ts";

/** Another source's figure for the same thing, with its hedge. */
export type Differing = { readonly article: Article; readonly figure: Figure };

/** Clauses about one thing share so many of their sentences' words (those of the shorter sentence). */
const ALIKE = 0.34;
/** Sums of money have many meanings; where both say what for, that is known as well. */
const MONEY_ALIKE = 0.5;
/** Fewer words in common prove nothing. */
const LEAST_IN_COMMON = 2;
/** How far two values for one thing lie apart at most; a toll rises further than anything else. */
const FARTHEST = { toll: 10, other: 3 };
const SHOWN = 3;

/** What a count of people is about; figures of different fates are never the same thing. */
const FATES: readonly (readonly [string, RegExp])[] = [
  ["dead", /\b(?:dead|died|dies|deaths?|kill\w*|toll|lives|bodies)\b/i],
  ["hurt", /\b(?:hurt|injur\w*|wounded|hospitals?|treated)\b/i],
  ["missing", /\b(?:missing|unaccounted|trapped)\b/i],
  ["moved", /\b(?:homeless|evacuat\w*|displaced|shelters?|fled)\b/i],
  ["held", /\b(?:arrest\w*|detained|charged|custody)\b/i],
];

/**
 * Figures that other articles of the same story give for the same thing with another value, newest first, one a publisher: of the same kind and unit, about the
 * same thing counted, in a sentence that tells the same.
 */
export function differingFigures(here: ReadArticle, figure: Figure, others: readonly ReadArticle[]): Differing[] {
  const mine = contextOf(here.article, figure);
  const found: Differing[] = [];
  /** Publishers whose newest word on it is known. */
  const heard = new Set<string>();
  for (const { article, facts } of [...others].sort((a, b) => sortTime(b.article) - sortTime(a.article))) {
    const publisher = article.publisher ?? article.id;
    if (heard.has(publisher) || article.id === here.article.id) continue;
    const candidates = facts.figures
      .filter((other) => isComparable(figure, other) && paragraphNumber(article, other.span) !== null)
      .map((other) => ({ other, likeness: likeness(mine, contextOf(article, other)) }))
      .filter((one) => one.likeness > 0)
      .sort((a, b) => b.likeness - a.likeness);
    const [best] = candidates;
    if (!best) continue;
    heard.add(publisher);
    // Where the other article also gives the same value for it, the sources agree.
    if (!candidates.some(({ other }) => other.value === figure.value)) found.push({ article, figure: best.other });
  }
  return found.slice(0, SHOWN);
}

const COMPARED = new Set(["money", "percent", "count", "measure", "fraction", "multiple"]);

const isComparable = (one: Figure, other: Figure): boolean =>
  COMPARED.has(one.kind) &&
  one.kind === other.kind &&
  one.unit === other.unit &&
  one.currency === other.currency &&
  one.per === other.per;

type Context = {
  readonly figure: Figure;
  readonly counted: ReadonlySet<string>;
  readonly sentence: ReadonlySet<string>;
  readonly fate: string | null;
};

function contextOf(article: Article, figure: Figure): Context {
  const sentence = sentenceFinder(article)(figure.span);
  const own = cut(article.text, hedged(figure));
  return {
    figure,
    counted: countedIn(figure.what ? cut(article.text, figure.what) : ""),
    sentence: stemsOf(cut(article.text, sentence).replace(own, " ")),
    fate: fateOf(clauseAround(article.text, sentence, figure.span)),
  };
}

/** What is counted; "people" says nothing in a sentence, and here it does. */
function countedIn(words: string): ReadonlySet<string> {
  const stems = stemsOf(words);
  return stems.size > 0 ? stems : new Set(words.toLowerCase().match(/\p{L}+/gu));
}

const BREAK = /[,;:()—–]| and | as | while | but | with | after /g;

/** The part of a sentence that a figure stands in: "63 dead and 104 missing" has two. */
function clauseAround(text: string, sentence: Span, at: Span): string {
  const before = text.slice(sentence.start, at.start);
  const start = [...before.matchAll(BREAK)].at(-1);
  const after = text.slice(at.end, sentence.end);
  const end = after.search(BREAK);
  return `${before.slice(start ? start.index : 0)} ${end < 0 ? after : after.slice(0, end)}`;
}

const fateOf = (clause: string): string | null => FATES.find(([, words]) => words.test(clause))?.[0] ?? null;

/** How surely two figures are about one thing, 0 to 1. */
function likeness(one: Context, other: Context): number {
  if (one.fate !== other.fate) return 0;
  const isSameCount = common(one.counted, other.counted) > 0;
  if (one.figure.kind === "count" && !isSameCount && one.fate === null) return 0;
  if (one.counted.size > 0 && other.counted.size > 0 && !isSameCount && one.fate === null) return 0;
  if (!isNear(one.figure, other.figure, one.fate === null ? FARTHEST.other : FARTHEST.toll)) return 0;
  const shared = common(one.sentence, other.sentence);
  const share = shared / Math.max(1, Math.min(one.sentence.size, other.sentence.size));
  const needed = one.figure.kind === "money" ? MONEY_ALIKE : ALIKE;
  return shared >= LEAST_IN_COMMON && share >= needed ? share : 0;
}

function isNear(one: Figure, other: Figure, farthest: number): boolean {
  if (typeof one.value !== "number" || typeof other.value !== "number" || one.value <= 0 || other.value <= 0)
    return false;
  const ratio = one.value / other.value;
  return ratio >= 1 / farthest && ratio <= farthest;
}

const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((stem) => other.has(stem)).length;

/** Numbers are left out: they are what differs. */
function stemsOf(words: string): Set<string> {
  const all = (words.match(/[\p{L}\p{N}'’]+/gu) ?? []).filter((word) => !/\p{N}/u.test(word));
  return new Set(all.map(stemOf).filter((stem) => stem !== null));
}

import type { Analyse } from "./analysis.ts";
import type { ArchiveTier, Range } from "./archive/index.ts";
import { bm25, type Statistics } from "./bm25.ts";
import { correct } from "./correction.ts";
import { FIELDS_OF } from "./document.ts";
import { firstOf } from "./first-of.ts";
import { freshness } from "./freshness.ts";
import type { HotTier } from "./hot/index.ts";
import { newest } from "./hot/library.ts";
import type { FindOptions, Found, Hit } from "./index.ts";
import { type Plan, planOf, positiveParts, requirement, scoredTerms, type Wanted } from "./plan.ts";
import type { Candidate, Candidates, Order, Question, WordTier } from "./tier.ts";

/** The tiers there are. Of the archive those ranges are asked that are not in memory. */
export type Tiers = {
  readonly hot: HotTier | null;
  readonly archive: ArchiveTier | null;
  readonly beside: readonly Range[];
};
export type Shelves = { readonly tiers: Tiers; readonly analyse: Analyse };

/** Of so many words with an asked beginning each counts towards the score. */
const PREFIX_WORDS = 20;
/** And of these only those that have so many letters more. */
const PREFIX_LETTERS = 6;

/** The articles that a query asks for, the best first. */
export function find(query: string, options: FindOptions, { tiers, analyse }: Shelves): Found {
  const typed = planOf(query, analyse);
  if (typed.isEmpty) return { hits: [], total: 0, corrected: [] };
  const whole = wholeOf(tiers);
  const { plan, corrections } = options.literally
    ? { plan: typed, corrections: [] }
    : correct(typed, options.viewer, whole, analyse);
  const question: Question = {
    wanted: withinOf(requirement(plan, options.match ?? "any"), options, whole, analyse),
    fields: FIELDS_OF[options.in ?? "everything"],
    viewer: options.viewer,
    publisher: options.publisher ?? null,
    since: options.since ?? null,
    until: options.until ?? null,
  };
  const start = options.offset ?? 0;
  const end = start + options.limit;
  const order: Order = {
    by: options.sort ?? "best",
    terms: termsOf(plan, whole, analyse),
    now: options.now ?? null,
    limit: end,
  };
  const { total, found } = candidates(question, order, tiers);
  const hits = ordered(found, question, order, whole).slice(start, end);
  return { hits, total, corrected: corrections };
}

/** What is known of all articles: the archive holds them all. */
export function wholeOf({ hot, archive }: Tiers): Statistics & WordTier {
  const whole = archive ?? hot;
  if (!whole) throw new Error("a search without any tier");
  return whole;
}

export function candidates(question: Question, order: Order, { hot, archive, beside }: Tiers): Candidates {
  const parts = [
    ...(hot ? [hot.candidates(question, order)] : []),
    ...(archive ? beside.map((range) => archive.candidates(question, order, range)) : []),
  ];
  return {
    total: parts.reduce((sum, part) => sum + part.total, 0),
    found: parts.flatMap((part) => part.found),
  };
}

/** What is wanted, narrowed by a second query all of which has to hold. */
function withinOf(wanted: Wanted, options: FindOptions, whole: WordTier, analyse: Analyse): Wanted {
  if (options.within === undefined) return wanted;
  const typed = planOf(options.within, analyse);
  const { plan } = correct(typed, options.viewer, whole, analyse);
  const within = requirement(plan, "all");
  return { kind: "all", parts: [wanted, within].flatMap((one) => (one.kind === "all" ? one.parts : [one])) };
}

/** The stems that decide the order, those of words with an asked beginning among them. */
function termsOf(plan: Plan, { words }: WordTier, analyse: Analyse): string[] {
  const terms = new Set(scoredTerms(plan));
  for (const part of positiveParts(plan)) {
    if (part.kind !== "prefix") continue;
    let left = PREFIX_WORDS;
    for (const word of words.beginning(part.word, PREFIX_LETTERS)) {
      if (left === 0) break;
      terms.add(analyse(word)[0]?.term ?? word);
      left -= 1;
    }
  }
  return [...terms];
}

function ordered(
  found: readonly Candidate[],
  { fields }: Question,
  { by, terms, now, limit }: Order,
  statistics: Statistics,
): Hit[] {
  const score = bm25(terms, fields, statistics);
  const scored = found.map((candidate) => ({
    id: candidate.id,
    at: candidate.at,
    score: score.of(candidate.vector) * freshness(candidate.at, now),
  }));
  const first = firstOf(scored, limit, by === "newest" ? newest : (a, b) => b.score - a.score || newest(a, b));
  return first.map(({ id, score }) => ({ id, score }));
}

import type { Span } from "./span.ts";

export const FIGURE_KINDS = [
  "money",
  "percent",
  "count",
  "fraction",
  "multiple",
  "measure",
  "age",
  "duration",
  "ordinal",
  "score",
  "date",
  "time",
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** The seven classes of hedge; `words` is the place of the source's own ("more than"), which must be shown with the figure. */
export type Bound = "about" | "more than" | "less than" | "at least" | "at most" | "just over" | "just under";
export type Qualifier = { readonly words: Span; readonly bound: Bound };

/** What speaks for showing a figure, in the order in which it is told. */
export const RANK_REASONS = [
  "in-headline",
  "headline-words",
  "deaths",
  "large",
  "money",
  "share",
  "hedged",
  "repeated",
  "early",
  "consequence",
  "change",
] as const;
export type RankReason = (typeof RANK_REASONS)[number];

/**
 * One figure. The reader always sees the words at `span` with their qualifier; `value` serves search and sorting.
 *
 * Numbers are plain ("£4.2 million" is 4.2e6), shares of a hundred are percent (3.2), fractions are fractions (0.75). Dates are ISO at the precision
 * printed ("2022-02"), without year "--05-04", a weekday of no known week "-W-3", times "07:45", scores "31-28".
 */
export type Figure = {
  readonly kind: FigureKind;
  /** The number together with sign, scale word and unit; neither the qualifier nor what is counted belongs to it. */
  readonly span: Span;
  readonly value: number | string;
  /** Upper end of a range, else null. */
  readonly valueMax: number | string | null;
  /** "hundreds", "millions": `value` is the lower bound. */
  readonly open: boolean;
  /** Singular English unit ("kilometre", "year", "point"), else null. */
  readonly unit: string | null;
  /** ISO 4217, else null. */
  readonly currency: string | null;
  readonly qualifier: Qualifier | null;
  /** "crate" in "€6.20 a crate". */
  readonly per: string | null;
  /** What is counted, measured or paid for. */
  readonly what: Span | null;
  /** The name of who gave the figure, where a speaker's sentence holds it. */
  readonly saidBy: Span | null;
  /** 1, 2, 3 … on those that a briefing would show, best first; null on the others. */
  readonly rank: number | null;
  /** Why it has its rank; empty where it has none. */
  readonly why: readonly RankReason[];
};

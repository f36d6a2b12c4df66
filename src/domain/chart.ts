import type { Inline } from "./reply.ts";

/** What a picture shows, in numbers; which words stand beside them is settled when its reader's language is known. Times are of the guild's clock: "2026-03-06T14:20". */
export type Chart = {
  readonly title: readonly Inline[];
} & (
  | {
      readonly kind: "coverage";
      /** Every day, oldest first. */
      readonly days: readonly { readonly day: string; readonly articles: number }[];
    }
  | {
      readonly kind: "course";
      /** Of the newest article of the story. */
      readonly headline: string;
      /** Oldest first. */
      readonly points: readonly ChartPoint[];
    }
);

/** What one article gave. `words` are the source's, with their hedge. */
export type ChartPoint = {
  readonly time: string;
  readonly value: number;
  readonly words: string;
  readonly from: string | null;
};

/** What is written on a picture, in the language of its reader; `locale` is for days and numbers. */
export type ChartLabels = { readonly title: string; readonly note: string; readonly locale: string };

/** A chart with all that is needed to draw it. */
export type LabelledChart = { readonly chart: Chart; readonly labels: ChartLabels };

import type { FigureKind } from "../../domain/figure.ts";
import type { Reading } from "./reading.ts";

/** What a rule has recognised, before overlaps are settled and qualifier, speaker and rank are added. Tokens `[from, to)`. */
export type Draft = {
  readonly kind: FigureKind;
  readonly from: number;
  readonly to: number;
  readonly value: number | string;
  readonly max: number | string | null;
  readonly open: boolean;
  readonly unit: string | null;
  readonly currency: string | null;
  /** A number that may lend its scale to, or take a unit from, the other end of a range. */
  readonly scaled: boolean;
  /** True where the writer counts for show ("first", "this week"): known, never a key figure. */
  readonly slight: boolean;
};

/** Takes what a rule has found. */
export type Add = (draft: Draft) => void;

/** One small file a rule. A rule that recognises nothing adds nothing. */
export type FigureRule = { readonly name: string; readonly find: (reading: Reading, add: Add) => void };

/** A draft with the fields that most rules leave empty. */
export const draft = ({
  kind,
  from,
  to,
  value,
  max = null,
  open = false,
  unit = null,
  currency = null,
  scaled = false,
  slight = false,
}: Pick<Draft, "kind" | "from" | "to" | "value"> & Partial<Draft>): Draft => ({
  kind,
  from,
  to,
  value,
  max,
  open,
  unit,
  currency,
  scaled,
  slight,
});

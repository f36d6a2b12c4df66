import type { BlockKind } from "../../domain/article.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Span } from "../../domain/span.ts";

/** A figure with what ranking needs to know of its place. */
export type Known = {
  readonly figure: Figure;
  readonly block: BlockKind;
  readonly sentence: Span;
  /** Counts for show only: "first", "one", "this week". */
  readonly slight: boolean;
  /** Its kind and value, by which repeats are known. */
  readonly key: string;
};

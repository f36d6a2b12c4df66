import type { Token } from "../tokens.ts";

/** What a decoy rule reads. */
export type Sentence = {
  readonly tokens: readonly Token[];
  readonly telling: readonly number[];
  readonly titleCase: boolean;
  readonly text: string;
};

/** Sets tokens `[from, to)` aside: no quantity may use them. */
export type Mark = (from: number, to: number) => void;

import { isCapital as isCapitalLetter } from "../../parse/letters.ts";
import type { Token } from "./tokens.ts";

/** A calendar day of the article's own time zone, counted in days from 1970-01-01; "yesterday" is one less. */
export type Day = number;

/** One sentence as the rules see it. */
export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Indices of the tokens that may begin a figure: numbers, signs of money, words of the rules. All others are most of a text. */
  readonly telling: readonly number[];
  /** Numbers in digits or words with their scale, in order, decoys left out. */
  readonly amounts: readonly Amount[];
  /** By token: true where a digit belongs to a name, a label, an address. */
  readonly decoy: readonly boolean[];
  /** Most words are capitalised, as in many headlines: then a capital says nothing. */
  readonly titleCase: boolean;
  readonly published: Day | null;
};

/** A number at tokens `[from, to)`. */
export type Amount = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Upper end of "tens of thousands", else null. */
  readonly max: number | null;
  /** "hundreds", "millions". */
  readonly open: boolean;
  readonly scaled: boolean;
  /** "m" written onto the number: million, but metres beside "long" or "high". */
  readonly tightM: boolean;
  /** A scale word with nothing before it: "billion-dollar". Only a unit or currency after it makes it a figure. */
  readonly bare: boolean;
};

/** The amount that begins at a token. */
export function amountAt({ amounts }: Reading, at: number): Amount | undefined {
  let low = 0;
  let high = amounts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (amounts[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  return amounts[low]?.from === at ? amounts[low] : undefined;
}

export const wordAt = (reading: Pick<Reading, "tokens">, index: number): string => reading.tokens[index]?.word ?? "";

/** "and a half" at a place. */
export const isAndAHalf = (reading: Pick<Reading, "tokens">, at: number): boolean =>
  wordAt(reading, at + 2) === "half" && wordAt(reading, at + 1) === "a" && wordAt(reading, at) === "and";

/** The index after a hyphen at `index`, or `index` itself where there is none. */
export const afterHyphen = (reading: Pick<Reading, "tokens">, index: number): number =>
  HYPHENS.has(wordAt(reading, index)) ? index + 1 : index;

/** How far a rule looks around for the subject of a sentence, in tokens. A limit keeps one endless sentence linear. */
const AROUND = 40;

export const tokensAround = (reading: Reading, at: number): readonly Token[] =>
  reading.tokens.slice(Math.max(0, at - AROUND), at + AROUND);

const HYPHENS: ReadonlySet<string> = new Set(["-", "‐", "‑"]);
export const DASHES: ReadonlySet<string> = new Set(["-", "‐", "‑", "–", "—", "−"]);

export const isCapital = (raw: string): boolean => raw !== "" && isCapitalLetter(raw.codePointAt(0)!);

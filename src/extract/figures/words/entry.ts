/** A unit in its singular English name. `time` units make durations and ages, `count` units ("point") are measures in some sentences only. */
export type Unit = { readonly name: string; readonly sort: "time" | "measure" | "point" };

/** A currency's ISO 4217 code; `part` is 0.01 for cents and pence. */
type Currency = { readonly code: string; readonly part: number };

/** All that one word may be to a rule. A word may be several things: "second" is a unit and an ordinal, "May" a month and a verb. */
export type Entry = {
  numeral?: number;
  /** "million", also its short forms: "bn", "m". */
  scale?: number;
  /** "millions": an open number. */
  many?: number;
  ordinal?: number;
  /** The lower part of a fraction: 3 for "third" and "thirds". */
  denominator?: number;
  unit?: Unit;
  currency?: Currency;
  month?: number;
  /** 0 is Sunday, as in `Date.getUTCDay`. */
  weekday?: number;
};

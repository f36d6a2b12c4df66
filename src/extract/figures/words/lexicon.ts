import { MONTHS, WEEKDAYS } from "../../dates/words.ts";
import { CODES, NAMES } from "./currencies.ts";
import type { Entry, Unit } from "./entry.ts";
import { DENOMINATORS, MANY, NUMERALS, ORDINALS, SCALES, SHORT_SCALES } from "./numerals.ts";
import { MEASURE_UNITS, SHORT_UNITS, TIME_UNITS } from "./units.ts";

const lexicon = build();

/** What a word may be to the rules; the word in lower case. Undefined for the great majority. */
export const entryOf = (word: string): Entry | undefined => lexicon.get(word);

function build(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (word: string, entry: Entry): void => {
    entries.set(word, { ...entries.get(word), ...entry });
  };
  const each = <T>(list: Readonly<Record<string, T>>, entry: (value: T) => Entry): void => {
    for (const [word, value] of Object.entries(list)) add(word, entry(value));
  };
  const unit = (sort: Unit["sort"]) => (name: string) => ({ unit: { name, sort } });
  each(NUMERALS, (numeral) => ({ numeral }));
  each({ ...SCALES, ...SHORT_SCALES }, (scale) => ({ scale }));
  each(MANY, (many) => ({ many }));
  each(ORDINALS, (ordinal) => ({ ordinal }));
  each(DENOMINATORS, (denominator) => ({ denominator }));
  each(MEASURE_UNITS, unit("measure"));
  each(SHORT_UNITS, unit("measure"));
  each(TIME_UNITS, unit("time"));
  each({ point: "point", points: "point" }, unit("point"));
  each(NAMES, ([code, part]) => ({ currency: { code, part } }));
  for (const code of CODES) add(code.toLowerCase(), { currency: { code: code === "RMB" ? "CNY" : code, part: 1 } });
  each(MONTHS, (month) => ({ month }));
  each(WEEKDAYS, (weekday) => ({ weekday }));
  return entries;
}

import { type Draft, draft, type FigureRule } from "../figures/draft.ts";
import { type Reading, tokensAround, wordAt } from "../figures/reading.ts";
import { isoMonth, isoYear, monthOf, yearOf } from "./calendar.ts";
import { YEAR_STEPS, yearAt } from "./day.ts";
import { SEASONS } from "./words.ts";

/** Quarters, halves, seasons and centuries: "second quarter of 2022", "Q3", "second half of 2021", "summer 2012", "the 18th century". */
export const partsOfYear: FigureRule = {
  name: "part of a year",
  find(reading, add) {
    let next = 0;
    for (const telling of reading.telling) {
      const at = /^(?:last|final)$/.test(wordAt(reading, telling - 1)) ? telling - 1 : telling; // "the final quarter of 2021"
      if (at < next) continue;
      const found = part(reading, at) ?? shortQuarter(reading, at) ?? season(reading, at) ?? century(reading, at);
      if (!found) continue;
      add(found);
      next = found.to;
    }
  },
};

const months = (from: number, to: number, year: number, first: number, length: number): Draft =>
  draft({ kind: "date", from, to, value: isoMonth(year, first), max: isoMonth(year, first + length - 1) });

const place = (reading: Reading, at: number): number =>
  reading.tokens[at]?.type === "ordinal" ? reading.tokens[at]!.value : (reading.tokens[at]?.entry?.ordinal ?? 0);

/** "first quarter [of 2024]", "third-quarter", "second half of last year". Halves of games are told apart by the year they need. */
function part(reading: Reading, at: number): Draft | null {
  const final = /^(?:last|final)$/.test(wordAt(reading, at));
  const nth = final ? 0 : place(reading, at);
  if (!final && !nth) return null;
  const name = wordAt(reading, at + 1) === "-" ? at + 2 : at + 1;
  const unit = wordAt(reading, name);
  const count = unit === "quarter" ? 4 : unit === "half" ? 2 : undefined;
  const number = final && yearOfPart(reading, name + 1) !== null ? (count ?? 0) : nth;
  if (!number || !count || number > count) return null;
  const year = yearOfPart(reading, name + 1);
  const length = 12 / count;
  const printed = yearAt(reading, at - 1); // "its 2021 second-quarter profit"
  if (!year && printed !== null && printed >= 1900)
    return { ...months(at, name + 1, printed, (number - 1) * length + 1, length), from: at - 1 };
  if (year) return months(at, year.to, year.year, (number - 1) * length + 1, length);
  if (unit === "half" || reading.published === null || !isMoney(reading, at)) return null;
  const own = yearOf(reading.published);
  const started = (number - 1) * length + 1 <= monthOf(reading.published);
  return months(at, name + 1, started ? own : own - 1, (number - 1) * length + 1, length);
}

/** A "third quarter" without year is a game's unless the sentence speaks of business. */
const isMoney = (reading: Reading, at: number): boolean =>
  tokensAround(reading, at).some(
    (token) =>
      token.type === "currency" ||
      /^(?:profit|profits|revenue|revenues|sales|earnings|growth|economy|gdp|income|results|shares|orders|output|deliveries|percent|%)$/.test(
        token.word,
      ),
  );

function yearOfPart(reading: Reading, at: number): { year: number; to: number } | null {
  const link = /^(?:of|in|,)$/.test(wordAt(reading, at)) ? at + 1 : at;
  const year = yearAt(reading, link);
  if (year !== null && year >= 1900) return { year, to: link + 1 };
  const lead = wordAt(reading, link) === "the" ? link + 1 : link;
  const step = YEAR_STEPS.get(wordAt(reading, lead));
  if (reading.published === null || wordAt(reading, lead + 1) !== "year" || step === undefined) return null;
  return { year: yearOf(reading.published) + step, to: lead + 2 };
}

function shortQuarter(reading: Reading, at: number): Draft | null {
  const quarter = /^q([1-4])$/.exec(wordAt(reading, at))?.[1];
  if (!quarter) return null;
  const year = yearOfPart(reading, at + 1);
  const first = Number(quarter) * 3 - 2;
  if (year) return months(at, year.to, year.year, first, 3);
  if (reading.published === null) return null;
  const own = yearOf(reading.published);
  return months(at, at + 1, first <= monthOf(reading.published) ? own : own - 1, first, 3);
}

function season(reading: Reading, at: number): Draft | null {
  const word = wordAt(reading, at);
  const found = SEASONS.get(word);
  const year = found && yearOfPart(reading, at + 1);
  return found && year ? months(at, year.to, year.year, found[0], found[1] - found[0] + 1) : null;
}

/** "the 18th century": 1701 to 1800. */
function century(reading: Reading, at: number): Draft | null {
  const number = place(reading, at);
  const unit = wordAt(reading, at + 1) === "-" ? at + 2 : at + 1;
  if (!number || number > 22 || wordAt(reading, unit) !== "century" || number < 2) return null;
  return draft({
    kind: "date",
    from: at,
    to: unit + 1,
    value: isoYear((number - 1) * 100 + 1),
    max: isoYear(number * 100),
  });
}

import type { Draft } from "./draft.ts";
import { type Reading, wordAt } from "./reading.ts";

const RATED: ReadonlySet<Draft["kind"]> = new Set(["money", "measure", "count", "percent"]);
const RATES =
  /^(?:barrel|litre|liter|gallon|tonne|ton|ounce|kilo|kilogram|pound|bushel|share|person|head|hour|day|week|month|year|minute|second|night|mile|kilometre|vehicle|household|family|pupil|student|ticket|unit|acre|hectare|piece|seat|room|job|vote|child|patient|customer|capita|annum|kwh)$/;

/** "barrel" in "$9.50 a bushel", "tonne" in "75 euros per crate"; null where no rate is given. */
export function perOf(reading: Reading, draft: Draft): string | null {
  if (!RATED.has(draft.kind)) return null;
  if (wordAt(reading, draft.to) === "-" && wordAt(reading, draft.to + 2) === "-") {
    const rate = wordAt(reading, draft.to + 3);
    return /^an?$/.test(wordAt(reading, draft.to + 1)) && RATES.test(rate) ? rate : null;
  }
  const link = wordAt(reading, draft.to);
  const word = wordAt(reading, draft.to + 1);
  if (/^(?:ago|earlier|before|later|after)$/.test(wordAt(reading, draft.to + 2))) return null;
  if (link === "per" && isKilowattHour(reading, draft.to + 1)) return "kilowatt hour";
  if (link === "per" && reading.tokens[draft.to + 1]?.type === "word") return word;
  if (link === "/" && RATES.test(word)) return word;
  return (link === "a" || link === "an" || link === "each" || link === "every") && RATES.test(word) ? word : null;
}

const isKilowattHour = (reading: Reading, at: number): boolean =>
  wordAt(reading, at) === "kilowatt" && wordAt(reading, wordAt(reading, at + 1) === "-" ? at + 2 : at + 1) === "hour";

/** How many tokens the unit of the rate takes. */
export const rateLength = (reading: Reading, draft: Draft): number =>
  !isKilowattHour(reading, draft.to + 1) ? 1 : wordAt(reading, draft.to + 2) === "-" ? 3 : 2;

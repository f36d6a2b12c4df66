import { draft, type FigureRule } from "../figures/draft.ts";
import { DASHES, type Reading, wordAt } from "../figures/reading.ts";
import { isoOf, monthAt, type Printed, printedAt, yearAfter } from "./day.ts";
import { tenseAround } from "./tense.ts";

/** Stretches between two dates: "June 4 through July 19", "between May 2011 and June 2012", "May 5-7", "23 to 25 March 2014". */
export const dayRange: FigureRule = {
  name: "day range",
  find(reading, add) {
    let next = 0;
    for (const at of reading.telling) {
      if (at < next) continue;
      const pair = sharedMonth(reading, at) ?? twoDates(reading, at);
      if (!pair) continue;
      const tense = tenseAround(reading, at, pair.last.to);
      const first = isoOf({ ...pair.first, year: pair.first.year ?? pair.last.year }, reading.published, tense);
      const last = isoOf(
        pair.last.year === null ? { ...pair.last, year: yearOfIso(first, pair) } : pair.last,
        reading.published,
        tense,
      );
      if (!first || !last) continue;
      add(draft({ kind: "date", from: pair.first.from, to: pair.last.to, value: first, max: last }));
      next = pair.last.to;
    }
  },
};

type Pair = { readonly first: Printed; readonly last: Printed };

/** A second date without year falls in the first one's year, or in the next when its month comes earlier. */
function yearOfIso(first: string | null, { first: { month: from }, last: { month: to } }: Pair): number | null {
  if (!first || first.startsWith("-")) return null;
  return Number(first.slice(0, 4)) + ((to ?? 0) < (from ?? 0) ? 1 : 0);
}

function twoDates(reading: Reading, at: number): Pair | null {
  const first = printedAt(reading, at);
  if (!first) return null;
  const hyphens = wordAt(reading, first.to) === "-" && wordAt(reading, first.to + 1) === "to" ? 1 : 0;
  const link = wordAt(reading, first.to + hyphens);
  const between = wordAt(reading, at - 1) === "between" && link === "and";
  if (!between && !DASHES.has(link) && !/^(?:to|through|until|till)$/.test(link)) return null;
  const last = printedAt(reading, first.to + 1 + 2 * hyphens);
  return last && (first.day === null) === (last.day === null) ? { first, last } : null;
}

/** "May 5-7[, 2024]", "23 to 25 March", "between 3 and 9 June". */
function sharedMonth(reading: Reading, at: number): Pair | null {
  const named = monthAt(reading, at);
  const start = named ? named.to : at;
  if (!isDay(reading.tokens[start])) return null;
  const [a, link, b] = reading.tokens.slice(start, start + 3);
  if (!isDay(a) || !isDay(b) || a.value >= b.value) return null;
  const joins =
    DASHES.has(link?.word ?? "") ||
    link?.word === "to" ||
    (link?.word === "and" && wordAt(reading, at - 1) === "between");
  if (!joins) return null;
  const after = named ? null : monthAt(reading, start + 3);
  const month = named?.month ?? after?.month;
  if (!month) return null;
  const end = after?.to ?? start + 3;
  const found = yearAfter(reading, end);
  const year = found?.year ?? null;
  const to = found?.to ?? end;
  return { first: { from: at, to, year, month, day: a.value }, last: { from: at, to, year, month, day: b.value } };
}

const isDay = (token: Reading["tokens"][number] | undefined): token is Reading["tokens"][number] =>
  token !== undefined &&
  (token.type === "number" || token.type === "ordinal") &&
  Number.isInteger(token.value) &&
  token.value >= 1 &&
  token.value <= 31;

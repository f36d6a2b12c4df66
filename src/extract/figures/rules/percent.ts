import { type Draft, draft, type FigureRule } from "../draft.ts";
import { afterHyphen, type Reading, wordAt } from "../reading.ts";
import { lookup } from "../words/lookup.ts";

/**
 * Shares of a hundred: "3.2%", "15 per cent". Percentage points and basis points are percent with the unit "point" (25 basis points = 0.25), since
 * a change by points is not a change by per cent.
 */
export const percent: FigureRule = {
  name: "percent",
  *find(reading) {
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const half = partOfPercent(reading, at);
      if (half) yield half;
    }
    for (const amount of reading.amounts) {
      if (amount.bare) continue;
      const found = signAt(reading, amount.to) ?? signAt(reading, afterHyphen(reading, amount.to));
      if (!found) continue;
      const { from, scaled } = amount;
      const value = Number((amount.value * found.part).toFixed(8));
      yield draft({
        kind: "percent",
        from,
        to: found.to,
        value,
        max: amount.max,
        unit: found.point ? "point" : null,
        scaled,
      });
    }
  },
};

/** "half a per cent", "half a percentage point", "a quarter of a percent". */
function partOfPercent(reading: Reading, at: number): Draft | null {
  const value = lookup({ half: 0.5, quarter: 0.25 }, wordAt(reading, at));
  const joined = value ? pointAfter(reading, at + 1) : null;
  if (value && joined) return draft({ kind: "percent", from: at, to: joined, value, unit: "point" });
  const link = wordAt(reading, at + 1) === "of" ? at + 2 : at + 1;
  if (!value || wordAt(reading, link) !== "a" || (value === 0.25 && link === at + 1)) return null;
  const found = signAt(reading, link + 1);
  const from = value === 0.25 && wordAt(reading, at - 1) === "a" ? at - 1 : at;
  return found && draft({ kind: "percent", from, to: found.to, value, unit: found.point ? "point" : null });
}

/** "quarter-point", "half percentage point": the index after it, or null. */
function pointAfter(reading: Reading, at: number): number | null {
  const found = wordAt(reading, at) === "percentage" ? signAt(reading, at) : null;
  if (found) return found.to;
  return wordAt(reading, at) === "-" && wordAt(reading, at + 1) === "point" ? at + 2 : null;
}

type Sign = { readonly to: number; readonly point: boolean; readonly part: number };

function signAt(reading: Reading, at: number): Sign | null {
  const word = wordAt(reading, at);
  const next = wordAt(reading, at + 1);
  if (/^(?:percentage|basis)$/.test(word)) {
    const step = next === "-" ? 2 : 1;
    return /^points?$/.test(wordAt(reading, at + step))
      ? { to: at + step + 1, point: true, part: word === "basis" ? 0.01 : 1 }
      : null;
  }
  if (word === "bps" || word === "bp") return { to: at + 1, point: true, part: 0.01 };
  if (word === "pp" || word === "ppt" || word === "ppts") return { to: at + 1, point: true, part: 1 };
  const whole = word === "per" && (next === "cent" || next === "centum");
  if (word !== "%" && word !== "percent" && word !== "pct" && word !== "pc" && !whole) return null;
  const to = at + (whole ? 2 : 1);
  const point = /^points?$/.test(wordAt(reading, to));
  return { to: point ? to + 1 : to, point, part: 1 };
}

import { type Draft, draft, type FigureRule } from "../draft.ts";
import { afterHyphen, type Reading, tokensAround, wordAt } from "../reading.ts";

/**
 * Shares of a hundred: "3.2%", "15 per cent". Percentage points and basis points are percent with the unit "point" (25 basis points = 0.25), since
 * a change by points is not a change by per cent.
 */
export const percent: FigureRule = {
  name: "percent",
  find(reading, add) {
    for (const at of reading.telling) {
      const part = partOfPercent(reading, at);
      if (part) add(part);
    }
    for (const amount of reading.amounts) {
      if (amount.bare) continue;
      const found =
        signAt(reading, amount.to) ??
        signAt(reading, afterHyphen(reading, amount.to)) ??
        barePoints(reading, amount.to, amount.to + 1);
      if (!found) continue;
      const { from, scaled } = amount;
      const value = Number((amount.value * found.part).toFixed(8));
      add(
        draft({
          kind: "percent",
          from,
          to: found.to,
          value,
          max: amount.max,
          unit: found.point ? "point" : null,
          scaled,
        }),
      );
    }
  },
};

/** "half a per cent", "half a percentage point", "a tenth of a percent", "three-quarters of a percentage point", "a quarter point". */
function partOfPercent(reading: Reading, at: number): Draft | null {
  const below = reading.tokens[at]?.entry?.denominator;
  if (!below) return null;
  const half = below === 2;
  const joined = half || wordAt(reading, at) === "quarter" ? pointAfter(reading, at + 1) : null;
  const article = /^an?$/.test(wordAt(reading, at - 1)) ? 1 : 0;
  const from = at - (joined !== null && wordAt(reading, at + 1) === "-" ? 0 : article);
  if (joined) return draft({ kind: "percent", from, to: joined, value: 1 / below, unit: "point" });
  const link = wordAt(reading, at + 1) === "of" ? at + 2 : at + 1;
  if (!/^(?:an?|one)$/.test(wordAt(reading, link)) || (!half && link === at + 1)) return null;
  const found = signAt(reading, link + 1) ?? (half ? ratePoint(reading, link + 1) : null);
  if (!found) return null;
  const above = partsBefore(reading, at);
  const value = Number(((above?.value ?? 1) / below).toFixed(8));
  const start = above?.from ?? (half ? at : at - article);
  return draft({ kind: "percent", from: start, to: found.to, value, unit: found.point ? "point" : null });
}

/** "Half a point" of a rate or of a poll; in chess and golf it is something else. */
function ratePoint(reading: Reading, at: number): Sign | null {
  if (wordAt(reading, at) !== "point") return null;
  const near = tokensAround(reading, at);
  const rates = near.some((token) => RATES.test(token.word) || SHARES.test(token.word));
  return rates && !near.some((token) => GAMES.test(token.word)) ? { to: at + 1, point: true, part: 1 } : null;
}

const RATES = /^(?:rates?|interest|inflation|unemployment|yields?|bank|mortgages?|borrowing|lead|support)$/;

/** "three" in "three-quarters", "two" in "two tenths". */
function partsBefore(reading: Reading, at: number): { value: number; from: number } | null {
  const from = wordAt(reading, at - 1) === "-" ? at - 2 : at - 1;
  const value = reading.tokens[from]?.entry?.numeral;
  return value ? { value, from } : null;
}

/** "quarter-point", "quarter point", "half percentage point": the index after it, or null. */
function pointAfter(reading: Reading, at: number): number | null {
  const found = wordAt(reading, at) === "percentage" ? signAt(reading, at) : null;
  if (found) return found.to;
  const point = wordAt(reading, at) === "-" ? at + 1 : at;
  return wordAt(reading, point) === "point" ? point + 1 : null;
}

/** Words that make "6 points" a part of a hundred: those of polls and the shares around them. */
const SHARES = /^(?:%|percent|polls?|polling|approval|swing|popularity|turnout|favourability|favorability)$/;
const GAMES =
  /^(?:index|shares|stocks|nasdaq|dow|ftse|nikkei|game|games|league|season|table|scored|rebounds|goals?|clear|adrift)$/;

/** "Support fell 6 points to 38%": points of a poll and not of a game or an index. */
function barePoints(reading: Reading, at: number, to: number): Sign | null {
  const word = wordAt(reading, at);
  if (word !== "points" && word !== "point") return null;
  if ((reading.tokens[at - 1]?.value ?? 0) > MOST_POINTS) return null;
  const near = tokensAround(reading, at);
  const ends = near.some((token) => SHARES.test(token.word)) && !near.some((token) => GAMES.test(token.word));
  return ends ? { to, point: true, part: 1 } : null;
}

/** No poll moves by more; larger steps are those of an index. */
const MOST_POINTS = 50;

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

import { type Draft, draft } from "./draft.ts";
import { type Reading, wordAt } from "./reading.ts";

/** How many of the smaller unit make one of the greater, by both names. Only pairs that come out even. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ["year month", 12],
  ["week day", 7],
  ["day hour", 24],
  ["hour minute", 60],
  ["minute second", 60],
  ["foot inch", 12],
  ["pound ounce", 16],
  ["stone pound", 14],
]);

/** Joins one quantity told in two units: "2 hours 14 minutes" is 134 minutes, "three years and four months" 40 months, "5ft 9in" and "5-foot-9" 69 inches. */
export function joinCompounds(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const next of drafts) {
    const before = joined.at(-1);
    const whole = before && compound(reading, before, next);
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(next);
  }
  return joined;
}

function compound(reading: Reading, a: Draft, second: Draft): Draft | null {
  const tall =
    a.unit === "foot" && second.kind === "count" && wordAt(reading, a.to) === "-" && second.from === a.to + 1;
  const b = tall ? { ...second, kind: a.kind, unit: "inch" } : second; // "7-foot-2"
  if (a.kind !== b.kind || typeof a.value !== "number" || typeof b.value !== "number") return null;
  if (a.max !== null || b.max !== null || a.open || b.open || !Number.isInteger(a.value)) return null;
  const size = PARTS.get(`${a.unit} ${b.unit}`);
  if (!size || b.value >= size || b.value <= 0) return null;
  const between = b.from - a.to;
  const fits = tall || between === 0 || (between === 1 && wordAt(reading, a.to) === "and");
  return fits ? draft({ ...b, from: a.from, value: Number((a.value * size + b.value).toPrecision(12)) }) : null;
}

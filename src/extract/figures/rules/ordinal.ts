import { draft, type FigureRule } from "../draft.ts";
import { type Reading, wordAt } from "../reading.ts";

/**
 * Places in an order: "44th", "second", "world No. 7", "number 6". Never key figures. "a second", a unit of time, "first name" or "First Minister"
 * are left out; a bare "No. 14" is a label.
 */
export const ordinal: FigureRule = {
  name: "ordinal",
  find(reading, add) {
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const token = reading.tokens[at]!;
      const value = token.type === "ordinal" ? token.value : (token.entry?.ordinal ?? Number.NaN);
      if (!Number.isNaN(value) && !reading.decoy[at] && isPlace(reading, at)) {
        const compound = tensBefore(reading, at);
        add(
          draft({
            kind: "ordinal",
            from: compound ? at - 2 : at,
            to: at + 1,
            value: value + compound,
            slight: true,
          }),
        );
      }
      const rank = ranked(reading, at);
      if (rank) add(rank);
    }
  },
};

/** "twenty-first": the tens before the hyphen, else 0. */
function tensBefore(reading: Reading, at: number): number {
  const tens = reading.tokens[at - 2]?.entry?.numeral ?? 0;
  return wordAt(reading, at - 1) === "-" && tens >= 20 ? tens : 0;
}

function isPlace(reading: Reading, at: number): boolean {
  const { word } = reading.tokens[at]!;
  const before = wordAt(reading, at - 1);
  const next = wordAt(reading, at + 1);
  if (word === "second" && /^(?:a|per|every|each|one|split|million)$/.test(before) && !/^[a-z]/.test(next))
    return false;
  if (word === "second" && /^(?:per|split|-)$/.test(before)) return false;
  if (word === "first" && /^(?:name|names|aid|lady|class|hand|responder|responders|minister)$/.test(next)) return false;
  const joined = next === "-" ? wordAt(reading, at + 2) : next;
  return !/^(?:hand|aid|class|rate|party|guess|thoughts?)$/.test(joined);
}

/** Things that carry a number: "the no. 7 bus". */
const NUMBERED =
  /^(?:bus|buses|tram|trams|train|trains|shirt|jersey|car|iron|lane|pitch|court|platform|engine|lifeboat)$/;

/** "world No. 7", "the number two", "at number 7". */
function ranked(reading: Reading, at: number): ReturnType<typeof draft> | null {
  const word = wordAt(reading, at);
  if (word !== "no" && word !== "number" && word !== "nos") return null;
  const to = wordAt(reading, at + 1) === "." ? at + 2 : at + 1;
  const token = reading.tokens[to];
  const value = token?.type === "number" ? token.value : (token?.entry?.numeral ?? Number.NaN);
  if (word === "no" && (token?.type !== "number" || (to === at + 1 && wordAt(reading, at - 1) !== "world")))
    return null;
  if (!Number.isInteger(value) || value < 1 || value > 500 || NUMBERED.test(wordAt(reading, to + 1))) return null;
  const before = wordAt(reading, at - 1);
  const led =
    /^(?:world|the|to|at|reached|hit|ranked|seed|seeded|current|former|top|new|a)$/.test(before) ||
    (before === "-" && wordAt(reading, at - 2) === "then");
  const follows = /^(?:seed|spot|ranked|ranking|in|player|pick|position|official)$/.test(wordAt(reading, to + 1));
  return led || follows ? draft({ kind: "ordinal", from: at, to: to + 1, value, slight: true }) : null;
}

import { draft, type FigureRule } from "../draft.ts";
import { afterHyphen, type Reading, wordAt } from "../reading.ts";
import { FIRM_MULTIPLES, LOOSE_MULTIPLES } from "../words/multiples.ts";

/** How many times as much: "doubled", "threefold", "12-fold", "five times bigger", "twice as many", "10x". */
export const multiple: FigureRule = {
  name: "multiple",
  find(reading, add) {
    for (const at of reading.telling) {
      if (wordAt(reading, at + 1) === "down") continue; // "doubled down" is obstinate
      const value = FIRM_MULTIPLES.get(wordAt(reading, at)) ?? loose(reading, at);
      if (value) add(draft({ kind: "multiple", from: at, to: at + 1, value, slight: wordAt(reading, at) === "twice" }));
    }
    for (const { from, to, value, bare } of reading.amounts) {
      if (bare) continue;
      const at = afterHyphen(reading, to);
      if (
        wordAt(reading, at) === "fold" ||
        (wordAt(reading, to) === "x" && reading.tokens[to]?.glued && !reading.tokens[to + 1]?.glued)
      )
        add(draft({ kind: "multiple", from, to: at + 1, value }));
      else if (wordAt(reading, to) === "times" && reading.tokens[to]?.raw === "times")
        add(draft({ kind: "multiple", from, to: to + 1, value }));
    }
  },
};

/** "double the" and "to double"; "a double room" is none; 0 is no find. */
function loose(reading: Reading, at: number): number {
  const word = wordAt(reading, at);
  const value = LOOSE_MULTIPLES.get(word);
  if (!value) return 0;
  const before = /^(?:to|will|would|could|can|may|might|should|than|nearly|almost|least)$/.test(
    wordAt(reading, at - 1),
  );
  return (before && !word.endsWith("s")) || /^(?:the|its|their|that|what|last)$/.test(wordAt(reading, at + 1))
    ? value
    : 0;
}

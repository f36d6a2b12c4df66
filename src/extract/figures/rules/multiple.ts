import { draft, type FigureRule } from "../draft.ts";
import { afterHyphen, type Reading, wordAt } from "../reading.ts";
import { lookup } from "../words/lookup.ts";

/** How many times as much: "doubled", "threefold", "12-fold", "five times bigger", "twice as many", "10x". */
export const multiple: FigureRule = {
  name: "multiple",
  *find(reading) {
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const value = (lookup(VERBS, wordAt(reading, at)) ?? 0) || foldWord(wordAt(reading, at)) || twice(reading, at);
      if (value)
        yield draft({ kind: "multiple", from: at, to: at + 1, value, slight: wordAt(reading, at) === "twice" });
    }
    for (const { from, to, value, bare } of reading.amounts) {
      if (bare) continue;
      const at = afterHyphen(reading, to);
      if (
        wordAt(reading, at) === "fold" ||
        (wordAt(reading, to) === "x" && reading.tokens[to]?.glued && !reading.tokens[to + 1]?.glued)
      )
        yield draft({ kind: "multiple", from, to: at + 1, value });
      else if (wordAt(reading, to) === "times" && reading.tokens[to]?.raw === "times")
        yield draft({ kind: "multiple", from, to: to + 1, value });
    }
  },
};

const VERBS: Readonly<Record<string, number>> = {
  doubled: 2,
  doubling: 2,
  tripled: 3,
  tripling: 3,
  trebled: 3,
  trebling: 3,
  quadrupled: 4,
  quadrupling: 4,
  quintupled: 5,
};

const FOLDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "threefold", "tenfold"; 0 is no find. */
const foldWord = (word: string): number => {
  const index = word.endsWith("fold") ? FOLDS.indexOf(word.slice(0, -4)) : -1;
  return index < 0 ? 0 : index + 2;
};

/** "twice", "double the" and "to double"; "a double room" is none. */
function twice(reading: Reading, at: number): number {
  const word = wordAt(reading, at);
  if (word === "twice") return 2;
  const value = lookup({ double: 2, doubles: 2, triple: 3, triples: 3, treble: 3, quadruple: 4 }, word);
  if (!value) return 0;
  const before = /^(?:to|will|would|could|can|may|might|should|than|nearly|almost|least)$/.test(
    wordAt(reading, at - 1),
  );
  return (before && !word.endsWith("s")) || /^(?:the|its|their|that|what|last)$/.test(wordAt(reading, at + 1))
    ? value
    : 0;
}

import type { Draft } from "./draft.ts";
import { type Reading, wordAt } from "./reading.ts";

/** How far the bare number may stand from the percentage, in tokens. */
const REACH = 14;

/**
 * A share that is set beside another takes its unit: "won 49.6 per cent, against 46.1 for Ms Abara", "rose to 6.4% from 5.9 in May". The first must be
 * a level and not a step ("rose 2% from 103.4"), and the bare number must have a fraction and nothing to count behind it.
 */
export function shareContrasts(reading: Reading, drafts: readonly Draft[]): Draft[] {
  if (!drafts.some(({ kind }) => kind === "percent")) return [...drafts];
  return drafts.map((draft, index) => {
    const before = drafts[index - 1];
    if (before?.kind !== "percent" || before.unit !== null || draft.from - before.to > REACH) return draft;
    const third = drafts[index - 2]?.kind === "percent" && closesList(reading, before.to, draft.from);
    const beside = CONTRAST.test(wordAt(reading, draft.from - 1)) && isLevel(reading, before);
    const fits = isBare(reading, draft) && (third || beside);
    return fits ? { ...draft, kind: "percent" } : draft;
  });
}

/** "took 33.2%, the left 28% and the alliance just 20.8" */
const closesList = (reading: Reading, from: number, to: number): boolean =>
  reading.tokens.slice(from, to).some(({ word }) => word === "and") &&
  reading.tokens.slice(from, to).every(({ word }) => word !== "." && word !== ";");

const CONTRAST = /^(?:against|from|versus|to|with|than)$/;

const isBare = (reading: Reading, { kind, from, to, scaled }: Draft): boolean => {
  const next = reading.tokens[to];
  const ends = next === undefined || /^(?:[.,;:)—–]|for|in|on|at|last|from|the|a|and|when|during)$/.test(next.word);
  return kind === "count" && !scaled && to - from === 1 && /^\d{1,2}\.\d{1,2}$/.test(reading.tokens[from]!.raw) && ends;
};

const isLevel = (reading: Reading, { from }: Draft): boolean =>
  /^(?:to|at|was|is|were|won|got|took|had|has|with|reached|hit|received|polled|,|or)$/.test(wordAt(reading, from - 1));

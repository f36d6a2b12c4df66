import type { Draft } from "./draft.ts";
import { type Reading, wordAt } from "./reading.ts";

/** How far the bare number may stand from the percentage, in tokens. */
const REACH = 14;

/**
 * A share that is set beside another takes its unit: "won 49.6 per cent, against 46.1 for Ms Abara", "rose to 6.4% from 5.9 in May". The first must be
 * a level and not a step ("rose 2% from 103.4"), and the bare number must have a fraction and nothing to count behind it.
 */
export function shareContrasts(reading: Reading, drafts: readonly Draft[]): Draft[] {
  if (!drafts.some(({ kind, unit }) => kind === "percent" || unit === "metre")) return [...drafts];
  return drafts.map((draft, index) => {
    if (isNewLevel(reading, draft)) return atNewLevel(reading, drafts, index);
    const before = drafts[index - 1];
    if (before?.kind !== "percent" || before.unit !== null || draft.from - before.to > REACH) return draft;
    const third = drafts[index - 2]?.kind === "percent" && closesList(reading, before.to, draft.from);
    const beside = CONTRAST.test(wordAt(reading, draft.from - 1)) && isLevel(reading, before);
    const fits = isBare(reading, draft) && (third || beside);
    return fits ? { ...draft, kind: "percent" } : draft;
  });
}

/** "rising to 75", "rose to 6.8m": what went up or down stands before, with its unit. */
const isNewLevel = (reading: Reading, { kind, from }: Draft): boolean =>
  kind === "count" && wordAt(reading, from - 1) === "to" && CHANGED.test(wordAt(reading, from - 2));

const CHANGED =
  /^(?:rose|rising|fell|falling|climbed|climbing|dropped|dropping|grew|growing|slipped|slipping|jumped|jumping|dipped|dipping|increased|increasing|up|down)$/;

/** "63 per cent in the first round, rising to 75 in the capital", "at 4.2 metres on Monday, rose to 6.8m": metres and not millions. */
function atNewLevel(reading: Reading, drafts: readonly Draft[], index: number): Draft {
  const draft = drafts[index]!;
  const before = drafts
    .slice(Math.max(0, index - REACH), index)
    .findLast(({ kind }) => !/^(?:date|time|ordinal|duration)$/.test(kind));
  if (!before || draft.from - before.to > REACH || isAnother(reading, before.to, draft.from)) return draft;
  const written = Number(reading.tokens[draft.from]!.raw);
  const isStep =
    /^(?:by|another|further)$/.test(wordAt(reading, before.from - 1)) || CHANGED.test(wordAt(reading, before.from - 1));
  if (before.kind === "percent" && before.unit === null && !isStep && !draft.scaled && draft.to - draft.from === 1)
    return ENDS.test(wordAt(reading, draft.to) || ".") && written <= 100 ? { ...draft, kind: "percent" } : draft;
  const isM = draft.scaled && draft.to - draft.from === 2 && reading.tokens[draft.to - 1]!.raw === "m";
  if (before.unit !== "metre" || !isM || !ENDS.test(wordAt(reading, draft.to) || ".")) return draft;
  return { ...draft, kind: "measure", unit: "metre", value: written, scaled: false };
}

/** "and sales rose to": something else begins between; "and rose to" goes on. */
const isAnother = (reading: Reading, from: number, to: number): boolean =>
  reading.tokens
    .slice(from, to)
    .some(
      ({ word }, index) =>
        word === ";" || (/^(?:and|but|while|as|when)$/.test(word) && !CHANGED.test(wordAt(reading, from + index + 1))),
    );

const ENDS = /^(?:[.,;:)—–]|in|on|at|by|last|this|from|and|but|when|during|before|after|among|for)$/;

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

import { draft, type FigureRule } from "../draft.ts";
import { type Amount, type Reading, wordAt } from "../reading.ts";

/**
 * Numbers of people and things, and every number that no other rule claims: "1,300 lamps", "two dozen", "tens of thousands of gulls".
 * A lone "one" ("no one", "one of the oars") counts nothing unless it is qualified or stands before a noun.
 */
export const count: FigureRule = {
  name: "count",
  find(reading, add) {
    for (const amount of reading.amounts) {
      if (amount.bare || !isCount(reading, amount)) continue;
      const { from, to, value, max, open, scaled } = amount;
      const slight = value === 1 || wordAt(reading, from - 1) === "top";
      add(draft({ kind: "count", from, to, value, max, open, scaled, slight }));
    }
  },
};

function isCount(reading: Reading, { from, to, value, scaled }: Amount): boolean {
  const { tokens } = reading;
  const first = tokens[from]!;
  const after = tokens[to];
  if (first.word === "one" && value === 1) return oneCounts(reading, from);
  if (first.word === "zero" && (ZERO_BEFORE.test(wordAt(reading, from - 1)) || ZERO_AFTER.test(after?.word ?? "")))
    return false;
  if (value === 0 && !after) return false;
  if (after?.entry?.unit?.sort === "time" && wordAt(reading, to + 1) === "ago") return false;
  if (tokens[from - 1]?.type === "currency") return false;
  if (after?.glued && /^[/:]$/.test(after.word) && tokens[to + 1]?.glued && tokens[to + 1]?.type === "number")
    return false;
  if (tokens[from - 1]?.glued && /^[/:]$/.test(wordAt(reading, from - 1)) && first.glued) return false;
  if (after?.glued && after.word === "s" && !scaled) return false;
  return !(after?.glued && /^(?:am|pm|p|a)$/.test(after.word));
}

/** "net zero", "ten below zero", "zero tolerance": the word counts nothing. */
const ZERO_BEFORE = /^(?:net|ground|below|above|sub|patient|-)$/;
const ZERO_AFTER = /^(?:tolerance|hour|hours|sum|carbon|emissions?|-)$/;

/** The second number of "one or two", "one-to-two hundred". */
const isNumberWord = (reading: Reading, at: number): boolean =>
  (reading.tokens[at]?.entry?.numeral ?? reading.tokens[at + 1]?.entry?.numeral) !== undefined &&
  /^(?:-|two|three|four|five|six|ten)$/.test(wordAt(reading, at));

function oneCounts(reading: Reading, at: number): boolean {
  const before = wordAt(reading, at - 1);
  const next = reading.tokens[at + 1];
  const link = next?.word === "-" ? at + 2 : at + 1;
  if (/^(?:or|to|–)$/.test(wordAt(reading, link)) && isNumberWord(reading, link + 1)) return before !== "no";
  if (/^(?:thing|day|way|another|time|point|side)$/.test(next?.word ?? "")) return false;
  if (
    /^(?:least|only|than|just|exactly|and|with|killed|injured|wounded)$/.test(before) &&
    next?.word !== "of" &&
    next?.type === "word"
  )
    return true;
  if (/^(?:no|this|that|the|other|every|any|each|another|which|a|some|-)$/.test(before)) return false;
  if (next?.type !== "word" || !/^\p{Ll}/u.test(next.raw)) return false;
  return !/^(?:of|another|day|thing|way|time|might|may|can|could|should|would|will|must|is|was|has|had|who|that|which|to|in|on|for|and|or|as|after|by|does|where|when|with|more|at|from|side)$/.test(
    next.word,
  );
}

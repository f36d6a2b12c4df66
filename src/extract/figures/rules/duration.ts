import { type Draft, draft, type FigureRule } from "../draft.ts";
import { type Amount, afterHyphen, isAndAHalf, type Reading, wordAt } from "../reading.ts";

/** Lengths of time: "four and a half years", "20-hour", "twelve working days", "a year and a half", "half an hour", "an hour". */
export const duration: FigureRule = {
  name: "duration",
  find(reading, add) {
    for (const amount of reading.amounts) {
      const found = counted(reading, amount);
      if (found) add(found);
    }
    for (const telling of reading.telling) {
      for (let at = telling - 1; at <= telling; at += 1) {
        const found = halfUnit(reading, at) ?? articleUnit(reading, at);
        if (found) add(found);
      }
    }
  },
};

const timeUnit = (reading: Reading, at: number): string | null => {
  const unit = reading.tokens[at]?.entry?.unit;
  const agency = reading.tokens[at]?.raw === "SEC";
  return unit?.sort === "time" && !agency && (reading.tokens[at]!.word !== "night" || wordAt(reading, at - 1) === "-")
    ? unit.name
    : null;
};

/** Words between the number and its unit. */
const BETWEEN: ReadonlySet<string> = new Set([
  "working",
  "business",
  "full",
  "more",
  "whole",
  "consecutive",
  "straight",
  "calendar",
  "successive",
  "long",
]);

/** "two years ago" is a date; where there is no day to count from it is nothing. */
function counted(reading: Reading, amount: Amount): Draft | null {
  let at = afterHyphen(reading, amount.to);
  const { from, value, max, open, scaled } = amount;
  if (wordAt(reading, at) === "+" && reading.tokens[at]!.glued) at += 1;
  if ((open || max !== null) && wordAt(reading, at) === "of") at += 1;
  const between = BETWEEN.has(wordAt(reading, at)) ? wordAt(reading, at) : null;
  const unit = timeUnit(reading, between ? at + 1 : at);
  if (!unit || isOrdinal(reading, amount, at)) return null;
  let to = between ? at + 2 : at + 1;
  let half = 0;
  if (isAndAHalf(reading, to)) {
    half = 0.5;
    to += 3;
  }
  if (wordAt(reading, to) === "ago") return null;
  const name = between === "working" || between === "business" ? `${between} ${unit}` : unit;
  return draft({ kind: "duration", from, to, value: value + half, max, open, unit: name, scaled });
}

/** In "1,260 second homes" the homes are second. */
const isOrdinal = (reading: Reading, { value, to }: Amount, at: number): boolean =>
  wordAt(reading, at) === "second" &&
  at === to &&
  value > 1 &&
  reading.tokens[at + 1]?.type === "word" &&
  !reading.tokens[at]!.glued;

/** Asked of every word: hardly any opens one of these. */
const HALF_OPENERS: ReadonlySet<string> = new Set(["half", "quarter", "a", "an"]);

/** "half an hour", "a year and a half", "a quarter of a century". */
function halfUnit(reading: Reading, at: number): Draft | null {
  if (!HALF_OPENERS.has(wordAt(reading, at)) && !reading.tokens[at]?.entry?.numeral) return null;
  const words = [wordAt(reading, at), wordAt(reading, at + 1), wordAt(reading, at + 2)];
  const joined = words[0] === "half" || words[0] === "quarter";
  if (
    joined &&
    /^(?:century|decade|hour|day)$/.test(words[1]!) &&
    !/^(?:first|second|and|a)$/.test(wordAt(reading, at - 1))
  )
    return unitDraft(reading, at, at + 1, words[0] === "half" ? 0.5 : 0.25, at + 2);
  if (joined && words[1] === "-" && reading.tokens[at + 1]!.glued)
    return unitDraft(reading, at, at + 2, words[0] === "half" ? 0.5 : 0.25, at + 3);
  if (words[0] === "half" && /^an?$/.test(words[1]!)) return unitDraft(reading, at, at + 2, 0.5, at + 3);
  if (words[0] === "quarter" && words[1] === "of" && /^an?$/.test(words[2]!))
    return unitDraft(reading, wordAt(reading, at - 1) === "a" ? at - 1 : at, at + 3, 0.25, at + 4);
  const above = reading.tokens[at]?.entry?.numeral;
  const shares = above ? afterHyphen(reading, at + 1) : at;
  const below = above ? reading.tokens[shares]?.entry?.denominator : undefined;
  if (above && below && wordAt(reading, shares + 1) === "of" && /^an?$/.test(wordAt(reading, shares + 2)))
    return unitDraft(reading, at, shares + 3, above / below, shares + 4);
  if (/^an?$/.test(words[0]!) && isAndAHalf(reading, at + 2)) return unitDraft(reading, at, at + 1, 1.5, at + 5);
  return null;
}

function unitDraft(reading: Reading, from: number, unitAt: number, value: number, to: number): Draft | null {
  const unit = timeUnit(reading, unitAt);
  return unit ? draft({ kind: "duration", from, to, value, unit }) : null;
}

/** "an hour later", "for a week"; a rate ("$83 a day", "twice a year") and "a day of …" are none. */
function articleUnit(reading: Reading, at: number): Draft | null {
  const word = wordAt(reading, at);
  if ((word !== "a" && word !== "an") || !timeUnit(reading, at + 1) || /s$/.test(wordAt(reading, at + 1))) return null;
  if (wordAt(reading, at + 2) === "-") return null;
  const before = wordAt(reading, at - 1);
  const after = wordAt(reading, at + 2);
  const spans =
    /^(?:for|in|within|about|nearly|almost|over|than|after|under|around|roughly|take|takes|took|lasted|lasts|last|spent|spend|just|least)$/.test(
      before,
    );
  const frames = /^(?:later|earlier|before|after|long|early|apart|away|older|younger)$/.test(after);
  if (
    wordAt(reading, at + 1) === "second" &&
    !/^(?:|[.,;:!?)”"]|that|or|and|later|earlier|before|after|apart)$/.test(after)
  )
    return null;
  return (spans && after !== "when" && after !== "of") || frames ? unitDraft(reading, at, at + 1, 1, at + 2) : null;
}

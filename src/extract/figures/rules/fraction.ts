import { type Draft, draft, type FigureRule } from "../draft.ts";
import { type Amount, afterHyphen, amountAt, type Reading, wordAt } from "../reading.ts";

/** Parts of a whole, kept as fractions: "two thirds", "half of", "a quarter of", "one in six", "3 out of 10", "3/4". */
export const fraction: FigureRule = {
  name: "fraction",
  find(reading, add) {
    for (const amount of reading.amounts) {
      const found =
        outOf(reading, amount) ?? oneThingIn(reading, amount) ?? slash(reading, amount) ?? parts(reading, amount);
      if (found) add(found);
    }
    for (const at of reading.telling) {
      const found = single(reading, at);
      if (found) add(found);
    }
  },
};

const share = (from: number, to: number, value: number): Draft =>
  draft({ kind: "fraction", from, to, value: Number(value.toPrecision(6)) });

/** "one in six", "one-in-six", "four out of 10", "one of every 6,000", "1 in every 4". */
function outOf(reading: Reading, amount: Amount): Draft | null {
  let at = afterHyphen(reading, amount.to);
  const link = wordAt(reading, at);
  at = afterHyphen(reading, at + 1);
  if (link === "out") {
    if (wordAt(reading, at) !== "of") return null;
    at += 1;
  } else if (link !== "in" && link !== "of") return null;
  const every = /^(?:every|each)$/.test(wordAt(reading, at));
  if (every) at += 1;
  if (link === "of" && !every) return null;
  const whole = amountAt(reading, at);
  if (!whole || whole.open || amount.open || amount.value < 1 || whole.value <= amount.value) return null;
  if (link === "in" && !every && !isWhole(reading, amount, whole)) return null;
  return share(amount.from, whole.to, amount.value / whole.value);
}

/** "one household in three is": the thing stands in the middle and nothing to count comes after. */
function oneThingIn(reading: Reading, amount: Amount): Draft | null {
  if (amount.value !== 1 || wordAt(reading, amount.to + 1) !== "in") return null;
  const noun = reading.tokens[amount.to];
  const every = wordAt(reading, amount.to + 2) === "every" ? 1 : 0;
  const whole = amountAt(reading, amount.to + 2 + every);
  if (noun?.type !== "word" || noun.entry || !whole) return null;
  const next = reading.tokens[whole.to];
  const ends =
    next === undefined ||
    next.type === "sign" ||
    /^(?:is|are|has|have|was|were|will|would|can|could|lives|says|said|now|who|that)$/.test(next.word);
  return ends && whole.value >= 2 && isWhole(reading, amount, whole)
    ? share(amount.from, whole.to, 1 / whole.value)
    : null;
}

/** "1 in 8" but not "two in three days", "300 in 2015" or "5 in 12 towns". */
function isWhole(reading: Reading, amount: Amount, whole: Amount): boolean {
  const token = reading.tokens[whole.from]!;
  if (token.type === "number" && !token.grouped && whole.value >= 1900 && whole.value < 2100) return false;
  if (reading.tokens[afterHyphen(reading, whole.to)]?.entry?.unit?.sort === "time") return false;
  if (/^(?:%|percent|per)$/.test(wordAt(reading, whole.to)) || reading.tokens[whole.from - 1]?.type === "currency")
    return false;
  return amount.value <= 10 && Number.isInteger(amount.value) && (whole.value <= 20 || whole.value % 10 === 0);
}

/** "3/4 of the crop": with "of" after it, since 3/4 may be a day. */
function slash(reading: Reading, amount: Amount): Draft | null {
  const { tokens } = reading;
  const below = tokens[amount.to + 1];
  if (wordAt(reading, amount.to) !== "/" || !tokens[amount.to]?.glued || !below?.glued || below.type !== "number")
    return null;
  const fits = below.value > amount.value && below.value <= 100 && Number.isInteger(below.value) && amount.value >= 1;
  return fits && wordAt(reading, amount.to + 2) === "of"
    ? share(amount.from, amount.to + 2, amount.value / below.value)
    : null;
}

/** "two-thirds", "three quarters", "one third", "one-fifth". */
function parts(reading: Reading, amount: Amount): Draft | null {
  const at = afterHyphen(reading, amount.to);
  const token = reading.tokens[at];
  const below = token?.entry?.denominator;
  if (reading.tokens[at + 1]?.word === "-" && reading.tokens[at + 1]?.glued && token?.word === "half") return null;
  if (!token || !below || amount.scaled || !Number.isInteger(amount.value) || amount.value < 1 || amount.value >= 20)
    return null;
  const plural = /s$|^halves$/.test(token.word);
  if (amount.value > 1 ? !plural : plural) return null;
  if (amount.value === 1 && isDateWord(reading, at)) return null;
  if (token.word.startsWith("quarter") && (isDateWord(reading, at) || amount.value > 3)) return null;
  return share(amount.from, at + 1, amount.value / below);
}

/** "a third", "a quarter" and "half" where they are a part of something and not the third one, three months or a first half. */
function single(reading: Reading, at: number): Draft | null {
  const { tokens } = reading;
  const token = tokens[at]!;
  const below = token.entry?.denominator;
  if (!below || /s$/.test(token.word) || reading.decoy[at]) return null;
  const before = wordAt(reading, at - 1);
  const article = before === "a" || before === "an";
  if (token.word === "half") return halves(reading, at, article);
  if (!article || token.glued) return null;
  const compares =
    wordAt(reading, at + 1) === "as" && /^(?:much|many|large|big|long|high|likely)$/.test(wordAt(reading, at + 2));
  if (compares || isDifference(reading, at + 1)) return share(at - 1, at + 1, 1 / below);
  if (
    /^(?:of|in)$/.test(wordAt(reading, at + 1))
      ? !isDateWord(reading, at)
      : byBefore(reading, at - 2) && (closes(reading, at + 1) || isHedgedShare(reading, at))
  )
    return share(at - 1, at + 1, 1 / below);
  return null;
}

/** "a quarter less than", "a third higher than". */
const isDifference = (reading: Reading, at: number): boolean =>
  /^(?:more|less|fewer|higher|lower|larger|smaller|bigger|longer|shorter|cheaper|dearer|faster|slower|below|above)$/.test(
    wordAt(reading, at),
  ) &&
  (wordAt(reading, at + 1) === "than" || /low|above$/.test(wordAt(reading, at)));

function halves(reading: Reading, at: number, article: boolean): Draft | null {
  const before = wordAt(reading, at - (article ? 2 : 1));
  if (
    (before === "and" && !/^(?:of|the|all)$/.test(wordAt(reading, at + 1))) ||
    /^(?:first|second|other|better|1st|2nd|final|opening|latter|early|late)$/.test(before) ||
    before === "-"
  )
    return null;
  const next = reading.tokens[at + 1];
  if (next?.word === "-" || next?.entry?.scale || next?.entry?.unit) return null;
  const holder = /^(?:of|the|its|their|his|her|our|my|your|all|those|these|this|that|as)$/.test(next?.word ?? "");
  if (/^(?:a|an)$/.test(next?.word ?? "")) return null;
  return holder || byBefore(reading, at - (article ? 2 : 1)) ? share(article ? at - 1 : at, at + 1, 0.5) : null;
}

/** Words that a share may follow: "shrank by a third", "nearly half", "to a quarter". */
const byBefore = (reading: Reading, at: number): boolean =>
  /^(?:by|to|about|around|roughly|nearly|almost|over|under|than|only|just|some|least|in|up|down|approximately|from|below|above|further)$/.test(
    wordAt(reading, at),
  );

/** "About a tenth were lost", "nearly a third voted": a verb follows and nothing that could be the tenth one. */
const isHedgedShare = (reading: Reading, at: number): boolean =>
  /^(?:about|around|roughly|nearly|almost|approximately|than|least|some|only|just|over|under)$/.test(
    wordAt(reading, at - 2),
  ) &&
  /^(?:is|are|was|were|have|has|had|do|did|will|would|can|could|may|might|must|should|say|said|live|work|own|want|need|think|died|went|came|left|lost)$|.{2}ed$/.test(
    wordAt(reading, at + 1),
  );

const closes = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  return (
    token === undefined ||
    token.type === "sign" ||
    /^(?:to|from|since|in|on|over|this|last|compared|year|after|as|and|but|during|between|more|less|lower|higher)$/.test(
      token.word,
    )
  );
};

/** "a quarter of 2024", "a third of May" belong to the calendar; "a quarter of a century" is a duration. */
const isDateWord = (reading: Reading, at: number): boolean => {
  const next = reading.tokens[at + 2];
  const year = next?.type === "number" && next.value >= 1900 && next.value < 2100 && !next.grouped;
  return (
    wordAt(reading, at + 1) === "of" &&
    (year ||
      next?.entry?.month !== undefined ||
      (/^a$/.test(next?.word ?? "") && reading.tokens[at + 3]?.entry?.unit !== undefined))
  );
};

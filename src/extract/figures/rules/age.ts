import { type Draft, draft, type FigureRule } from "../draft.ts";
import { type Amount, afterHyphen, isCapital, type Reading, wordAt } from "../reading.ts";

/** Oldest age taken for a person's: "Mira Tollan, 61". */
const OLDEST = 115;

/** Ages: "41-year-old", "aged nine", "at the age of five months", "Mira Tollan, 61,", "when he was eight", "turned 40". */
export const age: FigureRule = {
  name: "age",
  find(reading, add) {
    for (const amount of reading.amounts) {
      if (amount.bare || amount.open || amount.value < 0) continue;
      const found =
        old(reading, amount) ??
        aged(reading, amount) ??
        limit(reading, amount) ??
        beside(reading, amount) ??
        was(reading, amount) ??
        atTheAge(reading, amount) ??
        bounded(reading, amount);
      if (found) add(found);
    }
  },
};

const ageOf = ({ from, value, scaled }: Amount, to: number, unit = "year"): Draft =>
  draft({ kind: "age", from, to, value, unit, scaled });

/** "17-year-old", "26 year old", "nine months old", "12 years of age". */
function old(reading: Reading, amount: Amount): Draft | null {
  const at = afterHyphen(reading, amount.to);
  const unit = reading.tokens[at]?.entry?.unit;
  if (unit?.sort !== "time") return null;
  const next = afterHyphen(reading, at + 1);
  if (/^olds?$/.test(wordAt(reading, next))) return ageOf(amount, next + 1, unit.name);
  return wordAt(reading, next) === "of" && wordAt(reading, next + 1) === "age"
    ? ageOf(amount, next + 2, unit.name)
    : null;
}

/** "aged nine", "age 12", "the age of five months", "aged 6–9 years" (either end), "ages 5 to 9". */
function aged(reading: Reading, amount: Amount): Draft | null {
  let before = amount.from - 1;
  for (let step = 0; step < 5 && isAgeFiller(reading, before); step += 1) before -= 1;
  if (!/^(?:aged|age|ages)$/.test(wordAt(reading, before))) return null;
  if (amount.value > OLDEST) return null;
  const unit = reading.tokens[afterHyphen(reading, amount.to)]?.entry?.unit;
  return unit?.sort === "time"
    ? ageOf(amount, afterHyphen(reading, amount.to) + 1, unit.name)
    : ageOf(amount, amount.to);
}

const isAgeFiller = (reading: Reading, at: number): boolean =>
  /^(?:of|about|around|between|just|only|at|least|under|over|from|and|to|or|limit|limits|[-–])$/.test(
    wordAt(reading, at),
  ) ||
  (isNumeral(reading, at) && /^(?:and|to|or|[-–])$/.test(wordAt(reading, at + 1)));

const isNumeral = (reading: Reading, at: number): boolean =>
  reading.tokens[at]?.type === "number" || reading.tokens[at]?.entry?.numeral !== undefined;

/** How far before its number the age that is set may be named, in tokens: "the retirement age by two years to 67". */
const LIMIT_REACH = 9;

/** "raised the retirement age to 67", "the average age is 43": a legal or a mean age, and nothing to count. */
function limit(reading: Reading, amount: Amount): Draft | null {
  const { from, to } = amount;
  if (!isYears(amount) || amount.value < 5 || !closes(reading, to)) return null;
  if (!/^(?:to|from|at|is|was)$/.test(wordAt(reading, from - 1))) return null;
  for (let at = from - 2; at >= Math.max(1, from - LIMIT_REACH); at -= 1) {
    if (reading.tokens[at]!.word === "age") return LIMITS.test(wordAt(reading, at - 1)) ? ageOf(amount, to) : null;
  }
  return null;
}

const LIMITS =
  /^(?:retirement|pension|voting|minimum|maximum|legal|drinking|driving|leaving|smoking|average|mean|median|the|state)$/;

/** "adults over 65", "anyone under 16", "65 and older". */
function bounded(reading: Reading, amount: Amount): Draft | null {
  const { from, to } = amount;
  if (!isYears(amount)) return null;
  const after = /^(?:and|or)$/.test(wordAt(reading, to)) && /^(?:older|younger)$/.test(wordAt(reading, to + 1));
  if (after) return ageOf(amount, to);
  const next = reading.tokens[to];
  const people =
    /^(?:over|under|above|below)$/.test(wordAt(reading, from - 1)) &&
    /^(?:adults|people|men|women|those|anyone|everyone|children|residents|patients|citizens|voters|girls|boys|drivers|pensioners|aged|workers)$/.test(
      wordAt(reading, from - 2),
    );
  const free =
    next === undefined ||
    next.type === "sign" ||
    /^(?:who|were|are|in|can|could|may|must|will|and|or|to|from|with|have|had|is|was|on)$/.test(next.word);
  return people && (free || !/s$/.test(next.word)) && next?.word !== "%" ? ageOf(amount, to) : null;
}

/** A number between commas or brackets right after a person: "Mira Tollan, 61, said", "Joren Abel (42)". */
function beside(reading: Reading, amount: Amount): Draft | null {
  const { tokens } = reading;
  const now = /^(?:now|then|only|just)$/.test(wordAt(reading, amount.from - 1)) ? 1 : 0;
  const opening = wordAt(reading, amount.from - 1 - now);
  const closing = wordAt(reading, amount.to);
  const closed =
    opening === "("
      ? closing === ")" || closing === ","
      : opening === "," &&
        (closing === "" || /^[,.;:)—–”"?!]$/.test(closing) || /^(?:of|from|who|and|was|is|with|has)$/.test(closing));
  if (!closed || !isYears(amount) || (opening === "(" && closing !== ")")) return null;
  const listed = closing === "and" && tokens[amount.to + 1]?.type === "number" && closes(reading, amount.to + 2);
  if (
    listed &&
    /^(?:children|boys|girls|brothers|sisters)$|^(?:sons|daughters|twins)$/.test(wordAt(reading, amount.from - 2 - now))
  )
    return ageOf(amount, amount.to);
  if (tokens[amount.from]?.type !== "number" && !KIN.test(wordAt(reading, amount.from - 2 - now))) return null;
  return isPerson(reading, amount.from - 2 - now, closing === ",") && !inList(reading, amount)
    ? ageOf(amount, amount.to)
    : null;
}

const isYears = ({ value, scaled }: Amount): boolean =>
  Number.isInteger(value) && value > 0 && value <= OLDEST && !scaled;

/** Common words before a number between commas that is no age. */
const NOT_PEOPLE =
  /^(?:page|pages|chapter|on|in|at|and|or|of|to|is|was|least|total|number|numbers|about|score|vote|section|around|then|now|lots|games|points|times|with|by|for|from|than|nearly|almost)$/;

/** Ends in a capitalised word that is no month or weekday, with another before it, or in a word for kin. */
function isPerson(reading: Reading, at: number, closed = false): boolean {
  const token = reading.tokens[at];
  if (token?.type !== "word" || token.entry?.month || token.entry?.weekday !== undefined) return false;
  if (
    /^(?:son|daughter|wife|husband|mother|father|brother|sister|man|woman|boy|girl|driver|teenager|student|child|partner|friend|grandmother|grandfather|nephew|niece|twins?)$/.test(
      token.word,
    )
  )
    return true;
  if (closed && !isCapital(token.raw)) return !token.entry && !NOT_PEOPLE.test(token.word);
  return (
    isCapital(token.raw) &&
    token.raw !== token.raw.toUpperCase() &&
    !/^(?:January|No|Chapter|Section|Article|Part)$/.test(token.raw)
  );
}

/** "lots 5, 12, 20" is a list of numbers. */
const inList = (reading: Reading, { to }: Amount): boolean =>
  wordAt(reading, to) === "," && reading.tokens[to + 1]?.type === "number";

/** "he was eight", "he is 45", "turned 40", "turns 18": nothing to count follows. */
function was(reading: Reading, amount: Amount): Draft | null {
  if (!isYears(amount)) return null;
  let before = amount.from - 1;
  while (
    before > amount.from - 4 &&
    /^(?:about|around|just|only|almost|nearly|under|over|already|still)$/.test(wordAt(reading, before))
  )
    before -= 1;
  const verb = wordAt(reading, before);
  if (!/^(?:was|is|were|turned|turns|turning)$/.test(verb)) return null;
  const subject = wordAt(reading, before - 1);
  if (!closes(reading, amount.to)) return null;
  const person = /^(?:he|she|i|who|they|we|you)$/.test(subject) || (KIN.test(subject) && amount.value > 1);
  if (person) return ageOf(amount, amount.to);
  return /^(?:turned|turns|turning)$/.test(verb) && amount.value >= 13 && isPerson(reading, before - 1)
    ? ageOf(amount, amount.to)
    : null;
}

/** Nothing to count follows. */
function closes(reading: Reading, at: number): boolean {
  const next = reading.tokens[at];
  return (
    next === undefined ||
    /^[.,;:!?)”"’—–]$/.test(next.word) ||
    /^(?:when|and|so|but|at|on|or|in|then|by|last|this|next|today|yesterday|after|before|while|with|from|following)$/.test(
      next.word,
    )
  );
}

const KIN =
  /^(?:son|daughter|wife|husband|mother|father|brother|sister|boy|girl|baby|child|man|woman|toddler|teenager|grandson|granddaughter|grandmother|grandfather|nephew|niece|twins|sons|daughters)$/;

/** What is done at an age: "died at 87", "left school at 16". */
const MILESTONE =
  /^(?:die|dies|died|dead|death|retire|retires|retired|retirement|married|marry|school|home|orphaned|widowed|debut|pregnant|smoking|mother|father)$/;

/** "died at 87", "left school at 16", "a girl of 11". */
function atTheAge(reading: Reading, amount: Amount): Draft | null {
  if (!isYears(amount)) return null;
  const link = wordAt(reading, amount.from - 1);
  if (link !== "at" && link !== "of") return null;
  const before = wordAt(reading, amount.from - 2);
  const person = /^(?:boy|girl|man|woman|child|youth|teenager|youngster|lad|widow|widower|pensioner)$/.test(before);
  const next = reading.tokens[amount.to];
  const counts = next?.type === "word" && (/[^s]s$/.test(next.word) || next.entry !== undefined);
  const told = wordAt(reading, amount.to) === "when" && /^(?:i|he|she|they)$/.test(wordAt(reading, amount.to + 1));
  const fits =
    (link === "at" && told && amount.value >= 5) ||
    (link === "at" &&
      MILESTONE.test(before) &&
      wordAt(reading, amount.from - 3) !== "the" &&
      closes(reading, amount.to)) ||
    (link === "of" && person && amount.value > 1 && !counts);
  return fits ? ageOf(amount, amount.to) : null;
}

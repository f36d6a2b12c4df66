import { type Draft, draft, type FigureRule } from "../figures/draft.ts";
import { DASHES, isCapital, type Reading, wordAt } from "../figures/reading.ts";
import { isoYear } from "./calendar.ts";
import { yearAt } from "./day.ts";
import { DECADES } from "./words.ts";

/** Years and decades: "in 2012", "a 2012 treaty", "2016-18", "between 2014 and 2017", "the mid-1970s", "the Eighties". */
export const years: FigureRule = {
  name: "year",
  find(reading, add) {
    let next = 0;
    for (const at of reading.telling) {
      if (at < next) continue;
      const found = decade(reading, at) ?? pair(reading, at) ?? single(reading, at) ?? short(reading, at);
      if (!found) continue;
      add(found);
      next = found.to;
    }
  },
};

const date = (from: number, to: number, first: number, last: number | null = null): Draft =>
  draft({ kind: "date", from, to, value: isoYear(first), max: last === null ? null : isoYear(last) });

/** "1970s", "mid-1970s", "'90s", "the early Seventies". Ages ("in his 40s") are not decades. */
function decade(reading: Reading, at: number): Draft | null {
  const { tokens } = reading;
  const token = tokens[at]!;
  const long = token.type === "number" && /^(?:1[5-9]|20)\d0$/.test(token.raw);
  const plain = token.type === "number" && /^[2-9]0$/.test(token.raw) && !token.glued && isPlainDecade(reading, at);
  const short =
    token.type === "number" && /^[2-9]0$/.test(token.raw) && token.glued && /^['’‘]$/.test(wordAt(reading, at - 1));
  if ((long || short || plain) && tokens[at + 1]?.glued && tokens[at + 1]!.word === "s") {
    return partOf(reading, short ? at - 1 : at, at + 2, long ? token.value : 1900 + token.value);
  }
  if (long && isOldDecade(reading, at)) return partOf(reading, at, at + 3, token.value);
  const named = DECADES.get(token.word);
  if (!named || !(isCapital(token.raw) || /^(?:the|mid|early|late)$/.test(wordAt(reading, at - 1)))) return null;
  return /^(?:the|mid|early|late|-)$/.test(wordAt(reading, at - 1)) ? partOf(reading, at, at + 1, named) : null;
}

/** "from the 1930's to": with "the" before and no owner's noun after it, unlike "1990's best film". */
function isOldDecade(reading: Reading, at: number): boolean {
  const [mark, s, next] = reading.tokens.slice(at + 1, at + 4);
  if (!mark?.glued || !/^['’]$/.test(mark.word) || s?.word !== "s" || !s.glued) return false;
  if (!/^(?:the|early|mid|late|-)$/.test(wordAt(reading, at - 1))) return false;
  return (
    next?.type !== "word" || /^(?:to|and|or|by|when|was|were|as|but|until|through|with|for|in|at|on)$/.test(next.word)
  );
}

/** "the 80s" are years unless the sentence speaks of ages or heat; "in his 80s" never gets here. */
const isPlainDecade = (reading: Reading, at: number): boolean =>
  /^(?:the|early|late|mid)$/.test(wordAt(reading, at - 1)) &&
  !reading.tokens
    .slice(Math.max(0, at - 8), at)
    .some((token) => /^(?:his|her|their|temperatures?|highs|lows|degrees|heat)$/.test(token.word));

/** "in '94": the apostrophe stands for the century. */
function short(reading: Reading, at: number): Draft | null {
  const token = reading.tokens[at]!;
  const mark = reading.tokens[at - 1];
  if (
    token.type !== "number" ||
    !/^\d\d$/.test(token.raw) ||
    !token.glued ||
    !mark ||
    !/^['’‘]$/.test(mark.word) ||
    mark.glued
  )
    return null;
  if (
    !/^(?:in|since|of|from|until|by|summer|winter|spring|autumn)$/.test(wordAt(reading, at - 2)) ||
    (reading.tokens[at + 1]?.glued === true && reading.tokens[at + 1]?.type === "word")
  )
    return null;
  return date(at - 1, at + 1, token.value > 30 ? 1900 + token.value : 2000 + token.value);
}

/** Early, mid and late are the first four, the middle three and the last three years. */
function partOf(reading: Reading, from: number, to: number, first: number): Draft {
  const hyphen = wordAt(reading, from - 1) === "-" ? 1 : 0;
  const part = PARTS.get(wordAt(reading, from - 1 - hyphen));
  return part
    ? date(from - 1 - hyphen, to, first + part[0], first + part[1])
    : date(from, to, first, first % 100 === 0 && first < 2000 ? first + 99 : first + 9);
}

const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries({ early: [0, 3], mid: [4, 6], late: [7, 9] }),
);

/** "2016-18", "2011-2012", "2015/16", "between 2014 and 2017", "from 2010 to 2015". */
function pair(reading: Reading, at: number): Draft | null {
  const first = yearAt(reading, at);
  if (first === null || first < 1500 || !isModern(first)) return null;
  const link = wordAt(reading, at + 1);
  const before = wordAt(reading, at - 1);
  if (link === "/" && /^(?:directive|regulation|resolution|law|decree|case|ordinance|no)$/.test(before)) return null;
  const long = yearAt(reading, at + 2);
  if (long !== null && long > first && isModern(long)) {
    const links =
      DASHES.has(link) ||
      link === "/" ||
      /^(?:to|through|until)$/.test(link) ||
      (link === "and" && isBetween(reading, at));
    return links && !reading.tokens[at + 3]?.entry?.unit ? date(at, at + 3, first, long) : null;
  }
  const next = reading.tokens[at + 2];
  const financial = link === "/" && next?.glued === true && next.raw === String((first + 1) % 10);
  if (financial && !reading.tokens[at + 3]?.glued) return date(at, at + 3, first, first + 1);
  if (
    !(DASHES.has(link) || link === "/") ||
    next?.type !== "number" ||
    !/^\d\d$/.test(next.raw) ||
    reading.tokens[at + 3]?.word === link
  )
    return null;
  const last = first - (first % 100) + next.value;
  return last > first && last - first < 50 ? date(at, at + 3, first, last) : null;
}

/** "between 2014 and 2017", "between fiscal 2014 and 2017" */
const isBetween = (reading: Reading, at: number): boolean =>
  wordAt(reading, /^(?:fiscal|financial|about|around|early|late)$/.test(wordAt(reading, at - 1)) ? at - 2 : at - 1) ===
  "between";

const isModern = (year: number): boolean => year >= 1500 && year <= 2150;

/** Words after which four digits are a year whatever follows, and words after which they may be. */
const STRONG =
  /^(?:in|since|until|till|during|early|late|mid|circa|summer|spring|autumn|fall|winter|january|february|march|april|june|july|august|september|october|november|december)$/;
const DETERMINER = /^(?:the|a|an|its|his|her|their|our|this|that|s|every|each)$/;
const PEOPLE =
  /^(?:people|men|women|children|troops|soldiers|homes|houses|jobs|workers|employees|residents|students|pupils|members|dead|police|officers|civilians|families|refugees|migrants|volunteers|schools|patients|cases|deaths|vehicles|cars|tonnes|tons|copies|fans|visitors|passengers|others|words|votes|seats|points|acres|miles|guests|staff)$/;
const BOUND =
  /^(?:than|about|around|roughly|nearly|almost|some|over|approximately|least|most|estimated|under|only|another|exactly)$/;

function single(reading: Reading, at: number): Draft | null {
  const year = yearAt(reading, at);
  if (year === null) return null;
  const before = wordAt(reading, at - 1);
  const next = reading.tokens[at + 1];
  const token = reading.tokens[at]!;
  if (reading.decoy[at] || !standsAlone(reading, at)) return null;
  if (next?.entry?.unit || next?.entry?.scale || next?.entry?.currency || /^(?:%|percent|per)$/.test(next?.word ?? ""))
    return null;
  if (BOUND.test(before) && !(before === "about" || before === "around" || before === "over")) return null;
  if (PEOPLE.test(next?.word ?? "") && !DETERMINER.test(before)) return null;
  if (STRONG.test(before) && year >= 1000) return year < 1500 && isPlural(next?.word) ? null : date(at, at + 1, year);
  if (token.value < 1900 || token.value > 2100) {
    if (/^(?:about|around)$/.test(before) && /^(?:from|to|in|since)$/.test(wordAt(reading, at - 2)) && !isContent(next))
      return year >= 1500 ? date(at, at + 1, year) : null;
    return year >= 1500 && /^(?:by|before|after|from|of|to|\(|the)$/.test(before) && !isContent(next)
      ? date(at, at + 1, year)
      : null;
  }
  if (BOUND.test(before) && isPlural(next?.word)) return null;
  return date(at, at + 1, year);
}

/** Not part of "$2,000", "2000-seat", "1999.5", "2010/3" or a score. */
function standsAlone(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.type === "currency" || /^(?:minus|#|№)$/.test(before?.word ?? "")) return false;
  if (tokens[at]!.glued && before && /^[/:.+$]$/.test(before.word)) return false;
  if (
    tokens[at]!.glued &&
    before?.word === "-" &&
    !/^(?:mid|early|late|pre|post)$/.test(wordAt(reading, at - 2)) &&
    yearAt(reading, at - 2) === null
  )
    return false;
  if (after?.glued && (after.type === "word" || after.type === "number" || /^[:+%/]$/.test(after.word))) return false;
  return !(
    after?.glued &&
    after.word === "-" &&
    (tokens[at + 2]?.entry?.unit || tokens[at + 2]?.word === "strong" || tokens[at + 2]?.word === "seat")
  );
}

const isPlural = (word: string | undefined): boolean =>
  word !== undefined && /[^su]s$|^(?:people|men|women|children)$/.test(word);

/** A word that the digits may count: long, in small letters. */
const isContent = (token: Reading["tokens"][number] | undefined): boolean =>
  token?.type === "word" &&
  !isCapital(token.raw) &&
  token.word.length > 3 &&
  !/^(?:that|when|which|with|were|until|from|after|before|until|onwards)$/.test(token.word);

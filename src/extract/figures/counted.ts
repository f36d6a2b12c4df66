import type { Span } from "../../domain/span.ts";
import { phraseBefore } from "./counted-before.ts";
import type { Draft } from "./draft.ts";
import { perOf, rateLength } from "./per.ts";
import { isCapital, type Reading, wordAt } from "./reading.ts";
import { CLAUSE, DETERMINERS, isLoose, LINKS, PREPOSITIONS, VERBS } from "./words/phrases.ts";

/** Longest phrase for what is counted, in tokens. */
const LONGEST = 10;

/**
 * What a figure counts, measures or pays for: the words after it up to a verb, comma or clause ("barrels of salted herring"), else the subject
 * before it ("Rent" in "Rent climbed to 31%"). Null where neither is plain.
 */
export function countedBy(reading: Reading, draft: Draft, others: ReadonlySet<number>): Span | null {
  if (draft.kind === "date" || draft.kind === "time" || draft.kind === "score") return null;
  if (draft.kind === "age") return person(reading, draft);
  return phraseAfter(reading, draft, others) ?? phraseBefore(reading, draft, others);
}

function phraseAfter(reading: Reading, draft: Draft, others: ReadonlySet<number>): Span | null {
  const start = phraseStart(reading, draft, others);
  let last = start - 1;
  let links = 0;
  let nouns = 0;
  for (let at = start; at < Math.min(reading.tokens.length, start + LONGEST); at += 1) {
    const token = reading.tokens[at]!;
    if (others.has(at)) break;
    if (token.glued && /^(?:-|'|’|s)$/.test(token.word) && at > start) continue;
    if (isDot(reading, at)) continue;
    if (token.type !== "word" && token.type !== "code") break;
    if (isJoined(reading, at)) {
      nouns += 1;
      continue;
    }
    const led = at > 0 && DETERMINERS.has(wordAt(reading, at - 1)); // "of his costs", "of the last crop"
    if (PREPOSITIONS.has(token.word) || (!led && (VERBS.has(token.word) || CLAUSE.has(token.word)))) break;
    if (isManner(token.word)) break;
    if (LINKS.has(token.word)) {
      if (nouns === 0 || links > 0 || others.has(at + 1)) break;
      links += 1;
      continue;
    }
    if (token.word === "and") {
      if (nouns === 0 || stopsAfterAnd(reading, at + 1, others)) break;
      continue;
    }
    if (nouns > 0 ? isVerbForm(reading, at) : isDeed(reading, at)) break;
    last = at;
    if (!DETERMINERS.has(token.word) && !/^(?:more|less|fewer|extra|better|worse)$/.test(token.word)) nouns += 1;
  }
  while (last > start && isLoose(wordAt(reading, last))) last -= 1;
  return nouns > 0 && last >= start ? { start: reading.tokens[start]!.start, end: reading.tokens[last]!.end } : null;
}

/** "according to", "heavily": no part of what is counted. */
const isManner = (word: string): boolean =>
  word === "according" ||
  (word.length >= 6 &&
    word.endsWith("ly") &&
    !/^(?:family|elderly|daily|weekly|monthly|early|assembly|supply|rally|ally)$/.test(word));

/** "wide" in "wide-body jets": the first word of a compound is no preposition and no verb. */
const isJoined = (reading: Reading, at: number): boolean =>
  wordAt(reading, at + 1) === "-" && reading.tokens[at + 1]!.glued && reading.tokens[at + 2]?.glued === true;

/** "24 asked for a lamp": a verb of the figure's people, unless it tells their fate ("12 injured in the fall"). */
const isDeed = (reading: Reading, at: number): boolean =>
  /.{2}ed$/.test(wordAt(reading, at)) &&
  !FATES.test(wordAt(reading, at)) &&
  wordAt(reading, at + 1) !== "by" &&
  isLoose(wordAt(reading, at + 1));

const FATES =
  /^(?:killed|injured|wounded|arrested|displaced|detained|stranded|infected|evacuated|hospitali[sz]ed|trapped|recorded|united|charged|confirmed|reported|freed|drowned)$/;

/** The dots of "U.S." inside a phrase. */
const isDot = (reading: Reading, at: number): boolean =>
  reading.tokens[at]!.word === "." && reading.tokens[at]!.glued && /^\p{Lu}$/u.test(reading.tokens[at - 1]?.raw ?? "");

/** Past "-strong", "of the", and for sums "in", "for", "of". */
function phraseStart(reading: Reading, draft: Draft, others: ReadonlySet<number>): number {
  let at =
    perOf(reading, draft) === null
      ? draft.to
      : draft.to + (wordAt(reading, draft.to) === "-" ? 3 : 1) + rateLength(reading, draft);
  if (wordAt(reading, at) === "-" || wordAt(reading, at) === "+") at += 1;
  if (/^(?:strong|plus|odd)$/.test(wordAt(reading, at)) && wordAt(reading, at - 1) === "-") at += 1;
  if (/^(?:or|and)$/.test(wordAt(reading, at)) && /^(?:more|so|fewer|less|over)$/.test(wordAt(reading, at + 1)))
    at += 2;
  const link = wordAt(reading, at);
  const whole = link === "of" ? wholeAfter(reading, at + 1, others) : null;
  if (whole !== null) return whole;
  if (link === "of" || (draft.kind === "money" && /^(?:in|for|worth)$/.test(link))) at += 1;
  if (link === "worth" && wordAt(reading, at) === "of") at += 1;
  while (DETERMINERS.has(wordAt(reading, at)) || /^(?:these|those|all|such)$/.test(wordAt(reading, at))) at += 1;
  return at;
}

/** "312 of 14,206 polling stations", "three of the capital's 11 hospitals": both numbers count the same. Null where no second number stands there. */
function wholeAfter(reading: Reading, from: number, others: ReadonlySet<number>): number | null {
  let at = from;
  while (at < from + OWNER && !others.has(at)) {
    if (reading.tokens[at]?.type !== "word" && !/^['’]$/.test(wordAt(reading, at))) return null;
    at += 1;
  }
  const owned = wordAt(reading, at - 1) === "s" && /^['’]$/.test(wordAt(reading, at - 2));
  const led = at === from || owned || (at === from + 1 && DETERMINERS.has(wordAt(reading, from)));
  if (!others.has(at) || !led) return null;
  while (others.has(at)) at += 1;
  return at;
}

/** Longest owner between "of" and the second number, in tokens: "the island's". */
const OWNER = 5;

const stopsAfterAnd = (reading: Reading, at: number, others: ReadonlySet<number>): boolean => {
  const word = wordAt(reading, at);
  return (
    others.has(at) ||
    /^(?:slightly|more|over|about|nearly|almost|some|at|up|as|just|around|another|only|possibly)$/.test(word) ||
    reading.tokens[at]?.type !== "word" ||
    DETERMINERS.has(word) ||
    VERBS.has(word) ||
    CLAUSE.has(word) ||
    PREPOSITIONS.has(word) ||
    /(?:ing|ed)$/.test(word)
  );
};

/** "singers waited", "riders stranded": after a plural noun a word in -ed or -ing begins the next thought. */
function isVerbForm(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  const before = wordAt(reading, at - 1);
  return (
    /.{2}(?:ed|ing)$/.test(word) &&
    !/^(?:united|wing|king|ring|spring|building|buildings)$/.test(word) &&
    (/s$|^(?:people|men|women|children|crew|police|staff)$/.test(before) || /ed$/.test(word))
  );
}

/** "On Friday, 19-year-old …": a day is nobody's name. */
const isCalendar = (reading: Reading, at: number): boolean =>
  reading.tokens[at]!.entry?.weekday !== undefined || reading.tokens[at]!.entry?.month !== undefined;

/** The name before ", 61," or "(61)". */
function person(reading: Reading, draft: Draft): Span | null {
  if (!/^[,(]$/.test(wordAt(reading, draft.from - 1))) return null;
  let from = draft.from - 1;
  while (
    from > 0 &&
    draft.from - from < 6 &&
    reading.tokens[from - 1]!.type === "word" &&
    isCapital(reading.tokens[from - 1]!.raw) &&
    !isCalendar(reading, from - 1)
  )
    from -= 1;
  return from < draft.from - 1
    ? { start: reading.tokens[from]!.start, end: reading.tokens[draft.from - 2]!.end }
    : null;
}

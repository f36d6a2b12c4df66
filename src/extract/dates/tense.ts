import { isCapital, type Reading, wordAt } from "../figures/reading.ts";

/** How far before a date its verb is looked for, in tokens. */
const REACH = 16;

const AHEAD =
  /^(?:will|would|shall|due|scheduled|rescheduled|expected|anticipated|forecast|forecasts|predicts?|predicted|projected|slated|poised|upcoming|plans|planned|planning|until|till|deadline|set|tomorrow|ll|next|hopes|hoped|intends?|intended|must|expires|starts|begins|opens|runs|run|beginning|starting|before|by|going|goes|go|meets|resumes?|kicks|agreed|vowed|pledged|promised|ahead)$/;
const BACK =
  /^(?:said|says|told|was|were|had|did|announced|since|reported|came|went|began|met|took|made|held|found|died|wrote|won|lost|fell|rose|left|last)$/;

/** Words that place a day of the month ahead ("by 3 June") but say nothing of a weekday ("by Sunday he had gone"). */
const SOFT = /^(?:by|before|until|till|ahead)$/;
/** How near a soft word must stand: "by the end of June". */
const SOFT_REACH = 5;

/** Who is told, asked or due to do something does it later: "ordered him to appear on Monday", but not "failed to appear on Monday". */
const GOVERNS =
  /^(?:instructed|ordered|asked|urged|invited|agreed|vowed|pledged|promised|planned|hoped|wanted|prepared|preparing|ready|likely|able|summoned|allowed|decided)$/;

/** What is already settled for later: "is running in November". */
const COMING =
  /^(?:running|meeting|facing|seeking|opening|closing|leaving|retiring|holding|hosting|returning|arriving|starting|voting|standing)$/;

const DEFERRED =
  /^(?:adjourned|postponed|delayed|deferred|remanded|suspended|extended|closed|shut|wait|custody|paused|off|detained)$/;

/** What the words before a date say of it: "ahead", "back", or null where they say nothing. */
export type Tense = "ahead" | "back" | null;

/**
 * News speaks of the past, so only a word of the future nearest before the date says that it lies ahead: "will meet on Tuesday", not "said on Tuesday
 * it will meet".
 */
function tenseBefore(reading: Reading, at: number, soft = true): Tense {
  let infinitive = false;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
    const word = wordAt(reading, back);
    if (/^[.;:!?“”"]$/.test(word)) return null;
    if (infinitive && governs(reading, back)) return "ahead";
    if (!soft && /^(?:until|till)$/.test(word) && DEFERRED.test(wordAt(reading, back - 1))) return "ahead";
    if (!soft && isTimetable(reading, back)) return "ahead";
    if (SOFT.test(word)) {
      if (soft && leads(reading, back, at)) return "ahead";
      continue;
    }
    if (isForecast(reading, back, at)) return "back";
    if (AHEAD.test(word) && !isBehind(reading, back)) return "ahead";
    if (COMING.test(word) && /^(?:is|are|am|re)$/.test(wordAt(reading, back - 1))) return "ahead";
    if (word === "to" && isVerb(reading, back + 1)) infinitive = true;
    if (/^(?:be|being|is|are)$/.test(wordAt(reading, back - 1))) continue;
    if (BACK.test(word) || (word.length > 4 && word.endsWith("ed"))) return "back";
  }
  return null;
}

/** What is done by timetable or fixture list: "they travel to Orvik on Saturday", "talks resume on Monday", "the hearing is on Friday". */
const FIXTURES =
  /^(?:travel|host|visit|face|play|meet|resume|return|arrive|depart|leave|vote|close|open|expire|contest|compete|convene|reconvene|debate|sit|start|begin|end)(?:e?s)?$/;

/** Names, pronouns and plural nouns before such a word make a verb of it: "clubs host", but not "the vote on Monday". */
function isTimetable(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  if (/^(?:is|are)$/.test(word)) return /^(?:on|at)$/.test(wordAt(reading, at + 1));
  const before = reading.tokens[at - 1];
  if (!FIXTURES.test(word) || before?.type !== "word" || isCapital(reading.tokens[at]!.raw)) return false;
  if (/^(?:they|we|he|she|it|who|which)$/.test(before.word) || (isCapital(before.raw) && at > 1)) return true;
  return (
    !word.endsWith("s") && /[^su]s$/.test(before.word) && !NO_NOUN.test(before.word) && wordAt(reading, at - 2) !== "of"
  );
}

const NO_NOUN = /^(?:was|is|has|as|his|its|does)$/;

/** "ordered him to report", "is to report". */
const governs = (reading: Reading, at: number): boolean =>
  GOVERNS.test(wordAt(reading, at)) || (/^(?:is|are)$/.test(wordAt(reading, at)) && wordAt(reading, at + 1) === "to");

/** "by June", "before the end of June"; in "rose by 2% in June" the word has another use. */
const leads = (reading: Reading, soft: number, at: number): boolean =>
  at - soft === 1 ||
  (at - soft <= SOFT_REACH &&
    /^(?:the|end|early|late|mid|around|about|at|next|of|middle|start)$/.test(wordAt(reading, soft + 1)));

/** "the sum forecast in February", "agreed in May": when it was said, not when it comes. */
const isForecast = (reading: Reading, word: number, at: number): boolean =>
  /^(?:forecast|predicted|projected|anticipated|agreed|promised|pledged|vowed)$/.test(wordAt(reading, word)) &&
  at - word === 2 &&
  wordAt(reading, at - 1) === "in" &&
  !/^(?:is|are|be|been|was|were)$/.test(wordAt(reading, word - 1));

/** "better than expected in June", "many had expected": what was looked for has been. */
const isBehind = (reading: Reading, at: number): boolean =>
  /^(?:than|as|had|have|has)$/.test(wordAt(reading, at - 1)) && /ed$|^(?:forecast|run|set)$/.test(wordAt(reading, at));

/** Does a weekday at `[at, to)` lie ahead? Also "the final on Sunday is sold out", where nothing before it is past. */
export function weekdayAhead(reading: Reading, at: number, to: number): boolean {
  const before = tenseBefore(reading, at, false);
  return before === "ahead" || (before === null && /^(?:is|are|will)$/.test(wordAt(reading, to)));
}

/** How far after a date its verb is looked for: "In June he left". */
const REACH_AFTER = 8;

/** What the whole sentence says of a date, the words before it first. */
export function tenseAround(reading: Reading, at: number, to: number): Tense {
  const before = tenseBefore(reading, at);
  if (before) return before;
  for (let next = to; next < Math.min(reading.tokens.length, to + REACH_AFTER); next += 1) {
    const word = wordAt(reading, next);
    if (/^(?:will|would|shall|ll)$/.test(word)) return "ahead";
    if (BACK.test(word) || (word.length > 4 && word.endsWith("ed"))) return "back";
  }
  return null;
}

/** A word after "to" that may be a verb: "to report", not "to the council" or "to Orvik". */
const isVerb = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  return (
    token?.type === "word" &&
    !isCapital(token.raw) &&
    !/^(?:the|a|an|his|her|its|their|this|that|all|some|one)$/.test(token.word) &&
    !/s$/.test(token.word)
  );
};

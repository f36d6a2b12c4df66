import type { Span } from "../../domain/span.ts";
import type { Draft } from "./draft.ts";
import { isCapital, type Reading, wordAt } from "./reading.ts";
import { CLAUSE, DETERMINERS, isLoose, LINKS, PREPOSITIONS, VERBS } from "./words/phrases.ts";

/** What stands before a figure and is counted by it: "a deposit of £53,000", "raised its rate to 10.5%", "the fleet grew to 86". */
export const phraseBefore = (reading: Reading, draft: Draft, others: ReadonlySet<number>): Span | null =>
  nounBefore(reading, draft, others) ?? objectBefore(reading, draft, others) ?? subjectBefore(reading, draft, others);

/** Verbs that say how much their subject is or how it moved; "said", "killed" and the like have another subject than the figure's. */
const LEVEL =
  /^(?:is|are|was|were|be|been|stands?|stood|remains?|remained|reach(?:es|ed)?|hits?|hit|total(?:s|led|ed)?|exceed(?:s|ed)?|averaged?|measures?|measured|weigh(?:s|ed)?|costs?|rose|rise|rises|risen|fell|fall|falls|fallen|grew|grown|climb(?:s|ed)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed)|declin(?:e|es|ed)|dropp?(?:s|ed)?|jump(?:s|ed)?|surg(?:es|ed)|slipp?ed|slow(?:s|ed)?|shrank|shrunk|narrowed|widened|gain(?:s|ed)|lost|soared|tumbled|plunged|edged|traded|trades|sold|sells|doubled|tripled|trebled|halved|expanded|contracted|advanced|dipped|eased|swelled|passed|topped|valued|put|estimated|expected|cut|raised|lowered|clos(?:es|ed)|ended|settled|opened|fetches|fetched|tick(?:s|ed)|averaging|totall?ing|reaching|exceeding|weighing|costing|measuring|losing|gaining|rising|falling|sank|sunk|goes|went)$/;

/** Nouns that say how a number was got and not what it is of. */
const TELLERS =
  /^(?:total|average|record|high|low|peak|maximum|minimum|rate|majority|margin|factor|mean|median|sum|number|estimate|range|excess|handful|one|some|most|many|part|end|start|beginning|middle|half|because|out|instead|fine)$/;

/** "deposit" in "a deposit of £53,000", "contracts" in "contracts worth $4bn". */
function nounBefore(reading: Reading, draft: Draft, others: ReadonlySet<number>): Span | null {
  if (!/^(?:money|percent|measure|duration)$/.test(draft.kind)) return null;
  let link = draft.from - 1;
  while (link > draft.from - 5 && HEDGES.test(wordAt(reading, link))) link -= 1;
  if (!/^(?:of|worth)$/.test(wordAt(reading, link))) return null;
  if (wordAt(reading, link - 1) === ",") link -= 1;
  let from = wordAt(reading, link - 1) === "costs" ? link - 1 : link;
  while (
    from > 0 &&
    link - from < 4 &&
    !others.has(from - 1) &&
    isNounPart(reading, from - 1) &&
    !isLoose(wordAt(reading, from - 1))
  )
    from -= 1;
  const head = reading.tokens[link - 1];
  if (
    from === link ||
    !head ||
    TELLERS.test(head.word) ||
    (VERBS.has(head.word) && head.word !== "costs") ||
    /ed$/.test(head.word)
  )
    return null;
  while (from < link - 1 && isVerbLike(wordAt(reading, from))) from += 1;
  return { start: reading.tokens[from]!.start, end: head.end };
}

const HEDGES =
  /^(?:an?|about|around|over|under|more|less|than|between|at|least|most|up|to|nearly|almost|some|roughly|just|only|estimated|approximately|record)$/;
const isVerbLike = (word: string): boolean =>
  /^(?:pay|pays|give|gives|offer|offers|earn|earns|spend|win|wins|owe|owes|report|reports|post|posts|expect|expects)$/.test(
    word,
  ) ||
  LEVEL.test(word) ||
  VERBS.has(word) ||
  /(?:ed|ly)$/.test(word);

/** Verbs that move something: what is moved stands between them and the figure. */
const MOVES =
  /^(?:rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|hik(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|boost(?:s|ed|ing)?|push(?:es|ed|ing)?|brings?|brought|bringing|tak(?:e|es|ing)|took|puts?|keeps?|kept|held|leav(?:e|es|ing)|left|doubl(?:e|es|ed|ing)|expand(?:s|ed|ing)?|widen(?:s|ed|ing)?)$/;

/** "its benchmark rate" in "raised its benchmark rate by 25 basis points to 10.5%". */
function objectBefore(reading: Reading, draft: Draft, others: ReadonlySet<number>): Span | null {
  let link = draft.from - 1;
  while (link > draft.from - 4 && HEDGES.test(wordAt(reading, link)) && !/^(?:to|at)$/.test(wordAt(reading, link)))
    link -= 1;
  if (!/^(?:by|to|from|at)$/.test(wordAt(reading, link))) return null;
  for (let at = link - 1; at >= Math.max(0, link - MOVED); at -= 1) {
    const { word, type } = reading.tokens[at]!;
    if (type === "sign" && !/^['’%-]$/.test(word)) return null;
    if (!MOVES.test(word)) {
      if (VERBS.has(word) || CLAUSE.has(word)) return null;
      continue;
    }
    let from = at + 1;
    while (from < link && DETERMINERS.has(wordAt(reading, from))) from += 1;
    let to = from;
    while (to < link && !others.has(to) && isNounPart(reading, to) && (to === from || !isLoose(wordAt(reading, to))))
      to += 1;
    return to > from && !isLoose(wordAt(reading, from)) && !PRONOUN.test(wordAt(reading, from))
      ? { start: reading.tokens[from]!.start, end: reading.tokens[to - 1]!.end }
      : null;
  }
  return null;
}

const PRONOUN = /^(?:him|them|us|me|you|that|himself|herself|itself|themselves)$/;

/** How far before the link the verb may stand, in tokens. */
const MOVED = 14;

/** The noun phrase before the verb that leads to the figure: "the fleet grew to 86", "Turnover fell by a fifth to $6.4bn". */
function subjectBefore(reading: Reading, draft: Draft, others: ReadonlySet<number>): Span | null {
  const restated = wordAt(reading, draft.from - 1) === "or" && wordAt(reading, draft.from - 2) === ","; // "rose 57 points, or 0.1%"
  let at = draft.from - (restated ? 3 : 1);
  let verb = -1;
  for (let steps = 0; at >= 0 && steps < 9; at -= 1, steps += 1) {
    const { word, type } = reading.tokens[at]!;
    if (type === "sign" && !/^['’%-]$/.test(word)) return null;
    if (wordAt(reading, at + 1) === "of") continue; // "costs of", "a rise of": no verb
    if (/^(?:estimated|expected)$/.test(word) && /^(?:an|the)$/.test(wordAt(reading, at - 1))) continue;
    if (isOwnVerb(reading, draft) ? steps === 0 : LEVEL.test(word)) {
      verb = isOwnVerb(reading, draft) && !LEVEL.test(word) ? at + 1 : at;
      break;
    }
    if (VERBS.has(word) && !/^(?:have|has|had|will|would|could|may|might|to)$/.test(word)) return null;
  }
  if (verb < 0) return null;
  while (verb > 0 && /^(?:an?|worth)$/.test(wordAt(reading, verb - 1))) verb -= 1;
  while (verb > 0 && (VERBS.has(wordAt(reading, verb - 1)) || LEANS.test(wordAt(reading, verb - 1)))) verb -= 1;
  let from = verb;
  while (from > 0 && verb - from < 6 && !others.has(from - 1) && isNounPart(reading, from - 1)) from -= 1;
  while (
    from < verb &&
    ((DETERMINERS.has(wordAt(reading, from)) && wordAt(reading, from + 1) !== "&") ||
      LINKS.has(wordAt(reading, from)) ||
      PREPOSITIONS.has(wordAt(reading, from)))
  )
    from += 1;
  return from < verb ? { start: reading.tokens[from]!.start, end: reading.tokens[verb - 1]!.end } : null;
}

/** "Rents doubled": the figure is its own verb; "asked four times" has another. */
const isOwnVerb = (reading: Reading, draft: Draft): boolean =>
  draft.kind === "multiple" && !/^(?:times|twice)$/.test(wordAt(reading, draft.to - 1));

/** Words between a subject and its verb: "prices are tipped to rise", "it reportedly cost". */
const LEANS =
  /^(?:also|already|now|more|than|then|still|only|currently|to|tipped|expected|forecast|likely|unlikely|set|due|reported|thought|believed|estimated|predicted|scheduled)$|.{3}ly$/;

function isNounPart(reading: Reading, at: number): boolean {
  const { word, type, entry } = reading.tokens[at]!;
  if (word === "and")
    return isCapital(reading.tokens[at - 1]?.raw ?? "") && isCapital(reading.tokens[at + 1]?.raw ?? "");
  if (word === "&") return reading.tokens[at + 1]?.glued === true;
  if (type === "number" && reading.decoy[at]) return true; // "the Orvik 40"
  if (type !== "word" || entry?.month || entry?.weekday !== undefined) return false;
  return !CLAUSE.has(word) && !VERBS.has(word);
}

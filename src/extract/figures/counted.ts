import type { Span } from "../../domain/span.ts";
import type { Draft } from "./draft.ts";
import { perOf } from "./per.ts";
import { isCapital, type Reading, wordAt } from "./reading.ts";

/** Longest phrase for what is counted, in tokens. */
const LONGEST = 10;

/**
 * What a figure counts, measures or pays for: the words after it up to a verb, comma or clause ("barrels of salted herring"), else the subject
 * before it ("Rent" in "Rent climbed to 31%"). Null where neither is plain.
 */
export function countedBy(reading: Reading, draft: Draft, others: ReadonlySet<number>): Span | null {
  if (draft.kind === "date" || draft.kind === "time" || draft.kind === "score") return null;
  if (draft.kind === "age") return person(reading, draft);
  return phraseAfter(reading, draft, others) ?? subjectBefore(reading, draft, others);
}

/** Verbs that say how much their subject is or how it moved; "said", "killed" and the like have another subject than the figure's. */
const LEVEL =
  /^(?:is|are|was|were|be|been|stands?|stood|remains?|remained|reach(?:es|ed)?|hits?|hit|total(?:s|led|ed)?|exceed(?:s|ed)?|averaged?|measures?|measured|weigh(?:s|ed)?|costs?|rose|rise|rises|risen|fell|fall|falls|fallen|grew|grown|climb(?:s|ed)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed)|declin(?:e|es|ed)|dropp?(?:s|ed)?|jump(?:s|ed)?|surg(?:es|ed)|slipp?ed|slow(?:s|ed)?|shrank|shrunk|narrowed|widened|gain(?:s|ed)|lost|soared|tumbled|plunged|edged|traded|trades|sold|sells|doubled|tripled|trebled|halved|expanded|contracted|advanced|dipped|eased|swelled|passed|topped|valued|put|estimated|expected|cut|raised|lowered)$/;

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const VERBS = set(
  "is are was were be been being has have had do does did will would can could may might must should shall says said told gets got goes went came comes " +
    "took takes made makes left leaves lost won died rose fell grew hit paid cost costs held put set met ran saw gave found became began kept led sent stood brought built thought " +
    "sank sang fled spoke broke chose drew drove flew froze hid knew rode sought shook shot sat slept spent struck swam swept threw wore wrote woke bought " +
    "caught fought heard hung ate let lay rang wept swore stole blew dug fed bent crept dealt knelt lent lit meant quit shone slid spun sprang stuck stung swung taught tore understood live think believe want need remain receive belong wait face say agree own hold",
);
const CLAUSE = set(
  "who which that where when while whose whom as because since after before until although though if than but so yet nor or he she they it we i you there " +
    "this these those each apiece daily annually altogether overall respectively alone together instead also just not now then today yesterday tomorrow ago later earlier last next tall wide long high deep heavy old late",
);
const PREPOSITIONS = set(
  "following including regarding concerning aboard amid atop inside outside unlike above below besides prior ahead away in on at by with from to into onto over under between among during through across near against about around per via within without despite towards toward up down out off along behind beyond",
);
const LINKS = set("of for");
const DETERMINERS = set("the a an its his her their our my your s");

function phraseAfter(reading: Reading, draft: Draft, others: ReadonlySet<number>): Span | null {
  const start = phraseStart(reading, draft);
  let last = start - 1;
  let links = 0;
  let nouns = 0;
  for (let at = start; at < Math.min(reading.tokens.length, start + LONGEST); at += 1) {
    const token = reading.tokens[at]!;
    if (others.has(at)) break;
    if (token.glued && /^(?:-|'|’|s)$/.test(token.word) && at > start) continue;
    if (isDot(reading, at)) continue;
    if (token.type !== "word" && token.type !== "code") break;
    if (VERBS.has(token.word) || CLAUSE.has(token.word) || PREPOSITIONS.has(token.word)) break;
    if (
      /^according$|.{4}ly$/.test(token.word) &&
      !/^(?:family|elderly|daily|weekly|monthly|early|assembly|supply|rally|ally)$/.test(token.word)
    )
      break;
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

/** A word that cannot close a phrase: "games for the". */
const isLoose = (word: string): boolean => DETERMINERS.has(word) || LINKS.has(word) || PREPOSITIONS.has(word);

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
function phraseStart(reading: Reading, draft: Draft): number {
  let at = perOf(reading, draft) === null ? draft.to : draft.to + (wordAt(reading, draft.to) === "-" ? 4 : 2);
  if (wordAt(reading, at) === "-" || wordAt(reading, at) === "+") at += 1;
  if (/^(?:strong|plus|odd)$/.test(wordAt(reading, at)) && wordAt(reading, at - 1) === "-") at += 1;
  if (/^(?:or|and)$/.test(wordAt(reading, at)) && /^(?:more|so|fewer|less|over)$/.test(wordAt(reading, at + 1)))
    at += 2;
  const link = wordAt(reading, at);
  if (link === "of" || (draft.kind === "money" && /^(?:in|for|worth)$/.test(link))) at += 1;
  if (link === "worth" && wordAt(reading, at) === "of") at += 1;
  while (DETERMINERS.has(wordAt(reading, at)) || /^(?:these|those|all|such)$/.test(wordAt(reading, at))) at += 1;
  return at;
}

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

/** The noun phrase before the verb that leads to the figure: "the fleet grew to 86", "Turnover fell by a fifth to $6.4bn". */
function subjectBefore(reading: Reading, draft: Draft, others: ReadonlySet<number>): Span | null {
  let at = draft.from - 1;
  let verb = -1;
  for (let steps = 0; at >= 0 && steps < 9; at -= 1, steps += 1) {
    const { word, type } = reading.tokens[at]!;
    if (type === "sign" && !/^['’%-]$/.test(word)) return null;
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
    (DETERMINERS.has(wordAt(reading, from)) ||
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
  /^(?:also|already|now|more|then|still|only|currently|to|tipped|expected|forecast|likely|unlikely|set|due|reported|thought|believed|estimated|predicted|scheduled)$|.{3}ly$/;

function isNounPart(reading: Reading, at: number): boolean {
  const { word, type, entry } = reading.tokens[at]!;
  if (word === "and")
    return isCapital(reading.tokens[at - 1]?.raw ?? "") && isCapital(reading.tokens[at + 1]?.raw ?? "");
  if (type !== "word" || entry?.month || entry?.weekday !== undefined) return false;
  return !CLAUSE.has(word) && !VERBS.has(word);
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

import type { Span } from "../../domain/span.ts";
import { type Gender, isGivenName } from "./given-names.ts";
import { isAdverb, isVerbish } from "./noun-phrases.ts";
import type { Role } from "./people.ts";
import { SPEECH_VERBS } from "./speech-verbs.ts";
import type { Token } from "./tokens.ts";
import {
  ADVERBS,
  DETERMINERS,
  GENDERED,
  NEVER_NAMES,
  PEOPLE_NOUNS,
  PLACE_WORDS,
  PREPOSITIONS,
  SURNAMES_TOO,
  THING_WORDS,
  TITLES,
} from "./words.ts";

/** Capitalised words in a row that may be a name, cut from the title before them. */
export type NameRun = {
  readonly span: Span;
  readonly words: readonly string[];
  readonly title: Span | null;
  readonly gender: Gender | null;
  readonly roles: readonly Role[];
  readonly possessive: boolean;
  /** A noun follows: "Vogt supporters". */
  readonly modifies: boolean;
  /** A word says it is an organisation, place or thing. */
  readonly isThing: boolean;
  readonly evidence: number;
};

/** "Seven-year-old" begins a sentence, not a name. */
const AGE = /-(?:year|month|week)-old$/;
const PARTICLES = new Set("de la del der den van von bin al el da di dos das du ibn ul y le ter zu abu ben".split(" "));
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);
/** How many words a role before or after a name may have. */
const LONGEST_ROLE = 12;

const bare = (token: Token): string => token.lower.replace(/\.$/, "");
const isAcronym = (token: Token): boolean =>
  /^[\p{Lu}\p{N}&]{3,}$/u.test(token.text) || PLACES_IN_INITIALS.has(token.lower);
const PLACES_IN_INITIALS = new Set(
  "u.s. u.s.a. u.n. u.k. e.u. d.c. l.a. n.y. n.j. n.c. s.c. n.h. n.m. u.a.e. a.m. p.m. g.o.p.".split(" "),
);
/** Grammar words that are given names as well: "said Will Doyle". */
const ALSO_NAMES = new Set("will may april june august".split(" "));

const isTitle = (token: Token): boolean => {
  const word = bare(token).replace(/^(?:then|ex|now|vice|co|former)-/, "");
  return TITLES.has(word) || (PEOPLE_NOUNS.has(word) && !isGivenName(word));
};

/** Whether a token can be part of somebody's name. */
export const isNameWord = (token: Token): boolean =>
  token.kind === "word" &&
  token.capital &&
  !NEVER_NAMES.has(bare(token)) &&
  !isAcronym(token) &&
  !isAdverb(token) &&
  !AGE.test(token.lower);

/** The runs of a block's tokens, in order. */
export function nameRunsIn(text: string, tokens: readonly Token[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!startsRun(tokens[index]!) && !isAlsoName(tokens, index)) continue;
    const to = endOfRun(tokens, index);
    const run = readRun(text, tokens, index, to);
    if (run) runs.push(run);
    index = to - 1;
  }
  return runs;
}

const isAlsoName = (tokens: readonly Token[], index: number): boolean => {
  const next = tokens[index + 1];
  const token = tokens[index]!;
  return (
    token.capital &&
    index > 0 &&
    ALSO_NAMES.has(token.lower) &&
    next !== undefined &&
    isNameWord(next) &&
    (tokens[index - 1]!.kind === "word" || /["”’']/.test(tokens[index - 1]!.text))
  );
};

const startsRun = (token: Token): boolean => isNameWord(token) || (token.capital && TITLES.has(bare(token)));

function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < tokens.length) {
    let next = to;
    while (next < to + 3 && PARTICLES.has(tokens[next]?.lower ?? "") && !tokens[next]!.capital) next += 1;
    const token = tokens[next];
    if (!token || !(next > to ? isNameWord(token) : startsRun(token))) break;
    to = next + 1;
  }
  return to;
}

function readRun(text: string, tokens: readonly Token[], from: number, to: number): NameRun | null {
  const first = nameStart(tokens, from, to);
  let last = to;
  while (last > first + 1 && SUFFIXES.has(bare(tokens[last - 1]!))) last -= 1;
  if (first >= last) return null;
  const name = tokens.slice(first, last);
  const title = titleBefore(tokens, from, first);
  const words = name.map(bare);
  const role = roleAfter(tokens, to);
  const roles = [title, role].filter((span): span is Span => span !== null).map((span) => roleOf(text, span));
  return {
    span: { start: name[0]!.start, end: name.at(-1)!.end },
    words,
    title,
    gender: genderAround(roles, tokens, from, first),
    roles,
    possessive: tokens[to]?.lower === "'s",
    modifies: isNounAt(tokens, to),
    isThing: isThing(words, name[0]!.text) || isCommonNoun(tokens, first, last),
    evidence: evidenceAround(tokens, from, to, first, title !== null, role !== null),
  };
}

/**
 * Behind the last title of the run ("House Chair | Michael McCaul"), else at a given name that a word for a place, thing or people stands before
 * ("Ohio Republican | John Kasich", "State | Henry Kissinger").
 */
function nameStart(tokens: readonly Token[], from: number, to: number): number {
  let start = from;
  for (let index = from; index < to - 1; index += 1) {
    if (isTitle(tokens[index]!) && !SUFFIXES.has(bare(tokens[index + 1]!))) start = index + 1;
  }
  if (start === from && start === to - 1 && isTitle(tokens[start]!)) return to;
  if (start === from && PLACE_WORDS.has(bare(tokens[start]!)) && to - start > 2 && tokens[from - 1]?.lower === "of")
    start += 1;
  if (isGivenName(tokens[start]!.text)) return start;
  for (let index = start + 1; index < to - 1; index += 1) {
    if (!isGivenName(tokens[index]!.text)) continue;
    const before = bare(tokens[index - 1]!);
    if (index >= start + 2 || THING_WORDS.has(before) || PLACE_WORDS.has(before) || PEOPLE_NOUNS.has(before))
      return index;
  }
  return start;
}

/** A noun for people in lower case, or a capital that begins another name. */
const isNounAt = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  return (
    next !== undefined &&
    next.kind === "word" &&
    (PEOPLE_NOUNS.has(next.lower) || (next.capital && !NEVER_NAMES.has(next.lower)))
  );
};

/** "Neighbours said", "Supermarkets insist": one word that a sentence begins with and that looks like a plural or names what people are. */
function isCommonNoun(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  if (last - first > 1 || (before && !/^[.?!:;“"‘—]$/.test(before.text))) return false;
  const word = bare(tokens[first]!);
  return PEOPLE_NOUNS.has(word) || (/[a-z]{3}s$/.test(word) && !/(?:ss|us|is)$/.test(word) && !isGivenName(word));
}

/** Jude Law and Denzel Washington are people, the Ohio Valley is not. */
function isThing(words: readonly string[], first: string): boolean {
  if (words.length > 6) return true;
  const mayBePerson = words.length > 1 && words.length <= 3 && isGivenName(first) && !PLACE_WORDS.has(words[0]!);
  return words.some((word, index) => {
    if (mayBePerson && index === 0) return false;
    if (mayBePerson) return THING_WORDS.has(word) && !SURNAMES_TOO.has(word);
    return THING_WORDS.has(word) || PLACE_WORDS.has(word);
  });
}

/** The title in the run before the name, and the role in lower case before that: "White House spokesman", "former Ohio senator". */
function titleBefore(tokens: readonly Token[], from: number, first: number): Span | null {
  let start = first;
  if (first === from) {
    const before = tokens[from - 1];
    if (!before || before.capital || !PEOPLE_NOUNS.has(before.lower)) return null;
    start = from - 1;
  } else start = from;
  for (let steps = 0; steps < LONGEST_ROLE && start > 0; steps += 1) {
    const token = tokens[start - 1]!;
    const joins = token.lower === "'s" || token.lower === "and" || token.lower === "of";
    if (
      token.kind !== "word" ||
      isVerbish(token) ||
      (!joins &&
        (PREPOSITIONS.has(token.lower) ||
          SPEECH_VERBS.has(token.lower) ||
          (NEVER_NAMES.has(token.lower) && !isAdjective(token))))
    )
      break;
    if (joins && token.lower !== "'s") break;
    start -= 1;
  }
  return { start: tokens[start]!.start, end: tokens[first - 1]!.end };
}

/** American, Democratic and the like stand in roles though they never name anybody. */
const isAdjective = (token: Token): boolean =>
  token.capital &&
  token.lower.length > 3 &&
  !DETERMINERS.has(token.lower) &&
  !TITLES.has(token.lower) &&
  !PREPOSITIONS.has(token.lower) &&
  !/^(?:but|and|when|while|asked|speaking|then|if|because|although)$/.test(token.lower);

/** "Lena Vogt, the harbour master," and "Lena Vogt, a lawyer". */
function roleAfter(tokens: readonly Token[], to: number): Span | null {
  if (tokens[to]?.lower !== "," || !tokens[to + 1]) return null;
  let end = to + 1;
  let hasPerson = false;
  while (end < tokens.length && end - to <= LONGEST_ROLE) {
    const token = tokens[end]!;
    if (token.kind === "point" || token.kind === "quote" || SPEECH_VERBS.has(token.lower)) break;
    if (/^(?:who|which|whose|and|but|has|had|is|was|said)$/.test(token.lower)) break;
    if (PREPOSITIONS.has(token.lower) && !hasPerson) break;
    hasPerson ||= PEOPLE_NOUNS.has(token.lower);
    end += 1;
  }
  return hasPerson ? { start: tokens[to + 1]!.start, end: tokens[end - 1]!.end } : null;
}

const roleOf = (text: string, span: Span): Role => ({
  span,
  words: text
    .slice(span.start, span.end)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !DETERMINERS.has(word)),
});

function genderAround(roles: readonly Role[], tokens: readonly Token[], from: number, first: number): Gender | null {
  for (let index = first - 1; index >= from; index -= 1) {
    const gender = TITLES.get(bare(tokens[index]!));
    if (gender) return gender;
  }
  for (const role of roles) {
    for (const word of role.words) {
      const gender = GENDERED.get(word);
      if (gender && !/^(?:father|mother|son|daughter|brother|sister|husband|wife)$/.test(word)) return gender;
    }
  }
  return null;
}

function evidenceAround(
  tokens: readonly Token[],
  from: number,
  to: number,
  first: number,
  titled: boolean,
  hasRole: boolean,
): number {
  const before = tokens[from - 1];
  let next = to;
  while (tokens[next] && ADVERBS.has(tokens[next]!.lower)) next += 1;
  const after = tokens[next];
  let evidence = titled || first > from ? 3 : 0;
  if (hasRole) evidence += 2;
  if (after && (SPEECH_VERBS.has(after.lower) || after.lower === "who")) evidence += 2;
  if (before && SPEECH_VERBS.has(before.lower)) evidence += 1;
  if (after?.lower === "," && /^(?:who|whose|of)$/.test(tokens[next + 1]?.lower ?? "")) evidence += 2;
  if (after?.lower === "," && isAge(tokens, to + 1)) evidence += 2;
  if (after?.text === "(" && /^[RDI]$|^[RDI]-/.test(tokens[to + 1]?.text ?? "")) evidence += 3;
  if (before && /^(?:the|a|an|in|at|near|from)$/.test(before.lower) && first === from) evidence -= 3;
  return evidence;
}

/** ", 49," */
const isAge = (tokens: readonly Token[], at: number): boolean =>
  /^\d{1,2}$/.test(tokens[at]?.text ?? "") && /^[,.]$/.test(tokens[at + 1]?.lower ?? "");

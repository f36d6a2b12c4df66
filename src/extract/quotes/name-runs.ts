import type { Span } from "../../domain/span.ts";
import { type Gender, isGivenName } from "./given-names.ts";
import { evidenceAround, genderAround, roleAfter, roleOf, titleBefore } from "./name-roles.ts";
import { ALSO_NAMES, bare, isCommonNoun, isNameWord, isThing, isTitle, PARTICLES, SUFFIXES } from "./name-words.ts";
import type { Role } from "./person.ts";
import type { Token } from "./tokens.ts";
import { NEVER_NAMES, PEOPLE_NOUNS, PLACE_WORDS, THING_WORDS, TITLES } from "./words.ts";

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
  const title = titleBefore(tokens, from, first, to);
  const words = name.map(bare);
  const role = roleAfter(tokens, to);
  const office = first > from && tokens[from - 1]?.lower === "," ? titleBefore(tokens, from, from, to) : null; // "the minister, Lord Vogt,"
  const roles = [title, role, office].filter((span): span is Span => span !== null).map((span) => roleOf(text, span));
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
 * Behind the last title of the run ("Budget Chair | Ana Ruiz"), else at a given name that a word for a place, thing or people stands before
 * ("Port Tarn | Lena Vogt", "State | Ivo Marsh").
 */
function nameStart(tokens: readonly Token[], from: number, to: number): number {
  let start = from;
  for (let index = from; index < to - 1; index += 1) {
    if (isTitle(tokens[index]!) && !SUFFIXES.has(bare(tokens[index + 1]!))) start = index + 1;
  }
  if (start === to - 1 && (start === from ? isTitle(tokens[start]!) : isRank(tokens, start))) return to;
  if (start === from && PLACE_WORDS.has(bare(tokens[start]!)) && to - start > 2 && tokens[from - 1]?.lower === "of")
    start += 1;
  if (start === from && to - start > 2 && tokens[from - 1]?.lower === "the" && tokens[from - 2]?.lower === "of")
    start += 1;
  if (isGivenName(tokens[start]!.text)) return start;
  for (let index = start + 1; index < to - 1; index += 1) {
    if (!isGivenName(tokens[index]!.text) || PARTICLES.has(tokens[index]!.lower)) continue;
    const before = bare(tokens[index - 1]!);
    if (index >= start + 2 || THING_WORDS.has(before) || PLACE_WORDS.has(before) || PEOPLE_NOUNS.has(before))
      return index;
  }
  return start;
}

/** "Director General", "Vice President": the second word of a rank, and nobody's name. */
const isRank = (tokens: readonly Token[], at: number): boolean =>
  PEOPLE_NOUNS.has(bare(tokens[at - 1]!)) &&
  /^(?:general|secretary|president|director|officer|executive|minister|chair|chairman|chairwoman|editor|manager|governor|mayor|treasurer|leader|speaker)$/.test(
    bare(tokens[at]!),
  );

/** A noun for people in lower case, or a capital that begins another name. */
const isNounAt = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  return (
    next !== undefined &&
    next.kind === "word" &&
    (PEOPLE_NOUNS.has(next.lower) || (next.capital && !NEVER_NAMES.has(next.lower)))
  );
};

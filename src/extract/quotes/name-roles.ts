import type { Span } from "../../domain/span.ts";
import type { Gender } from "./given-names.ts";
import { bare } from "./name-words.ts";
import type { Role } from "./person.ts";
import { SPEECH_VERBS } from "./speech-verbs.ts";
import type { Token } from "./tokens.ts";
import { isVerbish } from "./word-kinds.ts";
import { ADVERBS, DETERMINERS, GENDERED, NEVER_NAMES, NO_PERSON, PEOPLE_NOUNS, PREPOSITIONS, TITLES } from "./words.ts";

/** How many words a role before or after a name may have. */
const LONGEST_ROLE = 12;

/** The title in the run before the name, and the role in lower case before that: "port spokesman", "former harbour master"; also "the harbour master, Lena Vogt,". */
export function titleBefore(tokens: readonly Token[], from: number, first: number, to: number): Span | null {
  const apart = first === from && tokens[from - 1]?.lower === "," && /^[,.]$/.test(tokens[to]?.lower ?? "");
  const end = apart ? first - 1 : first;
  let start = from;
  if (first === from) {
    const head = apart ? officeBefore(tokens, end) : end - 1;
    const before = tokens[head];
    if (!before || before.capital || !PEOPLE_NOUNS.has(before.lower)) return null;
    start = head;
  }
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
  if (apart && tokens[start - 1]?.lower === "of" && tokens[start - 2]?.lower === "one") start -= 2; // "one of the crew, Ivo Marsh,"
  return { start: tokens[start]!.start, end: tokens[end - 1]!.end };
}

/** Index of "bishop" in "the bishop of Orvik", "the head of the port agency" or "the bishop", which ends before `end`. */
function officeBefore(tokens: readonly Token[], end: number): number {
  const last = tokens[end - 1];
  if (!last || (!last.capital && PEOPLE_NOUNS.has(last.lower) && !NO_PERSON.has(last.lower))) return end - 1;
  let at = end - 1;
  while (at > end - 6 && tokens[at]?.kind === "word" && !PREPOSITIONS.has(tokens[at]!.lower) && !isVerbish(tokens[at]!))
    at -= 1;
  return at < end - 1 && tokens[at]?.lower === "of" ? at - 1 : end - 1;
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
export function roleAfter(tokens: readonly Token[], to: number): Span | null {
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

/** A role with its words, articles left out. */
export const roleOf = (text: string, span: Span): Role => ({
  span,
  words: text
    .slice(span.start, span.end)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !DETERMINERS.has(word))
    .map((word) => LONG_FORMS.get(word) ?? word),
});

/** How a title before a name is written out where it stands alone: "Sen. Ruiz … the senator". */
const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  "sen senator, rep representative, gov governor, prof professor, gen general, capt captain, col colonel, maj major, sgt sergeant, adm admiral, lt lieutenant, cllr councillor, insp inspector, supt superintendent, rev reverend, amb ambassador, det detective, dr doctor"
    .split(", ")
    .map((pair): [string, string] => [pair.split(" ")[0]!, pair.split(" ")[1]!]),
);

/** What the title or a role says of the gender. */
export function genderAround(
  roles: readonly Role[],
  tokens: readonly Token[],
  from: number,
  first: number,
): Gender | null {
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

/** How sure the words around a run make that it names a person: titles, roles, ages and verbs of saying for it, "the" and "in" against. */
export function evidenceAround(
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
  if (after && (isSpoken(after.lower) || after.lower === "who")) evidence += 2;
  if (before && SPEECH_VERBS.has(before.lower)) evidence += 1;
  if (tokens[to]?.lower === "'s" && PERSONAL.test(tokens[to + 1]?.lower ?? "")) evidence += 2;
  if (after?.lower === "," && /^(?:who|whose|of)$/.test(tokens[next + 1]?.lower ?? "")) evidence += 2;
  if (after?.lower === "," && isAge(tokens, to + 1)) evidence += 2;
  if (after?.text === "(" && /^[RDI]$|^[RDI]-/.test(tokens[to + 1]?.text ?? "")) evidence += 3;
  const isPlace = /^(?:in|at|near|from)$/.test(before?.lower ?? "") && to - first === 1;
  if (first === from && (isPlace || /^(?:the|an?|our|my|your|its|their)$/.test(before?.lower ?? ""))) evidence -= 3;
  return evidence;
}

/** Whoever has these is a person: "Vogt's remarks", "Vogt's widow". */
const PERSONAL =
  /^(?:remarks|wife|husband|sons?|daughters?|mother|father|parents|brother|sister|widow|widower|girlfriend|boyfriend|childhood|memoirs?|autobiography)$/;

/** "Vogt said", "Vogt says"; a plain form is a noun here: "Home coach Lena Vogt". */
const isSpoken = (word: string): boolean => (SPEECH_VERBS.get(word) ?? word) !== word || /^(?:read|cast)$/.test(word);

/** ", 49," */
const isAge = (tokens: readonly Token[], at: number): boolean =>
  /^\d{1,2}$/.test(tokens[at]?.text ?? "") && /^[,.]$/.test(tokens[at + 1]?.lower ?? "");

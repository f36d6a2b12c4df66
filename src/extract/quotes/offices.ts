import { lowerBound } from "./mentions.ts";
import type { People, Person, Role } from "./person.ts";
import type { Token } from "./tokens.ts";
import { DETERMINERS, NO_PERSON, PEOPLE_NOUNS, POSSESSIVES, PREPOSITIONS } from "./words.ts";

/** Mentions looked at for a role. */
const MENTIONS_BACK = 100;
/** The share of the words that a role must hold: "the port spokesman" is not the union's. */
const LEAST = 0.6;
/** Where two people hold an office, the one named last within so many UTF-16 units is meant, … */
const NEAR = 600;
/** … else the one named so many times as often as the others, else nobody knows. */
const MORE = 2;

type Holder = { readonly person: Person; readonly at: number; readonly share: number };

/**
 * Whom "the harbour master" means: the person whose role, as it stood beside the name, holds the same words. Only for "the …" or a bare title; "a
 * spokesman" is nobody in particular.
 */
export function personInRole(people: People, words: readonly Token[], of: readonly Token[], at: number): Person | null {
  const holders = holdersOf(people, words, of, at);
  const [last] = holders;
  if (!last || holders.length === 1 || at - last.at <= NEAR) return last?.person ?? null;
  const most = holders.find(({ person }) =>
    holders.every((other) => other.person === person || other.person.count * MORE <= person.count),
  );
  return most?.person ?? null;
}

/** Everybody who holds the office best, the one named last before `at` first. */
export function holdersOf({ mentions }: People, words: readonly Token[], of: readonly Token[], at: number): Holder[] {
  const first = words[0]!;
  const head = words.at(-1)!.lower;
  if (first.lower === "the" ? words.length === 1 : !first.capital || DETERMINERS.has(first.lower)) return [];
  if (!PEOPLE_NOUNS.has(head) || NO_PERSON.has(head) || (head.endsWith("s") && !/(?:boss|actress)$/.test(head)))
    return [];
  const wanted = words.map((word) => word.lower).filter((word) => !DETERMINERS.has(word));
  const seen = new Set<Person>();
  let holders: Holder[] = [];
  const last = lowerBound(mentions, at) - 1;
  for (let index = last; index >= 0 && last - index < MENTIONS_BACK; index -= 1) {
    const { person, span } = mentions[index]!;
    if (seen.has(person)) continue;
    seen.add(person);
    const share = Math.max(
      0,
      ...person.roles.map((role) =>
        role.span.start < at && !isOfAnother(role, head, of) ? shareOf(role, wanted, head) : 0,
      ),
    );
    if (share <= LEAST || share < (holders[0]?.share ?? 0)) continue;
    if (share > (holders[0]?.share ?? 0)) holders = [];
    holders.push({ person, at: span.end, share });
  }
  return holders;
}

/** How far ahead the name of "the archbishop" may stand that a text begins with, UTF-16 units. */
const AHEAD = 1500;

/**
 * Whom "the archbishop" means in a text that names one further down, as leads do: the only person ahead in such a role, and whom nothing has named yet.
 */
export function personToCome(
  { mentions }: People,
  words: readonly Token[],
  of: readonly Token[],
  at: number,
): Person | null {
  const head = words.at(-1)!.lower;
  if (words[0]!.lower !== "the" || !PEOPLE_NOUNS.has(head) || NO_PERSON.has(head) || head.endsWith("s")) return null;
  const wanted = words.map((word) => word.lower).filter((word) => !DETERMINERS.has(word));
  let found: Person | null = null;
  for (let index = lowerBound(mentions, at); index < mentions.length; index += 1) {
    const { person, span } = mentions[index]!;
    if (span.start > at + AHEAD) break;
    const fits = person.roles.some(
      (role) => role.span.start > at && shareOf(role, wanted, head) > LEAST && !isOfAnother(role, head, of),
    );
    if (!fits || person === found) continue;
    if (found || person.firstAt < at || person.words.length < 2) return null;
    found = person;
  }
  return found;
}

/**
 * "The director of the museum" is not the director of the Tarn Port, "the mayor of Orvik" not Tarn Mayor Lena Vogt; "the director of the company" may be
 * either. `of`: the words behind the office.
 */
export function isOfAnother(role: Role, head: string, of: readonly Token[]): boolean {
  const body = of.filter(({ lower, kind }) => kind === "word" && !isFiller(lower)).map(({ lower }) => lower);
  if (body.length === 0 || ANY_BODY.has(body.at(-1)!) || body.some((word) => role.words.includes(word))) return false;
  return role.words.some((word, index) => {
    if (isFiller(word) || holds({ ...role, words: [word] }, head) || word.length < 3) return false;
    const behind = role.words.slice(0, index).some((before) => PREPOSITIONS.has(before));
    return behind || role.words.indexOf(head) === index + 1 ? !GENERAL.has(word) : false;
  });
}

const isFiller = (word: string): boolean => DETERMINERS.has(word) || PREPOSITIONS.has(word) || POSSESSIVES.has(word);
/** Say nothing of where an office is. */
const GENERAL = new Set(
  "former new current longtime acting deputy vice chief senior executive general managing prime state national regional local first top lead outgoing interim founding artistic".split(
    " ",
  ),
);
/** May stand for the body that a role names: "the agency" for "the Tarn Port Authority". */
const ANY_BODY = new Set(
  "agency company firm group organisation organization charity body department ministry club team union party association board committee commission panel council institute centre center foundation network service force school church court city town village state country nation county district region province government house".split(
    " ",
  ),
);

/** How much of what is wanted a role says; less where it is a former or lesser office than the one wanted. */
function shareOf(role: Role, wanted: readonly string[], head: string): number {
  if (!holds(role, head)) return 0;
  if (role.words.some((word) => LESSER.has(word) && !wanted.includes(word))) return 0;
  const share = wanted.filter((word) => holds(role, word)).length / wanted.length;
  return role.words.some((word) => FORMER.has(word) && !wanted.includes(word)) ? share - 0.1 : share;
}

const LESSER = new Set("vice deputy assistant acting shadow".split(" "));
const FORMER = new Set("former ex then late".split(" "));

/** Whether a role says the word, or another for the same office: "Rep. Ruiz … the congresswoman". */
const holds = ({ words }: Role, word: string): boolean =>
  words.includes(word) || (OFFICES.get(word) ?? []).some((office) => words.includes(office));

const OFFICES: ReadonlyMap<string, readonly string[]> = new Map([
  ["congressman", ["representative"]],
  ["congresswoman", ["representative"]],
  ["lawmaker", ["representative", "senator", "congressman", "congresswoman", "mp"]],
  ["mp", ["member"]],
  ["spokesman", ["spokesperson"]],
  ["spokeswoman", ["spokesperson"]],
]);

import { voteOnGender } from "./gender-votes.ts";
import { type Gender, genderOfName, isGivenName } from "./given-names.ts";
import { type NameRun, nameRunsIn } from "./name-runs.ts";
import { PARTICLES } from "./name-words.ts";
import { type Mention, type People, type Person, type Role, SURE } from "./person.ts";
import type { Token } from "./tokens.ts";
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, GIVEN_PLACES, POSSESSIVES, PREPOSITIONS, PRONOUNS } from "./words.ts";

/** Descriptions kept of one person. */
const MOST_ROLES = 6;
/** Words in a name. */
const LONGEST_NAME = 6;

/** Everybody named in the blocks (tokens of each, quotations included), first by full names, then surnames and given names linked to them. */
export function peopleIn(text: string, blocks: readonly (readonly Token[])[]): People {
  const titles = new Set<NameRun>();
  const runs = blocks.flatMap((tokens) => {
    const found = nameRunsIn(text, tokens);
    if (isTitleCase(tokens)) for (const run of found) titles.add(run);
    return found;
  });
  const byLast = new Map<string, Person[]>();
  const persons: Person[] = [];
  const found = new Map<NameRun, Person>();
  for (const run of runs) {
    if (run.words.length < 2 || run.words.length > LONGEST_NAME || run.isThing || titles.has(run)) continue;
    const person = knownPerson(byLast, run) ?? newPerson(run, persons, byLast);
    learn(person, run);
    found.set(run, person);
  }
  const earliest = new Map<string, number>();
  for (const { words, span } of runs) if (!earliest.has(words.at(-1)!)) earliest.set(words.at(-1)!, span.start);
  for (const title of titles) if (title.words.length > 1) bringToFront(byLast, title);
  for (const run of runs) {
    if (found.has(run)) continue;
    const known = run.words.length === 1 ? linkSingle(byLast, run, found, earliest) : knownPerson(byLast, run);
    if (!known && (run.words.length !== 1 || run.isThing || titles.has(run) || isPlace(run))) continue;
    const person = known ?? newPerson(run, persons, byLast);
    if (!titles.has(run)) learn(person, run);
    found.set(run, person);
  }
  const mentions = runs.flatMap((run): Mention[] => {
    const person = found.get(run);
    return person
      ? [{ person, span: run.span, title: run.title, possessive: run.possessive, modifies: run.modifies }]
      : [];
  });
  voteOnGender(blocks, mentions);
  return { mentions, persons };
}

/** Chelsea, Georgia and Jordan on their own, without a title or a surname, are places. */
const isPlace = (run: NameRun): boolean => run.title === null && GIVEN_PLACES.has(run.words[0]!);

/** A headline in which nearly every word has a capital says nothing about where a name begins and ends. */
function isTitleCase(tokens: readonly Token[]): boolean {
  if (tokens.length > 60) return false;
  const long = tokens.filter((token) => token.kind === "word" && token.text.length >= 3);
  let words = 0;
  let capitals = 0;
  for (const token of long) {
    if (isSmall(token)) continue;
    words += 1;
    if (token.capital) capitals += 1;
    else if ((words - capitals) * 10 > long.length) return false; // too many already, as in all but headlines
  }
  return words >= 5 && capitals >= words * 0.9;
}

const isSmall = ({ lower }: Token): boolean =>
  DETERMINERS.has(lower) ||
  PREPOSITIONS.has(lower) ||
  CONJUNCTIONS.has(lower) ||
  AUXILIARIES.has(lower) ||
  PRONOUNS.has(lower) ||
  POSSESSIVES.has(lower);

/** "Mr" and the like say how somebody is addressed, not what they do. */
const isAddress = ({ words }: Role): boolean =>
  words.every((word) => /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|dr|prof|mx|then|s)$/.test(word));

function newPerson(run: NameRun, persons: Person[], byLast: Map<string, Person[]>): Person {
  const person: Person = {
    name: run.span,
    words: run.words,
    gender: null,
    firstAt: run.span.start,
    roles: [],
    evidence: 0,
    count: 0,
  };
  persons.push(person);
  for (const key of new Set([run.words.at(-1)!, run.words[0]!]))
    byLast.set(key, [...(byLast.get(key) ?? []), person].slice(-8));
  return person;
}

/** The same person under another full form: "Lena F. Vogt" and "Lena Vogt", "Ortiz Vega" and "Luis Manuel Ortiz Vega". */
function knownPerson(byLast: ReadonlyMap<string, readonly Person[]>, run: NameRun): Person | null {
  const candidates = byLast.get(run.words.at(-1)!) ?? [];
  return candidates.find((person) => sameName(person.words, run.words)) ?? null;
}

/** Of two people of one surname the one in the headline is meant by it. */
function bringToFront(byLast: Map<string, Person[]>, { words }: NameRun): void {
  for (let at = 1; at < words.length; at += 1) {
    const bearers = byLast.get(words[at]!) ?? [];
    const first = bearers.find((person) => person.words[0] === words[at - 1] && person.words.at(-1) === words[at]);
    if (first) byLast.set(words[at]!, [first, ...bearers.filter((person) => person !== first)]);
  }
}

function sameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false;
  if (a[0] === b[0]) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length > short.length && short.every((word) => long.includes(word));
}

/** A surname or given name on its own: the person of that name, by the title’s gender where two share it, else the one named first. */
function linkSingle(
  byLast: ReadonlyMap<string, readonly Person[]>,
  run: NameRun,
  found: ReadonlyMap<NameRun, Person>,
  earliest: ReadonlyMap<string, number>,
): Person | null {
  const word = run.words[0]!;
  const all = (byLast.get(word) ?? []).filter((person) => person.words.length > 1 || found.size > 0);
  const surnames = all.filter((person) => person.words.at(-1) === word);
  const candidates = surnames.length > 0 ? surnames : all.filter((person) => person.words[0] === word);
  const fitting = candidates.filter(
    (person) =>
      run.gender === null ||
      (person.gender === null ? !isAnother(person, run.gender, earliest.get(word)!) : person.gender === run.gender),
  );
  return fitting.find((person) => run.gender !== null && person.gender === run.gender) ?? fitting[0] ?? null;
}

/**
 * Whether "Mr Vogt" is hardly Lavinda Vogt: her given name is in no list and ends in -a, and the text spoke of a Vogt before it named her. `earliest` is
 * where the surname first stands.
 */
const isAnother = ({ words, firstAt }: Person, gender: Gender, earliest: number): boolean =>
  gender === "male" &&
  earliest < firstAt &&
  words.length > 1 &&
  words[0]!.length > 3 &&
  words[0]!.endsWith("a") &&
  !isGivenName(words[0]!);

/** Longer, unless what it adds stands before a given name and is none: "Comedian Ana Ruiz" is no longer a name than "Ana Ruiz". */
function isBetterForm(known: readonly string[], words: readonly string[]): boolean {
  const [shorter, longer] = words.length > known.length ? [known, words] : [words, known];
  const addsNoName =
    shorter.length > 1 &&
    shorter[0] !== longer[0] &&
    isGivenName(shorter[0]!) &&
    !PARTICLES.has(shorter[0]!) && // "Al Mansoob" beside "Saif Al Mansoob"
    !isGivenName(longer[0]!);
  return addsNoName ? words === shorter && words.length < known.length : words.length > known.length;
}

function learn(person: Person, run: NameRun): void {
  if (isBetterForm(person.words, run.words)) {
    person.name = run.span;
    person.words = run.words;
  }
  person.gender ??=
    run.gender ?? (run.words.length > 1 || person.words.length === 1 ? genderOfName(run.words[0]!) : null);
  person.count += 1;
  person.evidence += run.evidence + (isGivenName(run.words[0]!) ? SURE : 0);
  for (const role of run.roles) if (person.roles.length < MOST_ROLES && !isAddress(role)) person.roles.push(role);
}

import type { Cue } from "./cue.ts";
import { isGivenName } from "./given-names.ts";
import { mentionAtHead } from "./mentions.ts";
import { type Phrase, phraseAt } from "./noun-phrases.ts";
import { personInRole } from "./offices.ts";
import type { Mention, People, Person } from "./person.ts";
import { firstPhrase } from "./phrases-in.ts";
import { namedBehind } from "./self-named.ts";
import type { Unnamed } from "./setting.ts";
import type { Token } from "./tokens.ts";
import { unnamedIn } from "./unnamed.ts";
import type { Attribution, SentenceView } from "./view.ts";
import { PEOPLE_NOUNS, PREPOSITIONS } from "./words.ts";

/** What a pronoun may point back to. */
export type References = {
  /** Names, and roles at the head of a sentence or of a verb of saying that mean somebody named: "The mayor stepped in." In order of the text. */
  readonly all: readonly Mention[];
  /** Those of them that a sentence is about, or whose saying it reports. */
  readonly subjects: ReadonlyMap<Mention, "speaker" | "subject">;
  /** Whom a sentence begins with and nobody named: "A woman was waiting.", "His brother was less kind." In order of the text. */
  readonly nameless: readonly Unnamed[];
};

export function referencesIn(sentences: readonly SentenceView[], people: People): References {
  const subjects = new Map<Mention, "speaker" | "subject">();
  const roles: Mention[] = [];
  const nameless: Unnamed[] = [];
  for (const { tokens, cues } of sentences) {
    const here = new Map<number, Mention>();
    const note = (phrase: Phrase | null, part: "speaker" | "subject"): void => {
      if (!phrase) return;
      const words = tokens.slice(phrase.from, phrase.core);
      const named =
        mentionAtHead(people.mentions, words) ??
        nameBehind(people, tokens, phrase) ??
        namedBehind(people.mentions, tokens, phrase.to);
      const mention = named ?? here.get(phrase.from) ?? inRole(people, words);
      if (!mention) return;
      if (!named && !here.has(phrase.from)) roles.push(mention);
      if (!named) here.set(phrase.from, mention);
      if (subjects.get(mention) !== "speaker") subjects.set(mention, part);
    };
    const first = firstPhrase(tokens, 0, tokens.length);
    note(first, "subject");
    if (first && !here.has(first.from)) nameless.push(...namelessIn(people, tokens, first));
    for (const cue of cues) if (!cue.passive) note(askedBy(tokens, cue) ?? cue.subject, "speaker");
  }
  const all = roles.length === 0 ? people.mentions : [...people.mentions, ...roles].sort(byPlace);
  return { all, subjects, nameless };
}

/** "A woman was waiting", "His brother, reached in Tarn, was less kind", "Vogt’s mother wept"; not "His brother, Ivo Marsh, was", who is named. */
function namelessIn({ mentions }: People, tokens: readonly Token[], { from, core, to }: Phrase): Unnamed[] {
  const words = tokens.slice(from, core);
  if (!isAhead(tokens, from) || !(NEW.test(words[0]!.lower) || words.at(-2)?.lower === "'s")) return [];
  const span = { start: words[0]!.start, end: tokens[to - 1]!.end };
  const found = unnamedIn(words, span);
  if (found?.number !== "one") return [];
  const behind = tokens[to]?.lower === "," ? phraseAt(tokens, to + 1, tokens.length) : null;
  const isNamed = behind !== null && mentionAtHead(mentions, tokens.slice(behind.from, behind.core)) !== null;
  return isNamed || namedBehind(mentions, tokens, to) ? [] : [found];
}

/** Nothing but "Behind her," stands before it. */
const isAhead = (tokens: readonly Token[], from: number): boolean =>
  from === 0 || (tokens.findIndex(({ lower }) => lower === ",") === from - 1 && PREPOSITIONS.has(tokens[0]!.lower));

/** Brings somebody new into the text. */
const NEW = /^(?:an?|one|another|his|her|their)$/;

/** Whom a quoted question was put to: "Vogt asked Marsh, “Why?”" */
export function personAsked(people: People, { sentence: { tokens, cues }, cue, from }: Attribution): Person | null {
  const verb = from ? undefined : cues.find(({ at }) => tokens[at]!.start === cue?.start);
  const phrase = verb && askedBy(tokens, verb);
  return phrase ? (mentionAtHead(people.mentions, tokens.slice(phrase.from, phrase.core))?.person ?? null) : null;
}

/** "the first lady, Lena Vogt, doubted it": the name stands between commas behind the role. */
function nameBehind({ mentions }: People, tokens: readonly Token[], { from, core, to }: Phrase): Mention | null {
  if (core !== to || tokens[to]?.lower !== "," || !PEOPLE_NOUNS.has(tokens[core - 1]!.lower)) return null;
  if (tokens[from]!.capital && from > 0) return null;
  const name = phraseAt(tokens, to + 1, tokens.length);
  if (!name || !/^[,.]$/.test(tokens[name.to]?.lower ?? ".")) return null;
  const mention = mentionAtHead(mentions, tokens.slice(name.from, name.core));
  return mention && (mention.person.words.length > 1 || isGivenName(mention.person.words[0]!)) ? mention : null;
}

const byPlace = (a: Mention, b: Mention): number => a.span.start - b.span.start;

/** "The mayor", where the article named a mayor before. */
function inRole(people: People, words: readonly Token[]): Mention | null {
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  const person = words.length > 1 ? personInRole(people, words, [], span.start) : null;
  return person && { person, span, title: null, possessive: false, modifies: false };
}

/** "The Buoy asked Vogt whether …": whoever is asked speaks next. */
function askedBy(tokens: readonly Token[], cue: Cue): Phrase | null {
  if (cue.lemma !== "ask" || cue.inverted || cue.form !== "finite") return null;
  const phrase = phraseAt(tokens, cue.to, tokens.length);
  const next = phrase && tokens[phrase.to];
  if (!next) return null;
  const quoted = (next.lower === "," || next.lower === ":") && tokens[phrase.to + 1]?.kind === "quote";
  return quoted || /^(?:whether|if|about|what|why|how|when|where|who)$/.test(next.lower) ? phrase : null;
}

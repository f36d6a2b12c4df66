import { type Block, isBody } from "../../domain/article.ts";
import type { Because, Quote } from "../../domain/quote.ts";
import { type Span, trimmed } from "../../domain/span.ts";
import { interviewLabel } from "../../parse/interview-label.ts";
import { lowerBound } from "./mentions.ts";
import { type People, type Person, SURE } from "./person.ts";

/** One paragraph of a printed interview. */
export type Turn = {
  /** "Q", "A", "Lena Vogt" or "LV", without its colon. */
  readonly label: Span;
  readonly words: Span;
  /** Who answers; null for a question, and where the article does not say who is interviewed. */
  readonly speaker: Person | null;
};

/** Fewer questions and answers than these are no interview, … */
const FEWEST_PAIRS = 2;
/** … nor are fewer turns of one person. */
const FEWEST_TURNS = 3;

type Labelled = { readonly block: number; readonly label: Span; readonly words: Span; readonly text: string };

/**
 * The turns of an article that is printed as an interview ("Q: …", "A: …", "Lena Vogt: …", "LV: …"), by the number of their block. The one who answers
 * is whom the headline names, or whom the first paragraph begins with; nobody where neither names a person.
 */
export function turnsIn(text: string, blocks: readonly Block[], people: People): ReadonlyMap<number, Turn> {
  const labelled = blocks.flatMap((block, index) => labelOf(text, block, index) ?? []);
  if (labelled.length < FEWEST_TURNS) return new Map();
  const questions = labelled.filter(({ text: label }) => /^q(?:uestion)?$/i.test(label));
  const answers = labelled.filter(({ text: label }) => /^a(?:nswer)?$/i.test(label));
  const turns = new Map<number, Turn>();
  if (questions.length >= FEWEST_PAIRS && answers.length >= FEWEST_PAIRS) {
    const guest = guestOf(blocks, people, labelled[0]!.block);
    for (const { block, label, words } of questions) turns.set(block, { label, words, speaker: null });
    for (const { block, label, words } of answers) turns.set(block, { label, words, speaker: guest });
    return turns;
  }
  const byPerson = Map.groupBy(labelled, ({ text: label, label: place }) => personLabelled(people, label, place));
  for (const [speaker, own] of byPerson) {
    if (!speaker || own.length < FEWEST_TURNS) continue;
    const asks = own.filter(({ words }) => text[words.end - 1] === "?").length * 2 > own.length;
    for (const { block, label, words } of own) turns.set(block, { label, words, speaker: asks ? null : speaker });
  }
  return turns;
}

/** An answer as a quotation: the paper prints the very words, and the label takes the place of marks. */
export function answerOf({ label, words, speaker }: Turn): Quote | null {
  if (!speaker || words.end <= words.start) return null;
  const because: Because = { rule: "interview", through: "name", antecedent: speaker.name };
  const role = speaker.roles[0]?.span ?? null;
  return {
    span: words,
    kind: "direct",
    speaker: { span: label, name: speaker.name, named: true, role, because },
    cue: null,
    mended: false,
  };
}

function labelOf(text: string, { kind, span }: Block, block: number): Labelled | null {
  if (!isBody(kind)) return null;
  const length = interviewLabel(text.slice(span.start, span.end));
  if (length === null) return null;
  const label = { start: span.start, end: span.start + length };
  const words = trimmed(text, { start: label.end + 1, end: span.end });
  return { block, label, words, text: text.slice(label.start, label.end) };
}

function guestOf(blocks: readonly Block[], people: People, firstTurn: number): Person | null {
  const top = blocks.slice(0, firstTurn);
  const headline = top.find(({ kind }) => kind === "headline");
  const lead = top.find(({ kind }) => kind === "paragraph");
  for (const block of [headline, lead]) {
    const named = block ? namedIn(people, block.span) : [];
    if (block === headline ? named.length === 1 : named.length > 0) return named[0]!;
  }
  return null;
}

/** The people named in a place, in order. */
function namedIn({ mentions }: People, { start, end }: Span): Person[] {
  const named = new Set<Person>();
  for (let index = lowerBound(mentions, start); index < mentions.length; index += 1) {
    const { person, span } = mentions[index]!;
    if (span.start >= end) break;
    if (person.evidence >= SURE && person.words.length > 1) named.add(person);
  }
  return [...named];
}

/** Whom "Lena Vogt", "VOGT" or "LV" stands for; null where it is nobody whom the article names in full. */
function personLabelled({ mentions, persons }: People, label: string, place: Span): Person | null {
  const mention = mentions[lowerBound(mentions, place.start)];
  if (mention && mention.span.end <= place.end && mention.person.evidence >= SURE) return mention.person;
  const lower = label.toLowerCase();
  const fits = persons
    .slice(0, MOST_PERSONS)
    .filter(({ words }) => words.length > 1 && [words.at(-1), words.join(" "), initials(words)].includes(lower));
  return fits.length === 1 ? fits[0]! : null;
}

/** People that a label is compared with. */
const MOST_PERSONS = 100;

const initials = (words: readonly string[]): string => words.map((word) => word[0]).join("");

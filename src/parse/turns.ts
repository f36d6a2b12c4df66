import type { Block } from "../domain/article.ts";
import { interviewLabel } from "./interview-label.ts";

/** Two voices with so many labelled paragraphs each are an interview, and so are as many questions alone. */
const FEWEST_TURNS = 2;
const FEWEST_QUESTIONS = 3;
const FIRST_PERSON = /(?<![\p{L}’'-])(?:I|me|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?)(?![\p{L}-])/u;
const QUOTED = /["“][^"“”]*["”]|‘[^‘’]*’(?!\p{L})/gu;

/** A paragraph that asks, in an interview without labels, is no longer, UTF-16 units. */
const LONGEST_QUESTION = 400;
const SECOND_PERSON = /(?<![\p{L}’'-])(?:[Yy]ou|[Yy]ours?|[Yy]ourself)(?![\p{L}-])/u;
/** A paper that explains says "we"; nobody but a person says "I". */
const SINGULAR = /(?<![\p{L}’'-])(?:I|[Mm]e|[Mm]y|[Mm]ine)(?![\p{L}-])/u;
/** So large a share of the questions says "you", and of the answers "I" or "we". */
const MOSTLY = 2 / 3;

/**
 * Paragraphs of a printed interview as turns: those with a label ("Q:", "Lena Vogt:", "LV:"), and those between two of them, in which an answer goes on; without
 * labels, questions that stand alone and say "you", each above an answer that says "I" or "we". Where there are no two voices nothing is changed.
 */
export function withTurns(text: string, blocks: readonly Block[]): readonly Block[] {
  const labels = blocks.map(({ kind, span }) => {
    if (kind !== "paragraph" && kind !== "list-item") return null;
    const length = interviewLabel(text.slice(span.start, Math.min(span.end, span.start + 60)));
    return length === null ? null : text.slice(span.start, span.start + length);
  });
  const voices = voicesOf(labels.filter((label) => label !== null));
  const isTurn =
    voices.size > 0 ? labels.map((label) => label !== null && voices.has(label)) : questionsAmong(text, blocks);
  const first = isTurn.indexOf(true);
  if (first < 0) return blocks;
  const last = isTurn.lastIndexOf(true);
  let speaking = true;
  return blocks.map((block, index): Block => {
    if (isTurn[index]) return { ...block, kind: "turn" };
    if (index < first || (block.kind !== "paragraph" && block.kind !== "list-item")) return block;
    if (index > last) speaking &&= FIRST_PERSON.test(text.slice(block.span.start, block.span.end).replace(QUOTED, " "));
    return speaking ? { ...block, kind: "turn" } : block;
  });
}

/** Which blocks ask, in an interview without labels; none where it is none: an opinion asks nobody, and a page of questions and answers says "you" below. */
function questionsAmong(text: string, blocks: readonly Block[]): boolean[] {
  const words = ({ span }: Block) => text.slice(span.start, span.end).replace(QUOTED, " ");
  const asks = blocks.map(
    (block) =>
      (block.kind === "paragraph" || block.kind === "subheading") &&
      block.span.end - block.span.start <= LONGEST_QUESTION &&
      text[block.span.end - 1] === "?",
  );
  const pairs = blocks.flatMap((block, index) => {
    const answer = blocks[index + 1];
    return asks[index] && answer?.kind === "paragraph" && !asks[index + 1] ? [{ question: block, answer }] : [];
  });
  const most = Math.max(FEWEST_QUESTIONS, MOSTLY * asks.filter(Boolean).length);
  const isInterview =
    pairs.filter(({ question }) => SECOND_PERSON.test(words(question))).length >= most &&
    pairs.filter(({ answer }) => FIRST_PERSON.test(words(answer))).length >= most &&
    pairs.filter(({ answer }) => SINGULAR.test(words(answer))).length >= FEWEST_TURNS;
  return isInterview ? asks : asks.map(() => false);
}

/** The labels of an interview's voices; "Lena Vogt", "Vogt" and "LV" are one. Empty where it is none. */
function voicesOf(labels: readonly string[]): ReadonlySet<string> {
  const voices: { names: Set<string>; turns: number }[] = [];
  for (const label of labels) {
    const voice = voices.find(({ names }) => [...names].some((name) => isSame(name, label)));
    if (voice) {
      voice.names.add(label);
      voice.turns += 1;
    } else if (voices.length < MOST_VOICES) voices.push({ names: new Set([label]), turns: 1 });
  }
  const heard = voices.filter(({ turns }) => turns >= FEWEST_TURNS);
  const asks = heard.some(({ names, turns }) => turns >= FEWEST_QUESTIONS && names.has("Q"));
  return new Set(heard.length >= 2 || asks ? heard.flatMap(({ names }) => [...names]) : []);
}

/** Of a text with more labels than these the rest is not looked at: it is no interview. */
const MOST_VOICES = 12;

function isSame(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`) || initials(one) === b || initials(other) === a;
}

const initials = (name: string): string =>
  name.includes(" ")
    ? name
        .split(" ")
        .filter((word) => word !== "The")
        .map((word) => word[0])
        .join("")
        .toLowerCase()
    : "";

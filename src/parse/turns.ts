import type { Block } from "../domain/article.ts";
import { interviewLabel } from "./interview-label.ts";

/** Two voices with so many labelled paragraphs each are an interview, and so are as many questions alone. */
const FEWEST_TURNS = 2;
const FEWEST_QUESTIONS = 3;
const FIRST_PERSON = /(?<![\p{L}’'-])(?:I|me|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?)(?![\p{L}-])/u;
const QUOTED = /["“][^"“”]*["”]|‘[^‘’]*’(?!\p{L})/gu;

/**
 * Paragraphs of a printed interview as turns: those with a label ("Q:", "Lena Vogt:", "LV:"), and those between two of them, in which an answer goes on.
 * Where there are no two voices nothing is changed.
 */
export function withTurns(text: string, blocks: readonly Block[]): readonly Block[] {
  const labels = blocks.map(({ kind, span }) => {
    if (kind !== "paragraph" && kind !== "list-item") return null;
    const length = interviewLabel(text.slice(span.start, Math.min(span.end, span.start + 60)));
    return length === null ? null : text.slice(span.start, span.start + length);
  });
  const voices = voicesOf(labels.filter((label) => label !== null));
  const isTurn = labels.map((label) => label !== null && voices.has(label));
  const first = isTurn.indexOf(true);
  if (first < 0) return blocks;
  const last = isTurn.lastIndexOf(true);
  let speaking = true;
  return blocks.map((block, index): Block => {
    if (index < first || (block.kind !== "paragraph" && block.kind !== "list-item")) return block;
    if (index > last) speaking &&= FIRST_PERSON.test(text.slice(block.span.start, block.span.end).replace(QUOTED, " "));
    return speaking ? { ...block, kind: "turn" } : block;
  });
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

import { isBody } from "../../../domain/article.ts";
import { cut } from "../../../domain/span.ts";
import type { Known } from "../known.ts";
import { type Score, type Setting, wordsOf } from "./score.ts";

/** Most figures shown, and the score below which fewer are shown rather than a list filled up. */
const MOST_SHOWN = 5;
export const LEAST_SCORE = 2;

export type Scored = Score & { readonly known: Known };

/** Rules that no score overrides: never dates, times and places in an order, nothing outside the body, an age only of somebody whom the story is about. */
export function mayBeShown(known: Known, setting: Setting): boolean {
  const { figure, block, slight } = known;
  if (!isBody(block) || slight) return false;
  if (figure.kind === "date" || figure.kind === "time" || figure.kind === "ordinal") return false;
  if (figure.kind === "age") return isOfSomebodyCentral(known, setting);
  return true;
}

/** How far around an age the person is looked for, UTF-16 units. */
const NEAR = 60;

/** A name this often in the text belongs to somebody whom the story is about. */
const OFTEN = 5;

/** Is the person of an age in the headline, by name or by a word beside the age ("their two-month-old daughter"), or named again and again? */
function isOfSomebodyCentral({ figure, sentence }: Known, { text, headlineWords, timesNamed }: Setting): boolean {
  const person = figure.what ?? {
    start: Math.max(sentence.start, figure.span.start - NEAR),
    end: Math.min(sentence.end, figure.span.end + NEAR),
  };
  const words = wordsOf(cut(text, person));
  return words.some((word) => headlineWords.has(word) || (figure.what !== null && timesNamed(word) >= OFTEN));
}

/** Of figures with one kind and value the best by score, placed once; equal scores go to the earlier one. */
export function withoutRepeats(scored: readonly Scored[]): Scored[] {
  const best = new Map<string, Scored>();
  for (const entry of scored) {
    const other = best.get(entry.known.key);
    if (!other || entry.score > other.score) best.set(entry.known.key, entry);
  }
  return [...best.values()];
}

/** At most two of one kind while another kind's figure is within one point; the rest follow in order of score. */
export function varied(byScore: readonly Scored[]): Scored[] {
  const left = [...byScore];
  const shown: Scored[] = [];
  while (left.length > 0 && shown.length < MOST_SHOWN) {
    const first = left[0]!;
    const same = shown.filter((entry) => entry.known.figure.kind === first.known.figure.kind).length;
    const other =
      same < 2
        ? -1
        : left.findIndex(
            (entry) => entry.known.figure.kind !== first.known.figure.kind && first.score - entry.score <= 1,
          );
    shown.push(...left.splice(other < 0 ? 0 : other, 1));
  }
  return shown;
}

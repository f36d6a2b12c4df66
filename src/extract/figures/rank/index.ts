import { isBody } from "../../../domain/article.ts";
import type { Figure } from "../../../domain/figure.ts";
import { cut, type Span } from "../../../domain/span.ts";
import { isCapital } from "../../../parse/letters.ts";
import type { Known } from "../known.ts";
import { LEAST_SCORE, mayBeShown, varied, withoutRepeats } from "./rules.ts";
import { reasonsOf, type Setting, scoreOf, withoutPlural, wordsOf } from "./score.ts";

/** The figures with `rank` 1, 2, 3 … on those worth showing, best first, and null on the others; their order is unchanged. */
export function ranked(text: string, headline: Span | null, known: readonly Known[]): Figure[] {
  const setting = settingOf(text, headline, known);
  const scored = known
    .filter((entry) => mayBeShown(entry, setting))
    .map((entry) => ({ known: entry, ...scoreOf(entry, setting) }));
  const worth = withoutRepeats(scored)
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.known.figure.span.start - b.known.figure.span.start);
  const shown = new Map(
    varied(worth.slice(0, MOST_COMPARED)).map(({ known: { figure }, terms }, index) => [
      figure,
      { rank: index + 1, why: reasonsOf(terms) },
    ]),
  );
  return known.map(({ figure }) => ({ ...figure, ...(shown.get(figure) ?? { rank: null, why: [] }) }));
}

/** Only so many of the best are compared for variety. */
const MOST_COMPARED = 40;

function settingOf(text: string, headline: Span | null, known: readonly Known[]): Setting {
  const repeats = new Map<string, number>();
  for (const { key, block } of known) if (isBody(block)) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  return {
    text,
    timesNamed: countNames(text),
    headlineWords: new Set(headline ? wordsOf(cut(text, headline)) : []),
    headlineValues: new Set(known.filter(({ block }) => block === "headline").map(({ key }) => key)),
    repeats,
  };
}

/** Four letters and more from a capital on. */
function namesOf(text: string): string[] {
  const names: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isCapital(text.codePointAt(at)!)) continue;
    LETTERS.lastIndex = at;
    const name = LETTERS.exec(text)?.[0];
    if (!name) continue;
    names.push(name);
    at += name.length - 1;
  }
  return names;
}

const LETTERS = /\p{L}{4,}/uy;

/** A name is one word in lower case, but for İ, which becomes two characters there. */
function partsOf(name: string): string[] {
  const small = name.toLowerCase();
  return small.length === name.length ? [withoutPlural(small)] : wordsOf(name);
}

/** Counts the names of a text when it is first asked: only an age asks, and most articles hold none. */
function countNames(text: string): (word: string) => number {
  let names: Map<string, number> | null = null;
  return (word) => {
    if (names === null) {
      names = new Map();
      const asPrinted = new Map<string, number>();
      for (const name of namesOf(text)) asPrinted.set(name, (asPrinted.get(name) ?? 0) + 1);
      for (const [name, times] of asPrinted)
        for (const part of partsOf(name)) names.set(part, (names.get(part) ?? 0) + times);
    }
    return names.get(word) ?? 0;
  };
}

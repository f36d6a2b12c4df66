import { printedParagraphs } from "../domain/article.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { cut, type Span } from "../domain/span.ts";
import { stemOf } from "../parse/stems.ts";
import { keyFigures } from "./figure-part.ts";
import { hedged } from "./hedged.ts";

/** Shown of each kind. */
const MOST_NAMES = 3;
const MOST_FIGURES = 2;
/** Names: words with a capital letter one after another, none of them opening a sentence. */
const NAME = /(?<=[\p{Ll}\p{N},;’'")] ["“‘]?)\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu;

/** What shows that articles tell one event: names and figures of the first that stand in another as well, as the first prints them. */
export function sharedBy(articles: readonly ReadArticle[]): { readonly names: string[]; readonly figures: string[] } {
  const [first, ...others] = articles;
  if (!first || others.length === 0) return { names: [], figures: [] };
  const texts = others.map(({ article }) => article.text);
  const counts = new Map<string, number>();
  for (const name of namesIn(first)) if (tells(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([name]) => texts.some((text) => text.includes(name)))
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name);
  const values = new Set(others.flatMap(({ facts }) => facts.figures.map(({ kind, value }) => `${kind} ${value}`)));
  const figures = keyFigures(first.facts.figures)
    .filter(({ kind, value }) => values.has(`${kind} ${value}`))
    .map((figure) => cut(first.article.text, hedged(figure)));
  return { names: names.slice(0, MOST_NAMES), figures: [...new Set(figures)].slice(0, MOST_FIGURES) };
}

/** "Tuesday" and "March" stand in every article. */
const tells = (name: string): boolean => name.split(" ").some((word) => stemOf(word) !== null);

const namesIn = ({ article }: ReadArticle): string[] =>
  printedParagraphs(article).flatMap((place) => namesAt(article.text, place).map((at) => cut(article.text, at)));

const namesAt = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(NAME)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));

import { type Article, paragraphNumber, sortTime } from "../domain/article.ts";
import type { Figure } from "../domain/figure.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { canDiffer, contextOf, likeness } from "./figure-context.ts";
import { sentenceFinder } from "./sentences.ts";

/** Another source's figure for the same thing, with its hedge. */
export type Differing = { readonly article: Article; readonly figure: Figure };

const SHOWN = 3;

/**
 * Figures that other articles of the same story give for the same thing with another value, newest first, one a publisher: of the same kind and unit, about the
 * same thing counted, in a sentence that tells the same.
 */
export function differingFigures(here: ReadArticle, figure: Figure, others: readonly ReadArticle[]): Differing[] {
  if (!canDiffer(figure, here.article)) return [];
  const mine = contextOf(here.article, figure, sentenceFinder(here.article)(figure.span));
  const found: Differing[] = [];
  /** Publishers whose newest word on it is known. */
  const heard = new Set<string>();
  for (const { article, facts } of [...others].sort((a, b) => sortTime(b.article) - sortTime(a.article))) {
    const publisher = article.publisher ?? article.id;
    if (heard.has(publisher) || article.id === here.article.id) continue;
    const sentenceOf = sentenceFinder(article);
    const candidates = facts.figures
      .filter((other) => other.kind === figure.kind && canDiffer(other, article))
      .filter((other) => paragraphNumber(article, other.span) !== null)
      .map((other) => ({ other, likeness: likeness(mine, contextOf(article, other, sentenceOf(other.span))) }))
      .filter((one) => one.likeness > 0)
      .sort((a, b) => b.likeness - a.likeness);
    const [best] = candidates;
    if (!best) continue;
    heard.add(publisher);
    // Where the other article also gives the same value for it, the sources agree.
    if (!candidates.some(({ other }) => other.value === figure.value)) found.push({ article, figure: best.other });
  }
  return found.slice(0, SHOWN);
}

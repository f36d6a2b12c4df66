import type { Figure } from "../domain/figure.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { cut, type Span } from "../domain/span.ts";
import { stemOf } from "../parse/stems.ts";
import { wordsOf } from "../parse/words.ts";
import { differingFigures } from "./differing.ts";
import { keyFigures } from "./figure-part.ts";
import { leadPlaces } from "./lead.ts";

/** A sentence says something new when this share of its telling words, and so many of them, stand in nothing that was told before. */
const UNHEARD = { share: 0.3, least: 3 };

/**
 * What an article says that others of its story did not: of the sentences it opens with, those that are new, and the key figures that stand otherwise now. Null
 * when there is nothing.
 */
export function whatIsNew(
  article: ReadArticle,
  told: readonly ReadArticle[],
): { readonly sentences: Span[]; readonly figures: Figure[] } | null {
  const heard = new Set(told.flatMap(({ article: { text } }) => [...stemsOf(text)]));
  const sentences = leadPlaces(article).filter((place) => isUnheard(cut(article.article.text, place), heard));
  const figures = keyFigures(article.facts.figures).filter(
    (figure) => differingFigures(article, figure, told).length > 0,
  );
  return sentences.length + figures.length > 0 ? { sentences, figures } : null;
}

function isUnheard(sentence: string, heard: ReadonlySet<string>): boolean {
  const words = stemsOf(sentence);
  const unheard = [...words].filter((word) => !heard.has(word)).length;
  return unheard >= UNHEARD.least && unheard >= UNHEARD.share * words.size;
}

const stemsOf = (words: string): Set<string> =>
  new Set(
    wordsOf(words)
      .map(stemOf)
      .filter((stem) => stem !== null),
  );

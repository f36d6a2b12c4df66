import { type Article, firstBlock, isReadable } from "../domain/article.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import type { Part } from "../domain/reply.ts";
import { contains, type Span } from "../domain/span.ts";
import { excerptOf } from "./excerpt.ts";
import { bySentence, figurePart, keyFigures } from "./figure-part.ts";
import { quotePart } from "./quote-part.ts";
import { bodySentences, sentenceFinder } from "./sentences.ts";

/** Where a search looked. */
type Place = "everything" | "headlines" | "quotes" | "figures";

/** The places of an article among which the one that answers a search best is chosen: sentences, quotations, or sentences with key figures. */
export function placesFor({ article, facts }: ReadArticle, place: Place): Span[] {
  if (!isReadable(article)) return bodySentences(article).slice(0, 1);
  const standfirst = firstBlock(article, "standfirst");
  switch (place) {
    case "everything":
      return [...(standfirst ? [standfirst] : []), ...bodySentences(article)];
    case "headlines":
      return standfirst ? [standfirst] : bodySentences(article).slice(0, 1);
    case "quotes":
      return facts.quotes.filter(({ kind }) => kind !== "indirect").map(({ span }) => span);
    case "figures":
      return keyFigures(facts.figures).map(sentenceOf(article));
  }
}

/** What stands at such a place: a quotation with its speaker, a sentence with its key figures, or a sentence with the words that were looked for. */
export function bestPart({ article, facts }: ReadArticle, place: Place, at: Span, hits: readonly Span[]): Part {
  const quote = place === "quotes" ? facts.quotes.find(({ span }) => isSame(span, at)) : undefined;
  if (quote) return { ...quotePart(article, quote), excerpt: excerptOf(article, at, hits) };
  const figures = place === "figures" ? keyFigures(facts.figures).filter(({ span }) => contains(at, span)) : [];
  const [part] = bySentence(figures.map((figure) => figurePart(article, figure)));
  return part ?? { kind: "sentence", excerpt: excerptOf(article, at, hits) };
}

const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

function sentenceOf(article: Article): (figure: { readonly span: Span }) => Span {
  const find = sentenceFinder(article);
  return ({ span }) => find(span);
}

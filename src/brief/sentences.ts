import { type Article, paragraphs } from "../domain/article.ts";
import { contains, overlaps, type Span } from "../domain/span.ts";
import { sentencesOf } from "../parse/sentences.ts";

type Source = Pick<Article, "text" | "blocks">;

/** The sentences of the story itself, in order. */
export const bodySentences = (article: Source): Span[] =>
  paragraphs(article).flatMap((place) => sentencesOf(article.text, place));

/** The sentence that a place stands in; the block, where no sentence holds it whole. */
export function sentenceAround(article: Source, at: Span): Span {
  const block = article.blocks.find(({ span }) => overlaps(span, at))?.span;
  if (!block) return at;
  return sentencesOf(article.text, block).find((sentence) => contains(sentence, at)) ?? block;
}

import { type Article, paragraphs } from "../domain/article.ts";
import { contains, overlaps, type Span } from "../domain/span.ts";
import { sentencesOf } from "../parse/sentences.ts";

type Source = Pick<Article, "text" | "blocks">;

/** The sentences of the story itself, in order. */
export const bodySentences = (article: Source): Span[] =>
  paragraphs(article).flatMap((place) => sentencesOf(article.text, place));

/** The sentence that a place stands in; the block, where no sentence holds it whole. */
export const sentenceAround = (article: Source, at: Span): Span => sentenceFinder(article)(at);

/** The same for many places of one article: each block is cut into sentences once. */
export function sentenceFinder(article: Source): (at: Span) => Span {
  const known = new Map<Span, readonly Span[]>();
  return (at) => {
    const block = article.blocks.find(({ span }) => overlaps(span, at))?.span;
    if (!block) return at;
    const sentences = known.get(block) ?? sentencesOf(article.text, block);
    known.set(block, sentences);
    return sentences.find((sentence) => contains(sentence, at)) ?? block;
  };
}

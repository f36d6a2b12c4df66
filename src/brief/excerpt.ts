import { type Article, paragraphNumber, printedParagraphs } from "../domain/article.ts";
import { type Excerpt, say, type Text } from "../domain/reply.ts";
import { cut, overlaps, type Span } from "../domain/span.ts";

type Source = Pick<Article, "text" | "blocks">;

/** The words at a place with a mark for where they stand; `bold` are places of the text that lie in it. */
export function excerptOf(article: Source, at: Span, bold: readonly Span[] = []): Excerpt {
  const inside = bold
    .filter((place) => overlaps(place, at))
    .map(({ start, end }) => ({ start: Math.max(start, at.start) - at.start, end: Math.min(end, at.end) - at.start }));
  return { words: cut(article.text, at), bold: inside, mark: markOf(article, at) };
}

function markOf(article: Source, at: Span): Text | null {
  const number = paragraphNumber(article, at);
  if (number !== null) return `¶${number}`;
  const block = article.blocks.find(({ span }) => overlaps(span, at));
  return block ? say(`place.${block.kind}`) : null;
}

/** What a place stands in: the paragraph with its dateline for body text, the whole caption or headline for the rest. */
export function blockAround(article: Source, at: Span): Span {
  const paragraph = printedParagraphs(article).find((place) => overlaps(place, at));
  return paragraph ?? article.blocks.find((block) => overlaps(block.span, at))?.span ?? at;
}

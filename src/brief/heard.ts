import { type Article, isBody } from "../domain/article.ts";
import type { Figure } from "../domain/figure.ts";
import { type Heard, type Kept, unpack } from "../domain/heard.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { contains, cut } from "../domain/span.ts";

import { sentencesOf } from "../parse/sentences.ts";
import { hash } from "../stories/hash.ts";
import { corrects, notesIn } from "./corrections.ts";
import { canDiffer, contextOf } from "./figure-context.ts";
import { sentenceFinder } from "./sentences.ts";
import { tellingWords } from "./stem-hash.ts";

/** Kept of an article; no newspaper's is near as long. */
const MOST_SENTENCES = 200;
const MOST_FIGURES = 60;

/** What is kept of an article when readers are told of it. */
export function heardOf(read: ReadArticle): Heard {
  const { article } = read;
  const sentenceOf = sentenceFinder(article);
  return {
    article: article.id,
    sentences: sentencesIn(article),
    figures: comparedFigures(read)
      .slice(0, MOST_FIGURES)
      .map((figure) => contextOf(article, figure, sentenceOf(figure.span))),
    corrections: correctionsIn(article),
  };
}

/** Whether an article stands as it did when it was heard. */
export const isAsHeard = (article: Article, kept: Kept): boolean =>
  JSON.stringify([sentencesIn(article), correctionsIn(article)]) ===
  JSON.stringify([unpack(kept).sentences, kept.corrections]);

const sentencesIn = ({ text, blocks }: Article): number[][] =>
  blocks
    .filter(({ kind }) => kind !== "furniture" && kind !== "note")
    .flatMap(({ span }) => sentencesOf(text, span))
    .slice(0, MOST_SENTENCES)
    .map((place) => tellingWords(cut(text, place)));

/** The figures of the story itself that another value would say something for. */
export function comparedFigures({ article, facts }: ReadArticle): Figure[] {
  const body = article.blocks.filter(({ kind }) => isBody(kind));
  return facts.figures.filter(
    (figure) => canDiffer(figure, article) && body.some(({ span }) => contains(span, figure.span)),
  );
}

/** The corrections that a source printed with its article, each by its words. */
export const correctionsIn = (article: Article): number[] =>
  notesIn(article)
    .filter(corrects)
    .map((note) => hash(note.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")));

import type { Article } from "../domain/article.ts";
import type { Figure } from "../domain/figure.ts";
import type { Part } from "../domain/reply.ts";
import { contains, cut, type Span } from "../domain/span.ts";
import type { Differing } from "./differing.ts";
import { excerptOf } from "./excerpt.ts";
import { hedged } from "./hedged.ts";
import { sentenceAround } from "./sentences.ts";

/** A counted phrase further away than this from its figure is not shown as one stretch with it. */
const PHRASE_GAP = 24;
const PHRASE_LENGTH = 90;

/** A figure in its sentence, with its hedge in bold, who gave it, and what other sources give for the same thing. */
export function figurePart(
  article: Article,
  figure: Figure,
  { from = null, differing = [] }: { readonly from?: string | null; readonly differing?: readonly Differing[] } = {},
): Extract<Part, { kind: "figure" }> {
  return {
    ...said(article, figure, from),
    others: differing.map((other) => ({
      words: cut(other.article.text, hedged(other.figure)),
      publisher: other.article.publisher,
      published: other.article.published,
    })),
    excerpt: excerptOf(article, sentenceAround(article, figure.span), [hedged(figure)]),
  };
}

/** A figure in few words: hedge, figure and what is counted, where these are one stretch of the text. */
export function shortFigurePart(article: Article, figure: Figure): Extract<Part, { kind: "figure" }> {
  return { ...said(article, figure, null), excerpt: excerptOf(article, phrase(article, figure), [hedged(figure)]) };
}

function said(article: Article, figure: Figure, from: string | null) {
  const saidBy = figure.saidBy ? cut(article.text, figure.saidBy) : null;
  return { kind: "figure" as const, words: cut(article.text, hedged(figure)), saidBy, from, others: [] };
}

function phrase(article: Article, figure: Figure): Span {
  const core = hedged(figure);
  const { what } = figure;
  if (!what) return wordsAround(article, core);
  const gap = what.start >= core.end ? what.start - core.end : core.start - what.end;
  const whole = { start: Math.min(core.start, what.start), end: Math.max(core.end, what.end) };
  return gap <= PHRASE_GAP && whole.end - whole.start <= PHRASE_LENGTH ? whole : wordsAround(article, core);
}

/** Where nothing says what is counted, the clause around the figure tells it: up to the nearest punctuation on each side. */
function wordsAround(article: Article, core: Span): Span {
  const sentence = sentenceAround(article, core);
  const before = article.text.slice(sentence.start, core.start);
  const after = article.text.slice(core.end, sentence.end);
  const from = Math.max(before.lastIndexOf(", "), before.lastIndexOf("; "), before.lastIndexOf(": "));
  const start = sentence.start + (from < 0 ? 0 : from + 2);
  const to = after.search(/[,;:.](?:\s|$)/);
  const end = core.end + (to < 0 ? after.length : to);
  return end - start <= PHRASE_LENGTH * 1.6 ? { start, end } : sentence;
}

/** A sentence with the key figures that stand in it in bold. */
export function sentencePart(article: Article, place: Span, figures: readonly Figure[]): Part {
  return { kind: "sentence", excerpt: excerptOf(article, place, keyFigures(figures).map(hedged)) };
}

/** The key figures that stand in none of the sentences shown, best first: the others are in bold there already. */
export const figuresBeside = (figures: readonly Figure[], shown: readonly Span[]): Figure[] =>
  keyFigures(figures).filter(({ span }) => !shown.some((place) => contains(place, span)));

/** The figures that a briefing would show, best first. */
export const keyFigures = (figures: readonly Figure[]): Figure[] =>
  figures.filter((figure) => figure.rank !== null).sort((a, b) => a.rank! - b.rank!);

import type { Article } from "../domain/article.ts";
import type { Figure } from "../domain/figure.ts";
import type { Part } from "../domain/reply.ts";
import { contains, cut, type Span } from "../domain/span.ts";
import type { Differing } from "./differing.ts";
import { excerptOf } from "./excerpt.ts";
import { hedged } from "./hedged.ts";
import { sentenceAround } from "./sentences.ts";

/** A sentence up to this length tells a figure whole; of a longer one its clause does. */
const SHORT_SENTENCE = 170;
const SHORT_CLAUSE = 150;

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

/** A figure in few words: its sentence, or of a long sentence the clause around it. */
export function shortFigurePart(article: Article, figure: Figure): Extract<Part, { kind: "figure" }> {
  return { ...said(article, figure, null), excerpt: excerptOf(article, fewWords(article, figure), [hedged(figure)]) };
}

/** Figures of one sentence as one, with all of them in bold, in the place of the first. */
export function bySentence(parts: readonly Extract<Part, { kind: "figure" }>[]): Extract<Part, { kind: "figure" }>[] {
  const joined = new Map<string, Extract<Part, { kind: "figure" }>>();
  for (const part of parts) {
    const { excerpt, from, saidBy } = part;
    const key = JSON.stringify([excerpt.words, excerpt.mark, from]);
    const first = joined.get(key);
    if (!first) joined.set(key, part);
    else
      joined.set(key, {
        ...first,
        saidBy: first.saidBy === saidBy ? saidBy : null,
        excerpt: { ...first.excerpt, bold: [...first.excerpt.bold, ...excerpt.bold] },
        others: [...first.others, ...part.others],
      });
  }
  return [...joined.values()];
}

function said(article: Article, figure: Figure, from: string | null) {
  const saidBy = figure.saidBy ? cut(article.text, figure.saidBy) : null;
  return { kind: "figure" as const, words: cut(article.text, hedged(figure)), saidBy, from, others: [] };
}

function fewWords(article: Article, figure: Figure): Span {
  const sentence = sentenceAround(article, figure.span);
  if (sentence.end - sentence.start <= SHORT_SENTENCE) return sentence;
  const core = hedged(figure);
  const before = article.text.slice(sentence.start, core.start);
  const after = article.text.slice(core.end, sentence.end);
  const from = Math.max(before.lastIndexOf(", "), before.lastIndexOf("; "), before.lastIndexOf(": "));
  const start = sentence.start + (from < 0 ? 0 : from + 2);
  const to = after.search(/[,;:.](?:\s|$)/);
  const clause = { start, end: core.end + (to < 0 ? after.length : to) };
  return clause.end - clause.start <= SHORT_CLAUSE ? clause : sentence;
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

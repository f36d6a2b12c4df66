import type { Figure } from "../domain/figure.ts";
import type { Heard, HeardFigure } from "../domain/heard.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { contains, cut, type Span } from "../domain/span.ts";
import type { Novelty } from "../domain/story.ts";
import { contextOf, likeness } from "./figure-context.ts";
import { keyFigures } from "./figure-part.ts";
import { comparedFigures } from "./heard.ts";
import { leadPlaces } from "./lead.ts";
import { passageOf } from "./passages.ts";
import { bodySentences, sentenceFinder } from "./sentences.ts";
import { tellingWords } from "./stem-hash.ts";

/** A sentence says something new when this share of its telling words, and so many of them, stand in nothing that was told before. */
const UNHEARD = { share: 0.3, least: 3 };
/** In a new version of an article a sentence is new when no old one holds this share of its telling words, and one of them at least stands nowhere. */
const REWORDED = 0.6;
/** Fewer telling words make no sentence of their own. */
const LEAST_WORDS = 4;
/** Sentences told of a new version whose opening is the old one, and figures that stand otherwise. */
const MOST_SENTENCES = 2;
const MOST_FIGURES = 3;

/**
 * What an article says that readers have not heard: of the sentences it opens with those that are new, and the figures that stand otherwise now. Of an article
 * that they were told of with other words, any new sentence. Null when there is nothing.
 */
export function whatIsNew(read: ReadArticle, heard: readonly Heard[]): Novelty | null {
  const sentences = newSentences(read, heard).filter((place) => passageOf(read.article, place) !== null);
  const figures = changedFigures(
    read,
    heard.flatMap((one) => one.figures),
  );
  return sentences.length + figures.length > 0 ? { sentences, figures } : null;
}

function newSentences(read: ReadArticle, heard: readonly Heard[]): Span[] {
  const { article } = read;
  const words = (place: Span) => tellingWords(cut(article.text, place));
  const all = new Set(heard.flatMap(({ sentences }) => sentences.flat()));
  const versions = heard.filter((one) => one.article === article.id);
  const opening = leadPlaces(read);
  if (versions.length === 0) return opening.filter((place) => isUnheard(words(place), all));
  const old = heard.flatMap(({ sentences }) => sentences);
  const added = (place: Span) => isAdded(words(place), old, all);
  const inOpening = opening.filter(added);
  return inOpening.length > 0 ? inOpening : bodySentences(article).filter(added).slice(0, MOST_SENTENCES);
}

function isUnheard(words: readonly number[], heard: ReadonlySet<number>): boolean {
  const unheard = words.filter((word) => !heard.has(word)).length;
  return unheard >= UNHEARD.least && unheard >= UNHEARD.share * words.length;
}

function isAdded(words: readonly number[], old: readonly (readonly number[])[], heard: ReadonlySet<number>): boolean {
  if (words.length < LEAST_WORDS || words.every((word) => heard.has(word))) return false;
  return old.every((sentence) => words.filter((word) => sentence.includes(word)).length < REWORDED * words.length);
}

/** Figures that were told with another value, and not with this one: key figures, results, hours, and days to come. */
function changedFigures(read: ReadArticle, heard: readonly HeardFigure[]): Figure[] {
  if (heard.length === 0) return [];
  const { article, facts } = read;
  const sentenceOf = sentenceFinder(article);
  const key = keyFigures(facts.figures);
  const others = comparedFigures(read).filter((figure) => figure.rank === null && typeof figure.value === "string");
  const changed = [...key, ...others].filter((figure) => {
    const mine = contextOf(article, figure, sentenceOf(figure.span));
    const alike = heard.filter((other) => likeness(mine, other) > 0);
    return alike.length > 0 && alike.every(({ value }) => value !== figure.value);
  });
  return oncePerValue(changed).slice(0, MOST_FIGURES);
}

function oncePerValue(figures: readonly Figure[]): Figure[] {
  return figures.filter(
    ({ kind, value, span }, index) =>
      figures.findIndex((other) => (other.kind === kind && other.value === value) || contains(other.span, span)) ===
      index,
  );
}

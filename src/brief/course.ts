import { type Article, headlineOf, paragraphNumber, sortTime } from "../domain/article.ts";
import type { ChartPoint } from "../domain/chart.ts";
import type { Figure } from "../domain/figure.ts";
import type { HeardFigure } from "../domain/heard.ts";
import type { ArticleId } from "../domain/ids.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { contains, cut, type Span } from "../domain/span.ts";
import { localTime } from "./coverage.ts";
import { contextOf, likeness } from "./figure-context.ts";
import { hedged } from "./hedged.ts";
import { sentenceFinder } from "./sentences.ts";

/** Fewer show no course. */
export const FEWEST_POINTS = 3;
/** More would not be read. */
const MOST_POINTS = 12;
/** Articles of a story that are looked through, the newest. */
const MOST_ARTICLES = 60;
/** What is counted is shown where it follows the figure at once: "14 people". */
const LONGEST_WORDS = 40;

type Told = ReadArticle & { readonly copyOf: ArticleId | null };
type Given = { readonly read: Told; readonly figure: Figure };

/** What the articles of a story give for one thing, in the order of their times, and the headline of the newest. */
export type Course = { readonly headline: string; readonly points: readonly ChartPoint[] };

/**
 * What the articles of a story give for the thing that one of these figures is about: that which most of them speak of. Null where fewer than three do. Only
 * plain numbers: no ranges, and no "hundreds".
 */
export function courseOf(starts: readonly Given[], articles: readonly Told[], zone: string): Course | null {
  const drawn = voices(articles).map((read) => ({ read, figures: drawable(read) }));
  const courses: Given[][] = [];
  for (const start of starts) {
    const isKnown = courses.some((course) => course.some(({ figure }) => figure === start.figure));
    if (isDrawable(start.figure) && !isKnown) courses.push(courseFrom(start, drawn));
  }
  const [longest = []] = courses.sort((one, other) => other.length - one.length);
  if (longest.length < FEWEST_POINTS) return null;
  const inOrder = [...longest].sort((one, other) => sortTime(one.read.article) - sortTime(other.read.article));
  return {
    headline: headlineOf(inOrder.at(-1)!.read.article),
    points: fewer(inOrder).map(({ read: { article }, figure }) => ({
      time: localTime(sortTime(article), zone),
      value: Number(figure.value),
      words: wordsOf(article, figure),
      from: article.publisher,
    })),
  };
}

type Drawable = { readonly figure: Figure; readonly context: HeardFigure };
type Candidates = { readonly read: Told; readonly figures: readonly Drawable[] };

/**
 * The figure of each article that is most surely about the same thing. A toll is told in ever other words as it rises, so what is like one of those found is
 * taken, too; anything else has to be like the first.
 */
function courseFrom({ read, figure }: Given, articles: readonly Candidates[]): Given[] {
  const found: Given[] = [{ read, figure }];
  const ids = new Set([read.article.id]);
  const asked = [contextOf(read.article, figure, sentenceFinder(read.article)(figure.span))];
  for (const context of asked) {
    for (const other of articles.filter((one) => !ids.has(one.read.article.id))) {
      const best = mostAlike(context, other.figures);
      if (!best) continue;
      ids.add(other.read.article.id);
      found.push({ read: other.read, figure: best.figure });
      if (context.fate !== null) asked.push(best.context);
    }
  }
  return found;
}

function mostAlike(context: HeardFigure, figures: readonly Drawable[]): Drawable | undefined {
  return figures
    .map((one) => ({ ...one, likeness: likeness(context, one.context) }))
    .filter((one) => one.likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)[0];
}

/** Papers that print one text are one voice: the first of them. */
function voices(articles: readonly Told[]): Told[] {
  const byText = new Map<string, Told>();
  const newest = [...articles].sort((a, b) => sortTime(b.article) - sortTime(a.article)).slice(0, MOST_ARTICLES);
  for (const read of newest) byText.set(read.copyOf ?? read.article.id, read);
  return [...byText.values()];
}

function drawable({ article, facts }: Told): Drawable[] {
  const sentenceOf = sentenceFinder(article);
  return facts.figures
    .filter((figure) => isDrawable(figure) && isTold(article, figure.span))
    .map((figure) => ({ figure, context: contextOf(article, figure, sentenceOf(figure.span)) }));
}

/** In the story itself, or above it. */
const isTold = (article: Article, at: Span): boolean =>
  paragraphNumber(article, at) !== null ||
  article.blocks.some(({ kind, span }) => (kind === "headline" || kind === "standfirst") && contains(span, at));

const KINDS = new Set<Figure["kind"]>(["money", "percent", "count", "measure", "fraction", "multiple"]);

export const isDrawable = ({ kind, value, valueMax, open }: Figure): boolean =>
  KINDS.has(kind) && typeof value === "number" && valueMax === null && !open;

/** Of many points those at which something changes, the first and the last; of these the newest. */
function fewer(points: readonly Given[]): readonly Given[] {
  if (points.length <= MOST_POINTS) return points;
  const last = points.length - 1;
  const changes = points.filter(
    ({ figure }, index) => index === 0 || index === last || figure.value !== points[index - 1]!.figure.value,
  );
  return changes.length <= MOST_POINTS ? changes : [changes[0]!, ...changes.slice(1 - MOST_POINTS)];
}

/** "The toll passes 60" does not say that there were sixty, and no rule for figures takes a verb for a hedge. */
const VERB_OF_BOUNDS =
  /\b(?:(?:sur)?pass(?:es|ed|ing)|top(?:s|ped|ping)|exceed(?:s|ed|ing)|near(?:s|ed|ing)|approach(?:es|ed|ing))\s+$/i;

function wordsOf(article: Article, figure: Figure): string {
  const { start, end } = hedged(figure);
  const verb = VERB_OF_BOUNDS.exec(article.text.slice(Math.max(0, start - LONGEST_WORDS), start))?.[0] ?? "";
  const to =
    figure.what && figure.what.start >= end && figure.what.end - start <= LONGEST_WORDS ? figure.what.end : end;
  return cut(article.text, { start: start - verb.length, end: to });
}

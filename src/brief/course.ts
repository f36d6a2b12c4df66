import { type Article, headlineOf, paragraphNumber, sortTime } from "../domain/article.ts";
import type { ChartPoint } from "../domain/chart.ts";
import type { Figure } from "../domain/figure.ts";
import type { HeardFigure } from "../domain/heard.ts";
import type { ArticleId } from "../domain/ids.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { cut } from "../domain/span.ts";
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
  const own = voices(articles);
  const drawn = own.map((read) => ({ read, figures: drawable(read) }));
  const courses = starts
    .filter(({ figure }) => isDrawable(figure))
    .map((start) => courseFrom(start, drawn))
    .sort((one, other) => other.length - one.length);
  const [longest = []] = courses;
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

/** The figure of each article that is most surely about the same thing. */
function courseFrom(
  { read, figure }: Given,
  others: readonly { readonly read: Told; readonly figures: readonly Drawable[] }[],
): Given[] {
  const start = contextOf(read.article, figure, sentenceFinder(read.article)(figure.span));
  return others.flatMap((other): Given[] => {
    if (other.read.article.id === read.article.id) return [{ read, figure }];
    const [best] = other.figures
      .map((one) => ({ ...one, likeness: likeness(start, one.context) }))
      .filter((one) => one.likeness > 0)
      .sort((a, b) => b.likeness - a.likeness);
    return best ? [{ read: other.read, figure: best.figure }] : [];
  });
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
    .filter((figure) => isDrawable(figure) && paragraphNumber(article, figure.span) !== null)
    .map((figure) => ({ figure, context: contextOf(article, figure, sentenceOf(figure.span)) }));
}

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

function wordsOf(article: Article, figure: Figure): string {
  const { start, end } = hedged(figure);
  const to =
    figure.what && figure.what.start >= end && figure.what.end - start <= LONGEST_WORDS ? figure.what.end : end;
  return cut(article.text, { start, end: to });
}

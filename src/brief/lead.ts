import { firstBlock, sortTime } from "../domain/article.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import type { Span } from "../domain/span.ts";

/** An article this much older than a story's newest is not asked to tell it. */
const STILL_FRESH_MS = 12 * 3_600_000;

/** What tells an article first: its standfirst, which was written for that, then its summary. */
export function leadPlaces({ article, facts }: ReadArticle): Span[] {
  const standfirst = firstBlock(article, "standfirst");
  return standfirst ? [standfirst, ...facts.summary] : [...facts.summary];
}

/**
 * The article that tells a story: of its newest, one that could be summarised and whose publisher has not told another story of the same briefing yet; else the
 * newest that could be summarised.
 */
export function leadOf(articles: readonly ReadArticle[], heard: ReadonlySet<string | null> = new Set()): ReadArticle {
  const newestFirst = [...articles].sort((a, b) => sortTime(b.article) - sortTime(a.article));
  const summarised = newestFirst.filter(({ facts }) => facts.summary.length > 0);
  const able = summarised.length > 0 ? summarised : newestFirst;
  const newest = sortTime(able[0]!.article);
  const fresh = able.filter(({ article }) => newest - sortTime(article) <= STILL_FRESH_MS);
  return fresh.find(({ article }) => !heard.has(article.publisher)) ?? able[0]!;
}

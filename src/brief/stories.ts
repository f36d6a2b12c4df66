import { sortTime } from "../domain/article.ts";
import type { StoryId } from "../domain/ids.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import type { Story } from "../domain/story.ts";

/** Groups articles by their story; stories come newest first, by their newest article. */
export function byStory(articles: readonly (ReadArticle & { readonly story: StoryId })[]): Story[] {
  const groups = new Map<StoryId, ReadArticle[]>();
  for (const read of articles) groups.set(read.story, [...(groups.get(read.story) ?? []), read]);
  return [...groups]
    .map(([id, group]) => ({ id, articles: group.sort((a, b) => sortTime(b.article) - sortTime(a.article)) }))
    .sort((a, b) => newestTime(b) - newestTime(a));
}

const newestTime = (story: Story): number => Math.max(...story.articles.map(({ article }) => sortTime(article)));

export const publishersOf = (story: Story): string[] => [
  ...new Set(story.articles.map(({ article }) => article.publisher).filter((name) => name !== null)),
];

/** The article that a story is told by: the newest one that could be summarised. */
export function leadArticle(story: Story): ReadArticle {
  return story.articles.find(({ facts }) => facts.summary.length > 0) ?? story.articles[0]!;
}

/** The other publishers of a story, for "also in". */
export function alsoIn(story: Story, lead: ReadArticle): string[] {
  return publishersOf(story).filter((name) => name !== lead.article.publisher);
}

const HOUR = 3_600_000;
/** A story loses the worth of one further publisher when it is this much older. */
const AGE_WORTH_ONE_PUBLISHER = 8 * HOUR;

/** The stories of a briefing: those with something since a moment, by how many publishers carry them and how fresh they are. */
export function chooseStories(stories: readonly Story[], since: number, now: number, limit: number): Story[] {
  const worth = (story: Story) =>
    Math.log2(1 + publishersOf(story).length) - (now - newestTime(story)) / AGE_WORTH_ONE_PUBLISHER;
  return stories
    .filter((story) => newestTime(story) >= since && newestTime(story) <= now)
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, limit);
}

import { sortTime } from "../domain/article.ts";
import type { StoryId } from "../domain/ids.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import type { Outline, Story, TimelineEntry } from "../domain/story.ts";

/** Groups entries by their story; stories come newest first, by their newest article. */
export function outlinesOf(entries: readonly TimelineEntry[]): Outline[] {
  const groups = new Map<StoryId, TimelineEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.story);
    if (group) group.push(entry);
    else groups.set(entry.story, [entry]);
  }
  const newestFirst = (a: TimelineEntry, b: TimelineEntry) => b.at - a.at;
  return [...groups]
    .map(([id, group]) => ({ id, entries: group.sort(newestFirst) }))
    .sort((a, b) => newestTime(b) - newestTime(a));
}

const newestTime = (outline: Outline): number => outline.entries[0]?.at ?? 0;

export const publishersOf = (outline: Outline): string[] => [
  ...new Set(outline.entries.map(({ publisher }) => publisher).filter((name) => name !== null)),
];

/** A story as it is told, from its outline and those of its articles that were loaded. */
export function storyOf(outline: Outline, loaded: readonly ReadArticle[]): Story {
  const articles = [...loaded].sort((a, b) => sortTime(b.article) - sortTime(a.article));
  return { id: outline.id, publishers: publishersOf(outline), articles };
}

/** The article that a story is told by: the newest one that could be summarised. */
export function leadArticle(story: Story): ReadArticle {
  return story.articles.find(({ facts }) => facts.summary.length > 0) ?? story.articles[0]!;
}

/** The other publishers of a story, for "also in". */
export function alsoIn(story: Story, lead: ReadArticle): string[] {
  return story.publishers.filter((name) => name !== lead.article.publisher);
}

const HOUR_MS = 3_600_000;
/** A story loses the worth of one further publisher when it is this much older. */
const AGE_WORTH_ONE_PUBLISHER_MS = 8 * HOUR_MS;
/** An article that reaches us this long after it was published is still news. */
export const LATE_ARRIVAL_MS = 48 * HOUR_MS;

/** The stories with something new since a moment: published since then, or published shortly before and only now here. */
export function newSince(outlines: readonly Outline[], since: number, now: number): Outline[] {
  const isNew = ({ at, retrieved }: TimelineEntry) =>
    at <= now && (at >= since || (retrieved >= since && at >= since - LATE_ARRIVAL_MS));
  return outlines.filter(({ entries }) => entries.some(isNew));
}

/** The stories of a briefing: by how many publishers carry them and how fresh they are. */
export function chooseStories(outlines: readonly Outline[], now: number, limit: number): Outline[] {
  const worth = (outline: Outline) =>
    Math.log2(1 + publishersOf(outline).length) - (now - newestTime(outline)) / AGE_WORTH_ONE_PUBLISHER_MS;
  return [...outlines].sort((a, b) => worth(b) - worth(a)).slice(0, limit);
}

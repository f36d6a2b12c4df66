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

/** The other publishers of a story, for "also in". */
export function alsoIn(story: Story, lead: ReadArticle): string[] {
  return story.publishers.filter((name) => name !== lead.article.publisher);
}

const HOUR_MS = 3_600_000;
/** An article that reaches us this long after it was published is still news. */
export const LATE_ARRIVAL_MS = 48 * HOUR_MS;

/** Published since a moment, or shortly before it and only now here. */
export const isNewSince = (
  { at, retrieved }: Pick<TimelineEntry, "at" | "retrieved">,
  since: number,
  now: number,
): boolean => at <= now && (at >= since || (retrieved >= since && at >= since - LATE_ARRIVAL_MS));

const DAY_MS = 24 * HOUR_MS;

/** Whether something may have been printed no earlier than another. A time at midnight sharp is a day of which the hour is not known. */
export const mayComeAfter = (at: number, other: number): boolean =>
  at >= other || (at % DAY_MS === 0 && at + DAY_MS > other);

/** How many tell a story on their own: papers that print the same text are one voice. */
export function voicesOf(entries: readonly TimelineEntry[]): number {
  const sources = new Map<string, string | null>();
  for (const { id, copyOf, publisher } of [...entries].sort((a, b) => a.at - b.at)) {
    const source = copyOf ?? id;
    if (!sources.has(source)) sources.set(source, publisher);
  }
  return new Set(sources.values()).size;
}

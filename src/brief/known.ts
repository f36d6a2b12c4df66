import type { Kept } from "../domain/heard.ts";
import type { ArticleId, StoryId } from "../domain/ids.ts";
import type { Told } from "../domain/told.ts";

/** What readers know, by story and by article, from all that they were told. */
export type Known = {
  readonly stories: ReadonlyMap<StoryId, { readonly at: number; readonly articles: readonly ArticleId[] }>;
  readonly articles: ReadonlyMap<ArticleId, KnownArticle>;
};

/**
 * When an article was told last, epoch milliseconds; what was kept of it each time; and whether it was read for it, rather than known beside others of its
 * story. Of what was told before anything was kept, that is not known and taken for true.
 */
type KnownArticle = { readonly at: number; readonly heard: readonly Kept[]; readonly wasRead: boolean };

export function knownFrom(told: readonly Told[]): Known {
  const stories = new Map<StoryId, { at: number; articles: readonly ArticleId[] }>();
  const articles = new Map<ArticleId, KnownArticle>();
  for (const { at, stories: those } of [...told].sort((a, b) => a.at - b.at)) {
    for (const { id: story, articles: ids, heard } of those) {
      stories.set(story, { at, articles: [...(stories.get(story)?.articles ?? []), ...ids] });
      for (const id of ids) {
        const kept = heard?.filter(({ article }) => article === id) ?? [];
        const before = articles.get(id);
        articles.set(id, {
          at,
          heard: [...(before?.heard ?? []), ...kept],
          wasRead: (before?.wasRead ?? false) || heard === null || kept.length > 0,
        });
      }
    }
  }
  return { stories, articles };
}

import type { Draft } from "./draft.ts";

/**
 * Settles overlaps: the longest reading wins ("five weeks ago" over "five weeks"), between equals the rule that stands earlier in the registry. The
 * result is in order and disjoint.
 */
export function settle(drafts: readonly Draft[]): Draft[] {
  if (drafts.length === 1) return [...drafts];
  const byPreference = drafts
    .map((draft, order) => ({ draft, order }))
    .sort((a, b) => b.draft.to - b.draft.from - (a.draft.to - a.draft.from) || a.order - b.order);
  const taken: boolean[] = [];
  const kept: Draft[] = [];
  for (const { draft } of byPreference) {
    if (taken[draft.from] || taken[draft.to - 1]) continue;
    for (let at = draft.from; at < draft.to; at += 1) taken[at] = true;
    kept.push(draft);
  }
  return kept.sort((a, b) => a.from - b.from);
}

import type { ArticleId } from "../domain/ids.ts";
import type { Outline, TimelineEntry } from "../domain/story.ts";
import type { Known } from "./known.ts";
import { isNewSince, mayComeAfter, voicesOf } from "./stories.ts";

/** A story loses the worth of one further voice when it is this much older. */
const AGE_WORTH_ONE_VOICE_MS = 8 * 3_600_000;

/** A story that may be told. */
export type Candidate = {
  readonly outline: Outline;
  /** Its articles that came in new, and of those that were told the ones that came again: new versions. */
  readonly fresh: readonly TimelineEntry[];
  readonly again: readonly TimelineEntry[];
  /** Whether any of them came in the time asked for. */
  readonly isNews: boolean;
  /** The articles of it that were told. Stories are joined and parted, so that its name alone does not say. */
  readonly told: ReadonlySet<ArticleId>;
  readonly toldAt: number | null;
  /** Of a known story: where something new may stand. */
  readonly since: readonly TimelineEntry[];
  readonly worth: number;
};

export function candidateOf(
  outline: Outline,
  known: Known,
  {
    since,
    now,
    order,
  }: { readonly since: number; readonly now: number; readonly order?: "worth" | "newest" | undefined },
): Candidate {
  const before = known.stories.get(outline.id);
  const told = outline.entries.filter(({ id }) => known.articles.has(id));
  const ids = new Set([...told.map(({ id }) => id), ...(before?.articles ?? [])]);
  const toldAt = Math.max(before?.at ?? Number.NEGATIVE_INFINITY, ...told.map(({ id }) => known.articles.get(id)!.at));
  const fresh = outline.entries.filter(({ id, ...entry }) => !known.articles.has(id) && isNewSince(entry, since, now));
  const again = told.filter(({ id, retrieved }) => retrieved > known.articles.get(id)!.at);
  // Where nothing was kept of it, nobody can tell what is new in it.
  const rewritten = again.filter(({ id, retrieved }) => retrieved >= since && known.articles.get(id)!.heard.length > 0);
  const coming = [...fresh, ...rewritten];
  const newest = Math.max(
    ...fresh.map(({ at }) => at),
    ...rewritten.map(({ retrieved }) => retrieved),
    ...(coming.length > 0 ? [] : outline.entries.map(({ at }) => at)),
  );
  const voices = order === "newest" ? 0 : Math.log2(1 + voicesOf(coming));
  return {
    outline,
    fresh,
    again,
    isNews: coming.length > 0,
    told: ids,
    toldAt: Number.isFinite(toldAt) ? toldAt : null,
    since: Number.isFinite(toldAt) ? newestFirst([...rewritten, ...untold(fresh, told, toldAt)], rewritten) : [],
    worth: voices - (now - newest) / AGE_WORTH_ONE_VOICE_MS,
  };
}

/** By when they were printed, and a new version by when it came in. */
function newestFirst(entries: readonly TimelineEntry[], rewritten: readonly TimelineEntry[]): TimelineEntry[] {
  const time = (entry: TimelineEntry) => (rewritten.includes(entry) ? entry.retrieved : entry.at);
  return [...entries].sort((a, b) => time(b) - time(a));
}

/**
 * Where something new may stand: in what was there when the story was told and was not told, and in what came in since and was not surely printed before the
 * newest that was told. Another paper's copy of something told says nothing new.
 */
function untold(fresh: readonly TimelineEntry[], told: readonly TimelineEntry[], toldAt: number): TimelineEntry[] {
  const newestTold = Math.max(...told.map(({ at }) => at));
  return fresh.filter(({ at, retrieved, publisher, copyOf }) => {
    const original = told.find(({ id }) => id === copyOf);
    if (original && (publisher === null || original.publisher !== publisher)) return false;
    return retrieved <= toldAt || mayComeAfter(at, newestTold);
  });
}

const HOUR_MS = 3_600_000;
/** Articles so far apart must be twice as alike as those of one hour to tell the same story; the nearer, the less so. */
const DOUBLED_AT_MS = 72 * HOUR_MS;
const MOST_DEMANDED = 2;
/** Articles further apart than this tell different stories, however alike: the same figures come every month. */
const STORY_WINDOW_MS = 14 * 24 * HOUR_MS;

/** From the first to the last of some moments, epoch milliseconds; null where no time is known. */
export type Extent = { readonly first: number | null; readonly last: number | null };

/** How much more alike than usual two things must be to be one story, by the time between them: 1 to 2, or infinity. Unknown times are no hindrance. */
export function demanded(a: Extent, b: Extent): number {
  const gap = gapBetween(a, b);
  return gap > STORY_WINDOW_MS ? Number.POSITIVE_INFINITY : Math.min(MOST_DEMANDED, 1 + gap / DOUBLED_AT_MS);
}

function gapBetween(a: Extent, b: Extent): number {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return 0;
  return Math.max(0, b.first - a.last, a.first - b.last);
}

/** The extent of both. */
export const spanning = (a: Extent, b: Extent): Extent => ({
  first: either(Math.min, a.first, b.first),
  last: either(Math.max, a.last, b.last),
});

const either = (of: (a: number, b: number) => number, a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : of(a, b);

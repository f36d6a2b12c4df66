/** The newest article counts this much more than an old one that answers as well; the difference halves in this time. */
const FRESH_SHARE = 0.2;
const FRESH_HALF_LIFE_MS = 30 * 86_400_000;

/** What the score of an article of a time is multiplied with. Without a `now` all are alike. */
export function freshness(at: number, now: number | null): number {
  if (now === null) return 1;
  return 1 + FRESH_SHARE * 2 ** (-Math.max(0, now - at) / FRESH_HALF_LIFE_MS);
}

/** No article gets more. */
export const mostFreshness = (now: number | null): number => (now === null ? 1 : 1 + FRESH_SHARE);

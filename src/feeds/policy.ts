import type { Failure } from "../domain/failure.ts";
import type { FeedTrouble } from "../domain/feed.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How often a feed is asked, whatever it or its server say. */
export const POLLING = {
  shortestMs: 15 * MINUTE_MS,
  usualMs: HOUR_MS,
  longestMs: DAY_MS,
  /** Up to this part of a wait is added or taken off, so that feeds do not come due together. */
  jitter: 0.1,
  firstBackOffMs: HOUR_MS,
  /** A feed that only failed for so long is not asked any more. */
  givenUpAfterMs: 7 * DAY_MS,
  /** And so many times in a row: the machine may have been off for a week. */
  givenUpAfterTimes: 8,
  /** An address that moved for good is followed there after so many answers in a row from there. */
  movedAfter: 3,
} as const;

/** What a feed and its server say about how often to ask, milliseconds; null where nothing is said. */
export type Hints = { readonly changesEveryMs: number | null; readonly freshForMs: number | null };

/** When to ask again after an answer, milliseconds from now. `chance` is from 0 to 1. */
export function waitMs({ changesEveryMs, freshForMs }: Hints, usualMs: number, chance: number): number {
  const wait = Math.max(usualMs, changesEveryMs ?? 0, freshForMs ?? 0);
  return spread(Math.min(POLLING.longestMs, Math.max(POLLING.shortestMs, wait)), chance);
}

export type AfterFailure = {
  readonly trouble: FeedTrouble;
  /** Epoch milliseconds; null when it is given up. */
  readonly nextAt: number | null;
};

/** What follows when a feed could not be read: later and later up to a day, and never again when it is gone or has failed for a week. */
export function afterFailure(before: FeedTrouble | null, failure: Failure, now: number, chance: number): AfterFailure {
  const trouble = { failure, since: before?.since ?? now, times: (before?.times ?? 0) + 1 };
  if (isGone(failure) || (trouble.times >= POLLING.givenUpAfterTimes && now - trouble.since >= POLLING.givenUpAfterMs))
    return { trouble, nextAt: null };
  const backOff = Math.min(POLLING.longestMs, POLLING.firstBackOffMs * 2 ** Math.min(trouble.times - 1, 10));
  const asked = failure.kind === "not-fetched" ? (failure.retryAfterMs ?? 0) : 0;
  return { trouble, nextAt: now + Math.min(POLLING.longestMs, Math.max(asked, spread(backOff, chance))) };
}

/** The server says that it will not be there again. */
export const isGone = (failure: Failure): boolean => failure.kind === "not-fetched" && failure.why === "gone";

/** Where an address moved for good, counted over answers in a row; null once it did not. */
export function movingAfter(
  before: { readonly to: string; readonly times: number } | null,
  movedTo: string | null,
): { readonly to: string; readonly times: number } | null {
  if (movedTo === null) return null;
  return { to: movedTo, times: before?.to === movedTo ? before.times + 1 : 1 };
}

const spread = (ms: number, chance: number): number => Math.round(ms * (1 + POLLING.jitter * (2 * chance - 1)));

import type { DeliveryId } from "../domain/ids.ts";
import type { Reason } from "../domain/reason.ts";
import { FIRST_WAIT_MS, LONGEST_WAIT_MS } from "./limits.ts";

type Wait = {
  /** When its trouble began. */
  readonly since: number;
  readonly from: number;
  readonly until: number;
  readonly times: number;
  readonly because: Reason;
};

/** Which deliveries wait before they are tried again, and why. Kept in memory: after a restart all are tried at once. */
export type Waits = {
  /** Twice as long as the last time, up to ten minutes; never shorter than what was asked for (milliseconds, null = nothing asked). */
  readonly wait: (id: DeliveryId, at: number, asked: number | null, because: Reason) => number;
  readonly isOver: (id: DeliveryId, at: number) => boolean;
  readonly because: (id: DeliveryId) => Reason | null;
  /** Epoch milliseconds at which the first of its waits began, null when it has not waited. */
  readonly since: (id: DeliveryId) => number | null;
  readonly forget: (id: DeliveryId) => void;
  /** Epoch milliseconds at which the first of those that count ends, null when none waits. */
  readonly firstEnd: (counts: (id: DeliveryId) => boolean) => number | null;
};

export function createWaits(): Waits {
  const waits = new Map<DeliveryId, Wait>();
  return {
    wait(id, at, asked, because) {
      const before = waits.get(id);
      const times = (before?.times ?? 0) + 1;
      const waitMs = Math.max(asked ?? 0, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(times - 1, 20)));
      waits.set(id, { since: before?.since ?? at, from: at, until: at + waitMs, times, because });
      return waitMs;
    },
    isOver(id, at) {
      const wait = waits.get(id);
      // A clock that was set back would make the wait longer than it was meant to be.
      return !wait || at >= wait.until || at < wait.from;
    },
    because: (id) => waits.get(id)?.because ?? null,
    since: (id) => waits.get(id)?.since ?? null,
    forget: (id) => void waits.delete(id),
    firstEnd(counts) {
      const ends = [...waits].filter(([id]) => counts(id)).map(([, wait]) => wait.until);
      return ends.length === 0 ? null : Math.min(...ends);
    },
  };
}

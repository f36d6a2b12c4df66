import type { SetTimer } from "../../src/schedule/clock.ts";

/** Timers that one advance runs at most: a program that sets timers in a loop must end a test, not hang it. */
const MOST_TIMERS = 5_000;

export type FakeClock = {
  readonly now: () => number;
  readonly setTimer: SetTimer;
  /** Every timer that is due until then, each at its time, as on a computer that is awake. Epoch milliseconds. */
  advance(until: number, settled: () => Promise<void>): Promise<void>;
  /** Straight to a time, and then whatever became due on the way, as on a computer that slept. */
  jump(to: number, settled?: () => Promise<void>): Promise<void>;
};

/** A clock that stands still until it is moved. `settled` is waited for after each timer. */
export function fakeClock(start: number): FakeClock {
  const timers = new Set<Timer>();
  let now = start;
  const firstUntil = (until: number) =>
    [...timers].filter(({ at }) => at <= until).reduce<Timer | null>((a, b) => (a && a.at <= b.at ? a : b), null);

  return {
    now: () => now,
    setTimer(run, afterMs) {
      const timer = { at: now + afterMs, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advance(until, settled) {
      await settled();
      for (let count = 0; count < MOST_TIMERS; count += 1) {
        const timer = firstUntil(until);
        if (!timer) break;
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.run();
        await settled();
      }
      now = Math.max(now, until);
    },
    async jump(to, settled = async () => {}) {
      await settled();
      // A timer counts from when it was set, and a clock that is set back holds none up.
      if (to < now) for (const timer of timers) timer.at += to - now;
      now = to;
      for (const timer of [...timers]) {
        if (timer.at > now || !timers.delete(timer)) continue;
        timer.run();
        await settled();
      }
    },
  };
}

type Timer = { at: number; readonly run: () => void };

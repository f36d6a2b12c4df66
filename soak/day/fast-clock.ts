import type { SetTimer } from "../../src/timer.ts";

/** A clock that stood at `at` (epoch milliseconds) when the machine's stood at `since`, and goes so many times as fast. The same in every process. */
export type Pace = { readonly at: number; readonly since: number; readonly speed: number };

export type FastClock = { readonly now: () => number; readonly setTimer: SetTimer };

export const fastClock = ({ at, since, speed }: Pace): FastClock => ({
  now: () => Math.floor(at + (Date.now() - since) * speed),
  setTimer(run, afterMs) {
    const timer = setTimeout(run, afterMs / speed);
    return () => clearTimeout(timer);
  },
});

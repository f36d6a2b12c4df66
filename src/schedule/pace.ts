import type { SetTimer } from "../timer.ts";

const SECOND_MS = 1_000;
/** What the program was too busy to let through in time follows at once, up to what this time would have seen. */
const CAUGHT_UP_MS = 200;

/**
 * Lets so many through in any second, evenly, since what is sent in a burst may arrive beside what is sent a second later; the others wait, in the order they
 * came.
 */
export function createPace(
  aSecond: number,
  { now, setTimer }: { readonly now: () => number; readonly setTimer: SetTimer },
): () => Promise<void> {
  const apartMs = SECOND_MS / aSecond;
  const waiting: (() => void)[] = [];
  let passed: number[] = [];
  let nextAt = Number.NEGATIVE_INFINITY;
  let isSet = false;

  function letThrough(): void {
    const at = now();
    // Times ahead of the clock are from before it was set back.
    passed = passed.filter((time) => time <= at && at - time < SECOND_MS);
    if (nextAt > at + apartMs) nextAt = at;
    while (waiting.length > 0 && passed.length < aSecond && nextAt <= at) {
      nextAt = Math.max(nextAt, at - CAUGHT_UP_MS) + apartMs;
      passed.push(at);
      waiting.shift()!();
    }
    if (waiting.length === 0 || isSet) return;
    isSet = true;
    const freeAt = passed.length < aSecond ? nextAt : Math.max(nextAt, passed[0]! + SECOND_MS);
    setTimer(
      () => {
        isSet = false;
        letThrough();
      },
      Math.max(1, Math.ceil(freeAt - at)),
    );
  }

  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      letThrough();
    });
}

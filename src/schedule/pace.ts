import type { SetTimer } from "../timer.ts";

const SECOND_MS = 1_000;
/** What the program was too busy to let through in time follows at once, up to what this time would have seen. */
const CAUGHT_UP_MS = 200;

/** Resolves when it is one's turn; what it gives is called when the answer is there. */
export type Pace = () => Promise<() => void>;

/**
 * Lets so many through that no second has more than `aSecond` of them where they arrive: a request may arrive at any time between its turn and its answer, so it
 * counts from its turn until a second after its answer. Evenly, since bursts wait at the other end; the others wait, in the order they came.
 */
export function createPace(
  aSecond: number,
  { now, setTimer }: { readonly now: () => number; readonly setTimer: SetTimer },
): Pace {
  const apartMs = SECOND_MS / aSecond;
  const waiting: (() => void)[] = [];
  let unanswered = 0;
  /** When those of the last second were answered. */
  let answered: number[] = [];
  let nextAt = Number.NEGATIVE_INFINITY;
  let isSet = false;

  function letThrough(): void {
    const at = now();
    // Times ahead of the clock are from before it was set back.
    answered = answered.filter((time) => time <= at && at - time < SECOND_MS);
    if (nextAt > at + apartMs) nextAt = at;
    while (waiting.length > 0 && unanswered + answered.length < aSecond && nextAt <= at) {
      nextAt = Math.max(nextAt, at - CAUGHT_UP_MS) + apartMs;
      unanswered += 1;
      waiting.shift()!();
    }
    if (waiting.length === 0 || isSet) return;
    isSet = true;
    setTimer(
      () => {
        isSet = false;
        letThrough();
      },
      Math.max(1, Math.ceil(freeAt(at) - at)),
    );
  }

  /** The next look; with all of them unanswered, an answer looks by itself. */
  function freeAt(at: number): number {
    if (unanswered + answered.length < aSecond) return nextAt;
    return Math.max(nextAt, (answered[0] ?? at) + SECOND_MS);
  }

  function answeredNow(): void {
    unanswered -= 1;
    answered.push(now());
    letThrough();
  }

  return () =>
    new Promise((resolve) => {
      waiting.push(() => resolve(answeredNow));
      letThrough();
    });
}

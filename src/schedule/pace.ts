import type { SetTimer } from "../timer.ts";

const SECOND_MS = 1_000;

/** Lets so many through in any second; the others wait, in the order they came. */
export function createPace(
  aSecond: number,
  { now, setTimer }: { readonly now: () => number; readonly setTimer: SetTimer },
): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let passed: number[] = [];
  let isSet = false;

  function letThrough(): void {
    const at = now();
    // Times ahead of the clock are from before it was set back.
    passed = passed.filter((time) => time <= at && at - time < SECOND_MS);
    while (waiting.length > 0 && passed.length < aSecond) {
      passed.push(at);
      waiting.shift()!();
    }
    if (waiting.length === 0 || isSet) return;
    isSet = true;
    setTimer(
      () => {
        isSet = false;
        letThrough();
      },
      passed[0]! + SECOND_MS - at,
    );
  }

  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      letThrough();
    });
}

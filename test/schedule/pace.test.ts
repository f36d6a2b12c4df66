import { describe, expect, test } from "vitest";
import { createPace } from "../../src/schedule/pace.ts";
import { fakeClock } from "../e2e/fake-clock.ts";

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("the pace", () => {
  test("lets no more through in any second than it should, evenly, and everybody in order", async () => {
    const clock = fakeClock(10_000);
    const pace = createPace(45, clock);
    const passed: { number: number; at: number }[] = [];
    const ask = (number: number) =>
      pace().then((answered) => {
        passed.push({ number, at: clock.now() });
        answered();
      });
    for (let number = 0; number < 200; number += 1) void ask(number);
    await clock.advance(10_500, settled);
    expect(passed.length).toBeGreaterThan(20);
    expect(passed.length).toBeLessThan(36);
    for (let number = 200; number < 230; number += 1) void ask(number);
    await clock.advance(16_000, settled);
    expect(passed.map(({ number }) => number)).toEqual(Array.from({ length: 230 }, (_, number) => number));
    for (const { at } of passed)
      expect(passed.filter((one) => one.at >= at && one.at < at + 1_000).length).toBeLessThanOrEqual(45);
    expect(passed.at(-1)!.at).toBeLessThan(15_300);
  });

  test("counts what is under way as long as it may arrive, so that no second has more whenever they arrive", async () => {
    const clock = fakeClock(10_000);
    const pace = createPace(10, clock);
    /** From its turn to its answer it may arrive at any moment. */
    const spans: { from: number; to: number }[] = [];
    for (let number = 0; number < 60; number += 1)
      void pace().then((answered) => {
        const span = { from: clock.now(), to: Number.POSITIVE_INFINITY };
        spans.push(span);
        clock.setTimer(
          () => {
            span.to = clock.now();
            answered();
          },
          [5, 400, 900, 30][number % 4]!,
        );
      });
    await clock.advance(40_000, settled);
    expect(spans).toHaveLength(60);
    for (const { from } of spans) {
      const mayArrive = spans.filter((one) => one.from < from + 1_000 && one.to > from - 1 && one.from <= from);
      expect(mayArrive.length).toBeLessThanOrEqual(10);
    }
  });

  test("waits for answers where all are under way", async () => {
    const clock = fakeClock(10_000);
    const pace = createPace(2, clock);
    const answers: (() => void)[] = [];
    for (let number = 0; number < 3; number += 1) void pace().then((answered) => answers.push(answered));
    await clock.advance(30_000, settled);
    expect(answers).toHaveLength(2);
    answers[0]!();
    await clock.advance(30_900, settled);
    expect(answers).toHaveLength(2);
    await clock.advance(31_100, settled);
    expect(answers).toHaveLength(3);
  });

  test("keeps nobody waiting because the clock was set back", async () => {
    const clock = fakeClock(100_000);
    const time = { back: 0 };
    const pace = createPace(2, { now: () => clock.now() - time.back, setTimer: clock.setTimer });
    const both = Promise.all([pace(), pace()]);
    await clock.advance(101_000, settled);
    for (const answered of await both) answered();
    time.back = 50_000;
    let passed = 0;
    void pace().then(() => {
      passed += 1;
    });
    await settled();
    expect(passed).toBe(1);
  });
});

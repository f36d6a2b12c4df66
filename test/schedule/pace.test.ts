import { describe, expect, test } from "vitest";
import { createPace } from "../../src/schedule/pace.ts";
import { fakeClock } from "../e2e/fake-clock.ts";

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("the pace", () => {
  test("lets no more through in any second than it should, and everybody in order", async () => {
    const clock = fakeClock(10_000);
    const pace = createPace(45, clock);
    const passed: { number: number; at: number }[] = [];
    for (let number = 0; number < 200; number += 1) void pace().then(() => passed.push({ number, at: clock.now() }));
    await clock.advance(10_500, settled);
    expect(passed.length).toBeGreaterThan(20);
    expect(passed.length).toBeLessThan(36);
    for (let number = 200; number < 230; number += 1) void pace().then(() => passed.push({ number, at: clock.now() }));
    await clock.advance(16_000, settled);
    expect(passed.map(({ number }) => number)).toEqual(Array.from({ length: 230 }, (_, number) => number));
    for (const { at } of passed)
      expect(passed.filter((one) => one.at >= at && one.at < at + 1_000).length).toBeLessThanOrEqual(45);
    expect(passed.at(-1)!.at).toBeLessThan(15_300);
  });

  test("keeps nobody waiting because the clock was set back", async () => {
    const clock = fakeClock(100_000);
    const time = { back: 0 };
    const pace = createPace(2, { now: () => clock.now() - time.back, setTimer: clock.setTimer });
    const both = Promise.all([pace(), pace()]);
    await clock.advance(101_000, settled);
    await both;
    time.back = 50_000;
    let passed = 0;
    void pace().then(() => {
      passed += 1;
    });
    await settled();
    expect(passed).toBe(1);
  });
});

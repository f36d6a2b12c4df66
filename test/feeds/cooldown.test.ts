import { expect, test } from "vitest";
import { createCooldown } from "../../src/feeds/cooldown.ts";

test("so many asks in a stretch of time, and then a wait until the first of them is old", () => {
  let now = 0;
  const cooldown = createCooldown<string>({ asks: 3, withinMs: 100 }, () => now);
  for (const at of [0, 10, 20]) {
    now = at;
    expect(cooldown.waitMs("ana")).toBe(0);
    cooldown.count("ana");
  }
  expect([cooldown.waitMs("ana"), cooldown.waitMs("bea")]).toEqual([80, 0]);
  now = 100;
  expect(cooldown.waitMs("ana")).toBe(0);
  cooldown.count("ana");
  expect(cooldown.waitMs("ana")).toBe(10);
});

test("what was asked before the clock was set back is forgotten", () => {
  let now = 1_000_000;
  const cooldown = createCooldown<string>({ asks: 2, withinMs: 100 }, () => now);
  cooldown.count("ana", 2);
  now = 0;
  expect(cooldown.waitMs("ana")).toBe(0);
});

test("many at once are waited for until fewer than the limit are left", () => {
  let now = 0;
  const cooldown = createCooldown<string>({ asks: 3, withinMs: 100 }, () => now);
  cooldown.count("ana", 2);
  expect(cooldown.waitMs("ana")).toBe(0);
  now = 50;
  cooldown.count("ana", 4);
  expect(cooldown.waitMs("ana")).toBe(100);
  now = 150;
  expect(cooldown.waitMs("ana")).toBe(0);
});

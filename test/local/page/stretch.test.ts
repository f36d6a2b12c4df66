import { describe, expect, test } from "vitest";
import { createStretch } from "../../../src/local/page/stretch.js";

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: String(1_000 + at),
    author: { id: "1", username: "a" },
    timestamp: "",
  }));

describe("the stretch of messages that is drawn", () => {
  test("is the newest hundred, and follows what is new", () => {
    const stretch = createStretch();
    expect(stretch.bounds(many(250))).toEqual({ start: 150, end: 250 });
    expect(stretch.bounds(many(260))).toEqual({ start: 160, end: 260 });
    expect(stretch.bounds(many(3))).toEqual({ start: 0, end: 3 });
    expect(stretch.hasNewest()).toBe(true);
  });

  test("goes up to the first message and down to the newest again", () => {
    const stretch = createStretch();
    const all = many(250);
    let steps = 0;
    while (stretch.up(all)) steps += 1;
    expect(stretch.bounds(all)).toEqual({ start: 0, end: 100 });
    expect(stretch.hasNewest()).toBe(false);
    expect(steps).toBe(50);
    for (let more = true; more; ) more = stretch.down(all);
    expect(stretch.bounds(all)).toEqual({ start: 150, end: 250 });
    expect(stretch.hasNewest()).toBe(true);
  });

  test("stays where it is when messages come below or above it", () => {
    const stretch = createStretch();
    const all = many(300);
    for (let more = true; more; ) more = stretch.up(all.slice(50));
    expect(stretch.bounds(all)).toEqual({ start: 50, end: 150 });
    expect(stretch.up(all)).toBe(true);
  });

  test("follows the newest again when its last message is gone", () => {
    const stretch = createStretch();
    const all = many(300);
    stretch.up(all);
    expect(stretch.bounds(all.slice(0, 250))).toEqual({ start: 150, end: 250 });
    expect(stretch.hasNewest()).toBe(true);
  });
});

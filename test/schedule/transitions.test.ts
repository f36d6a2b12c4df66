import { describe, expect, test } from "vitest";
import type { DeliveryState } from "../../src/domain/delivery.ts";
import { mayFollow, NEXT, step } from "../../src/schedule/transitions.ts";

const STATES: readonly DeliveryState[] = ["planned", "sending", "sent", "skipped", "failed", "unknown"];

describe("the states of a delivery", () => {
  test.each([
    ["planned", "sending"],
    ["planned", "skipped"],
    ["planned", "failed"],
    ["sending", "sending"],
    ["sending", "planned"],
    ["sending", "sent"],
    ["sending", "skipped"],
    ["sending", "failed"],
    ["sending", "unknown"],
  ] as const)("%s leads to %s", (from, to) => expect(step(from, to)).toBe(to));

  test("no other step exists, and a wrong one throws", () => {
    for (const from of STATES) {
      for (const to of STATES) {
        if (!NEXT[from].includes(to)) expect(() => step(from, to)).toThrow(`no step leads from ${from} to ${to}`);
      }
    }
    expect(STATES.flatMap((state) => NEXT[state])).toHaveLength(9);
  });

  test("nothing is sent that was not written down as being on its way", () => {
    expect(STATES.filter((state) => NEXT[state].includes("sent"))).toEqual(["sending"]);
  });

  test.each(["sent", "skipped", "failed", "unknown"] as const)("%s is final", (state) =>
    expect(NEXT[state]).toEqual([]),
  );
});

describe("one that waits for another", () => {
  test.each([
    ["sent", { planned: null, sending: null, sent: true, skipped: false, failed: false, unknown: false }],
    ["not-sent", { planned: null, sending: null, sent: false, skipped: true, failed: true, unknown: true }],
    ["either", { planned: null, sending: null, sent: true, skipped: true, failed: true, unknown: true }],
  ] as const)("to have been %s goes on, waits (null) or is skipped by the other's state", (ended, expected) => {
    expect(Object.fromEntries(STATES.map((state) => [state, mayFollow(ended, state)]))).toEqual(expected);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose } from "../../src/schedule/choose.ts";
import { reasons } from "../../src/schedule/reasons.ts";
import type { Slot } from "../../src/schedule/slots.ts";
import { wordsOf } from "./world.ts";

const MINUTE = 60_000;
const NOON = Date.parse("2026-05-04T12:00:00Z");
const never = () => false;

function slot(ageMinutes: number): Slot {
  const at = NOON - ageMinutes * MINUTE;
  const text = new Date(at).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16), at, moved: false };
}
const outcome = (ages: readonly number[], wasTried: (slot: Slot) => boolean = never) => {
  const { skip, send } = choose(ages.map(slot), NOON, wasTried);
  return {
    skipped: skip.map((one) => [one.slot.time, wordsOf(one.because)]),
    sent: send.map((one) => [
      one.slot.time,
      one.late ? "late" : "on time",
      one.overtakes.map(({ because }) => wordsOf(because)),
    ]),
  };
};

describe("of the slots that are due", () => {
  test.each<[string, number[], ReturnType<typeof outcome>]>([
    ["nothing comes of nothing", [], { skipped: [], sent: [] }],
    ["one of this minute is sent", [0], { skipped: [], sent: [["12:00", "on time", []]] }],
    ["one of two minutes ago is on time", [2], { skipped: [], sent: [["11:58", "on time", []]] }],
    ["one of three minutes ago is late", [3], { skipped: [], sent: [["11:57", "late", []]] }],
    ["one of six hours ago is sent late", [360], { skipped: [], sent: [["06:00", "late", []]] }],
    [
      "one older than six hours is skipped",
      [361],
      { skipped: [["05:59", "the bot was not running at 05:59; six hours later it is old news"]], sent: [] },
    ],
    [
      "only the newest of several missed ones is sent",
      [400, 120, 60],
      {
        skipped: [["05:20", "the bot was not running at 05:20; six hours later it is old news"]],
        sent: [["11:00", "late", ["overtaken by the post of 11:00"]]],
      },
    ],
    [
      "a missed one is overtaken by one of this minute",
      [60, 0],
      { skipped: [], sent: [["12:00", "on time", ["overtaken by the post of 12:00"]]] },
    ],
    [
      "two of neighbouring minutes are both on time",
      [60, 1, 0],
      {
        skipped: [],
        sent: [
          ["11:59", "on time", ["overtaken by the post of 11:59"]],
          ["12:00", "on time", []],
        ],
      },
    ],
  ])("%s", (_name, ages, expected) => expect(outcome(ages)).toEqual(expected));

  test("one that could not be put together is not said to have been missed", () => {
    expect(outcome([400], () => true).skipped).toEqual([
      ["05:20", "the post of 05:20 could not be put together; six hours later it is old news"],
    ]);
  });

  test("two that one gap moved to the same minute are one post", () => {
    const moved = (time: string): Slot => ({ date: "2026-05-04", time, at: NOON, moved: true });
    const { skip, send } = choose([moved("11:15"), moved("11:45")], NOON, never);
    expect(skip).toEqual([]);
    expect(send).toEqual([
      {
        slot: moved("11:45"),
        late: false,
        overtakes: [{ slot: moved("11:15"), because: reasons.overtaken(moved("11:15"), moved("11:45")) }],
      },
    ]);
  });

  test("one of the day before is named with its day", () => {
    const late = { ...slot(60), date: "2026-05-05" };
    expect(wordsOf(choose([slot(120), late], NOON, never).send[0]?.overtakes[0]?.because)).toBe(
      "overtaken by the post of 2026-05-05, 11:00",
    );
  });

  test("each has exactly one outcome, but for those older than the last fourteen", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 3_000 }), { maxLength: 40 }), (ages) => {
        const slots = ages.sort((a, b) => b - a).map(slot);
        const { skip, send } = choose(slots, NOON, never);
        const named = [
          ...skip.map((one) => one.slot),
          ...send.flatMap((one) => [...one.overtakes.map((old) => old.slot), one.slot]),
        ];
        const old = slots.filter(({ at }) => NOON - at > 360 * MINUTE);
        expect(named).toEqual([...old.slice(-14), ...slots.slice(old.length)]);
        expect(send.filter(({ late }) => late).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

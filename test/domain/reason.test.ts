import { describe, expect, test } from "vitest";
import {
  BRIEFING_PAUSED_BY_HAND,
  isPausedByHand,
  ReasonColumn,
  ReasonSchema,
  WATCH_PAUSED_BY_HAND,
} from "../../src/domain/reason.ts";
import { say } from "../../src/domain/reply.ts";
import { plain } from "../../src/render/say.ts";

describe("a reason", () => {
  const why = say("reason.paused", { why: { words: "it is *gone*" } });

  test.each([
    ["a message", why],
    ["words that are not ours", { words: "Missing Access" }],
  ])("that is %s is read as it was stored", (_name, reason) => {
    const json = JSON.stringify(reason);
    expect(ReasonColumn.parse(json)).toEqual(reason);
    expect(ReasonSchema.parse(JSON.parse(json))).toEqual(reason);
  });

  test.each([
    ["words, as it was once", "Discord answered: Missing Access"],
    ["a message that there is no more", '{"say":"reason.of-old"}'],
    ["cut off", '{"say":"reason'],
  ])("that was stored as %s is shown as it stands there", (_name, text) => {
    expect(plain([ReasonColumn.parse(text)])).toBe(text);
  });
});

test("what was paused by hand is known, also where that was stored in words", () => {
  const stored = [
    "by hand",
    "somebody who manages the server paused it",
    WATCH_PAUSED_BY_HAND,
    BRIEFING_PAUSED_BY_HAND,
  ];
  for (const one of stored) expect(isPausedByHand({ paused: ReasonSchema.parse(one) })).toBe(true);
  expect(isPausedByHand({ paused: ReasonSchema.parse("Missing Access") })).toBe(false);
  expect(isPausedByHand({ paused: null })).toBe(false);
});

import { expect, test } from "vitest";
import { killDeliveries } from "../../soak/deliveries/index.ts";
import { judge, type Seen, type Written } from "../../soak/deliveries/judge.ts";

/** `npm run soak deliveries` makes five times as many. */
const TRIALS = 20;

test("posts all that is due once when the bot is killed and Discord answers wrongly", {
  timeout: 180_000,
}, async () => {
  const { trials, faults, kills, lost, doubled } = await killDeliveries({ trials: TRIALS, seed: 7 });
  expect(faults).toEqual([]);
  expect([trials, lost, doubled]).toEqual([TRIALS, 0, 0]);
  expect([...kills.values()].reduce((sum, count) => sum + count)).toBe(TRIALS);
  expect(kills.size).toBeGreaterThan(10);
});

const CHANNEL = "1";
const message = (id: string, words: string, channel = CHANNEL) => ({ id, channel, words });
const part = (word: string, channel = CHANNEL) => ({ channel, fits: (words: string) => words.includes(word) });
const wrote = (more: Partial<Written>): Written => ({
  slotKey: "key",
  state: "sent",
  messageId: "10",
  because: null,
  target: CHANNEL,
  ...more,
});
const sound: Seen = {
  owed: [{ what: "today", parts: [part("one"), part("two")] }],
  before: [{ what: "yesterday", parts: [part("old")] }],
  came: [message("10", "one"), message("11", "two")],
  written: [wrote({}), wrote({ messageId: "11" })],
  refused: new Set(),
  hidden: new Set(),
};
const unknown = wrote({ state: "unknown", messageId: null });
const failed = wrote({ state: "failed", messageId: null });

test.each<[string, Partial<Seen>, [lost: number, doubled: number, unknown: number, needlesslyUnknown: number]]>([
  ["nothing wrong", {}, [0, 0, 0, 0]],
  ["a part that is not there", { came: [message("10", "one")], written: [wrote({})] }, [1, 0, 0, 0]],
  ["a part in another channel", { came: [message("10", "one"), message("11", "two", "2")] }, [1, 1, 0, 0]],
  ["parts in the wrong order", { came: [message("12", "one"), message("11", "two")], written: [] }, [1, 0, 0, 0]],
  ["a part twice", { came: [...sound.came, message("12", "two")] }, [0, 1, 0, 0]],
  ["a message of another day", { came: [...sound.came, message("12", "old")] }, [0, 1, 0, 0]],
  ["a message that nobody is owed", { came: [...sound.came, message("12", "other")] }, [0, 1, 0, 0]],
  ["what is written as sent and not there", { written: [wrote({ messageId: "99" })] }, [1, 0, 0, 0]],
  ["what is never settled", { written: [wrote({ state: "sending" })] }, [1, 0, 0, 0]],
  ["what failed without a reason of Discord's", { written: [failed] }, [1, 0, 0, 0]],
  ["a refusal, which is nobody's fault", { came: [], written: [failed], refused: new Set([CHANNEL]) }, [0, 0, 0, 0]],
  ["what is unknown though it could be seen", { written: [unknown] }, [0, 0, 1, 1]],
  ["what is unknown and could not be seen", { came: [], written: [unknown], hidden: new Set([CHANNEL]) }, [0, 0, 1, 0]],
])("would notice %s", (_, wrong, expected) => {
  const { lost, doubled, unknown: open, needlesslyUnknown } = judge({ ...sound, ...wrong });
  expect([lost.length, doubled.length, open.length, needlesslyUnknown.length]).toEqual(expected);
});

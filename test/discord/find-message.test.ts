import type { REST } from "discord.js";
import { expect, test } from "vitest";
import { createFindMessage } from "../../src/discord/find-message.ts";

const EPOCH = 1_420_070_400_000;
const SINCE = EPOCH + 1_000;
const first = BigInt(SINCE - EPOCH) << 22n;
const sought = { channel: "7", author: "bot", sinceMs: SINCE, token: "token-1" };

/** A channel of messages that come one a millisecond, of which one is the bot's own; it asks for a pause before every sixth request. */
function channel({ count, own }: { count: number; own: number | null }) {
  const asked: string[] = [];
  let sincePause = 0;
  const message = (number: number) => ({
    id: String(first + (BigInt(number + 1) << 22n)),
    author: { id: number === own ? "bot" : "somebody" },
    components: number === own ? [{ custom_id: "x token-1" }] : [],
  });
  const get = async (_route: string, { query }: { query: URLSearchParams }) => {
    if (sincePause === 5) {
      sincePause = 0;
      throw new Error("wait");
    }
    sincePause += 1;
    const after = BigInt(query.get("after")!);
    asked.push(String(after));
    const from = Number((after - first) >> 22n);
    return Array.from({ length: Math.max(0, Math.min(100, count - from)) }, (_, index) => message(from + index));
  };
  return { rest: { get } as unknown as REST, asked };
}

/** Looks again after each pause. */
async function look(rest: REST) {
  const find = createFindMessage(rest);
  for (let pause = 0; ; pause += 1) {
    const looked = await find(sought).catch(() => null);
    if (looked) return { looked, pauses: pause };
  }
}

test("a message far up in a busy channel is found, though Discord asks for pauses, and no page is read twice", async () => {
  const { rest, asked } = channel({ count: 15_000, own: 14_321 });
  const { looked, pauses } = await look(rest);
  expect(looked).toEqual({ kind: "found", messageId: String(first + (14_322n << 22n)) });
  expect(pauses).toBeGreaterThan(20);
  expect(asked).toHaveLength(144);
  expect(new Set(asked).size).toBe(asked.length);
});

test("one that is nowhere is absent, and the next search begins at the beginning", async () => {
  const { rest, asked } = channel({ count: 250, own: null });
  const find = createFindMessage(rest);
  expect(await find(sought)).toEqual({ kind: "absent" });
  await find(sought).catch(() => find(sought));
  expect(asked.filter((after) => after === String(first))).toHaveLength(2);
});

test("below more messages than are read it may be there or not", async () => {
  const { rest } = channel({ count: 25_000, own: 24_000 });
  expect((await look(rest)).looked).toMatchObject({ kind: "hidden" });
});

import { afterEach, describe, expect, test } from "vitest";
import type { Delivery } from "../../src/domain/delivery.ts";
import { type Fault, PERMISSION } from "../../src/local/index.ts";
import { briefingDesk, stamp, utc } from "./briefings.ts";
import { fakeClock } from "./fake-clock.ts";
import { type Pair, startPair } from "./pair.ts";

const SECOND = 1_000;
const POST = { method: "POST", path: /^\/channels\/\d+\/messages$/ };
const LOOK = { method: "GET", path: /^\/channels\/\d+\/messages$/ };
const DUE = "2026-03-07T08:00";
const LOST: Fault = { lostAnswer: true };
const NEVER_SENT: Fault = { dropBefore: true };

let pair: Pair;
afterEach(() => pair.stop());

/** The bot ends in the middle of a send and is back after some seconds, with what befell the channel before and meanwhile. */
async function endedInTheMiddle({
  fault,
  backAfterMs,
  before = () => {},
  meanwhile = () => {},
}: {
  fault: Fault;
  backAfterMs: number;
  before?: () => void;
  meanwhile?: (owed: Delivery) => void;
}) {
  const clock = fakeClock(utc("2026-03-06T12:00"));
  pair = await startPair({ now: clock.now, setTimer: clock.setTimer, starterArticles: false });
  const desk = briefingDesk(pair.local);
  await desk.add();
  await clock.jump(utc(DUE) - 5 * SECOND, () => pair.bot.clock.settled());
  before();
  pair.local.faults.next(POST, fault);
  await clock.advance(utc(DUE) + SECOND, () => pair.bot.clock.settled());
  const [delivery] = await pair.bot.opened.store.openDeliveries();
  expect(delivery?.state).toBe("sending");
  await pair.bot.stop();
  meanwhile(delivery!);
  await clock.jump(utc(DUE) + backAfterMs);
  await pair.restart();
  await pair.bot.clock.settled();
  await clock.advance(utc(DUE) + backAfterMs + 600 * SECOND, () => pair.bot.clock.settled());
  return desk;
}
/** Somebody writes this many messages into the channel. */
const chat = (count: number) => () => {
  for (let number = 0; number < count; number += 1)
    pair.local.user("member").say(`word ${number}`, { channel: pair.local.ids.channels.briefings });
};
const denyHistory = () => pair.local.faults.deny(pair.local.ids.channels.briefings, PERMISSION.readMessageHistory);
const forbidHistory = () => {
  pair.local.faults.historyForbidden = true;
};

describe("a post that may have been sent, after the time in which Discord knows its nonce", () => {
  test.each([
    [
      "the right to read the history was taken away, and Discord shows an empty channel",
      denyHistory,
      "the bot lacks Read Message History there",
    ],
    ["Discord forbids reading", forbidHistory, "Discord answered: Missing Access"],
  ])("is never sent a second time when %s", async (_name, meanwhile, why) => {
    const desk = await endedInTheMiddle({ fault: LOST, backAfterMs: 300 * SECOND, meanwhile });
    expect(desk.posts()).toHaveLength(1);
    expect(await desk.list()).toContain(`${stamp(DUE)}: may have been sent, `);
    expect(await desk.list()).toContain(why);
  });

  test("is not sent either when it was never there: nobody can know", async () => {
    const desk = await endedInTheMiddle({ fault: NEVER_SENT, backAfterMs: 300 * SECOND, meanwhile: denyHistory });
    expect(desk.posts()).toEqual([]);
    expect(await desk.list()).toContain(`${stamp(DUE)}: may have been sent, `);
  });

  test("is found where the history can be read", async () => {
    const desk = await endedInTheMiddle({ fault: LOST, backAfterMs: 300 * SECOND });
    expect(desk.posts()).toHaveLength(1);
    expect(await desk.list()).toContain(`${stamp(DUE)}: sent`);
  });

  test("is sent where the history shows that it is not there", async () => {
    const desk = await endedInTheMiddle({ fault: NEVER_SENT, backAfterMs: 300 * SECOND });
    expect(desk.posts()).toHaveLength(1);
    expect(await desk.list()).toContain(`${stamp(DUE)}: sent`);
  });

  test.each([
    ["far up in a busy channel", { meanwhile: chat(250) }],
    ["below more messages than Discord shows at once", { before: chat(250) }],
  ])("is found %s", async (_name, busy) => {
    const desk = await endedInTheMiddle({ fault: LOST, backAfterMs: 3_600 * SECOND, ...busy });
    expect(desk.posts().filter(({ author }) => author.bot)).toHaveLength(1);
    expect(await desk.list()).toContain(`${stamp(DUE)}: sent`);
  });

  test("is not taken for there when another's message is a copy of it", async () => {
    const copiedBy = (author: string) => (owed: Delivery) => {
      const { components } = JSON.parse(owed.payload!);
      const copy = { id: String(BigInt(pair.local.ids.channels.briefings) + 1n), author: { id: author }, components };
      pair.local.faults.next(LOOK, { status: 200, body: [copy] });
    };
    const owed = { fault: NEVER_SENT, backAfterMs: 300 * SECOND };
    const desk = await endedInTheMiddle({ ...owed, meanwhile: copiedBy("123456789012345678") });
    expect(desk.posts()).toHaveLength(1);
    await pair.stop();
    // Its own is: without this the copy would prove nothing.
    const other = await endedInTheMiddle({ ...owed, meanwhile: copiedBy(pair.local.ids.bot) });
    expect(other.posts()).toEqual([]);
  });
});

describe("a post that may have been sent, while Discord knows its nonce", () => {
  test.each([
    ["had arrived", LOST],
    ["had not arrived", NEVER_SENT],
  ])("is settled by the nonce where the history cannot be read: it %s", async (_name, fault) => {
    const desk = await endedInTheMiddle({ fault, backAfterMs: 20 * SECOND, meanwhile: denyHistory });
    expect(desk.posts()).toHaveLength(1);
    expect(await desk.list()).toContain(`${stamp(DUE)}: sent`);
  });
});

import { describe, expect, type TestContext, test, vi } from "vitest";
import { briefingDesk, stamp, utc } from "./briefings.ts";
import { fakeClock } from "./fake-clock.ts";
import { startPair } from "./pair.ts";
import { textOf } from "./seen.ts";

const SECOND = 1_000;
/** discord.js waits some seconds before it identifies again. */
const BACK_WITHIN_MS = 15_000;
const POST = { method: "POST", path: /^\/channels\/\d+\/messages$/ };
const DUE = "2026-03-07T08:00";

async function start({ onTestFinished }: TestContext, onLost: (because: string) => void = () => {}) {
  const clock = fakeClock(utc("2026-03-06T12:00"));
  const pair = await startPair({ now: clock.now, setTimer: clock.setTimer, starterArticles: false, onLost });
  onTestFinished(() => pair.stop());
  const desk = briefingDesk(pair.local);
  const settled = () => pair.bot.clock.settled();
  await desk.add();
  await clock.jump(utc(DUE) - 5 * SECOND, settled);
  return {
    pair,
    desk,
    untilAfter: (ms: number) => clock.advance(utc(DUE) + ms, settled),
    help: async () => textOf((await pair.local.user("admin").command("help")).message),
    sends: () => pair.local.requests().filter(({ method, path }) => method === "POST" && POST.path.test(path)),
  };
}

// Each test has a bot of its own, and most of the time they wait for discord.js.
describe.concurrent("the connection to Discord", () => {
  test.for(["drop", "op7", "op9"] as const)(
    "comes back after %s, and the post due meanwhile goes out once",
    async (kind, context) => {
      const { pair, desk, untilAfter, help } = await start(context);
      pair.local.disconnect(kind);
      await untilAfter(SECOND);
      expect(desk.posts()).toHaveLength(1);
      await vi.waitFor(() => expect(pair.local.isReady()).toBe(true), { timeout: BACK_WITHIN_MS, interval: 20 });
      expect(await help()).toContain("/search");
      expect(await desk.list()).toContain(`${stamp(DUE)}: sent`);
      expect(desk.posts()).toHaveLength(1);
    },
  );

  test("that ends for good because the token was revoked ends the bot with a plain word", async (context) => {
    const said: string[] = [];
    const { pair } = await start(context, (because) => said.push(because));
    pair.local.disconnect("revoked");
    await vi.waitFor(() => expect(said).toEqual(["Discord no longer accepts the token"]), {
      timeout: BACK_WITHIN_MS,
      interval: 20,
    });
  });

  test("brings commands given while it was down", async (context) => {
    const { pair, help } = await start(context);
    pair.local.disconnect("drop");
    expect(await help()).toContain("/search");
  });

  test("may keep an answer longer than the bot waits for one: one message stands there all the same", async (context) => {
    const { pair, desk, untilAfter, sends } = await start(context);
    pair.local.faults.next(POST, { lostAnswer: true, delayMs: 11_000 });
    await untilAfter(600 * SECOND);
    expect(desk.posts()).toHaveLength(1);
    // It is looked for before it is sent again, and found.
    expect(sends()).toHaveLength(1);
    expect(await desk.list()).toContain(`${stamp(DUE)}: sent`);
  });

  test("that takes the token no more ends the deliveries, tells the program, and leaves the post to the next start", async (context) => {
    const onLost = vi.fn();
    const { pair, desk, untilAfter, sends } = await start(context, onLost);
    pair.local.faults.next(POST, { status: 401, body: { message: "401: Unauthorized", code: 0 } });
    await untilAfter(SECOND);
    expect(onLost.mock.calls).toEqual([["Discord no longer accepts the token"]]);
    await untilAfter(600 * SECOND);
    expect(sends()).toHaveLength(1);
    expect(desk.posts()).toEqual([]);
    await pair.restart();
    await pair.bot.clock.settled();
    expect(desk.posts()).toHaveLength(1);
    expect(await desk.list()).toContain(`${stamp(DUE)}: sent`);
    expect(onLost).toHaveBeenCalledTimes(1);
  });
});

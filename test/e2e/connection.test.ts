import { afterEach, describe, expect, test, vi } from "vitest";
import { briefingDesk, stamp, utc } from "./briefings.ts";
import { fakeClock } from "./fake-clock.ts";
import { type Pair, startPair } from "./pair.ts";
import { textOf } from "./seen.ts";

const SECOND = 1_000;
/** discord.js waits some seconds before it identifies again. */
const BACK_WITHIN_MS = 15_000;
const POST = { method: "POST", path: /^\/channels\/\d+\/messages$/ };
const DUE = "2026-03-07T08:00";

let pair: Pair;
afterEach(() => pair.stop());

async function start(onLost: (because: string) => void = () => {}) {
  const clock = fakeClock(utc("2026-03-06T12:00"));
  pair = await startPair({ now: clock.now, setTimer: clock.setTimer, starterArticles: false, onLost });
  const desk = briefingDesk(pair.local);
  await desk.add();
  await clock.jump(utc(DUE) - 5 * SECOND, () => pair.bot.clock.settled());
  return { clock, desk, toDue: () => clock.advance(utc(DUE) + SECOND, () => pair.bot.clock.settled()) };
}

describe("the connection to Discord", () => {
  test.each(["drop", "op7", "op9"] as const)(
    "comes back after %s, and the post due meanwhile goes out once",
    async (kind) => {
      const { desk, toDue } = await start();
      pair.local.disconnect(kind);
      await toDue();
      expect(desk.posts()).toHaveLength(1);
      await vi.waitFor(() => expect(pair.local.isReady()).toBe(true), { timeout: BACK_WITHIN_MS, interval: 20 });
      expect(textOf((await pair.local.user("admin").command("help")).message)).toContain("/search");
      expect(await desk.list()).toContain(`${stamp(DUE)}: sent`);
      expect(desk.posts()).toHaveLength(1);
    },
  );

  test("brings commands given while it was down", async () => {
    await start();
    pair.local.disconnect("drop");
    expect(textOf((await pair.local.user("admin").command("help")).message)).toContain("/search");
  });
});

describe("a token that Discord no longer takes", () => {
  test("ends the deliveries, tells the program, and leaves the post to the next start", async () => {
    const onLost = vi.fn();
    const { desk, clock, toDue } = await start(onLost);
    pair.local.faults.next(POST, { status: 401, body: { message: "401: Unauthorized", code: 0 } });
    await toDue();
    expect(onLost.mock.calls).toEqual([["Discord no longer accepts the token"]]);
    await clock.advance(utc(DUE) + 600 * SECOND, () => pair.bot.clock.settled());
    expect(pair.local.requests().filter(({ method, path }) => method === "POST" && POST.path.test(path))).toHaveLength(
      1,
    );
    expect(desk.posts()).toEqual([]);
    await pair.restart();
    await pair.bot.clock.settled();
    expect(desk.posts()).toHaveLength(1);
    expect(await desk.list()).toContain(`${stamp(DUE)}: sent`);
    expect(onLost).toHaveBeenCalledTimes(1);
  });
});

import { join } from "node:path";
import { describe, expect, type TestContext, test, vi } from "vitest";
import { type Briefing, DAYS } from "../../src/domain/briefing.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { briefingId, channelId, guildId, userId } from "../../src/domain/ids.ts";
import { type Fault, type LocalDiscord, startLocalDiscord } from "../../src/local/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openSqliteStore } from "../../src/store/sqlite/index.ts";
import { closeFaultless } from "./pair.ts";
import { startProgram, temporaryFolders } from "./program.ts";

const MINUTE = 60_000;
const POST = { method: "POST", path: /^\/channels\/\d+\/messages$/ };
const BRIEFING = briefingId("owed");
const STARTED = { timeout: 10_000, interval: 5 };

/** A Discord and the program on it by the real clock, which owes a post since half an hour ago and sends it as soon as it runs. */
async function owing({ onTestFinished }: TestContext, fault: Fault, match = POST) {
  const folders = temporaryFolders();
  const dataDir = folders.make();
  const local = await startLocalDiscord();
  const inStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openSqliteStore({ file: join(dataDir, "verbatim.sqlite") });
    return work(store).finally(() => store.close());
  };
  const start = () => startProgram({ DATA_DIR: dataDir, DISCORD_TOKEN: local.token, DISCORD_API: local.api });
  await inStore((store) => store.saveBriefing(dueHalfAnHourAgo(local)));
  local.faults.next(match, fault);
  let program = start();
  onTestFinished(async () => {
    program.signal("SIGKILL");
    await program.ended;
    await closeFaultless(local);
    folders.removeAll();
  });
  const held = () =>
    local.requests().filter(({ method, path }) => method === match.method && match.path.test(path)).length;
  await vi.waitFor(() => expect(held()).toBe(1), STARTED);
  return {
    local,
    output: () => program.output(),
    ended: program.ended,
    posts: () => local.messages(local.ids.channels.briefings),
    delivery: () =>
      inStore(
        async (store): Promise<Delivery | undefined> =>
          (await store.deliveriesOf({ kind: "briefing", id: BRIEFING }, 5))[0],
      ),
    async stop(signal: "SIGTERM" | "SIGINT" = "SIGTERM") {
      const at = performance.now();
      program.signal(signal);
      const { code } = await program.ended;
      return { code, tookMs: performance.now() - at };
    },
    async startAgain() {
      program = start();
      await program.says("Verbatim is ready on Discord.");
    },
  };
}

function dueHalfAnHourAgo({ ids }: LocalDiscord): Briefing {
  const dueAt = Date.now() - 30 * MINUTE;
  return {
    id: BRIEFING,
    guild: guildId(ids.guild),
    channel: channelId(ids.channels.briefings),
    rule: { zone: "UTC", times: [new Date(dueAt).toISOString().slice(11, 16)], days: [...DAYS] },
    topic: null,
    length: 3,
    mention: null,
    createdBy: userId(ids.admin),
    createdAt: dueAt - 60 * MINUTE,
    owedSince: dueAt - 60 * MINUTE,
    place: "channel",
    thread: false,
    publish: false,
    silentAtNight: false,
    paused: null,
    quiet: "line",
  };
}

describe.concurrent("npm start that is told to stop while a post is on its way", () => {
  test.for(["SIGTERM", "SIGINT"] as const)("by %s waits for the answer and writes it down", async (signal, context) => {
    const bot = await owing(context, { delayMs: 1_200 });
    const { code, tookMs } = await bot.stop(signal);
    expect(code).toBe(0);
    expect(bot.output()).not.toContain("rror");
    expect(tookMs).toBeLessThan(5_000);
    expect(bot.posts()).toHaveLength(1);
    expect(await bot.delivery()).toMatchObject({ state: "sent", messageId: bot.posts()[0]!.id });
  });

  test.for<[string, Fault]>([
    ["never came, though Discord acted", { lostAnswer: true, delayMs: 30_000 }],
    ["never came, and Discord had not acted", { dropBefore: true, delayMs: 30_000 }],
  ])(
    "ends within five seconds when the answer %s, and the next start leaves one message",
    async ([, fault], context) => {
      const bot = await owing(context, fault);
      const { code, tookMs } = await bot.stop();
      expect(tookMs).toBeLessThan(5_500);
      expect(code).toBe(0);
      expect(await bot.delivery()).toMatchObject({ state: "sending" });
      await bot.startAgain();
      await vi.waitFor(() => expect(bot.posts()).toHaveLength(1), { timeout: 5_000, interval: 20 });
      expect((await bot.stop()).code).toBe(0);
      expect(bot.posts()).toHaveLength(1);
      expect(await bot.delivery()).toMatchObject({ state: "sent", messageId: bot.posts()[0]!.id });
    },
  );

  test("ends within five seconds also while it is still logging in", async (context) => {
    const login = { method: "GET", path: /^\/gateway\/bot$/ };
    const bot = await owing(context, { delayMs: 30_000, dropBefore: true }, login);
    expect((await bot.stop()).tookMs).toBeLessThan(5_500);
  });

  test("stops by itself when Discord no longer takes the token, and says why", async (context) => {
    const bot = await owing(context, { status: 401, body: { message: "401: Unauthorized", code: 0 } });
    expect((await bot.ended).code).toBe(1);
    expect(bot.output()).toContain(
      "Discord no longer accepts the token. Verbatim stops; everything that is owed is kept.",
    );
    expect(bot.output()).not.toContain(bot.local.token);
    expect(await bot.delivery()).toMatchObject({ state: "planned" });
  });
});

import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Bot, startBot } from "../../src/bot.ts";
import { silent } from "../../src/domain/log.ts";
import { type LocalDiscord, startLocalDiscord } from "../../src/local/index.ts";
import { briefingDesk, utc } from "./briefings.ts";
import { fakeClock } from "./fake-clock.ts";
import { temporaryFolders } from "./program.ts";
import { textOf } from "./seen.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DUE = utc("2026-03-07T08:00");
/** discord.js tries again twice a second. */
const TRIED_AGAIN = { timeout: 15_000, interval: 50 };

const folders = temporaryFolders();
const clock = fakeClock(utc("2026-03-06T12:00"));
const events: string[] = [];
let local: LocalDiscord;
let bot: Bot;
const settled = () => bot.clock.settled();

/** What was said there stands in a file, so that it comes back as it was. */
const startDiscord = async (folder: string, port = 0) =>
  startLocalDiscord({ port, file: join(folder, "discord.jsonl"), now: clock.now });

beforeAll(async () => {
  const folder = folders.make();
  local = await startDiscord(folder);
  const note = (_: object, event: string) => void events.push(event);
  bot = await startBot({
    config: {
      starterArticles: false,
      defaultZone: "UTC",
      searchMemory: 100,
      feeds: { usualMs: HOUR, localAddresses: true, userAgent: "Verbatim/1 (tests)", spacingMs: 0 },
    },
    dataDir: join(folder, "data"),
    discord: { token: local.token, guild: null, api: local.api },
    now: clock.now,
    setTimer: clock.setTimer,
    log: { ...silent, info: note, warn: note, error: note },
  });
  await briefingDesk(local).add();
  await clock.jump(DUE - MINUTE, settled);
  const port = Number(new URL(local.origin).port);
  await local.close();
  await vi.waitFor(
    () => expect(events.filter((event) => event.startsWith("reconnecting"))).toHaveLength(1),
    TRIED_AGAIN,
  );
  await clock.advance(DUE + 3 * HOUR, settled);
  restart = async () => {
    local = await startDiscord(folder, port);
  };
});
afterAll(async () => {
  await bot.stop();
  await local.close();
  folders.removeAll();
});
let restart: () => Promise<void>;

test("while Discord takes no connection, for hours, the health says so and the post is owed", async () => {
  const { gateway, troubles, waiting } = await bot.health.read();
  expect([gateway, waiting.deliveries]).toEqual(["connecting", 1]);
  expect(troubles).toEqual([
    "Discord is not connected (connecting).",
    expect.stringMatching(/^Posts have been waiting for 1\d\d minutes/),
  ]);
});

test("it is written down once, not at each try", async () => {
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(events.filter((event) => event.includes("reconnecting"))).toEqual(["reconnecting to Discord"]);
});

test("when Discord is back, the bot is, answers, and posts what it owes once", async () => {
  await restart();
  await vi.waitFor(async () => expect((await bot.health.read()).gateway).toBe("ready"), TRIED_AGAIN);
  expect(events.filter((event) => event === "connected to Discord again")).toHaveLength(1);
  await clock.advance(DUE + 4 * HOUR, settled);
  expect(briefingDesk(local).posts()).toHaveLength(1);
  expect(textOf((await local.user("admin").command("help")).message)).toContain("/search");
  expect((await bot.health.read()).troubles).toEqual([]);
});

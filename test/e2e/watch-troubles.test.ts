import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { guildId } from "../../src/domain/ids.ts";
import { rawItem } from "../parse/raw.ts";
import { utc } from "./briefings.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";
import { type Pair, startPair } from "./pair.ts";
import { button, messageOf, textOf } from "./seen.ts";

const MINUTE = 60_000;
const GROUNDED =
  "Ferry aground off Selmouth\n\nA ferry ran aground off Selmouth on Friday with 240 people aboard, the coastguard said.";
const CLOSING =
  "Ferry line to Kelva closes\n\nThe ferry line between Orme and Kelva closes in June after ninety years, its owner told the coastguard.";

let clock: FakeClock;
let pair: Pair;
let articles = 0;
beforeEach(async () => {
  clock = fakeClock(utc("2026-03-06T05:00"));
  pair = await startPair({ now: clock.now, setTimer: clock.setTimer, starterArticles: false });
});
afterEach(() => pair.stop());

const settled = async () => {
  await pair.bot.watches.settled();
  await pair.bot.clock.settled();
  await pair.bot.outbox.deliverDue();
};
async function watch(who: "admin" | "member", options: Record<string, string>): Promise<void> {
  const shown = messageOf(await pair.local.user(who).command("watch", options, { subcommand: "add" }));
  await pair.local.user(who).press(shown, button(shown, "Watch this"));
}
async function arrives(text: string): Promise<void> {
  articles += 1;
  const published = new Date(clock.now() - MINUTE).toISOString();
  const url = `https://harbour.example/${articles}`;
  await pair.bot.opened.intake.takeIn([rawItem(text, { url, publisher: `Paper ${articles}`, published })], {
    kind: "everyone",
  });
  await pair.bot.look();
  await settled();
}
const direct = () => pair.local.messages(String(BigInt(pair.local.ids.member) + 1_000n)).map(textOf);
const setZone = (zone: string) => pair.local.user("admin").command("settings", { zone }, { subcommand: "timezone" });

describe("a watch", () => {
  test("that tells daily loses nothing when the server moves to a zone further west", async () => {
    await setZone("Europe/Berlin");
    await watch("member", { words: "ferry", how: "daily" });
    await arrives(GROUNDED);
    await clock.advance(utc("2026-03-06T07:05"), settled);
    expect(direct()).toHaveLength(1);
    await setZone("America/New_York");
    await arrives(CLOSING);
    await clock.advance(utc("2026-03-06T13:05"), settled);
    expect(direct()).toHaveLength(2);
    expect(direct()[1]).toContain("Ferry line to Kelva closes");
  });

  test("has not told what could not be posted: the story comes with the next article on it", async () => {
    await watch("member", { words: "ferry" });
    pair.local.faults.next({ method: "POST", path: /messages$/ }, { status: 503 }, 100_000);
    await arrives(GROUNDED);
    await clock.advance(utc("2026-03-06T12:30"), settled);
    pair.local.faults.clear();
    expect(direct()).toEqual([]);
    await arrives(GROUNDED);
    await clock.advance(utc("2026-03-06T12:40"), settled);
    expect(direct()).toEqual([expect.stringContaining("Ferry aground off Selmouth")]);
  });

  test("in a channel goes on when the one who asked for it has left", async () => {
    await watch("admin", { words: "ferry", where: "channel" });
    pair.local.faults.next(
      { method: "GET", path: /^\/guilds\/\d+\/members\/\d+$/ },
      { status: 404, body: { code: 10_007, message: "Unknown Member" } },
    );
    await arrives(GROUNDED);
    expect(pair.local.messages(pair.local.ids.channels.general)).toHaveLength(1);
  });

  test("follows its topic when that changes", async () => {
    await watch("member", { words: "ferry", topic: "shipping" });
    const guild = guildId(pair.local.ids.guild);
    await arrives(GROUNDED);
    expect(direct()).toEqual([]);
    await pair.bot.opened.store.saveTopic({ guild, name: "shipping", feeds: [], query: "coastguard" });
    pair.bot.app.watchesChanged();
    await settled();
    await arrives(CLOSING);
    expect(direct()).toEqual([expect.stringContaining("Ferry line to Kelva closes")]);
  });
});

test("direct messages of one person are opened once", async () => {
  await watch("member", { words: "ferry" });
  await arrives(GROUNDED);
  await arrives(CLOSING);
  expect(direct()).toHaveLength(2);
  const opened = pair.local
    .requests()
    .filter(({ method, path }) => method === "POST" && path === "/users/@me/channels");
  expect(opened).toHaveLength(1);
});

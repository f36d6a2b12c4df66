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

  const NEWS = [
    "Two tugs hit a ferry in the fog near Selmouth, and nine sailors were taken to hospital with broken bones.",
    "The mayor of Tarn opened a new fish market beside the ferry, which cost four million and took six years.",
    "Striking dockers at Alder closed the ferry gates on Thursday and asked for longer breaks at night.",
    "Archaeologists diving below the ferry of Kelva raised a bronze lantern that had lain there for centuries.",
    "A pipeline burst at Odell sent diesel over a ferry; volunteers washed hundreds of seabirds.",
    "Voters in Quill rejected the plan for a casino by the ferry in a referendum, 61 to 39 percent.",
    "An orchestra played on the ferry of Brill as the summer festival began before large crowds.",
  ];
  test.each([
    ["five hours: the one that waits, and the others in one message", "2026-03-06T10:00", 2],
    ["seven hours: all of it in one message", "2026-03-06T12:00", 1],
  ])("tells once, and without a flood, what it found while Discord was away for %s", async (_name, back, messages) => {
    await watch("member", { words: "ferry" });
    pair.local.faults.next({ method: "POST", path: /messages$/ }, { status: 503 }, 100_000);
    for (const words of NEWS) {
      await arrives(`${words.split(" ").slice(0, 6).join(" ")}\n\n${words}`);
      await clock.jump(clock.now() + 7 * MINUTE, settled);
    }
    await clock.jump(utc(back), settled);
    pair.local.faults.clear();
    for (let more = 0; more < 8; more += 1) await clock.jump(clock.now() + 10 * MINUTE, settled);
    const texts = direct();
    expect(texts).toHaveLength(messages);
    const told = NEWS.filter((words) => texts.join().includes(words.split(" ").slice(0, 6).join(" ")));
    const more = Number(/And (\d+) more/.exec(texts.join())?.[1] ?? 0);
    expect(told.length + more).toBe(NEWS.length);
    expect(await pair.bot.opened.store.matches()).toEqual([]);
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

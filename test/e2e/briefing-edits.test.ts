import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PERMISSION } from "../../src/local/index.ts";
import { rawItem } from "../parse/raw.ts";
import { briefingDesk, stamp, utc } from "./briefings.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";
import { type Pair, startPair } from "./pair.ts";
import { messageOf, textOf } from "./seen.ts";

const MINUTE = 60_000;
const POST = { method: "POST", path: /^\/channels\/\d+\/messages$/ };

let clock: FakeClock;
let pair: Pair;
let desk: ReturnType<typeof briefingDesk>;
beforeEach(async () => {
  clock = fakeClock(utc("2026-03-06T05:00"));
  pair = await startPair({ now: clock.now, setTimer: clock.setTimer, starterArticles: false });
  desk = briefingDesk(pair.local);
});
afterEach(() => pair.stop());

const settled = () => pair.bot.clock.settled();
const run = async (subcommand: string, options: Record<string, string | number | boolean>) =>
  textOf(messageOf(await pair.local.user("admin").command("briefing", options, { subcommand })));
const times = () => desk.posts().map(({ timestamp }) => timestamp.slice(0, 16));
/** The ten minutes from five before a moment. */
async function around(moment: string) {
  await clock.jump(utc(moment) - 5 * MINUTE, settled);
  await clock.advance(utc(moment) + 5 * MINUTE, settled);
}
async function added(options: Record<string, string> = {}) {
  await desk.add(options);
  const [id] = await desk.ids();
  return id!;
}

describe("a briefing that is changed", () => {
  test("comes at eight in the morning of its new zone, though it came at eight of the old one that day", async () => {
    const briefing = await added({ timezone: "Europe/Berlin" });
    await around("2026-03-06T07:00");
    const said = await run("edit", { briefing, timezone: "America/New_York" });
    expect(said).toContain(`Next: ${stamp("2026-03-06T13:00")}`);
    await around("2026-03-06T13:00");
    expect(times()).toEqual(["2026-03-06T07:00", "2026-03-06T13:00"]);
  });

  test("is posted all the same when it was due just then and nobody had looked yet", async () => {
    let now = utc("2026-03-06T07:00");
    const asleep = await startPair({ now: () => now, setTimer: () => () => {}, starterArticles: false });
    try {
      const there = briefingDesk(asleep.local);
      await there.add();
      await asleep.bot.clock.settled();
      now = utc("2026-03-06T08:00") + 3_000;
      const [briefing] = await there.ids();
      await asleep.local.user("admin").command("briefing", { briefing: briefing!, length: 8 }, { subcommand: "edit" });
      await asleep.bot.clock.settled();
      expect(there.posts()).toHaveLength(1);
    } finally {
      await asleep.stop();
    }
  });

  test("is not posted in the channel that it was moved away from, and losing that one does it no harm", async () => {
    const { general, briefings } = pair.local.ids.channels;
    const briefing = await added();
    pair.local.faults.next(POST, { status: 503 }, 2);
    await clock.jump(utc("2026-03-06T07:59"), settled);
    await clock.advance(utc("2026-03-06T08:00") + 1_000, settled);
    await run("edit", { briefing, channel: general });
    pair.local.faults.deny(briefings, PERMISSION.sendMessages);
    await clock.advance(utc("2026-03-06T08:20"), settled);
    expect(times()).toEqual([]);
    expect(await run("history", { briefing })).toContain("moved to another channel");
    expect(await desk.list()).not.toContain("⚠");
    await around("2026-03-07T08:00");
    expect(pair.local.messages(general)).toHaveLength(1);
  });

  test("and one that goes on are looked at for the rights that they need", async () => {
    const briefing = await added();
    pair.local.faults.deny(pair.local.ids.channels.briefings, PERMISSION.sendMessages);
    await around("2026-03-06T08:00");
    for (const subcommand of ["resume", "edit"])
      expect(await run(subcommand, { briefing, ...(subcommand === "edit" && { length: 8 }) })).toContain(
        "I lack Send Messages",
      );
    pair.local.faults.clear();
    expect(await run("resume", { briefing })).toContain("Next: ");
  });
});

test("whoever made a briefing is told once that its channel is lost", async () => {
  await added();
  pair.local.faults.deny(pair.local.ids.channels.briefings, PERMISSION.sendMessages);
  await around("2026-03-06T08:00");
  await around("2026-03-07T08:00");
  const told = pair.local.messages(String(BigInt(pair.local.ids.admin) + 1_000n)).map(textOf);
  expect(told).toEqual([
    expect.stringMatching(/Your briefing in .* is paused: .*Missing Permissions.*briefing resume/),
  ]);
});

test("the history tells of no post that never was", async () => {
  const briefing = await added();
  await clock.jump(utc("2026-03-06T07:30"), settled);
  const url = "https://brindle.example/bridge";
  const words =
    "Bridge opens at Brindle\n\nThe bridge at Brindlemoor opened to traffic on Friday, nine years after work began.";
  const published = new Date(utc("2026-03-06T07:20")).toISOString();
  await pair.bot.opened.intake.takeIn([rawItem(words, { url, publisher: "Brindle Post", published })], {
    kind: "everyone",
  });
  await pair.bot.look();
  pair.local.faults.next(POST, { status: 503 }, 100_000);
  await clock.advance(utc("2026-03-06T08:05"), settled);
  await around("2026-03-06T15:00");
  pair.local.faults.clear();
  expect(await run("history", { briefing, article: url })).not.toContain("was in the post");
});

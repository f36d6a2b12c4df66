import { afterEach, describe, expect, test } from "vitest";
import { rawItem } from "../sample-article.ts";
import { briefingDesk, stamp, utc } from "./briefings.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";
import { type Pair, startPair } from "./pair.ts";
import { textOf } from "./seen.ts";

const MINUTE = 60_000;
let clock: FakeClock;
let pair: Pair;
let desk: ReturnType<typeof briefingDesk>;
const settled = () => pair.bot.clock.settled();
/** Ten minutes minute by minute, after a leap to their beginning. */
async function tenMinutesFrom(moment: string) {
  await clock.jump(utc(moment), settled);
  await clock.advance(utc(moment) + 10 * MINUTE, settled);
}
async function start(moment: string) {
  clock = fakeClock(utc(moment));
  pair = await startPair({ now: clock.now, setTimer: clock.setTimer, starterArticles: false });
  desk = briefingDesk(pair.local);
}
/** The bot is down until then. */
async function awayUntil(moment: string) {
  await pair.bot.stop();
  await clock.jump(utc(moment));
  await pair.restart();
  await settled();
}
const times = () => desk.posts().map(({ timestamp }) => timestamp.slice(0, 16));

afterEach(async () => {
  expect(pair.trouble).toEqual([]);
  await pair.stop();
});

describe("a clock change in Europe/Berlin", () => {
  test("that skips the time brings the post at the first minute after it", async () => {
    await start("2026-03-28T12:00");
    const said = await desk.add({ time: "02:30", timezone: "Europe/Berlin" });
    expect(said).toContain(`Next: ${stamp("2026-03-29T01:00")}`);
    expect(said).toContain(`Then, once the clocks have changed: ${stamp("2026-03-30T00:30")}`);
    await tenMinutesFrom("2026-03-29T00:25");
    expect(times()).toEqual([]);
    await tenMinutesFrom("2026-03-29T00:55");
    await tenMinutesFrom("2026-03-29T01:25");
    await tenMinutesFrom("2026-03-30T00:25");
    expect(times()).toEqual(["2026-03-29T01:00", "2026-03-30T00:30"]);
    expect(await desk.list()).toContain(`${stamp("2026-03-29T01:00")}: sent`);
  });

  test("that brings the time twice brings the post once", async () => {
    await start("2026-10-24T12:00");
    const said = await desk.add({ time: "02:30", timezone: "Europe/Berlin" });
    expect(said).toContain(`Next: ${stamp("2026-10-25T00:30")}`);
    expect(said).toContain(`Then, once the clocks have changed: ${stamp("2026-10-26T01:30")}`);
    await tenMinutesFrom("2026-10-25T00:25");
    await tenMinutesFrom("2026-10-25T01:25");
    await tenMinutesFrom("2026-10-26T00:25");
    await tenMinutesFrom("2026-10-26T01:25");
    expect(times()).toEqual(["2026-10-25T00:30", "2026-10-26T01:30"]);
  });

  test("does not bring a post again after a restart between the two comings of its time", async () => {
    await start("2026-10-24T12:00");
    await desk.add({ time: "02:30", timezone: "Europe/Berlin" });
    await tenMinutesFrom("2026-10-25T00:25");
    await awayUntil("2026-10-25T01:20");
    await tenMinutesFrom("2026-10-25T01:25");
    expect(times()).toEqual(["2026-10-25T00:30"]);
  });

  test("keeps the local hour of a briefing whose time is not touched", async () => {
    await start("2026-03-28T06:00");
    await desk.add({ time: "08:00", timezone: "Europe/Berlin" });
    await tenMinutesFrom("2026-03-28T06:55");
    await tenMinutesFrom("2026-03-29T05:55");
    await tenMinutesFrom("2026-03-29T06:55");
    expect(times()).toEqual(["2026-03-28T07:00", "2026-03-29T06:00"]);
  });
});

describe("a post that came due while the bot was down", () => {
  test("goes out late within six hours, says so, and goes out once", async () => {
    await start("2026-03-06T12:00");
    await desk.add({ time: "08:00" });
    await awayUntil("2026-03-07T13:59");
    expect(times()).toEqual(["2026-03-07T13:59"]);
    expect(textOf(desk.posts()[0]!)).toContain(`Late: this briefing was due ${stamp("2026-03-07T08:00")}.`);
    expect(await desk.list()).toContain(`${stamp("2026-03-07T08:00")}: sent`);
    await awayUntil("2026-03-07T14:30");
    expect(desk.posts()).toHaveLength(1);
    await tenMinutesFrom("2026-03-08T07:55");
    expect(textOf(desk.posts()[1]!)).not.toContain("Late:");
  });

  test("is on time within two minutes", async () => {
    await start("2026-03-06T12:00");
    await desk.add({ time: "08:00" });
    await awayUntil("2026-03-07T08:01");
    expect(textOf(desk.posts()[0]!)).not.toContain("Late:");
  });

  test("is skipped after six hours, and the list says why", async () => {
    await start("2026-03-06T12:00");
    await desk.add({ time: "08:00" });
    await awayUntil("2026-03-07T14:01");
    expect(times()).toEqual([]);
    expect(await desk.list()).toContain(
      `${stamp("2026-03-07T08:00")}: skipped, the bot was not running at 08:00; six hours later it is old news`,
    );
    await tenMinutesFrom("2026-03-08T07:55");
    expect(times()).toEqual(["2026-03-08T08:00"]);
  });

  test("does not come with all the others of a long time away", async () => {
    await start("2026-03-06T12:00");
    await desk.add({ time: "08:00" });
    await awayUntil("2026-04-20T10:00");
    expect(times()).toEqual(["2026-04-20T10:00"]);
    const listed = await desk.list();
    expect(listed).toContain(`${stamp("2026-04-20T08:00")}: sent`);
    expect(listed).toContain(`${stamp("2026-04-19T08:00")}: skipped`);
  });

  test("comes at once when a sleeping computer wakes", async () => {
    await start("2026-03-06T12:00");
    await desk.add({ time: "08:00" });
    await clock.jump(utc("2026-03-07T09:10"), settled);
    expect(times()).toEqual(["2026-03-07T09:10"]);
    expect(textOf(desk.posts()[0]!)).toContain("Late:");
  });

  test("does not come again when the clock is set back", async () => {
    await start("2026-03-06T12:00");
    await desk.add({ time: "08:00" });
    await tenMinutesFrom("2026-03-07T07:55");
    await awayUntil("2026-03-07T07:50");
    await clock.advance(utc("2026-03-07T08:10"), settled);
    expect(desk.posts()).toHaveLength(1);
  });
});

describe("a clock that jumps while the bot runs", () => {
  let count = 0;
  async function arrives(headline: string, sentence: string) {
    count += 1;
    const published = new Date(clock.now() - MINUTE).toISOString();
    const item = rawItem({
      text: `${headline}\n\n${sentence}`,
      url: `https://lindow-echo.example/${count}`,
      published,
    });
    await pair.bot.opened.intake.takeIn([item], { kind: "everyone" });
    await settled();
  }
  const texts = () => desk.posts().map(textOf);

  test.each([
    ["an hour", "2026-03-07T10:30"],
    ["a year", "2027-03-07T09:30"],
  ])("%s ahead and back posts no day twice, loses none, and tells no story again", async (_, ahead) => {
    await start("2026-03-06T12:00");
    await desk.add({ time: "08:00" });
    await tenMinutesFrom("2026-03-07T07:45");
    await arrives(
      "Ferry rams the pier",
      "The ferry Alva rammed the pier on Saturday, and nobody was hurt, the board said.",
    );
    await tenMinutesFrom("2026-03-07T07:59");
    expect(texts()).toEqual([expect.stringContaining("Ferry rams the pier")]);
    await tenMinutesFrom("2026-03-07T09:20");
    await tenMinutesFrom(ahead);
    const meanwhile = desk.posts().length;
    await tenMinutesFrom("2026-03-07T09:40");
    await arrives(
      "Ferry line orders a boat",
      "The ferry line ordered a second boat for $9 million on Saturday, its director said.",
    );
    await tenMinutesFrom("2026-03-08T07:55");
    await tenMinutesFrom("2026-03-09T07:55");
    const after = texts().slice(meanwhile);
    expect(after).toHaveLength(2);
    expect(after[0]).toContain("Ferry line orders a boat");
    for (const text of after) expect(text).not.toContain("Ferry rams the pier");
    expect(times().slice(meanwhile)).toEqual(["2026-03-08T08:00", "2026-03-09T08:00"]);
  });

  test("a year back owes nothing again, and goes on by the day when it is right again", async () => {
    await start("2026-03-06T12:00");
    await desk.add({ time: "08:00" });
    await tenMinutesFrom("2026-03-07T07:55");
    await tenMinutesFrom("2025-03-07T07:55");
    await tenMinutesFrom("2025-03-08T07:55");
    expect(desk.posts()).toHaveLength(1);
    await tenMinutesFrom("2026-03-07T09:40");
    await tenMinutesFrom("2026-03-08T07:55");
    expect(times()).toEqual(["2026-03-07T08:00", "2026-03-08T08:00"]);
  });
});

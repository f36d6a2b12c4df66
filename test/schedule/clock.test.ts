import { describe, expect, test } from "vitest";
import { type Briefing, DAYS } from "../../src/domain/briefing.ts";
import { briefingId, channelId, guildId } from "../../src/domain/ids.ts";
import { briefingAt, createWorld, HOUR, MINUTE, utc, type World, wordsOf } from "./world.ts";

/** Not at a half minute, so that a clock which only looks every 30 seconds would be late. */
const EVENING = utc("2026-05-03T20:00:07");
const EIGHT = utc("2026-05-04T08:00");

async function worldWith(briefings: readonly Briefing[], startAt = EVENING): Promise<World> {
  const world = await createWorld(startAt);
  for (const briefing of briefings) await world.store.saveBriefing(briefing);
  await world.start();
  return world;
}
const states = async (world: World, briefing: Briefing) =>
  (await world.deliveries(briefing)).map(({ slotKey, state, because }) => [
    slotKey.split("/").slice(2, 4).join(" "),
    state,
    wordsOf(because),
  ]);

/** Lets everything happen that waits for nothing but its turn. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("a briefing that is due", () => {
  test("is posted at its minute, once, and not before", async () => {
    const briefing = briefingAt(EVENING);
    const world = await worldWith([briefing]);
    await world.passUntil(EIGHT - 1);
    expect(world.discord.messages).toEqual([]);
    await world.passUntil(EIGHT + 5 * MINUTE);
    expect(world.discord.messages.map(({ at }) => at - EIGHT < 1_000)).toEqual([true]);
    expect(world.composed).toEqual([{ at: EIGHT, late: false }]);
    const [delivery] = await world.deliveries(briefing);
    expect(delivery).toMatchObject({ state: "sent", messageId: "1", attempts: 1, dueAt: EIGHT, because: null });
    expect(world.discord.messages[0]?.json).toBe(delivery?.payload);
    expect(delivery?.nonce).toMatch(/^[\w-]{22}$/);
  });

  test("is posted every day from then on", async () => {
    const briefing = briefingAt(EVENING);
    const world = await worldWith([briefing]);
    await world.pass(72 * HOUR);
    expect(world.discord.messages.map(({ at }) => new Date(at).toISOString().slice(0, 16))).toEqual([
      "2026-05-04T08:00",
      "2026-05-05T08:00",
      "2026-05-06T08:00",
    ]);
  });

  test("is not owed for times before it was made", async () => {
    const briefing = briefingAt(EIGHT + HOUR);
    const world = await worldWith([briefing], EIGHT + HOUR);
    await world.pass(2 * HOUR);
    expect(world.discord.messages).toEqual([]);
    expect(await world.deliveries(briefing)).toEqual([]);
  });

  test("that is added while the clock runs is noticed at once, even for the next minute", async () => {
    const world = await worldWith([]);
    await world.store.saveBriefing(briefingAt(EVENING, { rule: { zone: "UTC", times: ["20:01"], days: [...DAYS] } }));
    world.program().clock.changed();
    await world.pass(MINUTE + 1_000);
    expect(world.discord.messages).toHaveLength(1);
  });

  test("that was removed is not posted, also when nobody told the clock", async () => {
    const briefing = briefingAt(EVENING);
    const world = await worldWith([briefing]);
    await world.store.removeBriefing(briefing.id);
    await world.pass(24 * HOUR);
    expect(world.discord.messages).toEqual([]);
    expect(world.log).toEqual([]);
  });

  test("does not wait for another whose post cannot be put together", async () => {
    const world = await worldWith([
      briefingAt(EVENING),
      briefingAt(EVENING, { id: briefingId("second"), channel: channelId("other") }),
    ]);
    world.plans.compose = async ({ id }, _slot, token) => {
      if (id === "morning") throw new Error("no stories could be read");
      return { message: { token }, told: null };
    };
    await world.passUntil(EIGHT + MINUTE);
    expect(world.discord.messages.map(({ channel }) => channel)).toEqual(["other"]);
    world.plans.compose = null;
    await world.passUntil(EIGHT + 3 * MINUTE);
    expect(world.discord.messages.map(({ channel }) => channel)).toEqual(["other", "news"]);
  });

  test("is put together after another of its channel was written down, so that nothing is told twice", async () => {
    const world = await worldWith([briefingAt(EVENING), briefingAt(EVENING, { id: briefingId("second") })]);
    let underWay = 0;
    let most = 0;
    world.plans.compose = async (_briefing, _slot, token) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await turn();
      underWay -= 1;
      return { message: { token }, told: null };
    };
    await world.passUntil(EIGHT + MINUTE);
    expect([most, world.discord.messages.length]).toEqual([1, 2]);
  });

  test("with many others holds up nothing else: one is put together in a turn of the event loop", async () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      briefingAt(EVENING, { id: briefingId(`b${index}`), channel: channelId(`c${index}`) }),
    );
    const world = await worldWith(many);
    let begun = 0;
    let most = 0;
    world.plans.compose = async (_briefing, _slot, token) => {
      begun += 1;
      most = Math.max(most, begun);
      setImmediate(() => {
        begun = 0;
      });
      return { message: { token }, told: null };
    };
    await world.passUntil(EIGHT + MINUTE);
    expect(world.discord.messages).toHaveLength(6);
    // The turn that counts may begin after the next one's.
    expect(most).toBeLessThanOrEqual(2);
  });

  test("does not wait for another whose post is never put together", async () => {
    const world = await worldWith([
      briefingAt(EVENING),
      briefingAt(EVENING, { id: briefingId("second"), channel: channelId("other") }),
    ]);
    world.plans.compose = ({ id }, _slot, token) =>
      id === "morning" ? new Promise(() => {}) : Promise.resolve({ message: { token }, told: null });
    await world.passUntil(EIGHT - 1_000);
    const passing = world.pass(2_000);
    await expect.poll(() => world.discord.messages.map(({ channel }) => channel)).toEqual(["other"]);
    for (const timer of [...world.timers]) timer.run();
    await passing;
    expect(world.log.join("\n")).toContain("putting a briefing together took longer than 60000 ms");
  });

  test("that has nothing to say and wants silence then is skipped with that reason", async () => {
    const briefing = briefingAt(EVENING, { quiet: "silence" });
    const world = await worldWith([briefing]);
    world.plans.compose = async () => null;
    await world.passUntil(EIGHT + HOUR);
    expect(world.discord.messages).toEqual([]);
    expect(await states(world, briefing)).toEqual([["2026-05-04 08:00", "skipped", "there was nothing new"]]);
  });

  test("whose post cannot be put together for six hours is skipped with that reason", async () => {
    const briefing = briefingAt(EVENING);
    const world = await worldWith([briefing]);
    world.plans.compose = async () => {
      throw new Error("no stories could be read");
    };
    await world.passUntil(EIGHT + 7 * HOUR);
    expect(await states(world, briefing)).toEqual([
      ["2026-05-04 08:00", "skipped", "the post of 08:00 could not be put together; six hours later it is old news"],
    ]);
  });
});

describe("after the bot was away", () => {
  test.each([
    ["two minutes", 2 * MINUTE, false],
    ["three minutes", 3 * MINUTE, true],
    ["five hours and 59 minutes", 6 * HOUR - MINUTE, true],
  ])("%s, a missed post goes out once (late: %s)", async (_words, awayMs, late) => {
    const world = await worldWith([briefingAt(EVENING)]);
    world.away(EIGHT + awayMs - EVENING);
    await world.start();
    await world.pass(HOUR);
    expect(world.composed).toEqual([{ at: EIGHT, late }]);
    expect(world.discord.messages).toHaveLength(1);
  });

  test("for longer, it is skipped with the reason, written down once, and the next is posted", async () => {
    const briefing = briefingAt(EVENING);
    const world = await worldWith([briefing]);
    world.away(EIGHT + 7 * HOUR - EVENING);
    for (let restart = 0; restart < 3; restart += 1) {
      await world.start();
      await world.pass(HOUR);
    }
    await world.passUntil(EIGHT + 24 * HOUR + MINUTE);
    expect(await states(world, briefing)).toEqual([
      ["2026-05-04 08:00", "skipped", "the bot was not running at 08:00; six hours later it is old news"],
      ["2026-05-05 08:00", "sent", null],
    ]);
  });

  test("only the newest missed post is sent and the others are overtaken", async () => {
    const rule = { zone: "UTC", times: ["05:00", "07:00", "08:00"], days: [...DAYS] };
    const briefing = briefingAt(EVENING, { rule });
    const world = await worldWith([briefing]);
    world.away(EIGHT + 3.5 * HOUR - EVENING);
    await world.start();
    expect(world.composed).toEqual([{ at: EIGHT, late: true }]);
    expect(await states(world, briefing)).toEqual([
      ["2026-05-04 05:00", "skipped", "the bot was not running at 05:00; six hours later it is old news"],
      ["2026-05-04 07:00", "skipped", "overtaken by the post of 08:00"],
      ["2026-05-04 08:00", "sent", null],
    ]);
  });

  test("for a year, the last fourteen are written down and one is sent at most", async () => {
    const briefing = briefingAt(EVENING);
    const world = await worldWith([briefing]);
    world.away(365 * 24 * HOUR);
    await world.start();
    const written = await states(world, briefing);
    expect(written).toHaveLength(14);
    expect(written.at(-1)?.[0]).toBe("2027-05-03 08:00");
    expect(world.discord.messages).toEqual([]);
  });
});

describe("a clock that is set", () => {
  test("back by hours posts nothing twice", async () => {
    const briefing = briefingAt(EVENING);
    const world = await worldWith([briefing]);
    await world.passUntil(EIGHT + HOUR);
    world.time.skewMs = -3 * HOUR;
    await world.pass(6 * HOUR);
    expect(world.discord.messages).toHaveLength(1);
    expect(await world.deliveries(briefing)).toHaveLength(1);
  });

  test("back does not keep the following posts from coming", async () => {
    const world = await worldWith([briefingAt(EVENING)]);
    await world.passUntil(EIGHT + HOUR);
    world.time.skewMs = -3 * HOUR;
    await world.passUntil(EIGHT + 28 * HOUR);
    expect(world.composed.map(({ at }) => at)).toEqual([EIGHT, EIGHT + 24 * HOUR]);
  });

  test("ahead by an hour is noticed within half a minute, and what it jumped over goes out late", async () => {
    const world = await worldWith([briefingAt(EVENING)]);
    await world.passUntil(EIGHT - 30 * MINUTE);
    world.time.skewMs = HOUR;
    await world.pass(30_000);
    expect(world.composed).toEqual([{ at: EIGHT, late: true }]);
  });

  test("ahead by a year and back again plans fourteen skipped posts at most and goes on", async () => {
    const briefing = briefingAt(EVENING);
    const world = await worldWith([briefing]);
    world.time.skewMs = 365 * 24 * HOUR;
    await world.pass(MINUTE);
    world.time.skewMs = 0;
    await world.passUntil(EIGHT + 25 * HOUR);
    const written = await world.deliveries(briefing);
    expect(written.filter(({ state }) => state === "skipped")).toHaveLength(14);
    expect(world.composed.map(({ at }) => at)).toEqual([EIGHT, EIGHT + 24 * HOUR]);
  });

  test("ahead and back again and again composes nothing again that was sent", async () => {
    const world = await worldWith([briefingAt(EVENING)]);
    await world.passUntil(EIGHT + MINUTE);
    for (const days of [100, 200, 300]) {
      world.time.skewMs = days * 24 * HOUR + 12 * HOUR;
      await world.pass(MINUTE);
    }
    world.time.skewMs = 0;
    await world.pass(HOUR);
    expect(world.composed).toEqual([{ at: EIGHT, late: false }]);
  });

  test.each([
    ["spring", "2026-03-28T12:00", ["2026-03-29T01:00", "2026-03-30T00:30"]],
    ["autumn", "2026-10-24T12:00", ["2026-10-25T00:30", "2026-10-26T01:30"]],
  ])("by its country in %s leaves one post a day", async (_season, startText, expected) => {
    const startAt = utc(startText);
    const rule = { zone: "Europe/Berlin", times: ["02:30"], days: [...DAYS] };
    const world = await worldWith([briefingAt(startAt, { rule })], startAt);
    await world.pass(48 * HOUR);
    expect(world.discord.messages.map(({ at }) => new Date(at).toISOString().slice(0, 16))).toEqual(expected);
  });
});

describe("a paused briefing", () => {
  test("posts nothing, writes down why, and goes on without a backlog", async () => {
    const briefing = briefingAt(EVENING);
    const world = await worldWith([{ ...briefing, paused: { words: "the channel is gone" } }]);
    await world.passUntil(EIGHT + HOUR);
    expect(await world.program().clock.nextDue()).toBe(null);
    await world.store.saveBriefing(briefing);
    world.program().clock.changed();
    await world.passUntil(EIGHT + 25 * HOUR);
    expect(await states(world, briefing)).toEqual([
      ["2026-05-04 08:00", "skipped", "the briefing was paused: the channel is gone"],
      ["2026-05-05 08:00", "sent", null],
    ]);
  });
});

describe("the clock", () => {
  test("knows the next time of all briefings", async () => {
    const early = briefingAt(EVENING, {
      id: briefingId("early"),
      guild: guildId("hill"),
      rule: { zone: "UTC", times: ["06:15"], days: ["tuesday"] },
    });
    const world = await worldWith([early]);
    expect(await world.program().clock.nextDue()).toBe(utc("2026-05-05T06:15"));
    await world.store.saveBriefing(briefingAt(EVENING));
    expect(await world.program().clock.nextDue()).toBe(EIGHT);
  });

  test("has one timer, of half a minute at most", async () => {
    const world = await worldWith([briefingAt(EVENING)]);
    for (let minute = 0; minute < 5; minute += 1) {
      expect([...world.timers].map(({ at }) => at - world.time.at <= 30_000)).toEqual([true]);
      await world.pass(MINUTE);
    }
  });

  test("goes on when the store fails for a while", async () => {
    const world = await worldWith([briefingAt(EVENING)]);
    const { briefings } = world.store;
    await world.store.saveBriefing(briefingAt(EVENING, { id: briefingId("second"), channel: channelId("other") }));
    world.store.briefings = () => Promise.reject(new Error("disk full"));
    world.program().clock.changed();
    await world.passUntil(EIGHT + MINUTE);
    world.store.briefings = briefings;
    await world.passUntil(EIGHT + 2 * MINUTE);
    expect(world.discord.messages.map(({ channel }) => channel).sort()).toEqual(["news", "other"]);
  });

  test("posts nothing more after it was stopped", async () => {
    const world = await worldWith([briefingAt(EVENING)]);
    await world.passUntil(EIGHT - MINUTE);
    await world.program().clock.stop();
    expect(world.timers.size).toBe(0);
    await world.pass(HOUR);
    expect(world.discord.messages).toEqual([]);
  });

  test("notices a change that comes while the briefings are being read", async () => {
    const world = await worldWith([]);
    const { briefings } = world.store;
    world.store.briefings = async (guild) => {
      const read = await briefings(guild);
      await turn();
      return read;
    };
    world.program().clock.changed();
    await Promise.resolve();
    await world.store.saveBriefing(briefingAt(EVENING));
    world.program().clock.changed();
    await world.program().clock.settled();
    await world.passUntil(EIGHT + MINUTE);
    expect(world.discord.messages).toHaveLength(1);
  });

  test("finishes what is being sent before it is stopped", async () => {
    const briefing = briefingAt(EVENING);
    const world = await worldWith([briefing]);
    await world.passUntil(EIGHT - 1_000);
    const { promise, resolve } = Promise.withResolvers<void>();
    world.discord.state.gate = promise;
    const passing = world.pass(1_000);
    await expect.poll(() => world.discord.requests).toHaveLength(1);
    let stopped = false;
    const stopping = world
      .program()
      .clock.stop()
      .then(() => {
        stopped = true;
      });
    await turn();
    expect([stopped, (await states(world, briefing))[0]?.[1]]).toEqual([false, "sending"]);
    resolve();
    await Promise.all([stopping, passing]);
    expect((await states(world, briefing))[0]?.[1]).toBe("sent");
  });

  test("waits for what is put together when it is stopped, but not for ever", async () => {
    const world = await worldWith([briefingAt(EVENING)]);
    let answer = (_composed: { message: unknown; told: null }) => {};
    world.plans.compose = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    await world.passUntil(EIGHT - 1_000);
    const passing = world.pass(1_000);
    await turn();
    const stopping = world.program().clock.stop();
    const limit = [...world.timers].find(({ at }) => at - world.time.at === 4_000);
    limit?.run();
    await stopping;
    expect(world.log).toContain(
      "warn deliveries are left for the next start: Error: finishing deliveries took longer than 4000 ms",
    );
    answer({ message: {}, told: null });
    await passing;
  });
});

import { describe, expect, test } from "vitest";
import type { Delivery } from "../../src/domain/delivery.ts";
import { channelId } from "../../src/domain/ids.ts";
import { LINE_LIMIT } from "../../src/schedule/limits.ts";
import { createOutbox, type Sent } from "../../src/schedule/outbox.ts";
import { planned } from "../../src/schedule/post.ts";
import { nonceOf, slotKey } from "../../src/schedule/slot-key.ts";
import type { FindFault, SendFault } from "./fake-discord.ts";
import { briefingAt, createWorld, HOUR, MINUTE, utc, type World, wordsOf } from "./world.ts";

const EVENING = utc("2026-05-03T20:00");
const EIGHT = utc("2026-05-04T08:00");
const BRIEFING = briefingAt(EVENING);

async function worldAtEight(): Promise<World> {
  const world = await createWorld(EVENING);
  await world.store.saveBriefing(BRIEFING);
  await world.start();
  await world.passUntil(EIGHT - 1_000);
  return world;
}

async function outcome(world: World) {
  const [delivery] = await world.deliveries(BRIEFING);
  return { state: delivery?.state, because: wordsOf(delivery?.because), messages: world.discord.messages.length };
}

describe("the nonce", () => {
  test("is made of the slot key alone, and another slot has another", () => {
    const slot = { date: "2026-05-04", time: "08:00" };
    const keys = [
      slotKey(BRIEFING, slot),
      slotKey(BRIEFING, slot, 2),
      slotKey(BRIEFING, { ...slot, time: "08:01" }),
      slotKey(BRIEFING, { ...slot, date: "2026-05-05" }),
      slotKey({ ...BRIEFING, rule: { ...BRIEFING.rule, zone: "Asia/Tokyo" } }, slot),
    ];
    expect(keys[0]).toBe("harbour/morning/2026-05-04/08:00/UTC/1");
    expect(nonceOf(keys[0]!)).toBe(nonceOf("harbour/morning/2026-05-04/08:00/UTC/1"));
    expect(new Set(keys.map(nonceOf)).size).toBe(keys.length);
    expect(keys.map((key) => nonceOf(key).length)).toEqual([22, 22, 22, 22, 22]);
  });
});

describe("an answer of Discord", () => {
  test.each<[string, Sent, object]>([
    [
      "refused",
      { kind: "refused", because: { words: "status 400" } },
      { state: "failed", because: "status 400", messages: 0 },
    ],
    [
      "that the channel is gone",
      { kind: "target-lost", because: { words: "Unknown Channel" } },
      { state: "failed", because: "Unknown Channel", messages: 0 },
    ],
    [
      "that somebody removed it",
      { kind: "removed" },
      { state: "sent", because: "somebody removed the message", messages: 0 },
    ],
  ])("%s ends the delivery, which is not tried again", async (_words, answer, expected) => {
    const world = await worldAtEight();
    world.discord.state.permanent = answer;
    await world.pass(MINUTE);
    world.discord.state.permanent = null;
    await world.pass(HOUR);
    expect(await outcome(world)).toEqual(expected);
    expect(world.discord.requests).toHaveLength(1);
  });

  test("that the channel is gone pauses the briefing and deletes nothing", async () => {
    const world = await worldAtEight();
    world.discord.state.permanent = { kind: "target-lost", because: { words: "Missing Access" } };
    await world.pass(MINUTE);
    expect(await world.store.briefings(null)).toEqual([{ ...BRIEFING, paused: { words: "Missing Access" } }]);
    await world.pass(48 * HOUR);
    expect(world.discord.requests).toHaveLength(1);
  });

  test("that the token is no longer valid ends all sending, is told once, and the post is owed after the next start", async () => {
    const world = await worldAtEight();
    world.discord.state.permanent = { kind: "stopped", because: "status 401" };
    await world.pass(HOUR);
    expect(world.program().stopped).toEqual(["status 401"]);
    expect(world.discord.requests).toHaveLength(1);
    world.discord.state.permanent = null;
    world.away(MINUTE);
    await world.start();
    expect(await outcome(world)).toEqual({ state: "sent", because: null, messages: 1 });
  });

  test.each<[string, SendFault[], number]>([
    ["an error of the server", ["broken", "broken", "broken"], 1],
    ["a lost answer", ["lost"], 1],
    ["a lost connection", ["lost-connection"], 1],
    ["too many requests", ["busy", "busy"], 1],
    ["a bad day", ["broken", "busy", "lost", "broken", "lost-connection", "busy", "lost"], 1],
  ])("%s is followed by another attempt and by one message", async (_words, faults, messages) => {
    const world = await worldAtEight();
    world.discord.sendFaults.push(...faults);
    await world.pass(30 * MINUTE);
    expect(await outcome(world)).toEqual({ state: "sent", because: null, messages });
  });

  test("to wait is heeded, and the waits grow up to ten minutes", async () => {
    const world = await worldAtEight();
    const times: number[] = [];
    const at = world.discord.requests;
    world.discord.sendFaults.push("busy", ...Array.from({ length: 9 }, () => "broken" as const));
    for (let second = 0; second < 60 * 60; second += 1) {
      const before = at.length;
      await world.pass(1_000);
      if (at.slice(before).some((request) => request.startsWith("send"))) times.push(world.time.at - EIGHT);
    }
    const waits = times.slice(1).map((time, index) => Math.round((time - times[index]!) / 1_000));
    expect(waits[0]).toBeGreaterThanOrEqual(7);
    expect(waits.slice(1)).toEqual([...waits.slice(1)].sort((a, b) => a - b));
    expect(Math.max(...waits)).toBeLessThanOrEqual(601);
  });

  test("that never comes to be good leaves it skipped after six hours, with the last trouble", async () => {
    const world = await worldAtEight();
    world.discord.state.permanent = { kind: "later", afterMs: null, because: { words: "status 503" } };
    await world.pass(7 * HOUR);
    expect(await outcome(world)).toEqual({
      state: "skipped",
      because: "it could not be sent within six hours (status 503)",
      messages: 0,
    });
    expect(world.discord.requests.filter((request) => request.startsWith("send")).length).toBeLessThanOrEqual(50);
  });
});

describe("after a crash in the middle of sending", () => {
  test.each<[string, SendFault, number, FindFault[], object]>([
    ["before the request, soon", "crash-before", 5_000, [], { state: "sent", because: null, messages: 1 }],
    ["before the request, later", "crash-before", 10 * MINUTE, [], { state: "sent", because: null, messages: 1 }],
    ["after the request, soon", "crash-after", 5_000, [], { state: "sent", because: null, messages: 1 }],
    ["after the request, later", "crash-after", 10 * MINUTE, [], { state: "sent", because: null, messages: 1 }],
    [
      "before the request, unreadable, soon",
      "crash-before",
      5_000,
      ["hidden"],
      { state: "sent", because: null, messages: 1 },
    ],
    [
      "after the request, unreadable, soon",
      "crash-after",
      5_000,
      ["hidden"],
      { state: "sent", because: null, messages: 1 },
    ],
    [
      "before the request, unreadable, later",
      "crash-before",
      10 * MINUTE,
      ["hidden"],
      {
        state: "unknown",
        because: "it may have been sent, and the channel's history could not be read: no permission",
        messages: 0,
      },
    ],
    [
      "after the request, unreadable, later",
      "crash-after",
      10 * MINUTE,
      ["hidden"],
      {
        state: "unknown",
        because: "it may have been sent, and the channel's history could not be read: no permission",
        messages: 1,
      },
    ],
    [
      "after the request, looking fails at first",
      "crash-after",
      10 * MINUTE,
      ["broken", "broken"],
      { state: "sent", because: null, messages: 1 },
    ],
    [
      "after the request, a day later, looking fails at first",
      "crash-after",
      31 * HOUR,
      ["broken", "broken"],
      { state: "sent", because: null, messages: 1 },
    ],
    [
      "before the request, older than six hours",
      "crash-before",
      7 * HOUR,
      [],
      { state: "skipped", because: "it could not be sent within six hours", messages: 0 },
    ],
    [
      "after the request, older than six hours",
      "crash-after",
      7 * HOUR,
      [],
      { state: "sent", because: null, messages: 1 },
    ],
  ])("%s", async (_words, fault, awayMs, findFaults, expected) => {
    const world = await worldAtEight();
    world.discord.sendFaults.push(fault);
    await world.pass(2_000);
    expect(world.isRunning()).toBe(false);
    expect((await outcome(world)).state).toBe("sending");
    world.discord.findFaults.push(...findFaults);
    world.away(awayMs);
    await world.start();
    await world.pass(HOUR);
    expect(await outcome(world)).toEqual(expected);
    const [delivery] = await world.deliveries(BRIEFING);
    expect(delivery?.messageId).toBe(delivery?.state === "sent" ? "1" : null);
  });

  test("the end of the nonce window counts from the first attempt that may have made the message", async () => {
    const world = await worldAtEight();
    world.discord.state.hidden = true;
    // Attempts at 0, 5, 15, 35 seconds; the next would come at 75, when the nonce of the first is forgotten.
    world.discord.sendFaults.push("lost", "broken", "broken", "broken");
    await world.pass(10 * MINUTE);
    expect(await outcome(world)).toMatchObject({ state: "unknown", messages: 1 });
  });

  test("and a channel that cannot be looked at for a day, it is given up as unknown", async () => {
    const world = await worldAtEight();
    world.discord.sendFaults.push("crash-after");
    await world.pass(2_000);
    world.discord.findFaults.push(...Array.from({ length: 300 }, () => "broken" as const));
    await world.start();
    await world.pass(23 * HOUR);
    expect((await outcome(world)).state).toBe("sending");
    await world.pass(2 * HOUR);
    expect(await outcome(world)).toEqual({
      state: "unknown",
      because: "it may have been sent, and the channel could not be looked at for a day: status 502",
      // The next day's, and the one that may have been sent.
      messages: 2,
    });
  });

  test("the same payload is sent again, not a new one", async () => {
    const world = await worldAtEight();
    world.discord.sendFaults.push("crash-before");
    await world.pass(2_000);
    world.plans.compose = async () => ({ message: { another: "message" }, told: null });
    world.away(3 * HOUR);
    await world.start();
    expect(world.composed).toHaveLength(1);
    expect(world.discord.messages[0]?.json).toContain("briefing:");
  });

  test("one that somebody removed soon after is not posted again", async () => {
    const world = await worldAtEight();
    world.discord.sendFaults.push("crash-after");
    await world.pass(2_000);
    world.discord.messages[0]!.removed = true;
    world.away(5_000);
    await world.start();
    expect(await outcome(world)).toEqual({ state: "sent", because: "somebody removed the message", messages: 1 });
  });

  test("a channel lost before the repeated attempt leaves it unknown where the history was hidden, too", async () => {
    const world = await worldAtEight();
    world.discord.sendFaults.push("crash-after");
    await world.pass(2_000);
    world.discord.state.hidden = true;
    world.discord.state.permanent = { kind: "target-lost", because: { words: "Missing Access" } };
    world.away(5_000);
    await world.start();
    expect(await outcome(world)).toEqual({
      state: "unknown",
      because: "it may have been sent before this answer: Missing Access",
      messages: 1,
    });
  });
});

describe("what is written down and not sent yet", () => {
  async function crashedWithAPlannedPost(): Promise<World> {
    const world = await worldAtEight();
    await world.passUntil(EIGHT - 500);
    world.plans.crashAtWrite = "after";
    await world.pass(1_000);
    expect((await outcome(world)).state).toBe("planned");
    return world;
  }

  test("is sent at the next start", async () => {
    const world = await crashedWithAPlannedPost();
    world.away(HOUR);
    await world.start();
    expect(await outcome(world)).toEqual({ state: "sent", because: null, messages: 1 });
    expect(world.discord.requests.filter((request) => request.startsWith("find"))).toEqual([]);
  });

  test.each<[string, (world: World) => Promise<void>, string]>([
    [
      "the briefing was removed",
      (world) => world.store.removeBriefing(BRIEFING.id),
      "the briefing was removed before it was sent",
    ],
    [
      "the briefing was paused",
      (world) => world.store.saveBriefing({ ...BRIEFING, paused: { words: "on request" } }),
      "the briefing was paused: on request",
    ],
  ])("is skipped when %s", async (_words, change, because) => {
    const world = await crashedWithAPlannedPost();
    await change(world);
    await world.start();
    expect(await outcome(world)).toEqual({ state: "skipped", because, messages: 0 });
  });

  test("is overtaken by a newer post of the same briefing", async () => {
    const world = await crashedWithAPlannedPost();
    await world.store.saveBriefing({ ...BRIEFING, rule: { ...BRIEFING.rule, times: ["08:00", "10:00"] } });
    world.discord.state.permanent = { kind: "later", afterMs: null, because: { words: "status 503" }, untouched: true };
    world.away(HOUR);
    await world.start();
    await world.passUntil(EIGHT + 2 * HOUR + MINUTE);
    world.discord.state.permanent = null;
    await world.pass(HOUR);
    expect((await world.deliveries(BRIEFING)).map(({ state, because }) => [state, wordsOf(because)])).toEqual([
      ["skipped", "overtaken by a newer post of the same briefing"],
      ["sent", null],
    ]);
  });

  test.each([null, "{ cut off"])("fails when its message is damaged: %j", async (payload) => {
    const world = await crashedWithAPlannedPost();
    const [delivery] = await world.deliveries(BRIEFING);
    await world.store.updateDelivery(delivery!.id, { payload });
    await world.start();
    expect(await outcome(world)).toEqual({
      state: "failed",
      because: "its message is missing or damaged",
      messages: 0,
    });
  });
});

test("nothing is sent while it is held, which is said once, and what is owed goes out afterwards", async () => {
  const world = await worldAtEight();
  world.plans.held = { words: "too much was refused" };
  await world.pass(5 * MINUTE);
  expect(world.discord.requests).toEqual([]);
  expect(world.log.filter((line) => line.includes("held"))).toEqual(["error deliveries are held"]);
  world.plans.held = null;
  await world.pass(MINUTE);
  expect(await outcome(world)).toEqual({ state: "sent", because: null, messages: 1 });
});

describe("many deliveries", () => {
  async function outboxWith(
    rows: { id: string; channel: string }[],
    readDelay: <T>(read: T) => T | Promise<T> = (read) => read,
  ) {
    const world = await createWorld(EIGHT);
    await world.store.saveBriefing(BRIEFING);
    await world.store.planDeliveries(
      rows.map(
        ({ id, channel }, index): Delivery => ({
          ...planned({
            slotKey: id,
            origin: { kind: "briefing", id: BRIEFING.id },
            guild: BRIEFING.guild,
            target: { kind: "channel", channel: channelId(channel) },
            dueAt: EIGHT + index,
          }),
          payload: "{}",
          nonce: id,
        }),
      ),
    );
    const under = new Set<string>();
    const seen = { sent: [] as string[], mostAtOnce: 0, twiceInOneChannel: false };
    const release: (() => void)[] = [];
    const quiet = () => {};
    const slowStore = { ...world.store, openDeliveries: () => world.store.openDeliveries().then(readDelay) };
    const outbox = createOutbox({
      store: slowStore,
      now: world.now,
      log: { info: quiet, warn: quiet, error: quiet },
      draw: async () => ({}),
      owners: {},
      deliver: {
        async send({ to, nonce }) {
          const channel = "channel" in to ? to.channel : to.person;
          if (under.has(channel)) seen.twiceInOneChannel = true;
          under.add(channel);
          seen.mostAtOnce = Math.max(seen.mostAtOnce, under.size);
          if (channel === "slow") await new Promise<void>((resolve) => release.push(resolve));
          else await new Promise((resolve) => setImmediate(resolve));
          under.delete(channel);
          seen.sent.push(nonce);
          return { kind: "sent", messageId: `m${nonce}` };
        },
        find: async () => ({ kind: "absent" }),
      },
    });
    return { outbox, seen, release };
  }

  test("go out in order in each channel, eight channels at once, each one once however often it is asked", async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      id: `d${String(index).padStart(2, "0")}`,
      channel: `c${index % 20}`,
    }));
    const { outbox, seen } = await outboxWith(rows);
    await Promise.all([outbox.deliverDue(), outbox.deliverDue(), outbox.recover(), outbox.deliverDue()]);
    expect([...seen.sent].sort()).toEqual(rows.map(({ id }) => id));
    expect(seen.twiceInOneChannel).toBe(false);
    expect(seen.mostAtOnce).toBe(8);
    const ofChannel = seen.sent.filter((id) => Number(id.slice(1)) % 20 === 3);
    expect(ofChannel).toEqual(["d03", "d23", "d43"]);
  });

  test("that are more than stand in line at once go out all the same, without reading all of them for each", async () => {
    const count = 2 * LINE_LIMIT + 10;
    const rows = Array.from({ length: count }, (_, index) => ({ id: `d${index}`, channel: `c${index % 50}` }));
    let reads = 0;
    const { outbox, seen } = await outboxWith(rows, async (open) => {
      reads += 1;
      return open;
    });
    await outbox.deliverDue();
    expect(new Set(seen.sent).size).toBe(count);
    expect(seen.sent).toHaveLength(count);
    expect(reads).toBeLessThan(10);
  });

  test("go out once although the list of what is open was old when it was read", async () => {
    const delays = [0, 20];
    const { outbox, seen } = await outboxWith(
      [{ id: "a", channel: "quick" }],
      (read) => new Promise((resolve) => setTimeout(() => resolve(read), delays.shift() ?? 0)),
    );
    await Promise.all([outbox.deliverDue(), outbox.deliverDue()]);
    expect(seen.sent).toEqual(["a"]);
  });

  test("do not wait for a slow channel, and closing waits for what is on its way and begins nothing more", async () => {
    const { outbox, seen, release } = await outboxWith([
      { id: "a", channel: "slow" },
      { id: "b", channel: "slow" },
      { id: "c", channel: "quick" },
    ]);
    const delivering = outbox.deliverDue();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.sent).toEqual(["c"]);
    const closing = outbox.close();
    for (const go of release) go();
    await Promise.all([closing, delivering]);
    await outbox.deliverDue();
    expect([...seen.sent].sort()).toEqual(["a", "c"]);
  });
});

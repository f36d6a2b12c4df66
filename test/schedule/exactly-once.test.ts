import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Briefing, DAYS } from "../../src/domain/briefing.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { briefingId, channelId } from "../../src/domain/ids.ts";
import { nextSlots } from "../../src/schedule/slots.ts";
import type { FindFault, SendFault } from "./fake-discord.ts";
import { briefingAt, createWorld, HOUR, MINUTE, utc, type World, wordsOf } from "./world.ts";

/** What can happen to the bot. Minutes and seconds are Discord's. */
type Step =
  | { readonly kind: "pass"; readonly seconds: number }
  | { readonly kind: "pass to a slot"; readonly beforeMs: number }
  | { readonly kind: "send faults"; readonly faults: readonly SendFault[] }
  | { readonly kind: "find faults"; readonly faults: readonly FindFault[] }
  | { readonly kind: "crash" }
  | { readonly kind: "crash at the next write"; readonly when: "before" | "after" }
  | { readonly kind: "away"; readonly minutes: number }
  | { readonly kind: "restart" }
  | { readonly kind: "set the clock"; readonly minutesAhead: number }
  | { readonly kind: "changed" };

const START = utc("2026-03-28T20:00");
/** Every four hours, so that within the hours of one plan no post is overtaken by the next. */
const BRIEFINGS: readonly Briefing[] = [
  briefingAt(START, {
    rule: { zone: "Europe/Berlin", times: ["02:30", "06:30", "10:30", "14:30", "18:30", "22:30"], days: [...DAYS] },
  }),
  briefingAt(START, {
    id: briefingId("other"),
    channel: channelId("harbour"),
    rule: { zone: "Asia/Kathmandu", times: ["04:15", "12:15"], days: [...DAYS] },
  }),
];

const sendFault = fc.constantFrom<SendFault>(
  "ok",
  "broken",
  "lost",
  "lost-connection",
  "busy",
  "crash-before",
  "crash-after",
);
const pass = fc.record({ kind: fc.constant("pass" as const), seconds: fc.integer({ min: 1, max: 90 * 60 }) });
const passShort = fc.record({ kind: fc.constant("pass" as const), seconds: fc.integer({ min: 1, max: 80 }) });
const passToSlot = fc.record({
  kind: fc.constant("pass to a slot" as const),
  beforeMs: fc.constantFrom(-1_000, 0, 500, 20_000),
});
const sendFaults = fc.record({
  kind: fc.constant("send faults" as const),
  faults: fc.array(sendFault, { minLength: 1, maxLength: 5 }),
});
const crash = fc.constant({ kind: "crash" as const });
const crashAtWrite = fc.record({
  kind: fc.constant("crash at the next write" as const),
  when: fc.constantFrom("before" as const, "after" as const),
});
const restart = fc.constant({ kind: "restart" as const });
const changed = fc.constant({ kind: "changed" as const });
const away = (maxMinutes: number) =>
  fc.record({ kind: fc.constant("away" as const), minutes: fc.integer({ min: 0, max: maxMinutes }) });
const findFaults = (...kinds: FindFault[]) =>
  fc.record({
    kind: fc.constant("find faults" as const),
    faults: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }),
  });
/** Less than the difference of clocks that the outbox allows for. */
const setClock = fc.record({
  kind: fc.constant("set the clock" as const),
  minutesAhead: fc.integer({ min: -7, max: 7 }),
});

async function take(step: Step, world: World): Promise<void> {
  switch (step.kind) {
    case "pass":
      return world.pass(step.seconds * 1_000);
    case "pass to a slot":
      return world.passUntil(Math.max(world.time.at, nextDue(world.now()) - world.time.skewMs - step.beforeMs));
    case "send faults":
      return void world.discord.sendFaults.push(...step.faults);
    case "find faults":
      return void world.discord.findFaults.push(...step.faults);
    case "crash":
      return world.crashNow();
    case "crash at the next write":
      world.plans.crashAtWrite = step.when;
      return;
    case "away":
      return world.away(step.minutes * MINUTE);
    case "restart":
      world.crashNow();
      return world.start();
    case "set the clock":
      world.time.skewMs = step.minutesAhead * MINUTE;
      return;
    case "changed":
      if (world.isRunning()) world.program().clock.changed();
      return world.isRunning() ? world.program().clock.settled() : undefined;
  }
}

const nextDue = (after: number): number =>
  Math.min(...BRIEFINGS.flatMap(({ rule }) => nextSlots(rule, after, 1)).map(({ at }) => at));

/** Takes the steps; a program that crashed is started again after some minutes. Then every fault ends and half an hour of quiet follows. */
async function live(steps: readonly Step[], minutesDown: number): Promise<World> {
  const world = await createWorld(START);
  for (const briefing of BRIEFINGS) await world.store.saveBriefing(briefing);
  await world.start();
  for (const step of steps) {
    await take(step, world);
    if (!world.isRunning()) {
      // A fresh crash, or the end of a time away.
      if (step.kind !== "away") world.away(minutesDown * MINUTE);
      await world.start();
    }
  }
  world.discord.sendFaults.length = 0;
  world.discord.findFaults.length = 0;
  world.plans.crashAtWrite = null;
  world.time.skewMs = 0;
  await world.start();
  await world.pass(45 * MINUTE);
  return world;
}

const made = (world: World, { nonce }: Delivery): string[] =>
  world.discord.messages.filter((message) => message.nonce === nonce).map(({ id }) => id);

/** What holds after whatever happened: no delivery open, none with two messages, and each state tells the truth. */
async function checkTruth(world: World, mayBeUnknown: boolean): Promise<void> {
  const all = (await Promise.all(BRIEFINGS.map(world.deliveries))).flat();
  for (const delivery of all) {
    const messages = made(world, delivery);
    const said = `${delivery.slotKey} ${delivery.state} ${wordsOf(delivery.because)}`;
    expect(messages.length, said).toBeLessThanOrEqual(1);
    expect(["sent", "skipped", ...(mayBeUnknown ? ["unknown"] : [])], said).toContain(delivery.state);
    if (delivery.state === "sent") expect(messages, said).toEqual([delivery.messageId]);
    if (delivery.state === "skipped") expect(messages, said).toEqual([]);
    if (delivery.state !== "sent") expect(delivery.because).toBeTruthy();
  }
  expect(world.discord.messages).toHaveLength(new Set(world.discord.messages.map(({ nonce }) => nonce)).size);
}

/** Every slot between the start and now stands in the store as sent (or unknown, where that is allowed). */
async function checkNothingLost(world: World, allowed: readonly string[]): Promise<void> {
  for (const briefing of BRIEFINGS) {
    const owed = nextSlots(briefing.rule, START, 200).filter(({ at }) => at <= world.time.at - MINUTE);
    const deliveries = await world.deliveries(briefing);
    const states = owed.map(({ at, date, time }) => {
      const found = deliveries.find(({ slotKey }) => slotKey.includes(`${date}/${time}/`));
      return `${new Date(at).toISOString()} ${found && allowed.includes(found.state) ? "arrived" : `${found?.state}: ${wordsOf(found?.because)}`}`;
    });
    expect(states).toEqual(owed.map(({ at }) => `${new Date(at).toISOString()} arrived`));
  }
}

/** How long the program is down after a crash: within the nonce window, about its end, and long after it. */
const minutesDown = fc.constantFrom(0, 0.5, 1, 3, 20);

const settings = (numRuns: number, seed: number) => ({ numRuns, seed, interruptAfterTimeLimit: 25_000 });
const steps = (...kinds: fc.Arbitrary<Step>[]) => fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 25 });

describe("whatever happens", () => {
  test("crashes, lost answers and clocks that are set lose no post and double none", async () => {
    await fc.assert(
      fc.asyncProperty(
        steps(
          pass,
          passShort,
          passToSlot,
          passToSlot,
          sendFaults,
          findFaults("broken", "crash", "ok"),
          crash,
          crashAtWrite,
          away(40),
          restart,
          changed,
          setClock,
        ),
        minutesDown,
        async (plan, down) => {
          const world = await live(plan, down);
          await checkTruth(world, false);
          await checkNothingLost(world, ["sent"]);
          await world.store.close();
        },
      ),
      settings(35, 11),
    );
  });

  test("only a post whose channel could not be read is ever unknown, and none is doubled there either", async () => {
    await fc.assert(
      fc.asyncProperty(
        steps(
          pass,
          passShort,
          passToSlot,
          passToSlot,
          sendFaults,
          findFaults("broken", "hidden", "crash", "ok"),
          crash,
          crashAtWrite,
          away(40),
          restart,
          changed,
        ),
        minutesDown,
        async (plan, down) => {
          const world = await live(plan, down);
          const hidden = plan.some((step) => step.kind === "find faults" && step.faults.includes("hidden"));
          await checkTruth(world, hidden);
          await checkNothingLost(world, hidden ? ["sent", "unknown"] : ["sent"]);
          await world.store.close();
        },
      ),
      settings(35, 12),
    );
  });

  test("long times away skip posts with a reason that is true, and double none", async () => {
    await fc.assert(
      fc.asyncProperty(
        steps(
          pass,
          passToSlot,
          passToSlot,
          sendFaults,
          findFaults("broken", "crash"),
          crash,
          crashAtWrite,
          away(40 * 60),
          restart,
        ),
        minutesDown,
        async (plan, down) => {
          const world = await live(plan, down);
          await checkTruth(world, false);
          for (const briefing of BRIEFINGS) {
            const deliveries = await world.deliveries(briefing);
            for (const { dueAt, because } of deliveries.filter(({ state }) => state === "skipped")) {
              const newerSent = deliveries.some((other) => other.dueAt > dueAt && other.state === "sent");
              const words = wordsOf(because);
              expect(words).toMatch(newerSent ? /overtaken|six hours/ : /six hours/);
              expect(world.time.at - dueAt).toBeGreaterThan(words?.includes("six hours") ? 6 * HOUR : 0);
            }
          }
          await world.store.close();
        },
      ),
      settings(15, 13),
    );
  });
});

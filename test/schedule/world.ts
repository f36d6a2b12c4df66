import { type Briefing, DAYS } from "../../src/domain/briefing.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { briefingId, channelId, guildId, userId } from "../../src/domain/ids.ts";
import type { Reason } from "../../src/domain/reason.ts";
import { plain } from "../../src/render/say.ts";
import { type Clock, startClock } from "../../src/schedule/clock.ts";
import { createOutbox, type Outbox } from "../../src/schedule/outbox.ts";
import { briefingOwner } from "../../src/schedule/owed.ts";
import type { Compose } from "../../src/schedule/plan.ts";
import type { Store } from "../../src/store/index.ts";
import { openSqliteStore } from "../../src/store/sqlite/index.ts";
import { createFakeDiscord } from "./fake-discord.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const utc = (text: string): number => Date.parse(`${text}Z`);

export function briefingAt(createdAt: number, change: Partial<Briefing> = {}): Briefing {
  return {
    id: briefingId("morning"),
    guild: guildId("harbour"),
    channel: channelId("news"),
    rule: { zone: "UTC", times: ["08:00"], days: [...DAYS] },
    topic: null,
    length: 5,
    mention: null,
    createdBy: userId("mira"),
    createdAt,
    owedSince: createdAt,
    place: "channel",
    thread: false,
    publish: false,
    silentAtNight: false,
    paused: null,
    quiet: "line",
    ...change,
  };
}

type Program = { alive: boolean; clock: Clock; outbox: Outbox; stopped: string[] };
type Timer = { at: number; run: () => void };
export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * The scheduler on a real store in memory, between a fake Discord and a clock that only moves when told to. `skewMs` is how far the program's clock runs
 * ahead of Discord's. A program that crashes reaches neither store nor Discord any more; the store stays, as a disk would.
 */
export async function createWorld(startAt: number) {
  const store = await openSqliteStore({ file: ":memory:" });
  const time = { at: startAt, skewMs: 0 };
  const timers = new Set<Timer>();
  const discord = createFakeDiscord(() => time.at);
  const composed: { at: number; late: boolean }[] = [];
  const log: string[] = [];
  const plans = {
    compose: null as Compose | null,
    crashAtWrite: null as "before" | "after" | null,
    held: null as Reason | null,
  };
  let program: Program | null = null;

  const now = () => time.at + time.skewMs;
  const compose: Compose = async (briefing, slot, token, tokenOf) => {
    composed.push(slot);
    if (plans.compose) return plans.compose(briefing, slot, token, tokenOf);
    return { message: { components: [{ type: 2, custom_id: `briefing:${token}` }], late: slot.late }, told: null };
  };

  function crash(): never {
    if (program) program.alive = false;
    timers.clear();
    throw new Error("the program crashed");
  }

  /** The store as one program sees it: gone when the program is gone, and crashing it at a write when told to. */
  function storeFor(mine: { alive: boolean }): Store {
    const writes = new Set(["planDeliveries", "updateDelivery", "saveBriefing"]);
    return new Proxy(store, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== "function") return value;
        return async (...given: unknown[]) => {
          if (!mine.alive) throw new Error("the program is not running");
          const plan = writes.has(String(name)) ? plans.crashAtWrite : null;
          if (plan) plans.crashAtWrite = null;
          if (plan === "before") crash();
          const result: unknown = await Reflect.apply(value, target, given);
          if (plan === "after") crash();
          return result;
        };
      },
    });
  }

  function setTimer(run: () => void, afterMs: number): () => void {
    const timer = { at: time.at + afterMs, run };
    timers.add(timer);
    return () => void timers.delete(timer);
  }

  async function start(): Promise<void> {
    const mine = { alive: true };
    const stopped: string[] = [];
    const line = (level: string) => (fields: object, event: string) => {
      const error = "error" in fields ? `: ${String(fields.error)}` : "";
      log.push(`${level} ${event}${error}`);
    };
    const seen = storeFor(mine);
    const connection = discord.connect(crash);
    const deliver: typeof connection = {
      send: (...given) => (mine.alive ? connection.send(...given) : Promise.reject(new Error("not running"))),
      find: (...given) => (mine.alive ? connection.find(...given) : Promise.reject(new Error("not running"))),
    };
    const parts = { store: seen, now, log: { info: line("info"), warn: line("warn"), error: line("error") } };
    const outbox = createOutbox({
      ...parts,
      deliver,
      whyHeld: () => plans.held,
      draw: async (said) => said,
      owners: { briefing: briefingOwner({ ...parts, post: async () => {} }) },
      onStopped: (because) => stopped.push(because),
    });
    // Before the clock runs, so that a crash in its first look finds the program that it ends.
    const placeholder: Clock = {
      nextDue: async () => null,
      changed() {},
      settled: async () => {},
      stop: async () => {},
    };
    program = Object.assign(mine, { outbox, stopped, clock: placeholder });
    program.clock = startClock({ ...parts, outbox, compose, setTimer });
    await program.clock.settled();
  }

  /** Lets the time pass, ringing each timer when it is due and waiting until all that it began is done. */
  async function pass(ms: number): Promise<void> {
    const until = time.at + ms;
    for (;;) {
      const next = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers.delete(next);
      time.at = Math.max(time.at, next.at);
      next.run();
      await program?.clock.settled();
    }
    time.at = until;
  }

  return {
    store,
    discord,
    composed,
    log,
    plans,
    time,
    timers,
    now,
    pass,
    start,
    passUntil: (at: number) => pass(at - time.at),
    program: () => program!,
    isRunning: () => program?.alive === true,
    crashNow() {
      if (program) program.alive = false;
      timers.clear();
    },
    /** The time passes while the program does not run and no timer rings. */
    away(ms: number) {
      if (program) program.alive = false;
      timers.clear();
      time.at += ms;
    },
    deliveries: async (briefing: Briefing): Promise<Delivery[]> =>
      (await store.deliveriesOf({ kind: "briefing", id: briefing.id }, 1_000)).reverse(),
  };
}

/** A reason as people read it. */
export const wordsOf = (reason: Reason | null | undefined) => reason && plain([reason]);

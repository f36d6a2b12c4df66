import { setTimeout as sleep } from "node:timers/promises";
import { type BotSettings, startBot } from "../../src/bot.ts";
import { silent } from "../../src/domain/log.ts";
import type { RawItem } from "../../src/domain/raw-item.ts";
import type { Store } from "../../src/store/index.ts";
import { fakeClock } from "../../test/e2e/fake-clock.ts";

/** The bot in a process of its own, which can be killed. Its clock stands still until the parent moves it. */
export type ChildSettings = {
  readonly dataDir: string;
  readonly api: string;
  readonly token: string;
  readonly at: number;
  readonly kill: Kill | null;
};

/** What is written of deliveries and of what watches found; a process can be killed right before each and right after it. */
export const WRITES = [
  "an article",
  "a find",
  "in which post a find is told",
  "that a find is told",
  "planned",
  "sending",
  "planned again",
  "sent",
  "failed",
  "skipped",
  "unknown",
] as const;
/** The process ends itself at a write, after `skip` others of its kind. */
export type Kill = {
  readonly write: (typeof WRITES)[number];
  readonly when: "before" | "after";
  readonly skip: number;
};

/** From the parent: start; go to a time and take articles in meanwhile, perhaps to be killed on the way; go on with all that is paused. */
export type ToChild =
  | { readonly start: ChildSettings }
  | { readonly goTo: number; readonly takeIn: readonly RawItem[]; readonly kill: Kill | null }
  | { readonly resume: true };

export type FromChild =
  | { readonly kind: "ready" }
  /** Nothing is on its way any more; so many deliveries wait, and so much that watches found. */
  | { readonly kind: "done"; readonly open: number };

/** A longer way is slept through. */
const AWAKE_MS = 600_000;
const TICK_MS = 20;
const FEEDS = { usualMs: 3_600_000, localAddresses: true, userAgent: "Verbatim/1 (tests)", spacingMs: 0 };

const say = (message: FromChild): void => void process.send?.(message);
process.on("disconnect", () => process.exit());
process.once("message", (message: ToChild) => {
  if ("start" in message) run(message.start).catch(fail);
});

async function run({ dataDir, api, token, at, kill }: ChildSettings): Promise<void> {
  const clock = fakeClock(at);
  const settings: BotSettings = {
    config: { starterArticles: false, defaultZone: "UTC", searchMemory: 100, feeds: FEEDS },
    dataDir,
    discord: { token, guild: null, api },
    now: clock.now,
    setTimer: clock.setTimer,
    log: silent,
  };
  const bot = await startBot(settings);
  const { store, intake } = bot.opened;
  const killAt = killer(store);
  if (kill) killAt(kill);
  /** The outbox spaces what it sends in the clock's time: while it waits for that, the clock goes on. */
  const settled = async (): Promise<void> => {
    const done = bot.watches
      .settled()
      .then(() => bot.clock.settled())
      .then(() => bot.outbox.deliverDue())
      .then(() => true);
    while (!(await Promise.race([done, sleep(TICK_MS, false)])))
      await clock.advance(clock.now() + TICK_MS, async () => {});
  };

  async function obey(message: ToChild): Promise<void> {
    if ("goTo" in message) {
      if (message.kill) killAt(message.kill);
      const taken = takeIn(message.takeIn);
      if (message.goTo - clock.now() > AWAKE_MS) await clock.jump(message.goTo, settled);
      else await clock.advance(message.goTo, settled);
      await taken;
    }
    if ("resume" in message) await resumeAll();
    await settled();
    say({ kind: "done", open: (await store.openDeliveries()).length + (await store.matches()).length });
  }

  async function takeIn(items: readonly RawItem[]): Promise<void> {
    if (items.length === 0) return;
    await intake.takeIn(items, { kind: "everyone" });
    bot.watches.arrived();
  }

  async function resumeAll(): Promise<void> {
    for (const one of await store.briefings(null)) if (one.paused) await store.saveBriefing({ ...one, paused: null });
    for (const one of await store.watches()) if (one.paused) await store.saveWatch({ ...one, paused: null });
    bot.app.briefingsChanged();
    bot.app.watchesChanged();
  }

  process.on("message", (message: ToChild) => void obey(message).catch(fail));
  say({ kind: "ready" });
}

/** Stands before the store's own writes, as the outbox and the watches see them. */
function killer(store: Store): (kill: Kill) => void {
  let next: Kill | null = null;
  let left = 0;
  const watched =
    <Args extends unknown[], Result>(
      write: (...args: Args) => Promise<Result>,
      name: (...args: Args) => Kill["write"] | undefined,
    ) =>
    async (...args: Args): Promise<Result> => {
      const dies = next !== null && name(...args) === next.write && left-- <= 0 ? next.when : null;
      if (dies === "before") die();
      const result = await write(...args);
      if (dies === "after") die();
      return result;
    };
  Object.assign(store, {
    saveArticle: watched(store.saveArticle, () => "an article"),
    keepMatches: watched(store.keepMatches, () => "a find"),
    slotMatches: watched(store.slotMatches, () => "in which post a find is told"),
    settleSlot: watched(store.settleSlot, () => "that a find is told"),
    planDeliveries: watched(store.planDeliveries, () => "planned"),
    updateDelivery: watched(store.updateDelivery, (_id, { state }) => (state === "planned" ? "planned again" : state)),
  } satisfies Partial<Store>);
  return (kill) => {
    next = kill;
    left = kill.skip;
  };
}

/** Nothing more runs in this process. */
const die = (): void => void process.kill(process.pid, "SIGKILL");

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

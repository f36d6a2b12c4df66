import type { App } from "../app.ts";
import type { Briefing } from "../domain/briefing.ts";
import type { BriefingId } from "../domain/ids.ts";
import { type SetTimer, systemTimer, within } from "../timer.ts";
import { createLanes } from "./lanes.ts";
import { COMPOSE_LIMIT_MS, COMPOSED_AT_ONCE, LONGEST_SLEEP_MS, SHORTEST_SLEEP_MS, STOP_LIMIT_MS } from "./limits.ts";
import type { Log } from "./log.ts";
import type { Outbox } from "./outbox.ts";
import { type Compose, type PlanParts, planBriefing } from "./plan.ts";
import { nextSlots } from "./slots.ts";

export type { SetTimer } from "../timer.ts";

export type ClockParts = {
  readonly store: Pick<App["store"], "briefings" | "briefing" | "planDeliveries" | "deliveryBySlot" | "deliveriesOf">;
  readonly outbox: Outbox;
  readonly compose: Compose;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The system's own unless one is handed in. */
  readonly setTimer?: SetTimer;
  readonly log: Log;
};

export type Clock = {
  /** Epoch milliseconds of the next briefing of all guilds; null when there is none. */
  readonly nextDue: () => Promise<number | null>;
  /** Briefings were added, changed or removed: look again now. */
  readonly changed: () => void;
  /** Resolves when nothing is being put together or sent. */
  readonly settled: () => Promise<void>;
  /** Begins nothing more and waits, within a limit, for what is on its way. */
  readonly stop: () => Promise<void>;
};

/** A briefing and when to look at it next, epoch milliseconds. */
type Entry = { readonly briefing: Briefing; nextAt: number; busy: boolean };

/**
 * Posts every briefing at its minute. One timer, which sleeps 30 seconds at most, so that a sleeping computer or a clock that was set is noticed; what is
 * owed is always worked out from the rules and the deliveries written down, never from how long it slept.
 */
export function startClock({ store, outbox, compose, now, log, setTimer = systemTimer }: ClockParts): Clock {
  const lanes = createLanes(COMPOSED_AT_ONCE);
  const underWay = new Set<Promise<void>>();
  const plan: PlanParts = {
    store,
    now,
    log,
    tried: new Set(),
    compose: (briefing, slot, token, tokenOf) =>
      within(compose(briefing, slot, token, tokenOf), COMPOSE_LIMIT_MS, "putting a briefing together", setTimer),
  };
  let agenda = new Map<BriefingId, Entry>();
  let lastTurn = Promise.resolve();
  let agendaIsOld = true;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking = false;
  let lookAgain = false;
  let stopped = false;
  let cancelTimer = () => {};

  function track(work: Promise<void>): void {
    const done = work.catch((error: unknown) => log.error({ error }, "the clock met an error"));
    underWay.add(done);
    done.finally(() => {
      underWay.delete(done);
      arm();
    });
  }

  function wake(): void {
    lookAgain = true;
    if (!looking && !stopped) track(lookUntilNothingChanged());
  }

  async function lookUntilNothingChanged(): Promise<void> {
    looking = true;
    try {
      while (lookAgain && !stopped) {
        lookAgain = false;
        await look();
      }
    } finally {
      looking = false;
    }
  }

  async function look(): Promise<void> {
    const at = now();
    // A clock that was set back makes slots due again that the agenda has behind it.
    if (agendaIsOld || at < lookedAt) await readAgenda(at);
    lookedAt = at;
    for (const entry of agenda.values()) {
      if (entry.nextAt <= at && !entry.busy) track(planEntry(entry));
    }
    track(outbox.deliverDue());
  }

  /** Every briefing is looked at once, for what was missed. */
  async function readAgenda(at: number): Promise<void> {
    // Before the reading: a change that comes meanwhile must be read, too.
    agendaIsOld = false;
    try {
      const briefings = await store.briefings(null);
      agenda = new Map(briefings.map((briefing) => [briefing.id, { briefing, nextAt: at, busy: false }]));
    } catch (error) {
      agendaIsOld = true;
      throw error;
    }
  }

  async function planEntry(entry: Entry): Promise<void> {
    entry.busy = true;
    try {
      // One after another in a channel, so that a second briefing knows what the first tells.
      await lanes.run(entry.briefing.channel, () => planNow(entry), entry.briefing.guild);
    } catch (error) {
      log.error({ briefing: entry.briefing.id, error }, "briefing could not be planned");
    } finally {
      entry.busy = false;
    }
    if (!stopped) track(outbox.deliverDue());
  }

  /**
   * One a turn of the event loop: the store answers without a pause, so that thousands of briefings of one minute would hold up what is sent, and everything
   * else.
   */
  function ownTurn(): Promise<void> {
    lastTurn = lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)));
    return lastTurn;
  }

  async function planNow(entry: Entry): Promise<void> {
    await outbox.room();
    await ownTurn();
    if (stopped) return;
    const { id } = entry.briefing;
    // Read again: it may have been paused or removed since.
    const briefing = await store.briefing(id);
    const at = now();
    if (!briefing) agenda.delete(id);
    else if (await planBriefing(briefing, plan))
      entry.nextAt = nextSlots(briefing.rule, at, 1)[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  function arm(): void {
    cancelTimer();
    if (!stopped) cancelTimer = setTimer(wake, sleepMs());
  }

  function sleepMs(): number {
    const at = now();
    // What could not be put together is tried again after the longest sleep, hence only what lies ahead.
    let next = outbox.nextAttemptAt() ?? Number.POSITIVE_INFINITY;
    for (const { nextAt } of agenda.values()) if (nextAt > at && nextAt < next) next = nextAt;
    return Math.max(SHORTEST_SLEEP_MS, Math.min(LONGEST_SLEEP_MS, next - at));
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  track(outbox.recover());
  wake();

  return {
    async nextDue() {
      const running = (await store.briefings(null)).filter(({ paused }) => paused === null);
      const next = running.flatMap(({ rule }) => nextSlots(rule, now(), 1)).map(({ at }) => at);
      return next.length === 0 ? null : Math.min(...next);
    },
    changed() {
      agendaIsOld = true;
      wake();
    },
    settled,
    async stop() {
      stopped = true;
      cancelTimer();
      const finished = Promise.all([settled(), outbox.close()]).then(() => {});
      await within(finished, STOP_LIMIT_MS, "finishing deliveries", setTimer).catch((error: unknown) =>
        log.warn({ error }, "deliveries are left for the next start"),
      );
    },
  };
}

import type { App } from "../app.ts";
import type { Delivery, Origin } from "../domain/delivery.ts";
import type { DeliveryId } from "../domain/ids.ts";
import type { Reason } from "../domain/reason.ts";
import type { Deliver } from "./deliver.ts";
import { createLanes } from "./lanes.ts";
import { CHANNELS_AT_ONCE, CHANNELS_OF_GUILD_AT_ONCE, LINE_LIMIT, NONCE_WINDOW_MS, PLANNED_AHEAD } from "./limits.ts";
import type { Log } from "./log.ts";
import type { Owner } from "./owed.ts";
import { createPosting, type Draw, type Post } from "./post.ts";
import { reasons } from "./reasons.ts";
import { settleDelivery } from "./settle.ts";
import { createWaits } from "./waits.ts";

export type { Deliver, Errand, Looked, Sent } from "./deliver.ts";
export type { Post } from "./post.ts";

export type OutboxStore = Pick<App["store"], "openDeliveries" | "delivery" | "updateDelivery" | "planDeliveries">;

export type OutboxParts = {
  readonly store: OutboxStore;
  readonly deliver: Deliver;
  readonly draw: Draw;
  /** Those of whom something depends on what becomes of their deliveries. */
  readonly owners: Partial<Record<Origin["kind"], Owner>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: Log;
  readonly nonceWindowMs?: number;
  /** Why nothing should be sent at the moment; null while all is well. */
  readonly whyHeld?: () => Reason | null;
  /** Is told once when Discord no longer takes our token; nothing is sent after it. */
  readonly onStopped?: (because: string) => void;
};

export type Outbox = {
  /** Writes a message down, to be sent at once; one whose slot key is there already is left as it is. It is on disk when the promise resolves. */
  readonly post: (post: Post) => Promise<void>;
  /** Sends all that is owed and not waiting; resolves when nothing is on its way any more. Troubles are logged, never thrown. */
  readonly deliverDue: () => Promise<void>;
  /** Resolves when the line is short: to put more together before would only keep what stands there waiting. */
  readonly room: () => Promise<void>;
  /** Settles what was on its way when the program ended; called once at start. */
  readonly recover: () => Promise<void>;
  /** Epoch milliseconds at which the next delivery has waited long enough, or null. */
  readonly nextAttemptAt: () => number | null;
  /** Begins nothing more; resolves when what is on its way has arrived. */
  readonly close: () => Promise<void>;
};

/** Posts what the store owes, each exactly once: written down before it is sent, looked for before it is sent again. One channel is served in order, the guilds in turn. */
export function createOutbox({
  store,
  deliver,
  draw,
  owners,
  now,
  log,
  nonceWindowMs = NONCE_WINDOW_MS,
  whyHeld = () => null,
  onStopped,
}: OutboxParts): Outbox {
  const lanes = createLanes(CHANNELS_AT_ONCE, CHANNELS_OF_GUILD_AT_ONCE);
  const plan = createPosting({ store, draw, log });
  const waits = createWaits();
  const onTheirWay = new Set<DeliveryId>();
  let idle = Promise.withResolvers<void>();
  let room = Promise.withResolvers<void>();
  let reading: Promise<void> | null = null;
  let readAgain = false;
  /** What did not fit into the line. */
  let isMoreOwed = false;
  let closed = false;
  let held: Reason | null = null;

  function stop(because: string): void {
    if (closed) return;
    closed = true;
    log.error({ because }, "deliveries stopped");
    onStopped?.(because);
  }

  /** Is written down when it begins and when it is over. */
  function isHeld(): boolean {
    const because = whyHeld();
    if (because !== null && held === null) log.error({ because }, "deliveries are held");
    if (because === null && held !== null) log.info({}, "deliveries go on");
    held = because;
    return because !== null;
  }

  async function settle({ id, origin }: Delivery): Promise<void> {
    // Read again: it may have been settled while it stood in line.
    if (isHeld()) return;
    const delivery = closed ? null : await store.delivery(id);
    const owner = owners[origin.kind];
    if (delivery) await settleDelivery(delivery, { store, deliver, owner, now, log, nonceWindowMs, waits, stop });
    else waits.forget(id);
  }

  function start(delivery: Delivery): void {
    const { id, guild, target } = delivery;
    const lane = target.kind === "channel" ? target.channel : target.person;
    onTheirWay.add(id);
    lanes
      .run(lane, () => settle(delivery), guild ?? lane)
      .catch((error: unknown) => {
        log.error({ delivery: id, error }, "delivery could not be settled");
        waits.wait(id, now(), null, reasons.ownTrouble);
      })
      .finally(() => leave(id));
  }

  async function read(wanted: (delivery: Delivery) => boolean): Promise<void> {
    try {
      const open = closed || isHeld() ? [] : await store.openDeliveries([...onTheirWay]);
      isMoreOwed = false;
      for (const delivery of open) {
        if (onTheirWay.has(delivery.id) || !wanted(delivery) || !waits.isOver(delivery.id, now())) continue;
        isMoreOwed = onTheirWay.size >= LINE_LIMIT;
        if (isMoreOwed) break;
        start(delivery);
      }
    } catch (error) {
      log.error({ error }, "deliveries could not be read");
    }
  }

  /** Puts what is owed into the line; not while that is long, and once more when it is asked for meanwhile. */
  function fillLine(): Promise<void> {
    readAgain = true;
    reading ??= (async () => {
      while (readAgain) {
        readAgain = false;
        if (!isMoreOwed || onTheirWay.size < LINE_LIMIT / 2) await read(() => true);
      }
      reading = null;
      tellWhenIdle();
    })();
    return reading;
  }

  function leave(id: DeliveryId): void {
    onTheirWay.delete(id);
    if (onTheirWay.size < PLANNED_AHEAD) {
      room.resolve();
      room = Promise.withResolvers();
    }
    if (isMoreOwed && onTheirWay.size < LINE_LIMIT / 2) void fillLine();
    tellWhenIdle();
  }

  function tellWhenIdle(): void {
    if (onTheirWay.size > 0 || reading !== null) return;
    idle.resolve();
    idle = Promise.withResolvers();
  }

  const untilIdle = (): Promise<void> => (onTheirWay.size > 0 || reading !== null ? idle.promise : Promise.resolve());

  return {
    async post(post) {
      await plan(post);
      void fillLine();
    },
    deliverDue: () => fillLine().then(untilIdle),
    room: () => (onTheirWay.size < PLANNED_AHEAD || closed ? Promise.resolve() : room.promise),
    recover: () => read(({ state }) => state === "sending").then(untilIdle),
    nextAttemptAt: () => (closed ? null : waits.firstEnd((id) => !onTheirWay.has(id))),
    async close() {
      closed = true;
      room.resolve();
      await untilIdle();
    },
  };
}

import { monitorEventLoopDelay, type RecordableHistogram } from "node:perf_hooks";
import type { Search } from "../search/index.ts";
import type { Room, Store } from "../store/index.ts";

const NANOSECONDS_A_MS = 1e6;
/** What is owed for longer than this is late. */
const LATE_AFTER_MS = 5 * 60_000;
const MEGABYTE = 1_000_000;
/** With less room than this somebody has to make some: a busy day brings as much. */
const SPARE_BYTES = 100 * MEGABYTE;

export type Gateway = "ready" | "connecting" | "stopped";

/** How the running program is doing. Moments are epoch milliseconds, null where nothing of the kind has happened. */
export type Health = {
  readonly at: number;
  readonly pid: number;
  readonly startedAt: number;
  readonly gateway: Gateway;
  /** The last answer of any feed, and the last post that Discord took. */
  readonly lastFetch: number | null;
  readonly lastDelivery: number | null;
  /** How long what is due has waited, milliseconds; 0 where nothing waits. */
  readonly waiting: { readonly feedsMs: number; readonly deliveriesMs: number; readonly deliveries: number };
  /** On the disk of the data; null where that is not known. */
  readonly freeBytes: number | null;
  /** `searchable` is null while the search does not work. */
  readonly index: { readonly stored: number; readonly searchable: number | null };
  /** Of the main thread since the report before, milliseconds. */
  readonly eventLoopDelayMs: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly memoryBytes: { readonly rss: number; readonly heapUsed: number };
  /** What is wrong, in words; empty when all is well. */
  readonly troubles: readonly string[];
};

export type HealthParts = {
  readonly store: Pick<Store, "vitals" | "room">;
  readonly search: Pick<Search, "size">;
  readonly gateway: () => Gateway;
  /** Why nothing is sent at the moment, or null. */
  readonly whyHeld: () => string | null;
  readonly startedAt: number;
  readonly now: () => number;
};

export type HealthReporter = { read(): Promise<Health>; stop(): void };

/** Measures from now on; each reading begins the next stretch of time. */
export function createHealth({ store, search, gateway, whyHeld, startedAt, now }: HealthParts): HealthReporter {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return {
    async read() {
      const at = now();
      const [vitals, room, searchable] = await Promise.all([store.vitals(), store.room(), sizeOf(search)]);
      const since = (due: number | null) => Math.max(0, due === null ? 0 : at - due);
      const measured = {
        gateway: gateway(),
        waiting: {
          feedsMs: since(vitals.nextFeedDue),
          deliveriesMs: since(vitals.nextDeliveryDue),
          deliveries: vitals.deliveriesOpen,
        },
        index: { stored: vitals.articles, searchable },
      };
      const { rss, heapUsed } = process.memoryUsage();
      return {
        at,
        pid: process.pid,
        startedAt,
        lastFetch: vitals.lastFetch,
        lastDelivery: vitals.lastDelivery,
        freeBytes: room.freeBytes,
        ...measured,
        eventLoopDelayMs: taken(delay),
        memoryBytes: { rss, heapUsed },
        troubles: troublesOf(measured, room, whyHeld()),
      };
    },
    stop: () => void delay.disable(),
  };
}

/** Null where the search cannot say it: all else is told nevertheless. */
const sizeOf = (search: HealthParts["search"]): Promise<number | null> => search.size(null).catch(() => null);

function taken(delay: Pick<RecordableHistogram, "percentile" | "max" | "reset" | "count">): Health["eventLoopDelayMs"] {
  const ms = (nanoseconds: number) => Math.round((nanoseconds / NANOSECONDS_A_MS) * 10) / 10;
  const empty = delay.count === 0;
  const read = { p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) };
  delay.reset();
  return empty ? { p50: 0, p99: 0, max: 0 } : read;
}

function troublesOf(
  { gateway, waiting, index }: Pick<Health, "gateway" | "waiting" | "index">,
  room: Room,
  held: string | null,
): string[] {
  return [
    ...roomTroubles(room),
    ...(gateway === "ready" ? [] : [`Discord is not connected (${gateway}).`]),
    ...(held === null ? [] : [held]),
    ...(waiting.deliveriesMs > LATE_AFTER_MS ? [`Posts have been waiting for ${minutes(waiting.deliveriesMs)}.`] : []),
    ...(waiting.feedsMs > LATE_AFTER_MS ? [`Feeds have been waiting for ${minutes(waiting.feedsMs)}.`] : []),
    ...(index.searchable === null ? ["The search does not work; the log says why. It is tried again by itself."] : []),
    ...(index.searchable !== null && index.searchable < index.stored
      ? [`Only ${index.searchable} of ${index.stored} articles can be searched so far.`]
      : []),
  ];
}

function roomTroubles({ refused, freeBytes }: Room): string[] {
  if (refused === "full") return ["The disk of the data is full: nothing new can be stored."];
  if (refused === "unwritable") return ["The database cannot be written: nothing new can be stored."];
  if (freeBytes === null || freeBytes >= SPARE_BYTES) return [];
  return [`Only ${Math.round(freeBytes / MEGABYTE)} MB are left on the disk of the data.`];
}

const minutes = (ms: number): string => `${Math.round(ms / 60_000)} minutes`;

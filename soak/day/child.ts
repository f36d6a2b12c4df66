import { readdirSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { startBot } from "../../src/bot.ts";
import { silent } from "../../src/domain/log.ts";
import { fastClock, type Pace } from "./fast-clock.ts";

/** The bot in a process of its own, on a fast clock; it tells how it does when it is asked. */
export type ChildSettings = {
  readonly dataDir: string;
  readonly api: string;
  readonly token: string;
  readonly pace: Pace;
  readonly usualMs: number;
};
export type ToChild = { readonly sample: true };
/** Megabytes; open files of the process; how long its main thread stood still at most but for a thousandth of the time (milliseconds, since the last sample). */
export type Sample = {
  readonly kind: "sample";
  readonly residentMb: number;
  readonly heapMb: number;
  readonly files: number;
  readonly stallMs: number;
  readonly rejections: number;
  /** Deliveries that are not settled. */
  readonly open: number;
};
export type FromChild = { readonly kind: "ready" } | Sample;

/** In memory at most, so that the day's first hours fill it. */
const SEARCH_MEMORY = 1_000;
const REST_MS = 200;
/** Characters of an error that are shown. */
const LOGGED = 300;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const say = (message: FromChild): void => void process.send?.(message);
process.on("disconnect", () => process.exit());
let rejections = 0;
process.on("unhandledRejection", (error) => {
  rejections += 1;
  process.stderr.write(`unhandled: ${error instanceof Error ? error.stack : String(error)}\n`);
});

const { dataDir, api, token, pace, usualMs } = JSON.parse(process.argv[2] ?? "{}") as ChildSettings;
const clock = fastClock(pace);
const bot = await startBot({
  config: {
    starterArticles: false,
    defaultZone: "UTC",
    searchMemory: SEARCH_MEMORY,
    feeds: { usualMs, localAddresses: true, userAgent: "Verbatim/1 (tests)", spacingMs: 0 },
  },
  dataDir,
  discord: { token, guild: null, api },
  ...clock,
  log: {
    ...silent,
    error: (fields, event) => process.stderr.write(`${event} ${JSON.stringify(fields).slice(0, LOGGED)}\n`),
  },
});
const { store } = bot.opened;
const stall = monitorEventLoopDelay({ resolution: 1 });
stall.enable();

process.on("message", async () => {
  const stallMs = stall.percentile(99.9) / 1e6;
  collect();
  await sleep(REST_MS);
  const { rss, heapUsed, external } = process.memoryUsage();
  say({
    kind: "sample",
    residentMb: rss / 1e6,
    heapMb: (heapUsed + external) / 1e6,
    files: readdirSync("/proc/self/fd").length,
    stallMs,
    rejections,
    open: (await store.openDeliveries()).length,
  });
  stall.reset();
});
say({ kind: "ready" });

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { guildId, userId } from "../src/domain/ids.ts";
import { silent } from "../src/domain/log.ts";
import { newFeed } from "../src/feeds/index.ts";
import { type RunningFeeds, startFeeds } from "../src/feeds/start.ts";
import { type Opened, open } from "../src/open.ts";
import type { Edition, Printed, SiteSettings } from "./feed-sites.ts";
import type { Row } from "./row.ts";

const FEEDS = 200;
const ARTICLES = 20;
/** All feeds would take minutes more a round. */
const FEEDS_A_ROUND = 20;
const ROUNDS = 10;
const IDLE_MS = 5_000;
/** After this the threads have given back what their work left behind. */
const AT_REST_AFTER_MS = 2_500;
const LATER_MS = 25 * 3_600_000;
const GUILD = guildId("111111111111111111");

/** Feeds with whole articles, asked by the real thing with a file on disk. */
export async function polling(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  const sites = fork(new URL("./feed-sites.ts", import.meta.url), [
    JSON.stringify({ sites: FEEDS, articles: ARTICLES } satisfies SiteSettings),
  ]);
  try {
    return await measured(dataDir, sites);
  } finally {
    sites.disconnect();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measured(dataDir: string, sites: ChildProcess): Promise<Row[]> {
  let now = Date.UTC(2026, 2, 6, 12);
  const { feeds: urls } = await print(sites, FEEDS);
  const opened = await open({ dataDir, now: () => now, log: silent });
  await followAll(opened, urls, now);
  const idle = await stallMs(() => sleep(IDLE_MS));
  const feeds = startFeeds({
    settings: { usualMs: 3_600_000, localAddresses: true, userAgent: "Verbatim/1 (bench)", spacingMs: 0 },
    store: opened.store,
    intake: opened.intake,
    lookForArrivals: opened.lookForArrivals,
    now: () => now,
    log: silent,
  });
  const started = performance.now();
  const busy = await stallMs(() => settled(opened, feeds, now));
  const seconds = (performance.now() - started) / 1_000;
  const { articles } = await opened.store.counts({ guild: GUILD });
  if (articles !== FEEDS * ARTICLES) throw new Error(`${articles} articles came in`);
  const megabytes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await print(sites, FEEDS_A_ROUND);
    now += LATER_MS;
    feeds.poller.changed();
    await settled(opened, feeds, now);
    await sleep(AT_REST_AFTER_MS);
    globalThis.gc?.();
    megabytes.push(process.memoryUsage().rss / 1e6);
  }
  await feeds.stop();
  await opened.close();
  return [
    {
      what: `articles of ${FEEDS} feeds that come in a second`,
      value: articles / seconds,
      unit: "articles/s",
      bar: 60,
      more: true,
    },
    { what: "main thread's stall meanwhile above idle, p99.9", value: busy - idle, unit: "ms", bar: 20 },
    {
      what: `memory after ${ROUNDS} rounds of ${FEEDS_A_ROUND} feeds by that after 3`,
      value: megabytes.at(-1)! / megabytes[2]!,
      unit: "",
      bar: 1.1,
    },
    { what: "memory after them", value: megabytes.at(-1)!, unit: "MB", bar: null },
  ];
}

async function print(sites: ChildProcess, count: number): Promise<Printed> {
  sites.send({ sites: count } satisfies Edition);
  const [printed] = await once(sites, "message");
  return printed as Printed;
}

async function followAll({ store }: Opened, urls: readonly string[], at: number): Promise<void> {
  const by = { guild: GUILD, addedBy: userId("7"), addedAt: at, isPaused: false, isMuted: false };
  for (const url of urls) await store.follow(newFeed(url, null, at), { ...by, name: url });
}

/** Waits until no feed is due. */
async function settled({ store, indexed }: Opened, { poller }: RunningFeeds, now: number): Promise<void> {
  while ((await store.feedsDue(now, 1, 1)).length > 0) {
    await poller.settled();
    await sleep(5);
  }
  await indexed;
}

async function stallMs(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return delay.percentile(99.9) / 1e6;
}

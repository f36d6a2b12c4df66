import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { silent } from "../src/domain/log.ts";
import { open } from "../src/open.ts";
import { manyItems } from "./articles.ts";
import type { Row } from "./row.ts";

const ARTICLES = 500;
const IDLE_MS = 3_000;

/** 500 articles read, stored and indexed, and how long the main thread stood still meanwhile, beside an idle stretch of the same run. */
export async function importing(): Promise<Row[]> {
  const opened = await open({ dataDir: null, now: Date.now, log: silent });
  await opened.indexed;
  const items = await manyItems(ARTICLES);
  const idle = await stallDuring(() => sleep(IDLE_MS));
  const started = performance.now();
  const stall = await stallDuring(async () => {
    await opened.intake.takeIn(items, { kind: "everyone" });
  });
  const seconds = (performance.now() - started) / 1_000;
  await opened.close();
  return [
    { what: `longest stall while ${ARTICLES} articles come in`, value: stall, unit: "ms", bar: 50 },
    { what: "longest stall while idle, the same run", value: idle, unit: "ms", bar: null },
    { what: "articles taken in a second", value: ARTICLES / seconds, unit: "articles/s", bar: null, more: true },
  ];
}

async function stallDuring(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

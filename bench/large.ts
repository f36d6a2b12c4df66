import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { silent } from "../src/domain/log.ts";
import { type LocalDiscord, startLocalDiscord } from "../src/local/index.ts";
import { open } from "../src/open.ts";
import { manyItems } from "./articles.ts";
import { startBotProcess } from "./bot-process.ts";
import { createCorpus } from "./corpus.ts";
import { fillStore } from "./filled-store.ts";
import { percentile, type Row } from "./row.ts";

const ARTICLES = 100_000;
const QUERIES = 1_000;
const IDLE_MS = 5_000;
const NEW_ARTICLES = 100;
const BURST = 200;
const ASKED: readonly ((query: string) => [string, Record<string, string>])[] = [
  (query) => ["search", { query }],
  (query) => ["figures", { query }],
  (query) => ["quotes", { query }],
  () => ["latest", {}],
  () => ["status", {}],
];
const anybody = { viewer: { guild: null }, limit: 5 } as const;

/** The bot with 100,000 articles: how soon it answers, how much memory it takes, how long its main thread ever stands still. */
export async function large(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  try {
    await fillStore(folder, ARTICLES);
    const corpus = createCorpus(ARTICLES);
    for (const _ of corpus.documents);
    const queries = corpus.queries(QUERIES);
    return [...(await mainThread(folder, queries)), ...(await wholeBot(folder, queries))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In this process, so that its event loop can be watched. */
async function mainThread(dataDir: string, queries: readonly string[]): Promise<Row[]> {
  const idle = await stallDuring(() => sleep(IDLE_MS));
  const rows: Row[] = [];
  let close = async () => {};
  const busy = await stallDuring(async () => {
    const started = performance.now();
    const opened = await open({ dataDir, now: Date.now, log: silent });
    close = opened.close;
    await opened.search.find(queries[0]!, anybody);
    rows.push({ what: "opened to first answer", value: (performance.now() - started) / 1_000, unit: "s", bar: 2 });
    await opened.agreed;
    rows.push({
      what: "opened to compared with the store",
      value: (performance.now() - started) / 1_000,
      unit: "s",
      bar: null,
    });
    await opened.indexed;
    rows.push({ what: "opened to newest in memory", value: (performance.now() - started) / 1_000, unit: "s", bar: 20 });
    const times: number[] = [];
    for (const query of queries) {
      const asked = performance.now();
      await opened.search.find(query, anybody);
      times.push(performance.now() - asked);
    }
    rows.push({ what: "a query from the main thread, p99", value: percentile(times, 0.99), unit: "ms", bar: null });
    await opened.intake.takeIn(await manyItems(NEW_ARTICLES), { kind: "everyone" });
  });
  // To carry over the log at the end may take as long as it likes.
  await close();
  return [
    ...rows,
    { what: "main thread at a standstill during all of it, p99.9", value: busy.p999, unit: "ms", bar: idle.p999 + 20 },
    { what: "the same while idle", value: idle.p999, unit: "ms", bar: null },
    { what: "longest standstill during all of it", value: busy.max, unit: "ms", bar: null },
  ];
}

async function wholeBot(dataDir: string, queries: readonly string[]): Promise<Row[]> {
  const local = await startLocalDiscord();
  const started = performance.now();
  const bot = await startBotProcess({
    DATA_DIR: dataDir,
    DISCORD_TOKEN: local.token,
    DISCORD_API: local.api,
    STARTER_ARTICLES: "false",
  });
  try {
    const user = local.user("member");
    await user.command("search", { query: queries[0]! });
    const first = performance.now() - started;
    for (const query of queries) await user.command("search", { query });
    return [
      { what: "start of the program to first answer", value: first / 1_000, unit: "s", bar: null },
      {
        what: `memory of the whole bot after ${QUERIES} queries`,
        value: bot.residentMegabytes(),
        unit: "MB",
        bar: 500,
      },
      ...(await burst(local, queries)),
    ];
  } finally {
    await bot.stop();
    await local.close();
  }
}

/** As many people at once as a message with an @everyone brings. */
async function burst(local: LocalDiscord, queries: readonly string[]): Promise<Row[]> {
  const people = [local.user("admin"), local.user("member")];
  const asked = Array.from({ length: BURST }, async (_, index) => {
    const query = queries[index]!;
    const person = people[index % people.length]!;
    const [name, options] = ASKED[index % ASKED.length]!(query);
    const { kind, ackMs } = await person.command(name, options);
    return kind === "nothing" ? Number.POSITIVE_INFINITY : ackMs;
  });
  const times = await Promise.all(asked);
  const name = (what: string) => `${BURST} commands at once: ${what}`;
  return [
    { what: name("answered"), value: times.filter(Number.isFinite).length, unit: "answers", bar: BURST, more: true },
    { what: name("first answer, p50"), value: percentile(times, 0.5), unit: "ms", bar: 300 },
    { what: name("first answer, the last"), value: Math.max(...times), unit: "ms", bar: 3_000 },
  ];
}

async function stallDuring(work: () => Promise<void>): Promise<{ p999: number; max: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return { p999: delay.percentile(99.9) / 1e6, max: delay.max / 1e6 };
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type ApiMessage, startLocalDiscord } from "../src/local/index.ts";
import { launchChromium } from "../test/browser/chromium.ts";
import { MESSAGES } from "../test/browser/screens.ts";
import { START, startPair } from "../test/e2e/pair.ts";
import { startNewsSite } from "../test/feeds/news-site.ts";
import type { Row } from "./row.ts";

const COUNT = 2_000;
const KINDS = ["results", "story", "figures", "quotes", "briefing", "latest", "help"];
/** Between two answers, so many words of people. */
const WORDS = 4;
const APART_MS = 20 * 60_000;
const EPHEMERAL = 64;

/** The local page in Chromium: when something is painted, and scrolling through a channel of 2,000 messages up to the first and down again. */
export async function page(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  const file = join(folder, "local-discord.jsonl");
  const lines = many(await samples()).map((message) => JSON.stringify({ kind: "message", message }));
  writeFileSync(file, `${lines.join("\n")}\n`);
  const local = await startLocalDiscord({ file });
  const browser = await launchChromium();
  try {
    const open = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await open.goto(local.pageUrl);
    await open.locator(".message").last().waitFor();
    const paintMs = await open.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
    const drawnMs = await open.evaluate<number>("performance.now()");
    const idle = await stalls(open, "await new Promise((resolve) => setTimeout(resolve, 3000))");
    const scrolled = await stalls(open, SCROLLING);
    const seen = await open.evaluate<number>("seen.size");
    return [
      { what: "first contentful paint", value: paintMs, unit: "ms", bar: 1_000 },
      { what: "the newest messages are there", value: drawnMs, unit: "ms", bar: null },
      { what: `messages reached by scrolling, of ${COUNT}`, value: seen, unit: "messages", bar: COUNT, more: true },
      { what: "longest task at rest, by CPU time", value: idle.cpuMs, unit: "ms", bar: null },
      { what: "longest task while scrolling, by CPU time", value: scrolled.cpuMs, unit: "ms", bar: idle.cpuMs + 50 },
      {
        what: "the same by the clock, which counts what else the machine does",
        value: scrolled.longestMs,
        unit: "ms",
        bar: null,
      },
      { what: "tasks over 50 ms by the clock, of all frames", value: scrolled.share, unit: "%", bar: null },
    ];
  } finally {
    await browser.close();
    await local.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Answers as the bot gives them. */
async function samples(): Promise<ApiMessage[]> {
  const site = await startNewsSite();
  const pair = await startPair();
  for (const kind of KINDS) {
    await MESSAGES[kind]?.(pair.local, site);
    for (let count = 0; count < WORDS; count += 1) await MESSAGES.person?.(pair.local, site);
  }
  const found = pair.local.messages(pair.local.ids.channels.general, "admin");
  await pair.stop();
  await site.close();
  return found;
}

const many = (samples: readonly ApiMessage[]): ApiMessage[] =>
  Array.from({ length: COUNT }, (_, at) => {
    const sample = samples[at % samples.length]!;
    const sentAt = START + (at - COUNT) * APART_MS;
    const timestamp = new Date(sentAt).toISOString();
    return {
      ...sample,
      id: String(BigInt(sentAt - DISCORD_EPOCH_MS) << 22n),
      timestamp,
      flags: sample.flags & ~EPHEMERAL,
    };
  });

const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** Up to the first message of the channel, older ones coming in on the way, and down to the newest again. */
const SCROLLING = `
  const log = document.querySelector("#log");
  window.seen = new Set();
  const look = () => { for (const one of document.querySelectorAll(".message")) seen.add(one.dataset.id) };
  for (let rest = 0; rest < 60; ) {
    await new Promise(requestAnimationFrame);
    const before = log.scrollTop;
    log.scrollTop -= 400;
    rest = log.scrollTop === before ? rest + 1 : 0;
    look();
  }
  for (let rest = 0; rest < 20; ) {
    await new Promise(requestAnimationFrame);
    const before = log.scrollTop;
    log.scrollTop += 600;
    rest = log.scrollTop === before ? rest + 1 : 0;
  }`;

type Stalls = { readonly cpuMs: number; readonly longestMs: number; readonly share: number };
type Traced = { readonly name: string; readonly tdur?: number };

/** Runs a script in the page and gives its longest task, by the CPU and by the Long Tasks API, and what share of its frames such tasks took. */
async function stalls(open: Page, script: string): Promise<Stalls> {
  const tracing = await open.context().newCDPSession(open);
  let cpuMs = 0;
  tracing.on("Tracing.dataCollected", ({ value }) => {
    for (const { name, tdur = 0 } of value as unknown as Traced[])
      if (name === "RunTask") cpuMs = Math.max(cpuMs, tdur / 1_000);
  });
  const traced = new Promise<void>((resolve) => tracing.once("Tracing.tracingComplete", () => resolve()));
  await tracing.send("Tracing.start", {
    traceConfig: { recordMode: "recordContinuously", includedCategories: ["disabled-by-default-devtools.timeline"] },
  });
  const byClock = await open.evaluate<Omit<Stalls, "cpuMs">>(`(async () => {
    const tasks = [];
    let frames = 0;
    let going = true;
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: "longtask" });
    const tick = () => {
      frames += 1;
      if (going) requestAnimationFrame(tick);
    };
    tick();
    await (async () => { ${script} })();
    going = false;
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return { longestMs: Math.max(0, ...tasks), share: (100 * tasks.length) / frames };
  })()`);
  await tracing.send("Tracing.end");
  await traced;
  return { cpuMs, ...byClock };
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startBotProcess } from "./bot-process.ts";
import { percentile, type Row } from "./row.ts";

const STARTS = 5;
/** By then the reader rests and the garbage of the start is collected. */
const AT_REST_AFTER_MS = 28_000;

/** Start to ready with the starter articles loaded and without, and memory at rest, on the local Discord. */
export async function starting(): Promise<Row[]> {
  const folders = Array.from({ length: STARTS }, () => mkdtempSync(join(tmpdir(), "verbatim-bench-")));
  const first: number[] = [];
  const again: number[] = [];
  for (const dataDir of folders) {
    first.push(await timeToReady(dataDir));
    again.push(await timeToReady(dataDir));
  }
  const bot = await startBotProcess(environment(folders[0]!));
  await sleep(AT_REST_AFTER_MS);
  const memory = bot.residentMegabytes();
  await bot.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  return [
    { what: "first start to ready, median", value: percentile(first, 0.5) / 1_000, unit: "s", bar: 3 },
    { what: "further start to ready, median", value: percentile(again, 0.5) / 1_000, unit: "s", bar: 3 },
    { what: "memory at rest, local Discord included", value: memory, unit: "MB", bar: 220 },
  ];
}

const environment = (dataDir: string) => ({ DATA_DIR: dataDir, LOCAL_PORT: "4970", DISCORD_TOKEN: "" });

async function timeToReady(dataDir: string): Promise<number> {
  const bot = await startBotProcess(environment(dataDir));
  await bot.stop();
  return bot.readyMs;
}

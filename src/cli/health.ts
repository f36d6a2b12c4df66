import { readHealth, WRITTEN_EVERY_MS } from "../health/file.ts";
import type { Health } from "../health/report.ts";
import { runningOn } from "../store/sqlite/lock.ts";
import { dataFolder } from "./data-folder.ts";

/** Older than this it is not the word of a running program. */
const STALE_AFTER_MS = 3 * WRITTEN_EVERY_MS;
const MEGABYTE = 1_000_000;

/** `verbatim health`: how the running bot is doing. Exit code 0 when all is well, 1 when something is wrong or none runs. */
export function tellHealth(json: boolean, print: (line: string) => void): number {
  const folder = dataFolder();
  const health = readHealth(folder);
  const isRunning = health !== null && Date.now() - health.at < STALE_AFTER_MS;
  if (json) print(`${JSON.stringify({ running: isRunning, ...health })}\n`);
  else if (!isRunning) print(silentOne(folder, health));
  else print(lines(health));
  return isRunning && health.troubles.length === 0 ? 0 : 1;
}

/** One whose folder is full or may only be read runs on, and cannot write down how it is. */
function silentOne(folder: string, health: Health | null): string {
  const holder = runningOn(folder);
  if (holder === null) return notRunning(folder, health);
  const since = health === null ? "" : ` since ${ago(health.at)}`;
  return `! Verbatim runs (process ${holder.pid}) and has not said how it is${since}: it hangs, has only just started, or ${folder} cannot be written. The log says more.\n`;
}

const notRunning = (folder: string, health: Health | null): string =>
  health === null
    ? `No Verbatim has run on the data in ${folder}.\n`
    : `No Verbatim runs on the data in ${folder}; the last one was seen ${ago(health.at)}.\n`;

function lines({ pid, startedAt, lastFetch, lastDelivery, waiting, freeBytes, index, ...health }: Health): string {
  const { eventLoopDelayMs, memoryBytes, gateway, troubles } = health;
  return [
    `process        ${pid}, started ${ago(startedAt)}`,
    `Discord        ${gateway}`,
    `last fetch     ${lastFetch === null ? "none yet" : ago(lastFetch)}`,
    `last post      ${lastDelivery === null ? "none yet" : ago(lastDelivery)}`,
    `waiting        feeds ${seconds(waiting.feedsMs)}, posts ${seconds(waiting.deliveriesMs)} (${waiting.deliveries} owed)`,
    `disk           ${freeBytes === null ? "unknown" : `${Math.round(freeBytes / MEGABYTE)} MB free`}`,
    `articles       ${index.stored} stored, ${index.searchable ?? "none"} searchable`,
    `main thread    delayed ${eventLoopDelayMs.p50} ms (median), ${eventLoopDelayMs.p99} ms (p99), ${eventLoopDelayMs.max} ms (longest)`,
    `memory         ${Math.round(memoryBytes.rss / MEGABYTE)} MB, of which JavaScript ${Math.round(memoryBytes.heapUsed / MEGABYTE)} MB`,
    ...(troubles.length === 0 ? ["all is well"] : troubles.map((trouble) => `! ${trouble}`)),
    "",
  ].join("\n");
}

const seconds = (ms: number): string => `${Math.round(ms / 1_000)} s`;

function ago(at: number): string {
  const minutes = Math.round((Date.now() - at) / 60_000);
  if (minutes < 1) return "less than a minute ago";
  return minutes < 120 ? `${minutes} minutes ago` : `${Math.round(minutes / 60)} hours ago`;
}

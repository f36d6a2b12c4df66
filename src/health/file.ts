import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../domain/log.ts";
import type { Health, HealthReporter } from "./report.ts";

const NAME = "health.json";
export const WRITTEN_EVERY_MS = 15_000;

/** Writes the health into the data folder from time to time, where `verbatim health` and whoever watches the bot finds it. */
export function keepHealthFile(folder: string, reporter: HealthReporter, log: Log): { stop(): void } {
  const write = () =>
    reporter
      .read()
      .then((health) => writeHealth(folder, health))
      .catch((error: unknown) => log.warn({ error }, "the health could not be written down"));
  void write();
  const timer = setInterval(write, WRITTEN_EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Never there with half of its content. */
function writeHealth(folder: string, health: Health): void {
  const file = join(folder, NAME);
  writeFileSync(`${file}.partial`, `${JSON.stringify(health, null, 2)}\n`);
  renameSync(`${file}.partial`, file);
}

/** What the running program last wrote; null where none has. */
export function readHealth(folder: string): Health | null {
  try {
    return JSON.parse(readFileSync(join(folder, NAME), "utf8")) as Health;
  } catch {
    return null;
  }
}

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const READY_WITHIN_MS = 60_000;

export type BotProcess = { readonly readyMs: number; residentMegabytes(): number; stop(): Promise<void> };

/** Starts the bot as `npm start` does, without npm, and waits until it says that it is ready. */
export async function startBotProcess(env: Record<string, string>): Promise<BotProcess> {
  const scripts = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: { start: string } };
  const started = performance.now();
  const child = spawn(process.execPath, scripts.scripts.start.split(" ").slice(1), {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new Error("the bot was not ready in time")), READY_WITHIN_MS).unref();
    child.on("exit", (code) => reject(new Error(`the bot ended with code ${code}`)));
    child.stdout.on("data", (text) => String(text).includes("ready") && resolve());
  });
  const exited = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  return {
    readyMs: performance.now() - started,
    residentMegabytes: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1_000,
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

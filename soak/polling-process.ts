import { type ChildProcess, fork } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChildSettings, FromChild, Report, ToChild } from "./polls-child.ts";

const CHILD = new URL("./polls-child.ts", import.meta.url);
const ANSWERS_WITHIN_MS = 60_000;

export type PollingProcess = {
  /** Resolves when it asks its feeds. */
  readonly ready: Promise<void>;
  /** Moves its clock; resolves when it has asked all feeds that are due by then. */
  goTo(at: number): Promise<void>;
  report(find: readonly string[]): Promise<Report>;
  /** SIGKILL: nothing in it runs any more when this resolves. */
  kill(): Promise<void>;
};

/** Asks feeds in a process of its own. */
export function startPollingProcess(settings: ChildSettings): PollingProcess {
  const child = fork(CHILD, [JSON.stringify(settings)], {
    // Compiled code is kept: there are many starts.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache") },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ask = (message: ToChild): void => void child.send(message, () => {});
  const ready = heard(child, "ready");
  return {
    ready: unlessKilled(ready),
    async goTo(at) {
      const settled = unlessKilled(heard(child, "settled"));
      ask({ goTo: at });
      await settled;
    },
    report(find) {
      const report = heard(child, "report");
      ask({ find });
      return report;
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

class Killed extends Error {}

/** Who waits for a process that is killed on purpose need not hear of it. */
const unlessKilled = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => {},
    (error) => {
      if (!(error instanceof Killed)) throw error;
    },
  );

function heard<Kind extends FromChild["kind"]>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<FromChild, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(late);
      child.off("message", hear).off("exit", died);
    };
    const hear = (message: FromChild): void => {
      if (message.kind !== kind) return;
      end();
      resolve(message as Extract<FromChild, { kind: Kind }>);
    };
    const died = (code: number | null): void => {
      end();
      reject(child.signalCode === "SIGKILL" ? new Killed() : new Error(`it ended with code ${code} before “${kind}”`));
    };
    const late = setTimeout(() => {
      end();
      reject(new Error(`it did not say “${kind}” within ${ANSWERS_WITHIN_MS} ms`));
    }, ANSWERS_WITHIN_MS);
    child.on("message", hear).on("exit", died);
  });
}

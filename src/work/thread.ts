import { Worker } from "node:worker_threads";
import type { Request, Response } from "./messages.ts";

const ENTRY = new URL("./entry.js", import.meta.url);
/** A thread that needs more has a fault; it is ended before the machine suffers. */
const MEMORY_LIMIT_MB = 1_024;

export type Thread = {
  /** One call at a time. Rejects when the call throws, and when the thread dies before it has answered. */
  ask(name: string, args: readonly unknown[], timeoutMs: number): Promise<unknown>;
  /** Ends the thread without calling it a death. */
  end(): Promise<void>;
};

type Open = {
  readonly id: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly timer: NodeJS.Timeout;
};

/**
 * Starts one worker thread. `onDeath` is told once why it died: an error, an end of its own, or a call that took longer than its time.
 * While nothing is asked the thread does not keep the program running.
 */
export function startThread(script: URL, given: unknown, onDeath: (reason: string) => void, youngMb?: number): Thread {
  const worker = new Worker(ENTRY, {
    workerData: { script: script.href, given },
    // The program's own flags ("--input-type", "--eval") are not for its threads.
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: MEMORY_LIMIT_MB,
      ...(youngMb !== undefined && { maxYoungGenerationSizeMb: youngMb }),
    },
  });
  let open: Open | null = null;
  let lastId = 0;
  let isOver = false;

  const close = (): Open | null => {
    const closed = open;
    if (closed) clearTimeout(closed.timer);
    open = null;
    worker.unref();
    return closed;
  };
  const die = (reason: string): void => {
    if (isOver) return;
    isOver = true;
    void worker.terminate();
    onDeath(reason);
    close()?.reject(new Error(reason));
  };
  const settle = (response: Response): void => {
    if (response.id !== open?.id) return;
    const closed = close();
    if (response.ok) closed?.resolve(response.value);
    else closed?.reject(new Error(response.reason));
  };

  worker.unref();
  worker.on("message", settle);
  worker.on("messageerror", (error) => die(`answered what cannot be read: ${error.message}`));
  worker.on("error", (error) => die(`died of ${error instanceof Error ? error.message : String(error)}`));
  worker.on("exit", (code) => die(`ended with code ${code}`));

  return {
    ask: (name, args, timeoutMs) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const request: Request = { id: lastId, name, args };
        worker.postMessage(request);
        worker.ref();
        const timer = setTimeout(() => die(`did not answer "${name}" within ${timeoutMs} ms`), timeoutMs);
        open = { id: lastId, resolve, reject, timer };
      }),
    async end() {
      isOver = true;
      close()?.reject(new Error("was closed"));
      await worker.terminate();
    },
  };
}

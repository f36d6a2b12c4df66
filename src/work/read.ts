import type { Result } from "../domain/result.ts";
import type { Reading, Readings, ToRead } from "./read-all.ts";
import { startWorker } from "./worker.ts";

/** Waiting slices beyond this are refused; each caller has one of them at a time. */
const READ_QUEUE_LIMIT = 200;
/** A reader holds some 40 MB and is needed when articles come in, so it does not stay. */
const READ_REST_AFTER_MS = 20_000;
const READ_TIMEOUT_MS = 30_000;
/** Items passed on at a time: enough to keep the worker busy, few enough that taking back the answer does not hold up this thread. */
const READ_SLICE = 8;

export type ReadWorkerOptions = {
  /** Is told what befell the worker, and of items at which the reading threw (with their source and no text of theirs). */
  readonly log: (message: string) => void;
  /** Another program for the worker; for tests. */
  readonly script?: URL;
  readonly timeoutMs?: number;
};

export type ReadWorker = {
  /**
   * Parses and reads items, in order; each gives an article with its facts or what is wrong with it. `retrieved` is epoch milliseconds. Rejects when the
   * worker dies or hangs: then nothing of these items is known.
   */
  read(items: readonly ToRead[], at: { readonly retrieved: number }): Promise<Result<Reading>[]>;
  close(): Promise<void>;
};

type ReadCalls = { readAll(items: readonly ToRead[], at: { readonly retrieved: number }): Readings };

/** Reads articles in a worker thread, so that nothing here waits for it. */
export function startReadWorker(options: ReadWorkerOptions): ReadWorker {
  const { log, script = new URL("./read-script.ts", import.meta.url), timeoutMs = READ_TIMEOUT_MS } = options;
  const worker = startWorker<ReadCalls>({
    name: "read worker",
    script,
    queueLimit: READ_QUEUE_LIMIT,
    log,
    restAfterMs: READ_REST_AFTER_MS,
  });
  return {
    async read(items, at) {
      const all: Result<Reading>[] = [];
      for (let start = 0; start < items.length; start += READ_SLICE) {
        const slice = items.slice(start, start + READ_SLICE);
        const { results, faults } = await worker.call("readAll", [slice, at], { timeoutMs });
        for (const fault of faults) log(`reading threw: ${fault}`);
        all.push(...results);
      }
      return all;
    },
    close: () => worker.close(),
  };
}

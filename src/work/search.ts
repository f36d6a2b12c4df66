import type { Search, SearchDocument } from "../search/index.ts";
import { startWorker } from "./worker.ts";

/** Waiting calls beyond this are refused: nobody waits that long for an answer. */
const SEARCH_QUEUE_LIMIT = 500;
const QUERY_TIMEOUT_MS = 5_000;
/** Indexing a slice takes some 10 ms; on a machine that is busy, much longer. */
const INDEX_TIMEOUT_MS = 30_000;
/** Documents passed on at a time, so that a query never waits for more. */
const INDEX_SLICE = 4;

export type SearchWorkerOptions = {
  /** Gives all documents again, in slices, when a new worker has to be filled; without it a new worker stays empty. */
  readonly refill?: () => AsyncIterable<readonly SearchDocument[]>;
  /** Is told what befell the worker. */
  readonly log: (message: string) => void;
  /** Another program for the worker; for tests. */
  readonly script?: URL;
  readonly queryTimeoutMs?: number;
};

type SearchCalls = Omit<Search, "close">;

/**
 * Full-text search in a worker thread. It starts empty. A worker that dies or hangs is replaced once and filled again from `refill`; until that is done,
 * answers come from what is there.
 */
export function startSearchWorker(options: SearchWorkerOptions): Search {
  const { refill, log, script = new URL("./search-script.ts", import.meta.url) } = options;
  const urgent = { timeoutMs: options.queryTimeoutMs ?? QUERY_TIMEOUT_MS, urgent: true };
  const patient = { timeoutMs: INDEX_TIMEOUT_MS };
  const worker = startWorker<SearchCalls>({
    name: "search worker",
    script,
    queueLimit: SEARCH_QUEUE_LIMIT,
    log,
    onRestart: () => void (refill && fillAgain(refill())),
  });

  async function add(documents: readonly SearchDocument[]): Promise<void> {
    for (let start = 0; start < documents.length; start += INDEX_SLICE) {
      await worker.call("add", [documents.slice(start, start + INDEX_SLICE)], patient);
    }
  }

  async function fillAgain(slices: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
    try {
      for await (const documents of slices) await add(documents);
      log(`search worker was filled again: ${await worker.call("size", [null], patient)} articles`);
    } catch (error) {
      log(`search worker could not be filled again: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  return {
    add,
    remove: (ids) => worker.call("remove", [ids], patient),
    find: (query, findOptions) => worker.call("find", [query, findOptions], urgent),
    suggest: (prefix, suggestOptions) => worker.call("suggest", [prefix, suggestOptions], urgent),
    snippets: (query, passages) => worker.call("snippets", [query, passages], urgent),
    size: (viewer) => worker.call("size", [viewer], urgent),
    close: () => worker.close(),
  };
}

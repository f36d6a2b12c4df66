import type { Search, SearchDocument, StandingQuery } from "../search/index.ts";
import type { SearchSettings } from "../search/open.ts";
import { startWorker } from "./worker.ts";

/** Waiting calls beyond this are refused: nobody waits that long for an answer. */
const SEARCH_QUEUE_LIMIT = 500;
const QUERY_TIMEOUT_MS = 5_000;
/** Indexing a slice takes some 10 ms; on a machine that is busy, much longer. */
const INDEX_TIMEOUT_MS = 30_000;
/** Documents passed on at a time, so that a query never waits for more. */
const INDEX_SLICE = 4;
/** And standing queries, for the same reason. */
const STANDING_SLICE = 100;

export type SearchWorkerOptions = {
  readonly settings: SearchSettings;
  /** Is told that a worker died and a new one knows only what is on disk. */
  readonly onRestart?: () => void;
  /** Is told what befell the worker. */
  readonly log: (message: string) => void;
  /** Another program for the worker; for tests. */
  readonly script?: URL;
  readonly queryTimeoutMs?: number;
};

type SearchCalls = Omit<Search, "close">;

/** Full-text search in a worker thread. A worker that dies or hangs is replaced once; until it is filled again, answers come from what is there. */
export function startSearchWorker(options: SearchWorkerOptions): Search {
  const { settings, onRestart, log, script = new URL("./search-script.ts", import.meta.url) } = options;
  const urgent = { timeoutMs: options.queryTimeoutMs ?? QUERY_TIMEOUT_MS, urgent: true };
  const patient = { timeoutMs: INDEX_TIMEOUT_MS };
  const worker = startWorker<SearchCalls>({
    name: "search worker",
    script,
    given: settings,
    queueLimit: SEARCH_QUEUE_LIMIT,
    log,
    ...(onRestart && { onRestart }),
  });

  async function inSlices(name: "put" | "warm", documents: readonly SearchDocument[]): Promise<void> {
    for (let start = 0; start < documents.length; start += INDEX_SLICE) {
      await worker.call(name, [documents.slice(start, start + INDEX_SLICE)], patient);
    }
  }

  async function keepStanding(queries: readonly StandingQuery[]): Promise<void> {
    for (let start = 0; start < queries.length; start += STANDING_SLICE)
      await worker.call("keepStanding", [queries.slice(start, start + STANDING_SLICE)], patient);
  }

  return {
    put: (documents) => inSlices("put", documents),
    warm: (documents) => inSlices("warm", documents),
    remove: (ids) => worker.call("remove", [ids], patient),
    held: (after, limit) => worker.call("held", [after, limit], patient),
    cold: (limit) => worker.call("cold", [limit], patient),
    find: (query, findOptions) => worker.call("find", [query, findOptions], urgent),
    related: (text, relatedOptions) => worker.call("related", [text, relatedOptions], urgent),
    suggest: (prefix, suggestOptions) => worker.call("suggest", [prefix, suggestOptions], urgent),
    snippets: (query, passages) => worker.call("snippets", [query, passages], urgent),
    keepStanding,
    dropStanding: (ids) => worker.call("dropStanding", [ids], patient),
    standingFor: (documents) => worker.call("standingFor", [documents], patient),
    size: (viewer) => worker.call("size", [viewer], urgent),
    close: () => worker.close(),
  };
}

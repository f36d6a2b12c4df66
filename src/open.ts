import { join } from "node:path";
import type { Log } from "./domain/log.ts";
import { follow } from "./follow.ts";
import { createIntake, type Intake } from "./intake.ts";
import type { Search } from "./search/index.ts";
import { HOT_LIMIT } from "./search/open.ts";
import type { Store } from "./store/index.ts";
import { openSqliteStore } from "./store/sqlite/index.ts";
import { inTurn } from "./store/sqlite/lock.ts";
import { createStoryIndex } from "./stories/index.ts";
import { startReadWorker } from "./work/read.ts";
import { startSearchWorker } from "./work/search.ts";

/** The file in the data folder that holds everything that is remembered. */
export const DATABASE = "verbatim.sqlite";

export type Opened = {
  readonly store: Store;
  readonly search: Search;
  readonly intake: Intake;
  /** Settles when the search index holds everything that the store holds. */
  readonly agreed: Promise<void>;
  /** Settles when the stories are known as well, and the newest articles are in memory. */
  readonly indexed: Promise<void>;
  /** Brings in what another process (an import beside the running bot) has stored since. */
  lookForArrivals(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens store, search and reader in a folder, which is made where it does not exist: the only place where back ends are chosen. `dataDir: null` keeps
 * everything in memory. Throws `StoreRefused` for a database that must not be touched.
 */
export async function open({
  dataDir,
  searchMemory = HOT_LIMIT,
  now,
  log,
}: {
  readonly dataDir: string | null;
  /** So many of the newest articles are kept in memory for searching. */
  readonly searchMemory?: number;
  readonly now: () => number;
  readonly log: Log;
}): Promise<Opened> {
  // The store makes its folder.
  const file = dataDir === null ? ":memory:" : join(dataDir, DATABASE);
  const store = await openSqliteStore({
    file,
    onUnreadable: (id) => log.warn({ article: id }, "an article in the store cannot be read"),
    onUnreadableRow: (row, reason) =>
      log.error({ row, reason }, "a delivery, briefing or watch in the store cannot be read and is left out"),
  });
  const stories = createStoryIndex();
  const note = (line: string) => log.warn({}, line);
  const search = startSearchWorker({
    settings: { archive: file, hotLimit: searchMemory },
    onRestart: () =>
      void refill().catch((error: unknown) => log.error({ error }, "the search index was not filled again")),
    log: note,
  });
  const reader = startReadWorker({ log: note });
  const turns = dataDir === null ? null : join(dataDir, "importing.lock");
  const follower = follow({
    store,
    search,
    stories,
    inTurn: (work) => (turns === null ? work() : inTurn(turns, work)),
    onDisagreement: (missing, superfluous) =>
      log.info({ missing, superfluous }, "the search index is mended: it did not hold what is stored"),
  });
  const refill = (): Promise<void> => follower.refill();
  follower.filled.catch((error: unknown) => log.error({ error }, "the search index could not be filled"));
  return {
    store,
    search,
    intake: createIntake({ store, reader, stories, now, abreast: follower }),
    agreed: follower.agreed,
    indexed: follower.filled,
    lookForArrivals: follower.look,
    async close() {
      await follower.settled();
      await Promise.all([search.close(), reader.close()]);
      await store.close();
    },
  };
}

import { join } from "node:path";
import { sortTime } from "./domain/article.ts";
import type { Log } from "./domain/log.ts";
import { type Abreast, createIntake, documentOf, type Intake } from "./intake.ts";
import type { Search } from "./search/index.ts";
import { HOT_LIMIT } from "./search/open.ts";
import type { Store } from "./store/index.ts";
import { openSqliteStore } from "./store/sqlite/index.ts";
import { inTurn } from "./store/sqlite/lock.ts";
import { createStoryIndex, type StoryIndex } from "./stories/index.ts";
import { startReadWorker } from "./work/read.ts";
import { startSearchWorker } from "./work/search.ts";

/** Articles taken from the store at once while the indexes are filled. */
const SLICE = 100;

export type Opened = {
  readonly store: Store;
  readonly search: Search;
  readonly intake: Intake;
  /** Settles when the search index and the stories hold everything that the store holds. */
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
  now,
  log,
}: {
  readonly dataDir: string | null;
  readonly now: () => number;
  readonly log: Log;
}): Promise<Opened> {
  // The store makes its folder.
  const file = dataDir === null ? ":memory:" : join(dataDir, "verbatim.sqlite");
  const store = await openSqliteStore({
    file,
    onUnreadable: (id) => log.warn({ article: id }, "an article in the store cannot be read"),
  });
  const stories = createStoryIndex();
  const note = (line: string) => log.warn({}, line);
  const search = startSearchWorker({ settings: { archive: ":memory:", hotLimit: HOT_LIMIT }, log: note });
  const reader = startReadWorker({ log: note });
  const follower = createFollower(store, search, stories, dataDir === null ? null : join(dataDir, "importing.lock"));
  const indexed = follower.look();
  indexed.catch((error: unknown) => log.error({ error }, "the search index could not be filled"));
  return {
    store,
    search,
    intake: createIntake({ store, search, reader, stories, now, abreast: follower }),
    indexed,
    lookForArrivals: follower.look,
    async close() {
      await follower.settled();
      await Promise.all([search.close(), reader.close()]);
      await store.close();
    },
  };
}

/**
 * Follows the store in order of arrival; also fills the indexes at start. Placing and indexing an article again changes nothing. One thing at a time is done
 * here, and what takes articles in waits for its turn among the processes that share the folder, so that each knows the stories of the others.
 */
function createFollower(
  store: Store,
  search: Search,
  stories: StoryIndex,
  turns: string | null,
): Abreast & { look(): Promise<void>; settled(): Promise<void> } {
  let mark = 0;
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<void> | null = null;

  function next<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work, work);
    last = done.catch(() => {});
    return done;
  }

  async function catchUp(): Promise<void> {
    for (;;) {
      const { mark: reached, gone, articles } = await store.arrivals(mark, SLICE);
      if (reached === mark) return;
      for (const id of gone) stories.remove(id);
      for (const { stored } of articles) {
        const { article, signature, story } = stored;
        stories.place({ id: article.id, at: sortTime(article), signature, story });
      }
      if (gone.length > 0) await search.remove(gone);
      await search.put(articles.map(({ stored, guilds }) => documentOf(stored, guilds)));
      mark = reached;
    }
  }

  return {
    look() {
      waiting ??= next(() => {
        waiting = null;
        return catchUp();
      });
      return waiting;
    },
    alone(work) {
      const inOrder = async () => {
        await catchUp();
        return work();
      };
      return next(() => (turns === null ? inOrder() : inTurn(turns, inOrder)));
    },
    catchUp,
    async passOver() {
      mark = await store.lastArrival();
    },
    async settled() {
      await last;
    },
  };
}

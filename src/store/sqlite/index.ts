import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Store } from "../index.ts";
import { arrivalStore } from "./arrivals.ts";
import { articleStore } from "./articles.ts";
import { briefingStore } from "./briefings.ts";
import { deliveryStore } from "./deliveries.ts";
import { feedStore } from "./feeds.ts";
import { inspectFile } from "./inspect.ts";
import { keepingStore } from "./keeping.ts";
import { keptStateStore } from "./kept-state.ts";
import { makeFolder } from "./make-folder.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { takesIn } from "./moving-in.ts";
import { readsEverything } from "./moving-out.ts";
import type { OnUnreadable } from "./readable.ts";
import { refusalOf } from "./refused.ts";
import { freeBytesBeside, roomStore } from "./room.ts";
import { settingStore } from "./settings.ts";
import { topicStore } from "./topics.ts";
import { watchStore } from "./watches.ts";

export { StoreRefused } from "./refused.ts";

/** How long a write waits for another process that holds the file. */
const BUSY_TIMEOUT_MS = 3_000;
/** The search carries the log over in pauses, in its own thread; here it would hold up everything. A log of so many pages (4 KB) is carried over all the same. */
const LONGEST_LOG_PAGES = 40_000;

export type SqliteOptions = {
  /** A path, whose folder is made when it is not there, or ":memory:". */
  readonly file: string;
  /** Is told of an article whose row cannot be read; it is left out and the rest goes on. */
  readonly onUnreadable?: OnUnreadable;
  /** Is told of a delivery (or what is kept of what it says), a briefing or a watch whose row cannot be read; likewise, once each. */
  readonly onUnreadableRow?: OnUnreadable;
};

/** Opens the store in one file. Throws `StoreRefused`, with the file untouched, when it cannot be used. */
export async function openSqliteStore({
  file,
  onUnreadable = () => {},
  onUnreadableRow = () => {},
}: SqliteOptions): Promise<Store> {
  if (file !== ":memory:") inspectFile(file, migrations.length);
  const database = openDatabase(file);
  return {
    ...articleStore(database, onUnreadable),
    ...arrivalStore(database, onUnreadable),
    ...topicStore(database),
    ...briefingStore(database, onUnreadableRow),
    ...deliveryStore(database, onUnreadableRow),
    ...feedStore(database),
    ...watchStore(database, onUnreadableRow),
    ...keepingStore(database),
    ...roomStore(database, () => freeBytesBeside(file)),
    ...settingStore(database),
    ...keptStateStore(database),
    everything: readsEverything(database, onUnreadable, onUnreadableRow),
    takeIn: takesIn(database),
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (file !== ":memory:") makeFolder(dirname(file));
    database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    // A delivery that was written down must survive a power cut, so every commit waits for the disk.
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    database.exec(`PRAGMA wal_autocheckpoint = ${LONGEST_LOG_PAGES}`);
    migrate(database, migrations);
    return database;
  } catch (error) {
    database?.close();
    throw refusalOf(error, file);
  }
}

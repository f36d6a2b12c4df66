import type { DatabaseSync } from "node:sqlite";
import { prepareWriting } from "./prepare-writing.ts";

/** What can wait is done when nothing has been written for so long. */
const IDLE_MS = 500;
/** A log of so many pages (4 KB) is carried over all the same. */
const LONGEST_LOG_PAGES = 20_000;
/** So many pieces of the index are merged all the same. */
const MOST_PIECES = 64;
/** Pages of the index merged at a time, some 5 ms. */
const MERGE_PAGES = 100;

/**
 * Within a write SQLite now and then carries its log over, and FTS5 merges the pieces of the index that each write leaves: that write takes twenty times as long
 * as another. Here both wait for a pause, in which they are done bit by bit. The log is that of the whole file, whoever wrote to it.
 */
export function createUpkeep(database: DatabaseSync): { written(): void; close(): void } {
  database.exec(`PRAGMA wal_autocheckpoint = ${LONGEST_LOG_PAGES}`);
  database.exec(`
    INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0);
    INSERT INTO search_index (search_index, rank) VALUES ('crisismerge', ${MOST_PIECES});
  `);
  const merge = prepareWriting(
    database,
    `INSERT INTO search_index (search_index, rank) VALUES ('merge', ${MERGE_PAGES})`,
  );
  const changes = database.prepare("SELECT total_changes() AS changes");
  let timer: NodeJS.Timeout | null = null;

  /** FTS5 tells by the rows that a merge changes whether there was anything to do. */
  function mergeSome(): boolean {
    const before = Number(changes.get()?.changes);
    merge.run();
    return Number(changes.get()?.changes) - before > 1;
  }

  function keepUp(): void {
    timer = null;
    try {
      if (mergeSome()) timer = setTimeout(keepUp, 0).unref();
      else database.exec("PRAGMA wal_checkpoint(PASSIVE)");
    } catch {
      // The file is in use elsewhere; there will be another pause.
    }
  }

  return {
    written() {
      if (timer) clearTimeout(timer);
      timer = setTimeout(keepUp, IDLE_MS).unref();
    },
    close() {
      if (timer) clearTimeout(timer);
      database.close();
    },
  };
}

import type { DatabaseSync } from "node:sqlite";

/** Does all of `work` or nothing of it. `work` must not wait: the whole program shares one connection. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // A full disk may have ended the transaction already; then there is nothing to undo.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/**
 * As `inTransaction`, but without a wait for the disk: a power cut may undo it. Then it undoes all that was done after it as well, since the log is one, and the next
 * transaction that waits for the disk makes this one last, too. For what is asked for again when nothing later says that it is there.
 */
export function inQuickTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("PRAGMA synchronous = NORMAL");
  try {
    return inTransaction(database, work);
  } finally {
    database.exec("PRAGMA synchronous = FULL");
  }
}

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

import type { DatabaseSync, StatementSync } from "node:sqlite";

/**
 * A statement that writes. SQLite tells the last row number with each, which after a write of the full-text index is one of its own, beyond what a JavaScript
 * number holds; Node 26 throws at it unless big integers are asked for.
 */
export function prepareWriting(database: DatabaseSync, sql: string): StatementSync {
  const statement = database.prepare(sql);
  statement.setReadBigInts(true);
  return statement;
}

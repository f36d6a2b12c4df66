import type { DatabaseSync } from "node:sqlite";
import { APPLICATION_ID } from "./inspect.ts";
import { inTransaction } from "./transaction.ts";

/** Brings a database to the newest version, one step a transaction: a step that fails leaves it at the version before. */
export function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  for (let version = versionOf(database); version < migrations.length; version += 1) {
    inTransaction(database, () => {
      database.exec(migrations[version]!);
      database.exec(`PRAGMA user_version = ${version + 1}; PRAGMA application_id = ${APPLICATION_ID};`);
    });
  }
}

export const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare("PRAGMA user_version").get()?.user_version);

import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Looks into the store of a data folder as it lies there, without changing it. */
export function inFile<T>(dataDir: string, look: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(dataDir, "verbatim.sqlite"), { readOnly: true });
  try {
    return look(database);
  } finally {
    database.close();
  }
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { refusalOf, StoreRefused } from "./refused.ts";

/** A database that nobody refers to is collected, and its lock goes with it. */
const holders = new Set<DatabaseSync>();

/**
 * Holds a data folder for one running program; a second one is refused with "running". The operating system keeps the lock and drops it when the program ends,
 * however it ends, so none is ever stale. Imports beside the bot do not need it.
 */
export function holdFolder(folder: string): { release(): void } {
  const file = join(folder, "running.lock");
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;");
  } catch (error) {
    database?.close();
    const refusal = refusalOf(error, file);
    throw refusal instanceof StoreRefused && refusal.reason === "locked"
      ? new StoreRefused("running", folder, refusal.detail)
      : refusal;
  }
  const held = database;
  holders.add(held);
  return {
    release() {
      holders.delete(held);
      held.close();
    },
  };
}

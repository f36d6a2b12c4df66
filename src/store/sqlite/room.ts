import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { KeepingStore, Room } from "../keeping-store.ts";
import { refusalOf, StoreRefused } from "./refused.ts";
import { inQuickTransaction } from "./transaction.ts";

/** With less than this a disk counts as full: the log has places of its own, where small things can be written for a while yet. */
const FULL_BELOW_BYTES = 1_000_000;

/** `free` tells how many bytes are left on the disk of the database; null where that is not known. */
export function roomStore(database: DatabaseSync, free: () => number | null): Pick<KeepingStore, "room"> {
  return {
    async room() {
      const freeBytes = free();
      const refused = whyRefused(database);
      const isFull = freeBytes !== null && freeBytes < FULL_BELOW_BYTES;
      return { freeBytes, refused: isFull && refused === null ? "full" : refused };
    },
  };
}

/** Tries to write what stands there already. That another process is writing is no trouble. */
function whyRefused(database: DatabaseSync): Room["refused"] {
  try {
    const version = Number(database.prepare("PRAGMA user_version").get()?.user_version);
    inQuickTransaction(database, () => database.exec(`PRAGMA user_version = ${version}`));
    return null;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_FULL) return "full";
    const refusal = refusalOf(error, "");
    if (!(refusal instanceof StoreRefused)) throw error;
    return refusal.reason === "locked" ? null : "unwritable";
  }
}

const SQLITE_FULL = 13;

/** Of the disk that holds a file. */
export function freeBytesBeside(file: string): number | null {
  if (file === ":memory:") return null;
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize;
  } catch {
    return null;
  }
}

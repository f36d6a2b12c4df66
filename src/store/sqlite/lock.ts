import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "./make-folder.ts";
import { type Holder, refusalOf, StoreRefused } from "./refused.ts";

/** A database that nobody refers to is collected, and its lock goes with it. */
const holders = new Set<DatabaseSync>();

/**
 * Holds a data folder for one running program; a second one is refused with "running". The operating system keeps the lock and drops it when the program ends,
 * however it ends, so none is ever stale. Imports beside the bot do not need it.
 */
export function holdFolder(folder: string): { release(): void } {
  let held: { release(): void } | undefined;
  try {
    held = hold(join(folder, LOCK));
    writeFileSync(join(folder, HOLDER), JSON.stringify({ pid: process.pid, startedAt: Date.now() } satisfies Holder));
    return held;
  } catch (error) {
    held?.release();
    throw isLocked(error)
      ? new StoreRefused("running", folder, error.detail, holderOf(folder))
      : refusalOf(error, folder);
  }
}

/** The program that runs on a folder; null where none does, or where that cannot be found out. */
export function runningOn(folder: string): Holder | null {
  const file = join(folder, LOCK);
  if (!existsSync(file)) return null;
  try {
    hold(file).release();
    return null;
  } catch (error) {
    return isLocked(error) ? holderOf(folder) : null;
  }
}

const LOCK = "running.lock";

/** Who holds a folder stands beside the lock, which only the holder can look into. */
const HOLDER = "running.json";

function holderOf(folder: string): Holder | null {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(join(folder, HOLDER), "utf8")) as Partial<Holder>;
    return typeof pid === "number" && typeof startedAt === "number" ? { pid, startedAt } : null;
  } catch {
    return null;
  }
}

const LOOK_AGAIN_MS = 20;
/** A turn takes milliseconds; a process that holds it this long has been stopped in the middle of it. */
const LONGEST_WAIT_MS = 30_000;

/** Does some work while no other process does work under the same file. Throws `StoreRefused` ("locked") when its turn does not come in time. */
export async function inTurn<T>(file: string, work: () => Promise<T>, waitMs = LONGEST_WAIT_MS): Promise<T> {
  const held = await wait(file, performance.now() + waitMs);
  try {
    return await work();
  } finally {
    held.release();
  }
}

async function wait(file: string, until: number): Promise<{ release(): void }> {
  for (;;) {
    try {
      return hold(file);
    } catch (error) {
      if (!isLocked(error) || performance.now() >= until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

const isLocked = (error: unknown): error is StoreRefused => error instanceof StoreRefused && error.reason === "locked";

function hold(file: string): { release(): void } {
  let database: DatabaseSync | undefined;
  try {
    makeFolder(dirname(file));
    database = new DatabaseSync(file, { timeout: 0 });
    // Nothing is ever written to it; a journal on disk would only be made and removed again, waiting for the disk.
    database.exec("PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;");
  } catch (error) {
    database?.close();
    throw refusalOf(error, file);
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

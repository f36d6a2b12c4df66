import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";
import { inspectFile } from "./inspect.ts";
import { migrations } from "./migrations/index.ts";
import { refusalOf } from "./refused.ts";

/** Pages (4 KB) that are copied between two looks at what else there is to do. */
const PAGES_AT_ONCE = 1_000;
/** What SQLite keeps beside a database. */
const BESIDE = ["", "-wal", "-shm"];

/**
 * Copies a database into a new file, also while a program writes to it: what was written when the copying ended is in it, whole. The file has its name only
 * when everything is on the disk. Throws `StoreRefused`, and leaves no half copy.
 */
export async function backUp(file: string, to: string, onProgress: OnProgress = () => {}): Promise<void> {
  await copied(file, to, onProgress, (partial) => renameSync(partial, to));
}

/**
 * Puts a backup in the place of a database that no program uses. What was there goes to `aside` first. Throws `StoreRefused` for a backup that cannot be used, with
 * everything left as it was.
 */
export async function restore(from: string, file: string, aside: string): Promise<void> {
  await copied(
    from,
    file,
    () => {},
    (partial) => {
      for (const beside of BESIDE)
        if (existsSync(`${file}${beside}`)) renameSync(`${file}${beside}`, `${aside}${beside}`);
      renameSync(partial, file);
    },
  );
}

type OnProgress = (done: number, total: number) => void;

/** Copies beside the wanted place, and gives the copy to `keep` when it was found to be whole. */
async function copied(
  from: string,
  to: string,
  onProgress: OnProgress,
  keep: (partial: string) => void,
): Promise<void> {
  const partial = `${to}.partial`;
  try {
    inspectFile(from, migrations.length);
    await copy(from, partial, onProgress);
    inspectFile(partial, migrations.length);
    keep(partial);
  } finally {
    for (const beside of BESIDE) rmSync(`${partial}${beside}`, { force: true });
  }
}

async function copy(from: string, to: string, onProgress: OnProgress): Promise<void> {
  let source: DatabaseSync | undefined;
  try {
    source = new DatabaseSync(from, { readOnly: true });
    await backup(source, to, {
      rate: PAGES_AT_ONCE,
      progress: ({ totalPages, remainingPages }) => onProgress(totalPages - remainingPages, totalPages),
    });
    const handle = openSync(to, "r+");
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    throw refusalOf(error, to);
  } finally {
    source?.close();
  }
}

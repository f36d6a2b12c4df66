import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { refusalOf, StoreRefused } from "./refused.ts";

/** The first bytes of every SQLite file. */
const MAGIC = "SQLite format 3\0";
/** "VBTM": written into the file's header, so that another program's database is not taken for ours. */
export const APPLICATION_ID = 0x5642544d;

/** To look at every page of a larger file takes seconds: there only the tables are checked that nobody could fill again. */
const CHECKED_WHOLE_BYTES = 100_000_000;
const PRECIOUS = ["meta", "briefings", "deliveries", "topics", "guild_settings"];

/**
 * Looks at a database file without changing a byte of it. Absent and empty files are fine: they become a new store.
 * Throws `StoreRefused` for one that is no database, is damaged, is another program's, or has a schema newer than `latest`.
 */
export function inspectFile(file: string, latest: number): void {
  const sizeBytes = sizeOf(file);
  if (sizeBytes === 0) return;
  try {
    if (firstBytes(file) !== MAGIC) throw new StoreRefused("damaged", file, "no SQLite header");
    inspectDatabase(file, latest);
  } catch (error) {
    throw refusalOf(error, file);
  }
}

function inspectDatabase(file: string, latest: number): void {
  const database = new DatabaseSync(readOnlyUrl(file), { readOnly: true });
  try {
    const version = numberFrom(database, "user_version");
    if (version > latest) throw new StoreRefused("newer", file, `schema ${version}, this program knows ${latest}`);
    if (numberFrom(database, "application_id") !== APPLICATION_ID && !isBlank(database)) {
      throw new StoreRefused("damaged", file, "a database of another program");
    }
    if (isCutShort(database, file)) throw new StoreRefused("damaged", file, "shorter than its header says");
    const faults =
      sizeOf(file) <= CHECKED_WHOLE_BYTES
        ? faultsIn(database, "1")
        : PRECIOUS.flatMap((table) => faultsIn(database, table));
    const [fault] = faults;
    if (fault) throw new StoreRefused("damaged", file, fault);
  } finally {
    database.close();
  }
}

/** `what`: a number of faults to look for in all tables, or the name of one. */
const faultsIn = (database: DatabaseSync, what: string): string[] =>
  database
    .prepare(`PRAGMA quick_check(${what})`)
    .all()
    .map(({ quick_check }) => String(quick_check))
    .filter((said) => said !== "ok");

/** A start that was killed between making the file and filling it leaves a database without tables. */
const isBlank = (database: DatabaseSync): boolean =>
  database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get()?.tables === 0;

/** `quick_check` reads the missing end of a last page as zeros and may find nothing wrong. A write-ahead log may hold the pages that are not in the file. */
function isCutShort(database: DatabaseSync, file: string): boolean {
  const expectedBytes = numberFrom(database, "page_count") * numberFrom(database, "page_size");
  return sizeOf(`${file}-wal`) === 0 && sizeOf(file) < expectedBytes;
}

/**
 * Where no process has the file open and no write-ahead log is left, the file is all there is, and `immutable` keeps SQLite from putting its helper files
 * beside it. Otherwise the log is part of the content and has to be read as well.
 */
function readOnlyUrl(file: string): URL {
  const url = pathToFileURL(file);
  if (sizeOf(`${file}-wal`) === 0 && !existsSync(`${file}-shm`)) url.searchParams.set("immutable", "1");
  return url;
}

function numberFrom(
  database: DatabaseSync,
  pragma: "user_version" | "application_id" | "page_count" | "page_size",
): number {
  return Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma]);
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function firstBytes(file: string): string {
  const handle = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(MAGIC.length);
    const count = readSync(handle, bytes, 0, bytes.length, 0);
    return bytes.toString("latin1", 0, count);
  } finally {
    closeSync(handle);
  }
}

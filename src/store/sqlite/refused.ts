/** Why a store was not opened: its file is damaged, was written by a newer version, is in use elsewhere, or cannot be written. */
export type RefusalReason = "damaged" | "newer" | "locked" | "unwritable" | "running";

/** The program that runs on the data: its process id, and when it started (epoch milliseconds). */
export type Holder = { readonly pid: number; readonly startedAt: number };

/** Thrown by `openSqliteStore`. The file was not changed. `detail` is for the log, not for readers. */
export class StoreRefused extends Error {
  readonly reason: RefusalReason;
  readonly file: string;
  readonly detail: string;
  /** Of a folder that is "running", as far as it is known. */
  readonly holder: Holder | null;

  constructor(reason: RefusalReason, file: string, detail: string, holder: Holder | null = null) {
    super(`store ${file}: ${reason} (${detail})`);
    this.name = "StoreRefused";
    this.reason = reason;
    this.file = file;
    this.detail = detail;
    this.holder = holder;
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html) that say something about the file rather than about our SQL. */
const REASONS: ReadonlyMap<number, RefusalReason> = new Map([
  [3, "unwritable"], // PERM
  [5, "locked"], // BUSY
  [6, "locked"], // LOCKED
  [8, "unwritable"], // READONLY
  [10, "unwritable"], // IOERR
  [11, "damaged"], // CORRUPT
  [13, "unwritable"], // FULL
  [14, "unwritable"], // CANTOPEN
  [26, "damaged"], // NOTADB
]);

/** What an error from SQLite or the file system says about the file; an error that says nothing about it is given back as it is. */
export function refusalOf(error: unknown, file: string): unknown {
  if (error instanceof StoreRefused || !(error instanceof Error)) return error;
  const reason =
    "errcode" in error && typeof error.errcode === "number" ? REASONS.get(error.errcode & 0xff) : undefined;
  if (reason) return new StoreRefused(reason, file, error.message);
  const isFileTrouble = "syscall" in error && typeof error.syscall === "string";
  return isFileTrouble ? new StoreRefused("unwritable", file, error.message) : error;
}

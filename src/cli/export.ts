import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { exportList } from "../feeds/lists.ts";
import { topicsOf } from "../lookup.ts";
import { DATABASE } from "../open.ts";
import type { Store } from "../store/index.ts";
import { KINDS, type Kind } from "../store/moving-store.ts";
import { openSqliteStore } from "../store/sqlite/index.ts";
import { holdFolder } from "../store/sqlite/lock.ts";
import { StoreRefused } from "../store/sqlite/refused.ts";
import { dataFolder } from "./data-folder.ts";
import { EXPORT_VERSION, type Manifest, manifestFile, rowsFile } from "./export-folder.ts";
import { progressBar } from "./progress.ts";

/** What waits to be written, characters. */
const WRITTEN_AT_ONCE = 1_000_000;

/** `verbatim export FOLDER`: everything that is stored in an open form. The folder has its name only when all of it is there. */
export async function exportTo(to: string): Promise<string> {
  const folder = dataFolder();
  const file = join(folder, DATABASE);
  if (!existsSync(file)) throw new Error(`there is nothing to export: ${file} is not there`);
  if (existsSync(to)) throw new Error(`${to} is there already, and an export overwrites nothing. Name a new folder`);
  const held = holdUnlessRunning(folder);
  const unreadable: string[] = [];
  const note = (id: string) => void unreadable.push(id);
  const store = await openSqliteStore({ file, onUnreadable: note, onUnreadableRow: note });
  const partial = `${to}.partial`;
  try {
    rmSync(partial, { recursive: true, force: true });
    // It says who follows and watches what.
    mkdirSync(partial, { mode: 0o700 });
    const rows = await writeRows(partial, store, held === null);
    await writeLists(partial, store);
    const manifest: Manifest = {
      format: "verbatim-export",
      version: EXPORT_VERSION,
      writtenAt: new Date().toISOString(),
      isRunning: held === null,
      rows,
    };
    writeFileSync(manifestFile(partial), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    renameSync(partial, to);
    return said(to, manifest, unreadable);
  } finally {
    rmSync(partial, { recursive: true, force: true });
    await store.close();
    held?.release();
  }
}

function said(to: string, { rows, isRunning }: Manifest, unreadable: readonly string[]): string {
  return [
    `${rows.articles} articles, ${rows.feeds} feeds and all that belongs to them are in ${to} now.`,
    ...(isRunning
      ? ["The bot runs and posts on. To move to another machine, stop it first and export again, or it posts twice."]
      : []),
    ...(unreadable.length > 0
      ? [`${unreadable.length} rows are damaged and were left out: ${unreadable.join(", ")}`]
      : []),
  ].join("\n");
}

/** Null where a bot runs on the folder. */
function holdUnlessRunning(folder: string): { release(): void } | null {
  try {
    return holdFolder(folder);
  } catch (error) {
    if (error instanceof StoreRefused && error.reason === "running") return null;
    throw error;
  }
}

async function writeRows(folder: string, store: Store, isRunning: boolean): Promise<Record<Kind, number>> {
  const rows = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  const { articles } = await store.vitals();
  const files = new Map(KINDS.map((kind) => [kind, jsonLines(rowsFile(folder, kind))]));
  const bar = progressBar(process.stderr, "exporting");
  try {
    for await (const { kind, row } of store.everything({ isRunning })) {
      files.get(kind)?.write(row);
      rows[kind] += 1;
      if (kind === "articles") bar.show(rows.articles, articles);
    }
  } finally {
    bar.end();
    for (const file of files.values()) file.close();
  }
  return rows;
}

function jsonLines(file: string): { write(row: object): void; close(): void } {
  const handle = openSync(file, "wx", 0o600);
  let waiting = "";
  const flush = () => {
    const bytes = Buffer.from(waiting);
    for (let from = 0; from < bytes.length; ) from += writeSync(handle, bytes, from);
    waiting = "";
  };
  return {
    write(row) {
      waiting += `${JSON.stringify(row)}\n`;
      if (waiting.length >= WRITTEN_AT_ONCE) flush();
    },
    close() {
      try {
        flush();
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    },
  };
}

/** The feeds of each guild as a list that other readers take. */
async function writeLists(folder: string, store: Store): Promise<void> {
  for (const guild of await store.guilds()) {
    const followed = await store.followedBy(guild);
    if (followed.length === 0) continue;
    writeFileSync(join(folder, `feeds-of-${guild}.opml`), exportList(followed, await topicsOf(guild, { store })));
  }
}

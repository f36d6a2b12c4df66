import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { type Entry, isEntry, type Journal } from "./journal.ts";

type Log = (line: string) => void;

const MAX_FILE_BYTES = 256 * 1024 * 1024;
/** After so many lines the file is written anew with what stands, so that it does not grow for ever. */
const LINES_UNTIL_REWRITE = 5_000;

/**
 * The entries of a state file, oldest first; none when there is no file. A line that cannot be read (the last one, when the machine was
 * switched off) is left out and said so, and the file as it was is kept beside as "….damaged".
 */
export function readEntries(file: string, log: Log): Entry[] {
  if (!existsSync(file)) return [];
  if (statSync(file).size > MAX_FILE_BYTES) {
    setAside(file, log, "is longer than it could have become by itself");
    return [];
  }
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const entries = lines.map(readEntry).filter((entry): entry is Entry => entry !== null);
  const lost = lines.length - entries.length;
  if (lost > 0)
    setAside(
      file,
      log,
      `has ${lost} ${lost === 1 ? "line" : "lines"} that cannot be read; the other ${entries.length} were taken`,
    );
  return entries;
}

/** Writes what stands to the file and then every change behind it, each before the call returns. A disk that refuses is said once. */
export function openJournal(file: string, snapshot: () => Entry[], log: Log): Journal {
  let descriptor: number | null = null;
  let lines = 0;
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      descriptor = null;
      log(
        `local Discord: ${file} cannot be written, so messages will not survive a restart (${error instanceof Error ? error.message : error})`,
      );
    }
  };
  const rewrite = () => {
    if (descriptor !== null) closeSync(descriptor);
    descriptor = writeAnew(file, snapshot());
    lines = 0;
  };
  guarded(rewrite);
  return {
    write(entry) {
      if (descriptor === null) return;
      guarded(() => {
        if (descriptor !== null) writeSync(descriptor, line(entry));
        lines += 1;
        if (lines >= LINES_UNTIL_REWRITE) rewrite();
      });
    },
    close() {
      if (descriptor !== null) closeSync(descriptor);
      descriptor = null;
    },
  };
}

/** The new file takes the place of the old one in one step, so that there is always a whole one. Returns it open at its end. */
function writeAnew(file: string, entries: readonly Entry[]): number {
  const fresh = `${file}.new`;
  mkdirSync(dirname(file), { recursive: true });
  // Only for its owner: the token of the bot is in it.
  const descriptor = openSync(fresh, "w", 0o600);
  writeSync(descriptor, entries.map(line).join(""));
  fsyncSync(descriptor);
  renameSync(fresh, file);
  return descriptor;
}

function line(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`;
}

function readEntry(text: string): Entry | null {
  try {
    const value: unknown = JSON.parse(text);
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

function setAside(file: string, log: Log, why: string): void {
  const aside = `${file}.damaged`;
  renameSync(file, aside);
  log(`local Discord: ${file} ${why}. The file as it was is ${aside}.`);
}

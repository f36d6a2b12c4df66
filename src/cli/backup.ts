import { existsSync } from "node:fs";
import { join } from "node:path";
import { DATABASE } from "../open.ts";
import { backUp, restore } from "../store/sqlite/backup.ts";
import { holdFolder } from "../store/sqlite/lock.ts";
import { dataFolder } from "./data-folder.ts";
import { progressBar } from "./progress.ts";

/** `verbatim backup FILE`: a copy of everything that is stored, also beside the running bot. */
export async function backUpTo(to: string): Promise<string> {
  const file = databaseFile();
  if (!existsSync(file)) throw new Error(`there is nothing to back up: ${file} is not there`);
  if (existsSync(to)) throw new Error(`${to} is there already, and a backup overwrites nothing. Name a new file`);
  const bar = progressBar(process.stderr, "backing up");
  try {
    await backUp(file, to, (done, total) => bar.show(done, total));
  } finally {
    bar.end();
  }
  return `Everything in ${file} is in ${to} now.`;
}

/** `verbatim restore FILE`: a backup in the place of what is there, which is kept beside it. */
export async function restoreFrom(from: string): Promise<string> {
  if (!existsSync(from)) throw new Error(`${from} is not there`);
  const file = databaseFile();
  const folder = holdFolder(join(file, ".."));
  try {
    const aside = existsSync(file) ? freeName(`${file}.before-restore`) : null;
    await restore(from, file, aside ?? file);
    const kept = aside ? ` What was there before is ${aside}.` : "";
    return `${from} is what Verbatim starts with now.${kept}`;
  } finally {
    folder.release();
  }
}

const databaseFile = (): string => join(dataFolder(), DATABASE);

function freeName(wanted: string): string {
  let name = wanted;
  for (let number = 2; existsSync(name); number += 1) name = `${wanted}-${number}`;
  return name;
}

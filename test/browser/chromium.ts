import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Starts the Chromium of this machine without a window. Throws with words on how to get one. */
export async function launchChromium(): Promise<Browser> {
  // Chromium's sandbox does not start for root, as in a container; the pages it opens here are our own.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: findChromium(process.env), args: isRoot ? ["--no-sandbox"] : [] });
}

/** What `CHROMIUM` names, or else the first of the usual names on the path. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string {
  if (env.CHROMIUM) {
    if (isProgram(env.CHROMIUM)) return env.CHROMIUM;
    throw new Error(`CHROMIUM names ${env.CHROMIUM}, and there is no program of that name.`);
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
  if (found) return found;
  throw new Error(
    "There is no Chromium here. Install it (on Debian and Ubuntu: apt-get install chromium), or set CHROMIUM to the program of one.",
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

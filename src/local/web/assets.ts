import { readFile } from "node:fs/promises";

const FOLDER = new URL("../page/", import.meta.url);
const TYPES = new Map([
  ["html", "text/html; charset=utf-8"],
  ["js", "text/javascript; charset=utf-8"],
  ["css", "text/css; charset=utf-8"],
  ["svg", "image/svg+xml"],
]);

export type Asset = { readonly type: string; readonly bytes: Buffer };

/** A file of the page's folder; null when there is none of that name, or when the name is no plain file name. */
export async function readAsset(name: string): Promise<Asset | null> {
  const type = TYPES.get(name.slice(name.lastIndexOf(".") + 1));
  if (type === undefined || !isPlainName(name)) return null;
  try {
    return { type, bytes: await readFile(new URL(name, FOLDER)) };
  } catch {
    return null;
  }
}

/** Letters, digits, dashes and dots, and no dot in front: nothing that could lead out of the folder. */
function isPlainName(name: string): boolean {
  return name.length <= 80 && /^[a-z0-9][a-z0-9.-]*$/i.test(name) && !name.includes("..");
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { KINDS, type Kind } from "../store/moving-store.ts";

/** By this file a folder is known as an export. It is written last. */
const MANIFEST = "verbatim.json";
/** Is counted on when an older program could no longer read what is written. */
export const EXPORT_VERSION = 1;

const Manifest = z.object({
  format: z.literal("verbatim-export"),
  version: z.number().int(),
  /** ISO 8601. */
  writtenAt: z.string(),
  /** Whether the bot ran meanwhile: then it may have posted since what is not in here. */
  isRunning: z.boolean(),
  /** Rows of each kind. */
  rows: z.partialRecord(z.enum(KINDS), z.number().int().nonnegative()),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestFile = (folder: string): string => join(folder, MANIFEST);
export const isExport = (path: string): boolean => existsSync(manifestFile(path));
/** The file of a kind: one JSON object a line. */
export const rowsFile = (folder: string, kind: Kind): string => join(folder, `${kind}.jsonl`);

/** Throws, in words, for one that this program cannot read. */
export function readManifest(folder: string): Manifest {
  const file = manifestFile(folder);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const version = z.object({ version: z.number() }).safeParse(value).data?.version ?? 0;
  if (version > EXPORT_VERSION) throw new Error(`${folder} was written by a newer Verbatim. Update this one first`);
  const manifest = Manifest.safeParse(value);
  if (!manifest.success) throw new Error(`${file} is not as Verbatim writes it: ${z.prettifyError(manifest.error)}`);
  return manifest.data;
}

import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { Failure } from "../domain/failure.ts";
import type { Opened } from "../open.ts";
import { KINDS, type Kind, type Taking } from "../store/moving-store.ts";
import { type Manifest, readManifest, rowsFile } from "./export-folder.ts";
import { progressBar } from "./progress.ts";

/** Articles that are stored before the search is told of them. */
const TOGETHER = 500;

export type TakenExport = {
  readonly manifest: Manifest;
  readonly added: Readonly<Record<Kind, number>>;
  readonly known: number;
  readonly refused: readonly Failure[];
};

/** Takes in what `verbatim export` wrote, line by line: one that cannot be read is named, and the rest comes in. */
export async function takeExport(
  folder: string,
  { store, lookForArrivals }: Pick<Opened, "store" | "lookForArrivals">,
): Promise<TakenExport> {
  const manifest = readManifest(folder);
  const added = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  const sum = { added, known: 0, refused: [] as Failure[] };
  const total = Object.values(manifest.rows).reduce((all, count) => all + count, 0);
  const bar = progressBar(process.stderr, "importing");
  let done = 0;
  try {
    const taking = await store.takeIn();
    for (const kind of KINDS) {
      const file = rowsFile(folder, kind);
      let lines = 0;
      for await (const result of takeLines(file, kind, taking)) {
        if (result === "added") added[kind] += 1;
        else if (result === "known") sum.known += 1;
        else sum.refused.push(result);
        lines += 1;
        done += 1;
        bar.show(done, total);
        if (kind === "articles" && lines % TOGETHER === 0) await lookForArrivals();
      }
      const written = manifest.rows[kind] ?? 0;
      if (lines < written) sum.refused.push(cutShort(file, lines, written));
    }
    await taking.end();
    await lookForArrivals();
  } finally {
    bar.end();
  }
  return { manifest, ...sum };
}

const cutShort = (file: string, lines: number, written: number): Failure =>
  existsSync(file)
    ? { kind: "file-malformed", file, line: null, reason: `it holds ${lines} lines, and ${written} were written` }
    : { kind: "file-missing", file };

async function* takeLines(file: string, kind: Kind, taking: Taking): AsyncIterable<"added" | "known" | Failure> {
  if (!existsSync(file)) return;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    try {
      yield await taking.take(kind, JSON.parse(line));
    } catch (error) {
      if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
      yield { kind: "file-malformed", file, line: number, reason: reasonOf(error) };
    }
  }
}

/** In one line. */
function reasonOf(error: z.ZodError | SyntaxError): string {
  if (error instanceof SyntaxError) return error.message;
  const [issue] = error.issues;
  return `${issue?.path.join(".") || "the row"}: ${issue?.message ?? "not as it is written"}`;
}

import { readFile } from "node:fs/promises";
import type { Failure } from "../domain/failure.ts";
import { failed, type Result } from "../domain/result.ts";
import type { Entry } from "./formats/entry.ts";
import { LARGEST_FILE_BYTES, readBytes } from "./formats/index.ts";
import { failureOf, walk } from "./walk.ts";

export type FileReading = { readonly file: string; readonly result: Result<Entry> };

export type ReadOptions = {
  /** Called after each file. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly file: string }) => void;
  /** The present, epoch milliseconds: an embargo that has not passed withholds an article. */
  readonly now: number;
};

/**
 * Reads articles from files and folders, in any format that `readBytes` knows. One reading for each article, and one for each file or line that is refused; the rest goes on.
 *
 *     for await (const { file, result } of readFiles(["news/"], { now: Date.now() })) …
 */
export async function* readFiles(paths: readonly string[], options: ReadOptions): AsyncGenerator<FileReading> {
  const { files, failures } = await walk(paths);
  for (const failure of failures) yield { file: fileOf(failure), result: failed(failure) };
  for (const [index, { file, sizeBytes }] of files.entries()) {
    for await (const result of readOne(file, sizeBytes, options.now)) yield { file, result };
    options.onProgress?.({ done: index + 1, total: files.length, file });
  }
}

const fileOf = (failure: Failure): string => ("file" in failure ? failure.file : "");

async function* readOne(file: string, sizeBytes: number, now: number): AsyncGenerator<Result<Entry>> {
  // Its size first, so that what is far too large is never read.
  if (sizeBytes > LARGEST_FILE_BYTES) {
    yield failed({ kind: "file-too-large", file, sizeBytes, limitBytes: LARGEST_FILE_BYTES });
    return;
  }
  const bytes = await readFile(file).catch((error: unknown) => failureOf(file, error));
  if (bytes instanceof Uint8Array) yield* readBytes(file, bytes, { now });
  else yield failed(bytes);
}

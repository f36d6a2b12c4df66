import { readFile } from "node:fs/promises";
import type { Failure } from "../domain/failure.ts";
import { failed, type Result } from "../domain/result.ts";
import { decode } from "./decode.ts";
import { isPageFile, readHtml } from "./formats/html.ts";
import { type Entry, readText } from "./formats/index.ts";
import { failureOf, walk } from "./walk.ts";

/** A larger file is refused, bytes. */
export const LARGEST_FILE_BYTES = 10_000_000;

export type FileReading = { readonly file: string; readonly result: Result<Entry> };

export type ReadOptions = {
  /** Called after each file. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly file: string }) => void;
  /** The present, epoch milliseconds: an embargo that has not passed withholds an article. */
  readonly now: number;
};

/**
 * Reads articles from files and folders: .txt (a newspaper article), .md (with front matter), .html (a page), .json and .jsonl (our own export, ninjs). One reading for each
 * article, and one for each file or line that is refused; the rest goes on.
 *
 *     for await (const { file, result } of readFiles(["news/"], { now: Date.now() })) …
 */
export async function* readFiles(paths: readonly string[], options: ReadOptions): AsyncGenerator<FileReading> {
  const { files, failures } = await walk(paths);
  for (const failure of failures) yield { file: fileOf(failure), result: failed(failure) };
  for (const [index, { file, sizeBytes }] of files.entries()) {
    for (const result of await readOne(file, sizeBytes, options.now)) yield { file, result };
    options.onProgress?.({ done: index + 1, total: files.length, file });
  }
}

const fileOf = (failure: Failure): string => ("file" in failure ? failure.file : "");

async function readOne(file: string, sizeBytes: number, now: number): Promise<Iterable<Result<Entry>>> {
  if (sizeBytes > LARGEST_FILE_BYTES) return [tooLarge(file, sizeBytes)];
  try {
    return readBytes(file, await readFile(file), now);
  } catch (error) {
    return [failed(failureOf(file, error))];
  }
}

/** The articles in one file's bytes; its name says what kind of file it is. */
function readBytes(file: string, bytes: Uint8Array, now: number): Iterable<Result<Entry>> {
  if (bytes.length > LARGEST_FILE_BYTES) return [tooLarge(file, bytes.length)];
  if (bytes.length === 0) return [failed({ kind: "file-empty", file })];
  if (isPageFile(file)) return [readHtml({ bytes, source: file, url: null, contentType: null })];
  const text = decode(bytes);
  if (text === null) return [failed({ kind: "file-binary", file })];
  if (text.trim() === "") return [failed({ kind: "file-empty", file })];
  return readText(file, text, now);
}

const tooLarge = (file: string, sizeBytes: number): Result<Entry> =>
  failed({ kind: "file-too-large", file, sizeBytes, limitBytes: LARGEST_FILE_BYTES });

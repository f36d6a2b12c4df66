import { lstat, opendir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Failure } from "../domain/failure.ts";

/** Folders inside folders that are looked into, and files that are taken from one call. */
const WALK_LIMITS = { depth: 10, files: 100_000 };

type Found = { readonly file: string; readonly sizeBytes: number };
export type Walk = { readonly files: readonly Found[]; readonly failures: readonly Failure[] };

/**
 * The files at some paths, folders walked in the order of their names. Hidden entries and links inside folders are passed over. Whatever cannot be read is a
 * failure, and the rest goes on.
 */
export async function walk(paths: readonly string[], limits = WALK_LIMITS): Promise<Walk> {
  const files: Found[] = [];
  const failures: Failure[] = [];
  for (const path of paths) await visit(path, 0, true);
  return { files, failures };

  async function visit(path: string, depth: number, given: boolean): Promise<void> {
    try {
      const entry = given ? await stat(path) : await lstat(path);
      if (entry.isDirectory()) await visitFolder(path, depth);
      else if (entry.isFile()) add({ file: path, sizeBytes: entry.size });
      else if (given) failures.push({ kind: "file-unreadable", file: path, reason: "neither a file nor a folder" });
    } catch (error) {
      failures.push(failureOf(path, error));
    }
  }

  async function visitFolder(path: string, depth: number): Promise<void> {
    if (depth > limits.depth) {
      failures.push({ kind: "file-unreadable", file: path, reason: `more than ${limits.depth} folders deep` });
      return;
    }
    const names: string[] = [];
    for await (const entry of await opendir(path)) {
      if (!entry.name.startsWith(".") && !entry.isSymbolicLink()) names.push(entry.name);
      if (names.length > limits.files) break;
    }
    for (const name of names.sort()) {
      if (files.length > limits.files) return;
      await visit(join(path, name), depth + 1, false);
    }
  }

  function add(found: Found): void {
    if (files.length < limits.files) files.push(found);
    else if (failures.at(-1)?.kind !== "file-unreadable") {
      failures.push({ kind: "file-unreadable", file: found.file, reason: `more than ${limits.files} files at once` });
    }
  }
}

/** What the file system says, as a failure with the file's name. */
export function failureOf(file: string, error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "file-missing", file };
  if (code === "EACCES" || code === "EPERM")
    return { kind: "file-unreadable", file, reason: "no permission to read it" };
  return { kind: "file-unreadable", file, reason: code || String(error) };
}

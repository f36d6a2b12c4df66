import type { RawItem } from "../../src/domain/raw-item.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Entry } from "../../src/ingest/formats/entry.ts";
import { readBytes } from "../../src/ingest/formats/index.ts";

const NOW = Date.UTC(2025, 5, 12, 9);

/** What is read from a file of some words or bytes. */
export async function read(file: string, content: string | Uint8Array): Promise<Result<Entry>[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const results: Result<Entry>[] = [];
  for await (const result of readBytes(file, bytes, { now: NOW })) results.push(result);
  return results;
}

/** The items in a file; what is refused is left out. */
export const items = async (file: string, content: string | Uint8Array): Promise<RawItem[]> =>
  (await read(file, content)).flatMap((result) =>
    result.ok && result.value.kind === "item" ? [result.value.item] : [],
  );

/** The first thing in a file, which must be readable. */
export async function entry(file: string, content: string | Uint8Array): Promise<Entry> {
  const [result] = await read(file, content);
  if (!result?.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

export async function item(file: string, content: string | Uint8Array): Promise<RawItem> {
  const found = await entry(file, content);
  if (found.kind !== "item") throw new Error("not an item");
  return found.item;
}

/** What is refused in a file: the line and reason of what is malformed, the kind of another failure. */
export const refusal = async (file: string, content: string | Uint8Array) =>
  (await read(file, content)).flatMap((result) => {
    if (result.ok) return [];
    const { failure } = result;
    return [failure.kind === "file-malformed" ? [failure.line, failure.reason] : failure.kind];
  });

import { join } from "node:path";
import type { RawItem } from "../src/domain/raw-item.ts";
import { readFiles } from "../src/ingest/files.ts";

const FOLDER = join(import.meta.dirname, "..", "data", "articles");

/** The starter articles as raw items. */
export async function starterItems(): Promise<RawItem[]> {
  const items: RawItem[] = [];
  for await (const { result } of readFiles([FOLDER], { now: 0 })) {
    if (result.ok && result.value.kind === "item")
      items.push({ ...result.value.item, published: "2026-03-06T09:00:00Z" });
  }
  return items;
}

/** As many different articles as wanted: the starter articles again and again, each copy with a number in its first sentence and an address of its own. */
export async function manyItems(count: number): Promise<RawItem[]> {
  const items = await starterItems();
  return Array.from({ length: count }, (_, index) => {
    const item = items[index % items.length]!;
    return { ...item, url: `${item.url}?copy=${index}`, text: `${item.text}\n\nThis is number ${index} of its kind.` };
  });
}

import type { Article } from "../../domain/article.ts";
import type { RawItem } from "../../domain/raw-item.ts";
import { failed, ok, type Result } from "../../domain/result.ts";
import { blankItem } from "./blank-item.ts";
import { readJson } from "./json.ts";
import { readMarkdown } from "./markdown.ts";

/** What a file holds: an item still to be parsed, or an article that was exported whole. */
export type Entry =
  | {
      readonly kind: "item";
      readonly item: RawItem;
      /** How old the article is when it is first loaded, milliseconds; only starter articles say so. */
      readonly ageMs: number | null;
    }
  | { readonly kind: "article"; readonly article: Article };

/** The articles in a file's text, by its ending. `now` is epoch milliseconds. */
export function readText(file: string, text: string, now: number): Iterable<Result<Entry>> {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  switch (ending) {
    case "txt":
    case "text":
      return [ok({ kind: "item", item: blankItem(file, text), ageMs: null })];
    case "md":
    case "markdown":
      return [readMarkdown(file, text)];
    case "json":
    case "jsonl":
    case "ndjson":
      return readJson(file, text, now);
    default:
      return [failed({ kind: "file-type-unknown", file })];
  }
}

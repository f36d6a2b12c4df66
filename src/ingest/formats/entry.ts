import type { Article } from "../../domain/article.ts";
import type { RawItem } from "../../domain/raw-item.ts";
import { ok, type Result } from "../../domain/result.ts";

/** What a file holds: an item still to be parsed, or an article that was exported whole. */
export type Entry =
  | {
      readonly kind: "item";
      readonly item: RawItem;
      /** How old the article is when it is first loaded, milliseconds; only starter articles say so. */
      readonly ageMs: number | null;
    }
  | { readonly kind: "article"; readonly article: Article };

export const itemEntry = (item: RawItem): Result<Entry> => ok({ kind: "item", item, ageMs: null });

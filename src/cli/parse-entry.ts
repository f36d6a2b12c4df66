import type { Article } from "../domain/article.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Entry } from "../ingest/formats/entry.ts";
import { parseItem } from "../parse/index.ts";

/** The article of an entry of a file; one of our own export was parsed before. */
export const articleOf = (entry: Entry, retrieved: number): Result<Article> =>
  entry.kind === "item" ? parseItem(entry.item, { retrieved }) : ok(entry.article);

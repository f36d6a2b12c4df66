import { type Article, isReadable } from "../domain/article.ts";
import { type Facts, noFacts } from "../domain/facts.ts";
import type { RawItem } from "../domain/raw-item.ts";
import { failed, ok, type Result } from "../domain/result.ts";
import type { Signature } from "../domain/signature.ts";
import { readFacts } from "../extract/index.ts";
import { parseItem } from "../parse/index.ts";
import { signatureOf } from "../stories/signature.ts";

/** What can be read: an item still to be parsed, or an article that was parsed before. */
export type ToRead = RawItem | Article;

/** An article and what reading it yielded. */
export type Reading = { readonly article: Article; readonly facts: Facts; readonly signature: Signature };
/** `faults` are our own: items at which the reading threw, with what it threw. */
export type Readings = { readonly results: readonly Result<Reading>[]; readonly faults: readonly string[] };

/** Reads items one by one; what is wrong with one of them never stops the others. `retrieved` is epoch milliseconds. */
export function readAll(items: readonly ToRead[], at: { readonly retrieved: number }): Readings {
  const faults: string[] = [];
  const results = items.map((item): Result<Reading> => {
    try {
      return readOne(item, at);
    } catch (error) {
      faults.push(`${sourceOf(item)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return failed({ kind: "file-malformed", file: sourceOf(item), line: null, reason: "it could not be read" });
    }
  });
  return { results, faults };
}

const sourceOf = (item: ToRead): string => ("source" in item ? item.source : `article ${item.id}`);

/** Our reading rules are for English; an article in another language has no facts rather than wrong ones. */
function readOne(item: ToRead, at: { readonly retrieved: number }): Result<Reading> {
  const parsed = "blocks" in item ? ok(item) : parseItem(item, at);
  if (!parsed.ok) return parsed;
  const article = parsed.value;
  return ok({ article, facts: isReadable(article) ? readFacts(article) : noFacts, signature: signatureOf(article) });
}

import type { Article } from "../domain/article.ts";
import type { Facts } from "../domain/facts.ts";
import type { RawItem } from "../domain/raw-item.ts";
import { failed, ok, type Result } from "../domain/result.ts";
import type { Signature } from "../domain/signature.ts";
import { readFacts } from "../extract/index.ts";
import { parseItem } from "../parse/index.ts";
import { signatureOf } from "../stories/signature.ts";

/** An article and what reading it yielded. */
export type Reading = { readonly article: Article; readonly facts: Facts; readonly signature: Signature };
/** `faults` are our own: items at which the reading threw, with what it threw. */
export type Readings = { readonly results: readonly Result<Reading>[]; readonly faults: readonly string[] };

/** Reads items one by one; what is wrong with one of them never stops the others. `retrieved` is epoch milliseconds. */
export function readAll(items: readonly RawItem[], at: { readonly retrieved: number }): Readings {
  const faults: string[] = [];
  const results = items.map((item): Result<Reading> => {
    try {
      return readOne(item, at);
    } catch (error) {
      faults.push(`${item.source}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return failed({ kind: "file-malformed", file: item.source, line: null, reason: "it could not be read" });
    }
  });
  return { results, faults };
}

function readOne(item: RawItem, at: { readonly retrieved: number }): Result<Reading> {
  const parsed = parseItem(item, at);
  if (!parsed.ok) return parsed;
  const article = parsed.value;
  return ok({ article, facts: readFacts(article), signature: signatureOf(article) });
}

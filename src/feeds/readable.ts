import type { Failure } from "../domain/failure.ts";
import { type CompleteParts, complete } from "./complete.ts";
import { freshEntries } from "./entries.ts";
import type { FoundFeed } from "./find.ts";

/** How much of its articles a feed gives us: all in itself, all on their pages, or the teasers alone, and why. */
export type Reach =
  | { readonly kind: "whole" }
  | { readonly kind: "pages" }
  | { readonly kind: "teasers"; readonly why: Failure | null };

/** Tries whether an article of a feed can be read; null for a feed without entries. */
export async function tryArticle({ reading }: FoundFeed, parts: CompleteParts): Promise<Reach | null> {
  const { fresh } = await freshEntries(reading.items, async () => new Map());
  const [newest] = fresh;
  if (!newest) return null;
  if (newest.reach === "whole") return { kind: "whole" };
  const { isFromPage, missing } = await complete(newest, parts, { urgent: true });
  return isFromPage ? { kind: "pages" } : { kind: "teasers", why: missing };
}

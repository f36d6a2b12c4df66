import type { Article } from "../../src/domain/article.ts";
import type { RawItem } from "../../src/domain/raw-item.ts";
import { parseItem } from "../../src/parse/index.ts";

/** An item with nothing but its words, to be filled in where a test needs more. */
export const rawItem = (text: string, more: Partial<RawItem> = {}): RawItem => ({
  source: "test",
  text,
  shape: "newspaper",
  headline: null,
  standfirst: null,
  byline: null,
  publisher: null,
  language: "en",
  url: null,
  uri: null,
  published: null,
  modified: null,
  subjects: [],
  usageTerms: null,
  status: "usable",
  ...more,
});

export const RETRIEVED = Date.UTC(2025, 5, 12, 9);

/** Parses an item that must parse. */
export function parsed(text: string, more: Partial<RawItem> = {}): Article {
  const result = parseItem(rawItem(text, more), { retrieved: RETRIEVED });
  if (!result.ok) throw new Error(`not parsed: ${result.failure.kind}`);
  return result.value;
}

/** Kinds and words of an article's blocks, for comparing. */
export const outline = (article: Article): [string, string][] =>
  article.blocks.map(({ kind, span }) => [kind, article.text.slice(span.start, span.end)]);

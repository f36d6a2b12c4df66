import type { Block, BlockKind } from "../../../src/domain/article.ts";
import type { Quote } from "../../../src/domain/quote.ts";
import { cut } from "../../../src/domain/span.ts";
import { findQuotes } from "../../../src/extract/quotes/index.ts";
import type { Readable } from "../../../src/extract/readable.ts";

/** An article whose blocks are the lines of a text; "headline: …" and the like give a line its kind. */
export function articleOf(text: string): Readable {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const label = /^(headline|standfirst|caption|credit|furniture|note): /.exec(line[0]);
    const start = line.index + (label?.[0].length ?? 0);
    blocks.push({ kind: (label?.[1] ?? "paragraph") as BlockKind, span: { start, end: line.index + line[0].length } });
  }
  return { text, blocks, published: null };
}

/** The quotations of a text that stand in marks. */
export const quotesIn = (text: string): Quote[] =>
  findQuotes(articleOf(text)).filter((quote) => quote.kind !== "indirect");

/** "words ← name", or "words ← ?" where nobody is named as speaker. */
export const readings = (text: string): string[] =>
  quotesIn(text).map((quote) => `${cut(text, quote.span)} ← ${quote.speaker ? cut(text, quote.speaker.name) : "?"}`);

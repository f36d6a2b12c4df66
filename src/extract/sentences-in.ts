import type { Span } from "../domain/span.ts";
import { sentencesOf } from "../parse/sentences.ts";
import type { Readable } from "./readable.ts";

/** The sentences of each block of an article, by the block's place among `article.blocks`. */
export type Sentences = readonly (readonly Span[])[];

/** Cuts an article into sentences once, for all who read it. */
export const sentencesIn = (article: Readable): Sentences =>
  article.blocks.map((block) => sentencesOf(article.text, block.span));

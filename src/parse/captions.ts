import type { Block } from "../domain/article.ts";
import { endsSentence } from "./line-shape.ts";

const LONGEST = 250;

/**
 * A line above a credit that stands alone is the caption of its picture, where it is no sentence or the story has not begun. Below the first paragraph a whole
 * sentence stays the story's.
 */
export function withCaptions(text: string, blocks: readonly Block[]): readonly Block[] {
  let paragraphs = 0;
  return blocks.map((block, index): Block => {
    if (block.kind !== "paragraph") return block;
    paragraphs += 1;
    const { start, end } = block.span;
    if (blocks[index + 1]?.kind !== "credit" || end - start > LONGEST) return block;
    const isCaption = paragraphs === 1 ? blocks.length > index + 2 : !endsSentence(text.slice(start, end));
    return isCaption ? { kind: "caption", span: block.span } : block;
  });
}

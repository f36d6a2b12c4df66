import type { Block } from "../domain/article.ts";
import { endsSentence } from "./line-shape.ts";

const LONGEST = 80;
const MOST_WORDS = 12;
/** The paragraph under a subheading is at least so long, UTF-16 units. */
const SHORTEST_PARAGRAPH = 50;

/**
 * A short line without a full stop between two paragraphs is a subheading: "What happens next". Two in a row are not, nor is the last line of a text: those may
 * be anything.
 */
export function withSubheadings(text: string, blocks: readonly Block[]): readonly Block[] {
  const line = ({ span }: Block) => text.slice(span.start, Math.min(span.end, span.start + 400));
  const isBefore = (block: Block | undefined): boolean =>
    block !== undefined && block.kind !== "headline" && (block.kind !== "paragraph" || endsSentence(line(block)));
  const isUnder = (block: Block | undefined): boolean =>
    block !== undefined &&
    (block.kind === "list-item" ||
      block.kind === "dateline" ||
      (block.kind === "paragraph" && block.span.end - block.span.start >= SHORTEST_PARAGRAPH));
  return blocks.map((block, index): Block => {
    const { start, end } = block.span;
    if (block.kind !== "paragraph" || end - start > LONGEST || index === 0) return block;
    const words = text.slice(start, end);
    const fits = /^[\p{Lu}\p{N}“"‘'¿]/u.test(words) && words.split(/\s+/).length <= MOST_WORDS && !endsSentence(words);
    return fits && isBefore(blocks[index - 1]) && isUnder(blocks[index + 1])
      ? { kind: "subheading", span: block.span }
      : block;
  });
}

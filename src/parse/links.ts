import type { Block } from "../domain/article.ts";
import { headsLinks } from "./furniture.ts";
import { endsSentence, isTitleCase } from "./line-shape.ts";

const LONGEST_LINK = 150;
/** Links under one heading. */
const MOST_LINKS = 10;

/** Headlines of other stories, under a heading such as "Related" or below the last paragraph, become furniture. */
export function withoutLinks(text: string, blocks: readonly Block[]): readonly Block[] {
  return withoutTrailing(text, underHeadings(text, blocks));
}

const isLink = (text: string, { kind, span }: Block): boolean =>
  (kind === "paragraph" || kind === "list-item" || kind === "subheading") &&
  span.end - span.start <= LONGEST_LINK &&
  !endsSentence(text.slice(span.start, span.end));

function underHeadings(text: string, blocks: readonly Block[]): Block[] {
  let left = 0;
  return blocks.map((block): Block => {
    const line = text.slice(block.span.start, Math.min(block.span.end, block.span.start + 100));
    if (block.kind === "furniture" && headsLinks(line)) left = MOST_LINKS;
    else if (left > 0 && isLink(text, block)) {
      left -= 1;
      return { kind: "furniture", span: block.span };
    } else if (block.kind !== "furniture") left = 0;
    return block;
  });
}

function withoutTrailing(text: string, blocks: readonly Block[]): Block[] {
  const kinds = [...blocks];
  for (let index = kinds.length - 1; index > 0; index -= 1) {
    const block = kinds[index]!;
    if (block.kind === "furniture" || block.kind === "note") continue;
    if (!isLink(text, block) || !isTitleCase(text.slice(block.span.start, block.span.end))) break;
    kinds[index] = { kind: "furniture", span: block.span };
  }
  return kinds;
}

import type { BlockKind } from "../../domain/article.ts";
import { bylineIn } from "../../parse/bylines.ts";
import { lineKind } from "../../parse/furniture.ts";
import { isLooseStamp, stampsIn } from "../../parse/stamps.ts";
import type { PageBlock } from "./blocks.ts";
import { copiesAmong } from "./copies.ts";
import { linksAmong } from "./links.ts";
import { isPrompt } from "./prompts.ts";
import { compared } from "./white-space.ts";

/** A block of the article: the story's own words, the paper's note on them, or a row of a table. */
export type StoryLine = { readonly kind: BlockKind; readonly words: string };

/** What a page says of the article beside its words; lines that say it again are not the story's. */
export type Head = {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
};

/** So many blocks at the top may repeat the head. */
const TOP_BLOCKS = 8;

const KINDS: Readonly<Record<PageBlock["kind"], BlockKind>> = {
  paragraph: "paragraph",
  quote: "paragraph",
  "list-item": "list-item",
  subheading: "subheading",
  row: "furniture",
};

/** The story among the blocks of a page, in order: without links, stamps, invitations, what the head says already, and copies of its own sentences. */
export function storyLines(blocks: readonly PageBlock[], head: Head): StoryLine[] {
  const isLinks = linksAmong(blocks);
  const isCopy = copiesAmong(blocks);
  let begun = false;
  const lines = blocks.flatMap((block, index): StoryLine[] => {
    const { kind, words } = block;
    if (isCopy(index) || isLinks(index)) return [];
    if (index < TOP_BLOCKS && isOfHead(words, head)) return [];
    if (stampsIn(words).length > 0 || isLooseStamp(words) || isPrompt(words)) return [];
    if (!begun && bylineIn(words) !== null) return [];
    const aside = lineKind(words);
    if (aside === "furniture") return [];
    if (aside === "note") return [{ kind: "note", words }];
    begun ||= kind === "paragraph";
    return [{ kind: KINDS[kind], words }];
  });
  return withoutLastHeadings(lines);
}

function isOfHead(words: string, head: Head): boolean {
  const line = compared(words);
  if (line === "") return false;
  const { headline, standfirst, byline, caption, credit } = head;
  if (byline !== null && line.replace(/^(?:written )?by /, "") === compared(byline)) return true;
  return (
    [headline, standfirst, caption, credit].some((said) => said !== null && compared(said) === line) ||
    (caption !== null && credit !== null && compared(`${caption} ${credit}`) === line)
  );
}

/** Headings at the end of a page stand above what was left out. */
function withoutLastHeadings(lines: readonly StoryLine[]): StoryLine[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]!.kind === "subheading") end -= 1;
  return lines.slice(0, end);
}

const BODY = new Set<BlockKind>(["paragraph", "list-item", "subheading"]);

/** The story's words, a paragraph a block, with an empty line between. */
export const bodyOf = (lines: readonly StoryLine[]): string =>
  lines
    .filter(({ kind }) => BODY.has(kind))
    .map(({ words }) => words)
    .join("\n\n");

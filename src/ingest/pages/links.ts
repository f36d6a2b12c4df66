import type { PageBlock } from "./blocks.ts";

/** A block of which so much is a link leads elsewhere. */
const LINKED = 0.8;
/** A longer one is a sentence of the story that somebody linked whole. */
const LONGEST = 220;
/** A list of which so many items are links is a list of links. */
const OF_A_LIST = 0.6;

/** Tells by number which blocks only lead to other pages: links alone on their line, lists of them, and the heading above. */
export function linksAmong(blocks: readonly PageBlock[]): (index: number) => boolean {
  const lists = new Map<number, { items: number; links: number }>();
  for (const block of blocks) {
    if (block.list === null) continue;
    const list = lists.get(block.list) ?? { items: 0, links: 0 };
    lists.set(block.list, { items: list.items + 1, links: list.links + (isLinked(block) ? 1 : 0) });
  }
  const isOfLinks = ({ list }: PageBlock): boolean => {
    const counted = list === null ? undefined : lists.get(list);
    return counted !== undefined && counted.links >= counted.items * OF_A_LIST;
  };
  const leads = (block: PageBlock): boolean => isOfLinks(block) || (isLinked(block) && !isSentence(block));
  return (index) => {
    const block = blocks[index]!;
    if (leads(block)) return true;
    const below = blocks[index + 1];
    return block.kind === "subheading" && below !== undefined && isOfLinks(below);
  };
}

const isLinked = ({ linked, words }: PageBlock): boolean => linked >= LINKED && words.length <= LONGEST;

const isSentence = ({ kind, words }: PageBlock): boolean => kind !== "subheading" && /[.!?]["”’')]*$/.test(words);

import type { PageBlock } from "./blocks.ts";
import { compared } from "./white-space.ts";

/** Fewer words come again by chance; where they are set as a quotation, fewer still. */
const FEWEST_WORDS = 8;
const FEWEST_QUOTED = 5;
/** A pulled quote is shorter. */
const MOST_WORDS = 120;
/** Of blocks that begin alike so many are compared. */
const MOST_ALIKE = 5;

/**
 * Tells by number which blocks are copies of words that stand in another block: a sentence pulled out in large letters, a paragraph printed twice. Of two that are the
 * same, the later one is the copy, or the one that is set as a quotation. Linear.
 */
export function copiesAmong(blocks: readonly PageBlock[]): (index: number) => boolean {
  const words = blocks.map((block) => compared(block.words));
  const candidates = new Map<string, number[]>();
  for (const [index, text] of words.entries()) {
    const beginning = beginningOf(text, blocks[index]!.kind === "quote" ? FEWEST_QUOTED : FEWEST_WORDS);
    if (beginning !== null) listAt(candidates, beginning).push(index);
  }
  const copies = new Set<number>();
  for (const [index, text] of words.entries()) {
    if (candidates.size === 0) break;
    for (const beginning of stretches(text)) {
      for (const short of candidates.get(beginning)?.slice(0, MOST_ALIKE) ?? []) {
        if (short !== index && isCopyOf(short, index)) copies.add(short);
      }
    }
  }
  return (index) => copies.has(index);

  function isCopyOf(short: number, long: number): boolean {
    const [a, b] = [words[short]!, words[long]!];
    if (a === b)
      return isSetApart(blocks[short]!) === isSetApart(blocks[long]!) ? short > long : isSetApart(blocks[short]!);
    return a.length < b.length && ` ${b} `.includes(` ${a} `);
  }
}

const isSetApart = ({ kind }: PageBlock): boolean => kind === "quote" || kind === "subheading";

/** The first words of a text that may be a copy, by which it is found in others. */
function beginningOf(text: string, fewest: number): string | null {
  const list = text.split(" ", MOST_WORDS + 1);
  return list.length < fewest || list.length > MOST_WORDS ? null : list.slice(0, FEWEST_QUOTED).join(" ");
}

function* stretches(text: string): Generator<string> {
  const list = text.split(" ");
  for (let at = 0; at + FEWEST_QUOTED <= list.length; at += 1) yield list.slice(at, at + FEWEST_QUOTED).join(" ");
}

function listAt(map: Map<string, number[]>, key: string): number[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

import type { Block } from "../domain/article.ts";
import { endsSentence } from "./line-shape.ts";

/** A pull quote is no longer, UTF-16 units, and has at least so many words. */
const LONGEST = 300;
const FEWEST_WORDS = 4;
/** Of an article with more candidates the rest stays as it is. */
const MOST_LOOKED_FOR = 60;
/** A line under a pull quote that says whose it is: "— Sunniva Kray, baker", "SUNNIVA KRAY, BAKER". */
const OWNER = /^(?:[—–-]\s?\p{Lu}[^.?!]{2,80}|\p{Lu}[\p{Lu} .,’'-]{4,80})$/u;
const DASH_BEFORE = 3;

/**
 * Paragraphs that do nothing but repeat words of another one, as a pull quote does, become pull quotes, with the line that says whose they are. Of two that
 * are alike the first is the story's.
 */
export function withPullQuotes(text: string, blocks: readonly Block[]): readonly Block[] {
  const wordsAt = ({ span }: Block) => text.slice(span.start, span.end);
  // The dash of "— Sunniva Kray" was taken for a list's.
  const fromDash = ({ kind, span }: Block) =>
    text.slice(kind === "list-item" ? Math.max(0, span.start - DASH_BEFORE) : span.start, span.end).trimStart();
  const candidates = blocks
    .flatMap((block, index) => {
      if (block.kind !== "paragraph" || block.span.end - block.span.start > LONGEST) return [];
      const words = wordsAt(block);
      const isQuotation = QUOTATION.test(words);
      return isQuotation || (endsSentence(words) && isSentence(words))
        ? [{ index, words: plain(words), isQuotation }]
        : [];
    })
    .sort((a, b) => Number(b.isQuotation) - Number(a.isQuotation));
  const repeated = new Set<number>();
  let story: Story | null = null;
  for (const { index, words, isQuotation } of candidates.slice(0, MOST_LOOKED_FOR)) {
    if (words.trim().split(" ").length < FEWEST_WORDS) continue;
    story ??= storyOf(text, blocks);
    if (repeats(story, index, words, isQuotation)) repeated.add(index);
  }
  if (repeated.size === 0) return blocks;
  return blocks.map((block, index): Block => {
    const isOwner =
      repeated.has(index - 1) &&
      (block.kind === "paragraph" || block.kind === "list-item") &&
      OWNER.test(fromDash(block));
    return repeated.has(index) || isOwner ? { ...block, kind: "pull-quote" } : block;
  });
}

/** Nothing stands beside the quotation. */
const QUOTATION = /^["“‘'«][^"“”«»]*["”’'»][.,]?$/;
const isSentence = (words: string): boolean => !/[.?!]["”’']?\s/.test(words.slice(0, -1));

/** The plain words of all paragraphs, and where each begins in them. */
function storyOf(text: string, blocks: readonly Block[]): Story {
  const at: number[] = [];
  let words = "";
  for (const { kind, span } of blocks) {
    at.push(words.length);
    if (kind === "paragraph") words += `${plain(text.slice(span.start, span.end))}\n`;
  }
  return { at, words };
}

type Story = { readonly at: readonly number[]; readonly words: string };

/** Whether the words stand in an earlier paragraph or, for a quotation, in a later one that says more. */
function repeats({ at, words }: Story, index: number, wanted: string, isQuotation: boolean): boolean {
  const own = at[index]!;
  const found = words.indexOf(wanted);
  if (found < own || !isQuotation) return found >= 0 && found < own;
  const later = words.indexOf(wanted, own + wanted.length);
  if (later < 0) return false;
  // The same paragraph again, further on: that one is the copy.
  return !(words[later - 1] === "\n" && words.startsWith(`${wanted}\n`, later));
}

/** Words in small letters between single spaces, with a space at either end. */
const plain = (words: string): string =>
  ` ${
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;

import type { Block } from "../domain/article.ts";
import { headsNote } from "./notes.ts";

type Step = (text: string, blocks: readonly Block[]) => readonly Block[];

/** "Correction" alone on its line: it is one note with what stands under it. */
export const withNotes: Step = (text, blocks) =>
  blocks.flatMap((block, index): Block[] => {
    const isHead = (one: Block | undefined): boolean =>
      one?.kind === "note" && headsNote(text.slice(one.span.start, one.span.end));
    const isUnder = (one: Block | undefined): boolean =>
      one?.kind === "paragraph" || (one?.kind === "note" && !isHead(one));
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (isHead(block) && isUnder(after)) return [];
    if (!before || !isHead(before) || !isUnder(block)) return [block];
    return [{ kind: "note", span: { start: before.span.start, end: block.span.end } }];
  });

const LONGEST_PORTRAIT = 400;
/** Blocks at the end among which the writer's portrait stands. */
const LAST_BLOCKS = 12;
const WRITES =
  /\b(?:reporter|correspondent|editor|writer|columnist|journalist|author|covers|reports|writes|is based in)\b/i;

/** "Ana Ruizel is a reporter for The Tarn Courier.": what the paper says of its writer below the story is furniture. */
export const withoutWriters =
  (byline: string | null): Step =>
  (text, blocks) => {
    const names = byline?.split(/,? (?:and|&) |, /).filter((name) => name.includes(" ")) ?? [];
    if (names.length === 0) return blocks;
    return blocks.map((block, index): Block => {
      const { start, end } = block.span;
      if (block.kind !== "paragraph" || index === 0 || index < blocks.length - LAST_BLOCKS) return block;
      if (end - start > LONGEST_PORTRAIT) return block;
      const words = text.slice(start, end);
      const name = names.find((one) => words.toLowerCase().startsWith(`${one.toLowerCase()} `));
      const told = name === undefined ? "" : words.slice(name.length + 1);
      return /^(?:is|was|covers|reports|writes|has)\b/.test(told) && WRITES.test(told)
        ? { kind: "furniture", span: block.span }
        : block;
    });
  };

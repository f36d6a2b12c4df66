import type { Block } from "../domain/article.ts";
import { headsNote } from "./notes.ts";

type Step = (text: string, blocks: readonly Block[]) => readonly Block[];

/** "Correction" alone on its line: the paragraph under it is the note. */
export const withNotes: Step = (text, blocks) =>
  blocks.map((block, index): Block => {
    const before = blocks[index - 1];
    const isUnder = before?.kind === "note" && headsNote(text.slice(before.span.start, before.span.end));
    return isUnder && block.kind === "paragraph" ? { kind: "note", span: block.span } : block;
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

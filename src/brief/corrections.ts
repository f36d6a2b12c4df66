import type { Article } from "../domain/article.ts";
import { cut } from "../domain/span.ts";

/** The notes that a source printed with its article: "Correction: …", "Powered by automated translation". */
export const notesIn = ({ text, blocks }: Article): string[] =>
  blocks.filter(({ kind }) => kind === "note").map(({ span }) => cut(text, span));

/** Whether a note takes back or amends what stood before. */
export const corrects = (note: string): boolean => /\b(?:correct|clarif|amend|earlier version|retract)/i.test(note);

import type { Article } from "../domain/article.ts";
import { cut } from "../domain/span.ts";

/** The notes that a source printed with its article: "Correction: …", "Powered by automated translation". */
export const notesIn = ({ text, blocks }: Article): string[] =>
  blocks.filter(({ kind }) => kind === "note").map(({ span }) => cut(text, span));

const CORRECTS =
  /\b(?:correct|incorrect|clarif|amend|retract|errat|earlier version|previous version|original version|misstat|misspel|misidentif|misnamed|misquot|(?:editing|typing|production) error|originally (?:said|stated|reported|gave)|gave the wrong)/i;

/** Whether a note takes back or amends what stood before. */
export const corrects = (note: string): boolean => CORRECTS.test(note) && !ELSEWHERE.test(note);

/** "The original version of this article was published in Spanish." */
const ELSEWHERE =
  /^[^.]*\bversion of (?:this|the) \p{L}+ (?:(?:was|has been|is) (?:first |originally )?published|appear(?:s|ed))\b[^.]*\.?$/iu;

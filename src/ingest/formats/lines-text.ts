import type { Block } from "../../domain/article.ts";
import type { StoryLine } from "../pages/lines.ts";
import { fold } from "../pages/white-space.ts";

/** Lines as one text with an empty one between, and the kinds of those that are no plain paragraph. */
export function textOfLines(lines: readonly StoryLine[]): { text: string; told: Block[] } {
  const told: Block[] = [];
  let text = "";
  for (const { kind, words } of lines) {
    if (words === "") continue;
    if (text !== "") text += "\n\n";
    if (kind !== "paragraph") told.push({ kind, span: { start: text.length, end: text.length + words.length } });
    text += words;
  }
  return { text, told };
}

/** Caption and credit of a picture, each on a line of its own. */
export const pictureLines = (caption: string | null, credit: string | null): StoryLine[] => [
  { kind: "caption", words: fold(caption ?? "") },
  { kind: "credit", words: fold(credit ?? "") },
];

/** Lines without a heading that says the headline again. */
export const withoutHeadline = (lines: readonly StoryLine[], headline: string | null): StoryLine[] =>
  lines.filter(({ kind, words }) => kind !== "subheading" || words !== headline?.trim());

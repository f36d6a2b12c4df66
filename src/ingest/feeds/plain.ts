import { decodeHTMLStrict } from "entities";
import type { Markup } from "./markup.ts";

/** Elements that people put into titles. A word between angle brackets that is none of them is a word. */
const TAG =
  /<\/?(?:a|abbr|b|big|blink|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|mark|nobr|p|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*\/?>/gi;

/** A title, a name or the like on one line, as a reader sees it: tags away, references as letters. Null when nothing is left. */
export function plainOf(markup: Markup | null): string | null {
  if (markup === null) return null;
  const words = markup.kind === "html" ? decodeHTMLStrict(markup.value.replace(TAG, "")) : markup.value;
  return lineOf(words);
}

/** Words on one line; null when there are none. */
export const lineOf = (words: string): string | null =>
  words
    .replace(/[\u0000-\u001f]/g, " ")
    .replace(/[ \u00a0]+/g, " ")
    .trim() || null;

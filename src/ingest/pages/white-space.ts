/** White space as a browser folds it: runs become one space, and the edges go. A no-break space stays where it stands between words. */
export function fold(text: string): string {
  const folded = text.replace(/[ \t\r\n\f]+/g, " ");
  let start = 0;
  let end = folded.length;
  while (start < end && isBlank(folded.charCodeAt(start))) start += 1;
  while (end > start && isBlank(folded.charCodeAt(end - 1))) end -= 1;
  return folded.slice(start, end);
}

/** Space, no-break space, zero-width space, byte order mark. */
const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x200b || code === 0xfeff;

/** Words for comparing: without marks, capitals and kinds of white space. */
export const compared = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

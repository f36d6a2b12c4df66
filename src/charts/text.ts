/** Characters that turn the line around, mean nothing, or that XML does not have. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]+/g;
const NAMES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" } as const;

/** Words on one line, in at most so many characters. */
export function shortened(words: string, limit: number): string {
  const characters = [
    ...words
      .slice(0, limit * 8)
      .toWellFormed()
      .replace(UNSEEN, " ")
      .replace(/\s+/g, " ")
      .trim(),
  ];
  return characters.length <= limit
    ? characters.join("")
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}

export const escapeXml = (words: string): string =>
  words.replace(/[&<>"']/g, (one) => NAMES[one as keyof typeof NAMES]);

/** Scripts whose characters are as wide as they are high. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|[\u{1f000}-\u{3ffff}]/u;

/** How wide words are, a little more rather than less: nobody here measures a font. */
export const widthOf = (words: string, size: number): number =>
  [...words].reduce((width, one) => width + (WIDE.test(one) ? 1 : 0.6), 0) * size;

/**
 * Source words as Discord must show them: nothing in them formats, links or pings. Every character that Discord's Markdown reads gets a backslash, which
 * Discord takes away again, so that the reader sees the words exactly as printed.
 */
export function escapeWords(words: string): string {
  return words
    .replace(/[\\*_~`|[\]()<>@#]/g, "\\$&")
    .replace(/:(?=\/\/|[\w~-]+:)/g, "\\:")
    .replace(/^(\s*)([-+])/gm, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])/gm, "$1\\$2");
}

/** The words on one line: in places where a line break would end a heading or a list entry. */
export const oneLine = (words: string): string => words.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ");

/**
 * Left-to-right isolation marks around words of unknown direction, so that Arabic or Hebrew words, or an override character planted in a headline, cannot
 * turn the rest of the line around. Only used where the words hold such characters.
 */
export function isolate(words: string): string {
  return /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/.test(words)
    ? `\u2068${words.replace(/[\u2066-\u2069]/g, "")}\u2069`
    : words;
}

/** The address for a link, or null where it is none that a reader should be sent to. */
export function safeUrl(url: string | null): string | null {
  if (!url || url.length > 512) return null;
  try {
    const parsed = new URL(url);
    if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
    const safe = parsed.href
      .replace(/[()\s<>]/g, encodeURIComponent)
      .replace(/\(/g, "%28")
      .replace(/\)/g, "%29");
    return safe.length <= 512 ? safe : null;
  } catch {
    return null;
  }
}

/** A file in an old one-byte encoding has accents here and there; with a greater share of high bytes it is no text. */
const MOST_HIGH_BYTES = 0.3;

/**
 * The text of some bytes: by their byte order mark, else as UTF-8, else as windows-1252, which older newspaper systems write. Null when they are no text
 * (NUL or other control bytes, or mostly high bytes that are not UTF-8). The mark is not part of the text.
 */
export function decode(bytes: Uint8Array): string | null {
  const marked = byMark(bytes);
  if (marked !== null) return isText(marked) ? marked : null;
  if (bytes.includes(0)) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return isText(text) ? text : null;
  } catch {
    let high = 0;
    for (const byte of bytes) if (byte >= 0x80) high += 1;
    if (high > bytes.length * MOST_HIGH_BYTES) return null;
    const text = new TextDecoder("windows-1252").decode(bytes);
    return isText(text) ? text : null;
  }
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder("utf-8").decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  return a === 0xfe && b === 0xff ? new TextDecoder("utf-16be").decode(bytes) : null;
}

/** Text has no control characters but those that lay it out. */
const isText = (text: string): boolean => !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);

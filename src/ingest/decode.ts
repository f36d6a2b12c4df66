import { lettersOf } from "./charset.ts";

/** Bytes of which so great a share are control characters are no text; a stray one is left out. */
const MOST_CONTROLS = 0.01;
/** A text in an old one-byte encoding that nobody declared has accents here and there; with a greater share of high bytes it is none. */
const MOST_HIGH_BYTES = 0.3;

/** Those that lay a text out are not meant. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/** The text of some bytes, decoded as bytes from the web are; null when they are no text. */
export function decode(bytes: Uint8Array, contentType: string | null = null): string | null {
  const letters = lettersOf(bytes, contentType);
  const text = letters.replace(CONTROLS, "");
  if (letters.length - text.length > letters.length * MOST_CONTROLS) return null;
  return isGuessedWrong(bytes, letters) ? null : text;
}

function isGuessedWrong(bytes: Uint8Array, letters: string): boolean {
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high += 1;
  return high > bytes.length * MOST_HIGH_BYTES && letters === new TextDecoder("windows-1252").decode(bytes);
}

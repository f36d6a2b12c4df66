/** A declaration of the encoding stands in the first bytes, or nowhere. */
const DECLARED_WITHIN_BYTES = 4_096;

/** Broken places that a text may have beside its good letters above ASCII and still be UTF-8: one in so many. */
const GOOD_PER_BROKEN = 10;

/**
 * The text of bytes from the web: by their mark or the pattern of their first letters; as UTF-8 when they are valid UTF-8, whatever is declared, as wrong
 * declarations are common; else as the server's header says, else as the document declares, else as UTF-8 with a few broken places, else as
 * windows-1252. Neither the mark nor control characters are part of the text. Linear.
 *
 *     decodeWeb(bytes, "text/xml; charset=iso-8859-2")
 */
export const decodeWeb = (bytes: Uint8Array, contentType: string | null): string =>
  withoutControls(lettersOf(bytes, contentType));

/** The same with its control characters, by which bytes that are no text are known. */
export const lettersOf = (bytes: Uint8Array, contentType: string | null): string =>
  byPattern(bytes) ?? byContent(bytes, contentType);

/** A text without control characters but those that lay it out. */
export const withoutControls = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");

/** By a byte order mark, or by how "<?" or "<x" looks in an encoding of two or four bytes a letter. */
function byPattern(bytes: Uint8Array): string | null {
  const first = Buffer.from(bytes.subarray(0, 4)).toString("hex").padEnd(8, "x");
  if (first === "0000feff" || first === "0000003c") return utf32(bytes, false);
  if (first === "fffe0000" || first === "3c000000") return utf32(bytes, true);
  if (first.startsWith("efbbbf")) return decodeAs("utf-8", bytes);
  if (first.startsWith("fffe") || /^3c00[^0].00/.test(first)) return decodeAs("utf-16le", bytes);
  if (first.startsWith("feff") || /^003c00/.test(first)) return decodeAs("utf-16be", bytes);
  return null;
}

function byContent(bytes: Uint8Array, contentType: string | null): string {
  const declared = [charsetOf(contentType ?? ""), declaredIn(bytes)].filter((label) => label !== null);
  // ISO-2022-JP writes Japanese in bytes that are all ASCII.
  const shifted = declared.find((label) => /^(?:cs)?iso-?2022-?jp$/i.test(label));
  if (shifted && bytes.includes(0x1b)) return decodeAs("iso-2022-jp", bytes)!;
  const valid = decodeAs("utf-8", bytes, true);
  if (valid !== null) return valid;
  for (const label of declared) {
    const text = /^utf-?(?:8|16|32)/i.test(label) ? null : decodeAs(label, bytes);
    if (text !== null) return text;
  }
  const mended = decodeAs("utf-8", bytes)!;
  return isMostlyGood(mended) ? mended : decodeAs("windows-1252", bytes)!;
}

/** The charset that a content type names. */
const charsetOf = (contentType: string): string | null =>
  /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType.slice(0, 500))?.[1] ?? null;

/** What `<?xml encoding="…"?>`, `<meta charset>` or its older form declare. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN_BYTES)).toString("latin1");
  const xml = /<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{1,40})["']/i.exec(head)?.[1];
  return xml ?? charsetOf(/<meta\s[^>]{0,300}?charset[^>]{0,100}/i.exec(head)?.[0] ?? "");
}

/** Null for a name that nobody knows, or, when `fatal`, for bytes that are not of this encoding. */
function decodeAs(label: string, bytes: Uint8Array, fatal = false): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** A text that was cut in the middle of a letter, or has a broken one here and there, is still what its other letters say. */
function isMostlyGood(text: string): boolean {
  let broken = 0;
  let good = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) good += 1;
  }
  return broken * GOOD_PER_BROKEN <= good;
}

/** No decoder of Node reads four bytes a letter. */
function utf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    const isLetter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (code !== 0xfeff || at > 0) letters.push(isLetter ? String.fromCodePoint(code) : "\ufffd");
  }
  return letters.join("");
}

import { decode } from "../decode.ts";

/** A declaration is looked for in this many bytes. */
const DECLARED_WITHIN = 2_048;
const CHARSET = /charset\s*=\s*["']?\s*([\w.:-]{2,30})/i;

/**
 * The text of a page's bytes: by its byte order mark, else as UTF-8 where it is (declarations are wrong too often), else in the charset that its address was
 * served with or that it declares, else as windows-1252. Null for what is no text.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string | null {
  const text = decode(bytes);
  const charset = declared(bytes, contentType);
  if (charset === null || (text !== null && !isGuess(bytes))) return text;
  return decodeAs(bytes, charset) ?? text;
}

function declared(bytes: Uint8Array, contentType: string | null): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARED_WITHIN));
  return (CHARSET.exec(contentType ?? "") ?? CHARSET.exec(start))?.[1] ?? null;
}

/** Whether the bytes are neither marked nor UTF-8, so that windows-1252 was only a guess. */
function isGuess(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}

function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    const text = new TextDecoder(charset).decode(bytes);
    return text.includes("\u0000") ? null : text;
  } catch {
    return null;
  }
}

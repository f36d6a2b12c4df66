/**
 * The address when it is one a message may link to (http or https), else null. `javascript:` and its kin never pass.
 * @param {string | null | undefined} text
 * @returns {string | null}
 */
export function safeAddress(text) {
  if (!text || text.length > 2048) return null;
  const url = URL.parse(text);
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}

const closers = ".,:;\"'!?]";

/**
 * Where the bare address starting at `at` ends; `at` itself when none starts there. A full stop or an unmatched bracket after it is the sentence's.
 * @param {string} text
 * @param {number} at
 */
export function endOfAddress(text, at) {
  if (!text.startsWith("https://", at) && !text.startsWith("http://", at)) return at;
  let end = at;
  let open = 0;
  while (end < text.length && !/[\s<>]/.test(text[end] ?? "")) {
    if (text[end] === "(") open++;
    if (text[end] === ")" && open-- === 0) break;
    end++;
  }
  while (end > at && closers.includes(text[end - 1] ?? "")) end--;
  return safeAddress(text.slice(at, end)) ? end : at;
}

/** A text of at most `limit` UTF-16 units: a longer one is cut after a word, with "…". */
export function shortened(text: string, limit: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= limit) return plain;
  const room = plain.slice(0, limit - 1);
  const lastSpace = plain[limit - 1] === " " ? room.length : room.lastIndexOf(" ");
  const cut = lastSpace > limit / 2 ? room.slice(0, lastSpace) : room;
  // Not in the middle of a character of two units.
  return `${cut.replace(/[\ud800-\udbff]$/, "").replace(/[\s,;:–—-]+$/, "")}…`;
}

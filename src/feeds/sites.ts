/** Whether two addresses belong to one site: the same host, or one is a part of the other ("news.example.org" and "example.org"). */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [hostOf(one), hostOf(other)];
  if (a === null || b === null) return false;
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** Without the "www." that some sites have and others do not. */
const hostOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") || null : null;

import { getDomain, getHostname } from "tldts";

/**
 * Whether two addresses belong to one site: what one party can register ("news.example.org" and "example.org" are one, two blogs of one host are not), at the same
 * port. Which endings anybody can register under is the Public Suffix List's to say.
 */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a !== null && a === b;
}

function siteOf(address: string): string | null {
  if (!URL.canParse(address) || !/^https?:/i.test(address)) return null;
  const site = getDomain(address, { allowPrivateDomains: true }) ?? getHostname(address);
  return site ? `${site}:${new URL(address).port}` : null;
}

import ipaddr from "ipaddr.js";
import { Trouble } from "./trouble.ts";

/** Whether an IP address is one of the open internet: not of this machine, its networks, or reserved; IPv4 inside IPv6 counts as what it is. */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";

/**
 * An address that may be fetched, without its fragment; throws `Trouble`. The host is looked at as the URL parser writes it, which folds "0x7f.1", "2130706433" and
 * full-width digits to 127.0.0.1. What a name leads to is looked at when it is connected to.
 */
export function checkedUrl(
  text: string,
  base: URL | null,
  allowed: { readonly localAddresses: boolean; readonly urlCharacters: number },
): URL {
  const url = text.length > allowed.urlCharacters ? null : URL.parse(text, base?.href);
  if (url === null || url.href.length > allowed.urlCharacters) throw new Trouble("address");
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Trouble("scheme");
  if (url.username !== "" || url.password !== "") throw new Trouble("credentials");
  if (!allowed.localAddresses) checkPlace(url);
  url.hash = "";
  return url;
}

/** Ports under 1024 belong to mail, shells and the like, of which an http request could be taken for a command. */
function checkPlace(url: URL): void {
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(literal) && !isPublic(literal)) throw new Trouble("forbidden-address");
  const port = Number(url.port || 443);
  if (port < 1024 && port !== 80 && port !== 443) throw new Trouble("port");
}

import { type ArticleId, articleId } from "../domain/ids.ts";
import type { RawItem } from "../domain/raw-item.ts";

/** Parts of an address that say where a reader came from, not which page it is. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|ocid|ito|smid|partner|xtor|at_.*|ns_.*|wt\.mc_id)$/i;

/** The same page has the same address: https, no fragment, no tracking, no slash at the end. Null for what is not a web address. */
export function canonicalUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  const kept = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  const port = url.port && url.port !== "80" && url.port !== "443" ? `:${url.port}` : "";
  return `https://${url.hostname}${port}${url.pathname.replace(/\/+$/, "")}${query ? `?${query}` : ""}`;
}

/**
 * The same article has the same id whenever and however it arrives: by its own identifier, else its address, else its words. An identifier such as
 * "17" is one only beside its publisher's name.
 */
export function identify(item: RawItem): ArticleId {
  if (item.knownAs !== undefined) return item.knownAs;
  const uri = item.uri?.trim();
  if (uri) {
    const global = /^[a-z][a-z0-9+.-]*:\S/i.test(uri);
    return articleId(
      hash(global ? `uri ${canonicalUrl(uri) ?? uri}` : `uri ${item.publisher ?? ""} ${hostOf(item.url)} ${uri}`),
    );
  }
  const url = item.url === null ? null : canonicalUrl(item.url);
  if (url !== null) return articleId(hash(`url ${url}`));
  return articleId(hash(`text ${folded(item.headline ?? "")}\n${folded(item.text)}`));
}

const hostOf = (address: string | null): string =>
  address !== null && URL.canParse(address) ? new URL(address).hostname : "";
const folded = (words: string): string => words.replace(/\s+/g, " ").trim();

/** 96 bits as 19 letters and digits: enough that no two articles of a lifetime meet by chance. Not a defence against somebody who tries. */
function hash(words: string): string {
  const lanes = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index);
    lanes[0] = Math.imul(lanes[0]! ^ code, 0x01000193);
    lanes[1] = Math.imul(lanes[1]! ^ code, 0x5bd1e995) ^ (lanes[0] >>> 15);
    lanes[2] = Math.imul(lanes[2]! ^ code ^ (lanes[1] >>> 13), 0x27d4eb2f);
  }
  const mixed = lanes.map((lane) => {
    let value = lane;
    value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
    value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
    return (value ^ (value >>> 16)) >>> 0;
  });
  return mixed
    .reduce((sum, lane) => (sum << 32n) | BigInt(lane), 0n)
    .toString(36)
    .padStart(19, "0");
}

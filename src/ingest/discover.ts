import { Parser } from "htmlparser2";
import { webAddress } from "./feeds/addresses.ts";
import { lineOf } from "./feeds/plain.ts";

/** Feeds are named near the top of a page, or in its footer. */
const LONGEST_PAGE_CHARACTERS = 3_000_000;
const MOST_FOUND = 20;
const DEEPEST = 2_000;

const FEED_TYPE = /^\s*application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i;
const FEED_PATH =
  /(?:^|[/._-])(?:rss|atom|feeds?|rdf)(?:2(?:\.0)?)?(?:\.(?:xml|json|rss|php|aspx?))?(?:[/?]|$)|[?&](?:feed|format)=(?:rss|atom)/i;
const FEED_WORDS = /^(?:rss|atom)(?: 2\.0)?(?:[ -]feeds?)?$/i;

export type FoundFeed = {
  readonly url: string;
  readonly title: string | null;
  /** Named as a feed by the page, or only a link that looks like one. */
  readonly kind: "named" | "likely";
};

class Enough extends Error {}

/** The feeds of a page: those that it names in its head, then links that look like feeds, on its own site first. They may not be there. */
export function discoverFeeds(html: string, pageUrl: string): FoundFeed[] {
  let base: string | null = webAddress(pageUrl, null);
  const found = new Map<string, FoundFeed>();
  const likely = new Map<string, FoundFeed>();
  let anchor: { href: string; words: string } | null = null;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, { rel = "", type = "", href, title = "" }) {
      depth += 1;
      if (depth > DEEPEST) throw new Enough();
      if (href === undefined) return;
      if (name === "base") base = webAddress(href, base) ?? base;
      else if (name === "link" && /(?:^|\s)alternate(?:\s|$)/i.test(rel) && FEED_TYPE.test(type)) {
        add(found, webAddress(href, base), lineOf(title), "named");
      } else if (name === "a") anchor = { href, words: title };
    },
    ontext(text) {
      if (anchor !== null && anchor.words.length < 200) anchor.words += text;
    },
    onclosetag(name) {
      depth -= 1;
      if (name !== "a" || anchor === null) return;
      const url = webAddress(anchor.href, base);
      const words = lineOf(anchor.words);
      if (url !== null && (FEED_PATH.test(pathOf(url)) || FEED_WORDS.test(words ?? "")))
        add(likely, url, words, "likely");
      anchor = null;
    },
  });
  try {
    parser.end(html.slice(0, LONGEST_PAGE_CHARACTERS));
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  const site = hostOf(pageUrl);
  const others = [...likely.values()].filter(({ url }) => !found.has(url));
  const own = others.filter(({ url }) => hostOf(url) === site);
  return [...found.values(), ...own, ...others.filter((feed) => !own.includes(feed))].slice(0, MOST_FOUND);
}

function add(to: Map<string, FoundFeed>, url: string | null, title: string | null, kind: FoundFeed["kind"]): void {
  if (url !== null && !to.has(url) && to.size < MOST_FOUND) to.set(url, { url, title, kind });
}

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};
const hostOf = (address: string): string => URL.parse(address)?.hostname.replace(/^www\./, "") ?? "";

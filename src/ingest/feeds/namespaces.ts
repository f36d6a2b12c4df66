/** The vocabularies of feeds, by the prefix that we write for them; "" is the feed's own. Addresses are compared in lower case without a slash at the end. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://purl.org/rss/1.0", ""],
  ["http://my.netscape.com/rdf/simple/0.9", ""],
  ["http://channel.netscape.com/rdf/simple/0.9", ""],
  ["http://my.netscape.com/publish/formats/rss-0.91.dtd", ""],
  ["http://backend.userland.com/rss", ""],
  ["http://backend.userland.com/rss2", ""],
  ["http://blogs.law.harvard.edu/tech/rss", ""],
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns#", "atom"],
  ["http://example.com/newformat#", "atom"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://purl.org/dc/elements/1.1", "dc"],
  ["http://purl.org/dc/elements/1.0", "dc"],
  ["http://purl.org/dc/terms", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content", "content"],
  ["http://purl.org/rss/1.0/modules/syndication", "sy"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
]);
const KNOWN_PREFIXES = new Set([...PREFIXES.values(), "xml"]);

/** More declarations than this at one place are left out: each element may declare its own, and they are copied. */
const MOST_DECLARED = 100;

/** What each prefix stands for at one place; "" is the default. */
export type Scope = ReadonlyMap<string, string>;

export const OUTERMOST: Scope = new Map();

/** The scope inside an element that declares namespaces, else the scope it stands in. */
export function scopeWithin(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let inner: Map<string, string> | null = null;
  for (const name in attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    inner ??= new Map(scope);
    if (inner.size >= MOST_DECLARED) break;
    inner.set(name.slice(6), attributes[name]!.trim().toLowerCase().replace(/\/+$/, ""));
  }
  return inner ?? scope;
}

/**
 * An element's name with the prefix that we know its vocabulary by, such as "dc:creator", or "title" for the feed's own words, whose address is `own`. Words
 * of a vocabulary that we do not know get a name that nobody asks for. A prefix that was never declared means what it usually means.
 */
export function knownName(name: string, scope: Scope, own: string | null): string {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const local = colon < 0 ? name : name.slice(colon + 1);
  const address = scope.get(prefix);
  if (address === undefined || address === "") return prefix === "" || KNOWN_PREFIXES.has(prefix) ? name : `{}${name}`;
  if (address === own) return local;
  const known = PREFIXES.get(address);
  return known === undefined ? `{${address}}${local}` : known === "" ? local : `${known}:${local}`;
}

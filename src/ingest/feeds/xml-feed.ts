import { textOfHtml } from "../formats/html-text.ts";
import { webAddress } from "./addresses.ts";
import type { Feed } from "./feed.ts";
import { date, type Fields, fieldsOf, languageOf, markup, pageLink, person, plain, words } from "./fields.ts";
import { lineOf } from "./plain.ts";
import { type FeedTree, ROOT, readTree, type Unread } from "./xml.ts";
import { readEntry } from "./xml-entry.ts";

/** RSS 0.9x, 1.0 and 2.0, RDF, Atom 0.3 and 1.0, whichever it is. `base` is the address the feed was got from. */
export function readXmlFeed(text: string, base: string | null, entries?: number): Feed | Unread {
  const tree = readTree(text, base, ROOT, entries);
  return typeof tree === "string" ? tree : feedOf(tree);
}

function feedOf({ root, channel, items }: FeedTree): Feed {
  const isAtom = root.local === "feed" || root.local === "entry";
  const fields = fieldsOf(channel ?? root, isAtom);
  const { attributes } = fields.element;
  return {
    title: plain(fields, "title", ["title", "atom:title", "dc:title", "itunes:title"]),
    link: pageLink(fields) ?? webAddress(attributes.href ?? "", fields.element.base),
    description: descriptionOf(fields),
    language: languageOf(fields, root.language),
    updated: date(fields, "updated", [
      "lastbuilddate",
      "updated",
      "atom:updated",
      "modified",
      "dcterms:modified",
      "dc:date",
      "pubdate",
    ]),
    id: words(fields, "id", ["id", "atom:id", "guid", "dc:identifier"]) ?? lineOf(attributes["rdf:about"] ?? ""),
    author: person(fields, [
      "author",
      "atom:author",
      "managingeditor",
      "dc:creator",
      "dc:author",
      "itunes:author",
      "webmaster",
    ]),
    rights: plain(fields, "rights", ["copyright", "rights", "atom:rights", "dc:rights"]),
    changesEveryMs: changesEvery(fields),
    entries: items.map((item) => readEntry(item, isAtom)),
  };
}

const MINUTE_MS = 60_000;
const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: 60 * MINUTE_MS,
  daily: 1_440 * MINUTE_MS,
  weekly: 7 * 1_440 * MINUTE_MS,
  monthly: 30 * 1_440 * MINUTE_MS,
  yearly: 365 * 1_440 * MINUTE_MS,
};

/** RSS gives minutes (`ttl`), the syndication module a period and how often in it (`sy:updatePeriod`, `sy:updateFrequency`). */
function changesEvery(fields: Fields): number | null {
  const ttl = Number(words(fields, "ttl", ["ttl"]));
  if (ttl > 0 && Number.isFinite(ttl)) return ttl * MINUTE_MS;
  const period = PERIODS_MS[words(fields, "updatePeriod", ["sy:updateperiod"])?.toLowerCase() ?? ""];
  if (period === undefined) return null;
  const frequency = Number(words(fields, "updateFrequency", ["sy:updatefrequency"]) ?? 1);
  return period / (frequency >= 1 && Number.isFinite(frequency) ? frequency : 1);
}

const DESCRIPTIONS = [
  "description",
  "subtitle",
  "atom:subtitle",
  "tagline",
  "dc:description",
  "itunes:summary",
  "itunes:subtitle",
  "abstract",
];

function descriptionOf(fields: Fields): string | null {
  const given = markup(fields, "description", DESCRIPTIONS);
  return given === null ? null : lineOf(given.kind === "html" ? textOfHtml(given.value) : given.value);
}

import { momentFrom } from "../../parse/moments.ts";
import { type Field, field, firstField } from "./field.ts";
import type { PageSource } from "./source.ts";

const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "og:published_time",
  "datepublished",
  "date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "dc.date.created",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "published_time",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "ptime",
  "pdate",
  "rnews:datepublished",
  "originalpublicationdate",
  "article.published",
  "article_date_original",
  "bt:pubdate",
  "timestamp",
];
const MODIFIED = [
  "article:modified_time",
  "og:updated_time",
  "og:article:modified_time",
  "datemodified",
  "dcterms.modified",
  "dc.date.modified",
  "last-modified",
  "lastmod",
];
const IN_ADDRESS = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|\.|$)/;

/** When the page says it was published and changed, in its own writing. */
export function readTimes(source: PageSource): { published: Field | null; modified: Field | null } {
  const { said, meta, url } = source;
  const inAddress = IN_ADDRESS.exec(url ?? "");
  return {
    published:
      dated(field(said("datePublished"), "JSON-LD datePublished")) ??
      marked(source, '[itemprop~="datePublished"]', "microdata datePublished") ??
      firstField(...PUBLISHED.map((name) => dated(meta(name)))) ??
      marked(source, "time", "time") ??
      marked(source, LABELLED, "date line") ??
      dated(field(said("dateCreated"), "JSON-LD dateCreated")) ??
      (inAddress && field(inAddress.slice(1, 4).map(twoDigits).join("-"), "address")),
    modified:
      dated(field(said("dateModified"), "JSON-LD dateModified")) ??
      marked(source, '[itemprop~="dateModified"]', "microdata dateModified") ??
      firstField(...MODIFIED.map((name) => dated(meta(name)))),
  };
}

const LABELLED =
  '[class*="publish" i], [class*="pubdate" i], [class*="pub-date" i], [class*="post-date" i], [class*="entry-date" i], [class*="article-date" i], [class*="timestamp" i], [class~="date" i], [id*="pubdate" i]';
const twoDigits = (part: string): string => part.padStart(2, "0");

function marked({ inArticle }: PageSource, selector: string, from: string): Field | null {
  for (const element of inArticle(selector).slice(0, 10)) {
    const said = element.getAttribute("datetime") ?? element.getAttribute("content");
    const found = dated(field(said ?? element.textContent.slice(0, 200), from));
    if (found) return found;
  }
  return null;
}

const dated = (one: Field | null): Field | null => (one && momentFrom(one.words) ? one : null);

/** ISO 8601, with a zone where the source gives one and a clock only where it prints one. */
export function isoTime(printed: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
    printed,
  );
  const moment = momentFrom(printed);
  if (moment === null) return null;
  if (iso) return iso[2] === undefined ? iso[1]! : `${iso[1]}T${iso[2]}${zoneOf(iso[3])}`;
  const text = new Date(moment.at).toISOString();
  if (moment.zone === "known") return text.replace(".000Z", "Z");
  return /\d[:.]\d{2}|\d ?[ap]\.?m\b/i.test(printed.replace(/\d{1,2}\.\d{1,2}\.\d{4}/, ""))
    ? text.slice(0, 19)
    : text.slice(0, 10);
}

const zoneOf = (zone: string | undefined): string =>
  zone === undefined ? "" : zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");

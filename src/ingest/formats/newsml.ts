import type { RawItem } from "../../domain/raw-item.ts";
import type { Result } from "../../domain/result.ts";
import { feedMoment, stampOf } from "../feeds/dates.ts";
import type { Element } from "../feeds/xml.ts";
import type { StoryLine } from "../pages/lines.ts";
import { pictureOf } from "../pictures.ts";
import { blankItem } from "./blank-item.ts";
import { type Entry, itemEntry } from "./entry.ts";
import { malformed } from "./front-matter.ts";
import { textOfHtml } from "./html-text.ts";
import { pictureLines, textOfLines, withoutHeadline } from "./lines-text.ts";
import { type NitfBody, nitfBody, withDateline } from "./nitf.ts";
import { statusOf } from "./publishing-status.ts";
import { child, children, lineIn, linesIn } from "./xml-lines.ts";

export const CUT_OFF = "it is cut off in the middle";
const MOST_SUBJECTS = 100;

/**
 * The articles of a newsItem, of a newsMessage with several, or of a packageItem. Items without words of their own (pictures, packages) are no articles: their captions
 * stand above the text that they belong to. One that is withdrawn needs no words. Of several versions the highest counts.
 */
export function* readNewsItems(file: string, root: Element, now: number): Iterable<Result<Entry>> {
  const all = root.local === "newsmessage" ? children(root, "itemset").flatMap(itemsIn) : [root];
  const items = newest(all.filter(({ isCut }) => !isCut));
  const articles = items.filter((item) => textIn(item) !== null || statusIn(item, now) === "canceled");
  for (const [index, item] of articles.entries()) {
    const source = articles.length > 1 ? `${file}#${index + 1}` : file;
    const pictures = items.filter((one) => isPictureOf(one, item, articles.length));
    yield itemEntry(readNewsItem(source, item, pictures, now));
  }
  if (all.some(({ isCut }) => isCut)) yield malformed(file, null, CUT_OFF);
  else if (articles.length === 0) yield malformed(file, null, "it holds no text of an article");
}

const itemsIn = (set: Element): Element[] => [...children(set, "newsitem"), ...children(set, "packageitem")];

/** Each item once, in the version with the highest number. */
function newest(items: readonly Element[]): Element[] {
  const byId = new Map<string | Element, Element>();
  const version = (item: Element): number => Number(item.attributes.version) || 0;
  for (const item of items) {
    const id = item.attributes.guid ?? item;
    const other = byId.get(id);
    if (other === undefined || version(item) >= version(other)) byId.set(id, item);
  }
  return [...byId.values()];
}

/** Whether an item is a picture to an article: linked by it, or beside it in a message of one article. */
function isPictureOf(item: Element, article: Element, articles: number): boolean {
  if (item === article || !/picture|graphic/.test(child(item, "itemmeta", "itemclass")?.attributes.qcode ?? ""))
    return false;
  const id = item.attributes.guid;
  return (
    articles === 1 || children(child(article, "itemmeta"), "link").some(({ attributes }) => attributes.residref === id)
  );
}

function statusIn(item: Element, now: number): RawItem["status"] {
  const meta = child(item, "itemmeta");
  const { qcode, uri, literal } = child(meta, "pubstatus")?.attributes ?? {};
  const embargo = child(meta, "embargoed");
  return statusOf(qcode ?? uri ?? literal, embargo && (lineIn(embargo) ?? ""), now);
}

type Text = Pick<NitfBody, "lines"> & Partial<NitfBody>;

/** The words of an item, as NITF, XHTML or plain text; null where it has none. */
function textIn(item: Element): Text | null {
  const content = child(item, "contentset");
  for (const inline of children(content, "inlinexml")) {
    const nitf = child(inline, "nitf");
    const text: Text = nitf ? nitfBody(nitf) : { lines: linesIn(child(inline, "html", "body") ?? inline) };
    if (text.lines.length > 0) return text;
  }
  for (const inline of children(content, "inlinedata")) {
    if (inline.attributes.encoding) continue;
    const words = inline.children.filter((one) => typeof one === "string").join("");
    const plain = /html|xml/.test(inline.attributes.contenttype ?? "") ? textOfHtml(words) : words.trim();
    if (plain !== "") return { lines: [{ kind: "paragraph", words: plain }] };
  }
  return null;
}

function readNewsItem(source: string, item: Element, pictures: readonly Element[], now: number): RawItem {
  const [meta, about, rights] = [child(item, "itemmeta"), child(item, "contentmeta"), child(item, "rightsinfo")];
  const { lines, ...inline } = textIn(item) ?? { lines: [] };
  const stamp = (...places: readonly (Element | null)[]): string | null =>
    places.map((place) => stampOf(feedMoment(lineIn(place) ?? ""))).find((one) => one !== null) ?? null;
  const created = child(meta, "versioncreated");
  const headline = lineIn(child(about, "headline")) ?? inline.headline ?? lineIn(child(meta, "title"));
  const body = withDateline(lineIn(child(about, "dateline")), withoutHeadline(lines, headline));
  const story = textOfLines([...pictures.flatMap(captionOf), ...body]);
  return {
    ...blankItem(source, story.text),
    shape: "body",
    told: story.told,
    headline,
    standfirst: describedAs(about, /summary|lead|standfirst/) ?? inline.standfirst ?? null,
    byline:
      lineIn(child(about, "by")) ??
      inline.byline ??
      (children(about, "creator")
        .flatMap((one) => named(one) ?? [])
        .join(", ") ||
        null),
    publisher: named(child(meta, "provider")) ?? inline.distributor ?? named(child(rights, "copyrightholder")),
    language: child(about, "language")?.attributes.tag ?? item.language,
    uri: item.attributes.guid?.trim() || null,
    published: stamp(child(meta, "firstcreated"), child(about, "contentcreated"), created),
    modified: stamp(child(about, "contentmodified"), created),
    subjects: subjectsIn(about),
    usageTerms: lineIn(child(rights, "usageterms")) ?? inline.rights ?? null,
    ...shownPicture(pictures),
    status: statusIn(item, now),
  };
}

function wordsOf(picture: Element): { readonly caption: string | null; readonly credit: string | null } {
  const about = child(picture, "contentmeta");
  return { caption: describedAs(about, /caption/), credit: lineIn(child(about, "creditline")) };
}

function captionOf(picture: Element): StoryLine[] {
  const { caption, credit } = wordsOf(picture);
  return pictureLines(caption, credit);
}

/** The first picture that has an address of the web and a caption, as large as it comes. */
function shownPicture(pictures: readonly Element[]): Pick<RawItem, "picture"> {
  for (const one of pictures) {
    const [largest] = children(child(one, "contentset"), "remotecontent")
      .map(({ attributes }) => attributes)
      .filter(({ contenttype = "image/" }) => contenttype.startsWith("image/"))
      .sort((a, b) => (Number(b.width) || 0) - (Number(a.width) || 0));
    const { caption, credit } = wordsOf(one);
    const picture = pictureOf({ address: largest?.href, words: caption, credit }, null);
    if (picture) return { picture };
  }
  return {};
}

const describedAs = (about: Element | null, role: RegExp): string | null =>
  lineIn(children(about, "description").find(({ attributes }) => role.test(attributes.role ?? "")) ?? null);

/** The name of whoever or whatever an element stands for: written out, or in a code such as "nprov:TMN". */
const named = (element: Element | null): string | null =>
  lineIn(child(element, "name")) ??
  (element?.attributes.literal?.trim() || element?.attributes.qcode?.replace(/^[^:]*:/, "").trim() || null);

/** Subjects with a name (a code alone says nothing to a reader), keywords and the slugline. */
function subjectsIn(about: Element | null): string[] {
  const words = [
    ...children(about, "subject").map((one) => lineIn(child(one, "name"))),
    ...[...children(about, "keyword"), ...children(about, "slugline")].map(lineIn),
  ];
  return [...new Set(words.filter((one) => one !== null))].slice(0, MOST_SUBJECTS);
}

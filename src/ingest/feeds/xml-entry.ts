import type { Picture } from "../../domain/article.ts";
import { pictureOf } from "../pictures.ts";
import { webAddress } from "./addresses.ts";
import type { FeedEntry } from "./feed.ts";
import {
  date,
  type Fields,
  fieldsOf,
  first,
  isImage,
  languageOf,
  markup,
  pageLink,
  person,
  plain,
  words,
} from "./fields.ts";
import { wordsOf } from "./markup.ts";
import { lineOf } from "./plain.ts";
import type { Element } from "./xml.ts";

const MOST_TAGS = 100;

/** One item or entry. The names of each field stand in the order in which they are believed. */
export function readEntry(element: Element, isAtom: boolean): FeedEntry {
  const fields = fieldsOf(element, isAtom);
  const content = markup(fields, "content", [
    "content:encoded",
    "content",
    "atom:content",
    "xhtml:body",
    "body",
    "fullitem",
  ]);
  return {
    title: plain(fields, "title", ["title", "atom:title", "dc:title", "media:title", "itunes:title"]),
    link: linkOf(fields),
    id: idOf(fields),
    description: markup(fields, "description", [
      "description",
      "summary",
      "atom:summary",
      "dc:description",
      "itunes:summary",
      "itunes:subtitle",
      "media:description",
      "abstract",
    ]),
    content,
    published: date(fields, "published", [
      "pubdate",
      "published",
      "atom:published",
      "issued",
      "dcterms:issued",
      "created",
      "dcterms:created",
      "dc:date",
    ]),
    updated: date(fields, "updated", ["updated", "atom:updated", "modified", "dcterms:modified", "dc:date"]),
    author: person(fields, ["author", "atom:author", "dc:creator", "dc:author", "itunes:author", "managingeditor"]),
    tags: tagsOf(fields),
    language: languageOf(fields, null),
    publisher: publisherOf(fields),
    rights: plain(fields, "rights", ["rights", "atom:rights", "dc:rights", "copyright", "media:copyright"]),
    picture: pictureIn(fields),
    isComplete: !element.isCut,
    from: fields.from,
  };
}

/** The page of an item; FeedBurner's own addresses only lead to it. A guid is one unless it says that it is not. */
function linkOf(fields: Fields): string | null {
  const address = (element: Element) => webAddress(wordsOf(element), element.base);
  const permalink = (element: Element) =>
    element.attributes.ispermalink?.trim().toLowerCase() === "false" || !/^\s*https?:/i.test(wordsOf(element))
      ? null
      : address(element);
  return (
    first(fields, "link", ["feedburner:origlink"], address) ??
    pageLink(fields) ??
    first(fields, "link", ["guid"], permalink) ??
    webAddress(fields.element.attributes["rdf:about"] ?? fields.element.attributes.href ?? "", fields.element.base)
  );
}

const idOf = (fields: Fields): string | null =>
  words(fields, "id", ["guid", "id", "atom:id", "dc:identifier"]) ??
  lineOf(fields.element.attributes["rdf:about"] ?? "");

/** An Atom entry names the feed that it was taken from with all its fields, RSS with its title alone. */
const publisherOf = (fields: Fields): string | null =>
  first(
    fields,
    "publisher",
    ["source", "atom:source"],
    (source) => plain(fieldsOf(source, fields.isAtom), "title", ["title", "atom:title"]) ?? lineOf(wordsOf(source)),
  ) ?? plain(fields, "publisher", ["dc:publisher"]);

function tagsOf({ named }: Fields): string[] {
  const tags = new Set<string>();
  for (const name of ["category", "atom:category", "dc:subject", "itunes:category", "media:category"]) {
    for (const element of named.get(name) ?? []) {
      const { term, text, label } = element.attributes;
      const tag = lineOf(term || text || wordsOf(element) || label || "");
      if (tag !== null && tags.size < MOST_TAGS) tags.add(tag);
    }
  }
  for (const name of ["itunes:keywords", "media:keywords"])
    for (const element of named.get(name) ?? [])
      for (const tag of wordsOf(element).split(",", MOST_TAGS))
        if (tag.trim() !== "" && tags.size < MOST_TAGS) tags.add(tag.trim());
  return [...tags];
}

/** The first picture of Media RSS that is described. An enclosure or a thumbnail has no words, so nobody can say what it shows. */
function pictureIn({ named, isAtom }: Fields): Picture | null {
  for (const content of named.get("media:content") ?? []) {
    if (!isImage(content)) continue;
    const inside = fieldsOf(content, isAtom);
    const words = plain(inside, "description", ["media:description", "media:title"]);
    const picture = pictureOf(
      { address: content.attributes.url, words, credit: plain(inside, "credit", ["media:credit"]) },
      content.base,
    );
    if (picture) return picture;
  }
  return null;
}

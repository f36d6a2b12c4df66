import type { Moment } from "../../domain/article.ts";
import { webAddress } from "./addresses.ts";
import { feedMoment } from "./dates.ts";
import { type Markup, markupOf, wordsOf } from "./markup.ts";
import { personOf } from "./people.ts";
import { lineOf, plainOf } from "./plain.ts";
import type { Element } from "./xml.ts";

/** The fields of a feed or an entry: its children by their names, and which of them each field was taken from. */
export type Fields = {
  readonly element: Element;
  readonly named: ReadonlyMap<string, readonly Element[]>;
  readonly isAtom: boolean;
  readonly from: Record<string, string>;
};

export function fieldsOf(element: Element, isAtom: boolean): Fields {
  const named = new Map<string, Element[]>();
  const add = (parent: Element): void => {
    for (const child of parent.children) {
      if (typeof child === "string") continue;
      if (child.name === "media:group" || (child.name === "media:content" && !isImage(child))) add(child);
      const others = named.get(child.name);
      if (others) others.push(child);
      else named.set(child.name, [child]);
    }
  };
  add(element);
  return { element, named, isAtom, from: Object.create(null) };
}

const IMAGE = /^image(?:\/|$)/i;

/** Whether an element of Media RSS is a picture, whose title, words and rights are its own and not the entry's. */
export const isImage = ({ attributes: { medium = "", type = "" } }: Element): boolean =>
  IMAGE.test(medium) || IMAGE.test(type);

const isAtomElement = ({ isAtom }: Fields, { name }: Element): boolean =>
  name.startsWith("atom:") || (isAtom && !name.includes(":"));

/** The first of some elements that gives something, tried in the order of `names`; notes which one it was. */
export function first<T>(
  fields: Fields,
  field: string,
  names: readonly string[],
  read: (element: Element) => T | null,
): T | null {
  for (const name of names) {
    for (const element of fields.named.get(name) ?? []) {
      const value = read(element);
      if (value === null) continue;
      fields.from[field] = name;
      return value;
    }
  }
  return null;
}

export const markup = (fields: Fields, field: string, names: readonly string[]): Markup | null =>
  first(fields, field, names, (element) => markupOf(element, isAtomElement(fields, element)));

export const plain = (fields: Fields, field: string, names: readonly string[]): string | null =>
  first(fields, field, names, (element) => plainOf(markupOf(element, isAtomElement(fields, element))));

export const words = (fields: Fields, field: string, names: readonly string[]): string | null =>
  first(fields, field, names, (element) => lineOf(wordsOf(element)));

export const person = (fields: Fields, names: readonly string[]): string | null =>
  first(fields, "author", names, personOf);

/** A date that can be read; where none can, the words of the first are noted. */
export function date(fields: Fields, field: string, names: readonly string[]): Moment | null {
  const moment = first(fields, field, names, (element) => feedMoment(wordsOf(element)));
  if (moment !== null) return moment;
  const printed = words(fields, field, names);
  if (printed !== null) fields.from[field] = `no date that can be read: ${printed.slice(0, 60)}`;
  return null;
}

/** What something is written in, as BCP 47 writes it. */
export const languageOf = (fields: Fields, outside: string | null): string | null =>
  (words(fields, "language", ["language", "dc:language"]) ?? fields.element.language ?? outside)?.replaceAll(
    "_",
    "-",
  ) ?? null;

const LINKS = ["link", "atom:link"];

/** The page that something is about: a link with an address in it, or one of Atom's of the kind "alternate", HTML before anything else. */
export function pageLink(fields: Fields): string | null {
  const alternate = (isHtml: boolean) => (element: Element) => {
    const { href, rel = "alternate", type = "text/html" } = element.attributes;
    if (href === undefined) return isHtml ? webAddress(wordsOf(element), element.base) : null;
    return rel === "alternate" && /html/.test(type) === isHtml ? webAddress(href, element.base) : null;
  };
  return first(fields, "link", LINKS, alternate(true)) ?? first(fields, "link", LINKS, alternate(false));
}

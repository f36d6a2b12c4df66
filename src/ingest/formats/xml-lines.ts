import type { BlockKind } from "../../domain/article.ts";
import type { Element } from "../feeds/xml.ts";
import type { StoryLine } from "../pages/lines.ts";
import { fold } from "../pages/white-space.ts";

/** The first element of a path of names below an element: `child(item, "itemmeta", "provider")`. Names are in small letters. */
export function child(element: Element | null, ...names: readonly string[]): Element | null {
  const [name, ...rest] = names;
  if (name === undefined || element === null) return element;
  for (const one of children(element, name)) {
    const found = child(one, ...rest);
    if (found !== null) return found;
  }
  return null;
}

/** The elements of a name right below an element. */
export const children = (element: Element | null, name: string): Element[] =>
  (element?.children ?? []).flatMap((one) => (typeof one !== "string" && one.local === name ? [one] : []));

/** All the words in an element on one line; null where there are none. */
export function lineIn(element: Element | null): string | null {
  const words: string[] = [];
  if (element !== null) gather(element, words);
  return fold(words.join("")) || null;
}

function gather(element: Element, words: string[]): void {
  const isApart = APART.test(element.local);
  if (isApart) words.push(" ");
  for (const one of element.children) {
    if (typeof one === "string") words.push(one);
    else if (!HIDDEN.test(one.local)) gather(one, words);
  }
  if (isApart) words.push(" ");
}

const HIDDEN =
  /^(?:script|style|template|noscript|iframe|svg|head|media-(?:reference|metadata|object)|body\.head|nitf-table-metadata)$/;
/** Elements with lines of their own, in XHTML, NITF and NewsML-G2. */
const APART =
  /^(?:p|div|section|article|main|body|body\.content|body\.end|h[1-6]|hl[12]|ul|ol|dl|li|dd|dt|block|blockquote|bq|pre|table|tbody|thead|tr|td|th|figure|media|figcaption|media-caption|media-producer|caption|credit|tagline|note|fn|hr|br|header|footer|aside|datasource|byttl|location)$/;

/** What the words in an element are, for those below it too. */
const KINDS: Readonly<Record<string, BlockKind>> = {
  hl1: "subheading",
  hl2: "subheading",
  h1: "subheading",
  h2: "subheading",
  h3: "subheading",
  h4: "subheading",
  h5: "subheading",
  h6: "subheading",
  li: "list-item",
  dd: "list-item",
  dt: "list-item",
  media: "caption",
  figure: "caption",
  "media-caption": "caption",
  figcaption: "caption",
  caption: "caption",
  "media-producer": "credit",
  credit: "credit",
  tr: "furniture",
  aside: "furniture",
  tagline: "furniture",
  footer: "furniture",
  note: "note",
  fn: "note",
};

/** The lines of an article's body in NITF or XHTML, each with the kind that its element tells; white space as a browser folds it. */
export function linesIn(body: Element): StoryLine[] {
  const lines: StoryLine[] = [];
  let words = "";
  visit(body, "paragraph");
  flush("paragraph");
  return lines;

  function visit(element: Element, outer: BlockKind): void {
    const kind = KINDS[element.local] ?? outer;
    const isBlock = APART.test(element.local) && !/^(?:br|td|th)$/.test(element.local);
    if (isBlock) flush(outer);
    for (const one of element.children) {
      if (typeof one === "string") words += one;
      else if (!HIDDEN.test(one.local)) visit(one, kind);
    }
    if (isBlock) flush(kind);
    else if (element.local !== "a" && APART.test(element.local)) words += " ";
  }

  function flush(kind: BlockKind): void {
    const line = fold(words);
    words = "";
    if (line !== "") lines.push({ kind, words: line });
  }
}

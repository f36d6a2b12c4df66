import type { PageDocument, PageElement } from "./dom.ts";
import { unescaped } from "./field.ts";
import { type JsonLd, readJsonLd, type Thing } from "./json-ld.ts";
import { type MetaTags, readMetaTags } from "./meta-tags.ts";

/** All that the readers of a page's fields look at. */
export type PageSource = {
  readonly document: PageDocument;
  readonly jsonLd: JsonLd;
  readonly article: Thing | null;
  readonly meta: MetaTags;
  /** A string of the JSON-LD article, its characters as they are shown. */
  said(name: string, thing?: Thing | null): unknown;
  /** Elements of the article itself: not those of a list of links or of the frame around it. */
  inArticle(selector: string): PageElement[];
  readonly url: string | null;
};

const AROUND_TAGS = new Set(["nav", "footer", "aside"]);
const AROUND = /related|recommend|newsletter|comments|sidebar|promo/i;
/** What holds a whole page is no frame, whatever its class says. */
const WHOLE = new Set(["html", "body", "main", "article"]);
/** So many elements are looked at for one field. */
const MOST_ELEMENTS = 200;

export function pageSource(document: PageDocument, url: string | null): PageSource {
  const jsonLd = readJsonLd(document);
  const { article } = jsonLd;
  return {
    document,
    jsonLd,
    article,
    url,
    meta: readMetaTags(document),
    said: (name, thing = article) => unescaped(document, thing?.[name]),
    inArticle: (selector) =>
      [...document.querySelectorAll(selector)].slice(0, MOST_ELEMENTS).filter((element) => !isAround(element)),
  };
}

/** Whether an element stands in the frame: a menu, a list of links, the comments. */
function isAround(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parentElement) {
    const name = at.localName;
    if (AROUND_TAGS.has(name)) return true;
    if (!WHOLE.has(name) && AROUND.test(`${at.getAttribute("class") ?? ""} ${at.getAttribute("id") ?? ""}`))
      return true;
  }
  return false;
}

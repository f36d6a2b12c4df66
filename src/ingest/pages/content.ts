import { Readability } from "@mozilla/readability";
import { blocksOf, type PageBlock } from "./blocks.ts";
import type { PageDocument, PageElement } from "./dom.ts";
import { isUnwanted, markBoxed } from "./unwanted.ts";

/** Words for nobody, taken away first: Readability looks at every node. */
const SILENT = "title, meta, link, script, style, noscript, template, svg, iframe, object, canvas, audio, select";

/**
 * The blocks of the element that Readability takes for the article, without captions, share bars and other boxes in it. These are cut afterwards, by their tags and classes:
 * cut before, they cost whole articles. Changes the document, so whatever else is wanted of it is read first.
 */
export function articleBlocks(document: PageDocument): PageBlock[] {
  for (const element of document.querySelectorAll(SILENT)) element.remove();
  markBoxed(document);
  const marked = markedBody(document);
  const reader = new Readability<PageElement>(document as never, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  });
  const content = reader.parse()?.content;
  const chosen = content ? blocksOf(content, isUnwanted(content)) : [];
  return lengthOf(chosen) * 2 < lengthOf(marked) ? marked : chosen;
}

/** The element that a page itself marks as the article's, where there is one: short articles are lost to Readability now and then. */
function markedBody(document: PageDocument): PageBlock[] {
  const found = document.querySelectorAll('[itemprop~="articleBody"]');
  const elements = found.length > 0 ? found : document.querySelectorAll("article");
  const [element] = elements;
  return element && elements.length === 1 ? blocksOf(element, isUnwanted(element)) : [];
}

export const lengthOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, { words }) => sum + words.length, 0);

import { parseHTML } from "linkedom";
import { LONGEST_ARTICLE_CHARACTERS } from "../../domain/article.ts";
import { failed, ok, type Result } from "../../domain/result.ts";
import { PAGE_LIMITS } from "./limits.ts";
import { markupTrouble } from "./markup.ts";

/** The part of a browser's document that pages are read by. */
export type PageNode = {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
};
export type PageElement = PageNode & {
  readonly localName: string;
  readonly textContent: string;
  readonly nextElementSibling: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
  remove(): void;
};
export type PageDocument = PageElement & {
  readonly documentElement: PageElement | null;
  readonly body: PageElement;
  createElement(name: string): PageElement & { innerHTML: string };
};

const ELEMENT = 1;
const TEXT = 3;
export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
export const isText = (node: PageNode): boolean => node.nodeType === TEXT;

/** The tree of a page; a failure when it is larger or deeper than the limits. No script runs and nothing is loaded. */
export function documentOf(source: string, html: string): Result<PageDocument> {
  const trouble = markupTrouble(html);
  if (trouble !== null && typeof trouble === "object")
    return failed({
      kind: "article-too-long",
      source,
      characters: trouble.letters,
      limit: LONGEST_ARTICLE_CHARACTERS,
    });
  if (trouble !== null) return failed({ kind: "page-too-complex", source, what: trouble });
  // Without a root the parser makes the first element the root and drops the rest.
  const rooted = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(withShortClasses(rooted)) as unknown as { readonly document: PageDocument };
  const what = limitPassed(document);
  return what === null ? ok(document) : failed({ kind: "page-too-complex", source, what });
}

const LONG_CLASS = new RegExp(
  `\\sclass\\s?=\\s?(?:"[^"]{${PAGE_LIMITS.classCharacters},}"|'[^']{${PAGE_LIMITS.classCharacters},}')`,
  "gi",
);

/** The parser hands over each name of a class as an argument, and a call has not room for 100,000 of them. */
const withShortClasses = (html: string): string => html.replace(LONG_CLASS, "");

/**
 * Readability writes its tree out and reads it again, up to four times, and each character that is escaped there comes back as a piece of text of its own: 100,000 no-break
 * spaces are as many nodes. Scripts are gone by then.
 */
function escapedIn({ nodeValue, parentNode }: PageNode): number {
  if (nodeValue === null || nodeValue.length < 100) return 0;
  if (parentNode && isElement(parentNode) && /^(?:script|style)$/.test(parentNode.localName)) return 0;
  return nodeValue.match(/[&<>\u00a0]/g)?.length ?? 0;
}

/** Counts along the tree without calling itself, so that depth cannot overflow the stack. */
function limitPassed(root: PageNode): "nodes" | "depth" | null {
  let nodes = 0;
  let depth = 0;
  let depths = 0;
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    nodes += 1 + (isText(node) ? escapedIn(node) : 0);
    depths += depth;
    if (nodes > PAGE_LIMITS.nodes) return "nodes";
    if (depth > PAGE_LIMITS.depth || depths > PAGE_LIMITS.depths) return "depth";
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    if (node === null || node === root) return null;
    node = node.nextSibling;
  }
  return null;
}

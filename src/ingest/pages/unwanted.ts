import { isText, type PageDocument, type PageElement, type PageNode } from "./dom.ts";

/** Elements inside an article that hold something else, whatever they are called. */
const TAGS = new Set(["aside", "nav", "form", "footer", "figcaption", "figure", "dialog", "menu", "template"]);

/** Words in an element's class, id or role that say what it is. */
const NAMES = new Set(
  (
    "ad ads adbox adslot advert adverts advertisement advertising sponsor sponsored outbrain taboola " +
    "share sharing shares sharebar sharebuttons social socials addthis sharedaddy follow " +
    "newsletter newsletters subscribe subscription signup signin cookie cookies consent gdpr " +
    "related relatedlinks recommended recommendations recirc recirculation readmore trending mostread promo promos teaser teasers " +
    "comments comment disqus pullquote pull-quote pullquotes " +
    "byline bylines authorbio bio caption captions credit credits " +
    "breadcrumb breadcrumbs toolbar tooltip tags taglist topics keywords " +
    "updated timestamp pubdate lastmodified navigation menu search popup modal overlay paywall regwall meter piano " +
    "complementary banner contentinfo sidebar skip print printfriendly sr-only"
  ).split(" "),
);
/** Two words that say it together. */
const PAIRS =
  /(?:pull[-_ ]?quote|read[-_]?(?:more|next|also)|see[-_]also|also[-_]read|more[-_](?:on|from|stories|links|news)|most[-_](?:read|popular|viewed)|about[-_](?:the[-_])?author|author[-_](?:bio|box|info|card|profile|name|meta)|sign[-_]?(?:up|in)|call[-_]to[-_]action|story[-_]links|tag[-_](?:list|cloud)|post[-_](?:meta|tags|footer)|entry[-_](?:meta|footer|utility)|article[-_](?:meta|tags|footer|date|info|share|tools)|published[-_](?:at|on|date)|last[-_](?:updated|modified)|(?:photo|image|picture|media)[-_]{0,2}(?:credit|caption)|wp-caption|video[-_](?:player|caption|embed)|skip[-_]?link|jp-relatedposts|in-?article-?(?:ad|promo)|inline-?(?:ad|promo|newsletter))/i;

/** An element with more of the words than this is the article, whatever its class says. */
const MOST_OF_WORDS = 0.4;
/** A box in an article has no more words, characters. */
const LARGEST_BOX = 1_500;

/** Set on a paragraph that is alone in a box. */
const BOXED = "data-boxed";

/** Readability puts a paragraph that is alone in a `div` in its place, and what the `div` was called is lost: each such paragraph is marked before. */
export function markBoxed(document: PageDocument): void {
  for (const element of document.querySelectorAll("p")) {
    const { parentElement: parent } = element;
    if (parent?.localName !== "div" || element.previousElementSibling || element.nextElementSibling) continue;
    if (isNamedSo(parent)) element.setAttribute(BOXED, "");
  }
}

/** Tells what to leave out of the element that holds an article, before its words are written. */
export function isUnwanted(root: PageElement): (element: PageElement) => boolean {
  const total = root.textContent.length;
  const box = Math.min(LARGEST_BOX, Math.max(1, total * MOST_OF_WORDS));
  return (element) => {
    const name = element.localName;
    if (name === "time") return isStamp(element);
    if (name === "header") return isShorter(element, total * MOST_OF_WORDS);
    if (TAGS.has(name)) return name !== "figure" || element.querySelector("table, blockquote:not([class])") === null;
    return (element.hasAttribute(BOXED) || isNamedSo(element)) && isShorter(element, box);
  };
}

/** A sentence that names a time is longer. */
const SHORTEST_SENTENCE = 80;

/** A time that stands for itself, not in a sentence. */
function isStamp({ parentElement: parent }: PageElement): boolean {
  return parent === null || parent.localName !== "p" || isShorter(parent, SHORTEST_SENTENCE);
}

/** Whether an element has fewer characters of text; counts no further than that. */
function isShorter(element: PageElement, limit: number): boolean {
  let length = 0;
  const nodes: (PageNode | null)[] = [element.firstChild];
  while (nodes.length > 0 && length < limit) {
    const node = nodes.pop();
    if (!node) continue;
    nodes.push(node.nextSibling, node.firstChild);
    if (isText(node)) length += node.nodeValue?.length ?? 0;
  }
  return length < limit;
}

function isNamedSo(element: PageElement): boolean {
  for (const key of ["class", "id", "role", "data-component", "itemprop"]) {
    const value = element.getAttribute(key);
    if (!value) continue;
    if (value.length > 500) continue;
    if (PAIRS.test(value)) return true;
    for (const word of value.split(/[\s_:]+|-+/)) if (NAMES.has(word.toLowerCase())) return true;
    for (const word of value.split(/\s+/)) if (NAMES.has(word.toLowerCase())) return true;
  }
  return false;
}

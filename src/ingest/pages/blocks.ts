import { isElement, isText, type PageElement, type PageNode } from "./dom.ts";
import { fold } from "./white-space.ts";

/** One block of a page's text as a browser shows it. */
export type PageBlock = {
  readonly kind: "paragraph" | "list-item" | "subheading" | "quote" | "row";
  readonly words: string;
  /** The share of the words that are links, 0 to 1. */
  readonly linked: number;
  /** A number that blocks of one list have in common; null outside of lists. */
  readonly list: number | null;
};

const BLOCK = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const SILENT = new Set(
  "audio button canvas datalist embed head iframe input link map math meta noscript object option picture script select source style svg template textarea title track video".split(
    " ",
  ),
);
/** Words for those who listen to a page: "Image caption, ". */
const UNSEEN = /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-reader(?:-text)?|u-hidden|is-hidden)(?:$|[\s_-])/i;

type Place = { readonly kind: PageBlock["kind"]; readonly list: number | null };
type Writing = { blocks: PageBlock[]; text: string; linked: number; lists: number; breaks: number; inLink: number };

/**
 * The text of an element, block by block, in the order of the page and in its words; nothing is added but the tab between the cells of a table's row. `leaves` names
 * elements that are left out with all that is in them.
 */
export function blocksOf(root: PageElement, leaves: (element: PageElement) => boolean = () => false): PageBlock[] {
  const writing: Writing = { blocks: [], text: "", linked: 0, lists: 0, breaks: 0, inLink: 0 };
  write(root, { kind: "paragraph", list: null });
  return writing.blocks;

  function write(element: PageElement, place: Place): void {
    for (let node: PageNode | null = element.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) add(node.nodeValue ?? "", place);
      else if (isElement(node)) writeElement(node, place);
    }
    if (element === root) flush(place);
  }

  function writeElement(element: PageElement, place: Place): void {
    const name = element.localName;
    if (SILENT.has(name) || isUnseen(element) || leaves(element)) return;
    if (name === "br") {
      writing.breaks += 1;
      return;
    }
    if (name === "a") writing.inLink += 1;
    if (!BLOCK.has(name)) write(element, place);
    else {
      flush(place);
      const inside = placeIn(element, place);
      if (name === "tr" && isRow(element)) writing.text = cellsOf(element);
      else write(element, inside);
      flush(name === "tr" && writing.text !== "" ? { ...inside, kind: "row" } : inside);
    }
    if (name === "a") writing.inLink -= 1;
  }

  function placeIn({ localName: name }: PageElement, place: Place): Place {
    if (name === "ul" || name === "ol") {
      writing.lists += 1;
      return { ...place, list: writing.lists };
    }
    if (name === "li" || name === "dd" || name === "dt") return { ...place, kind: "list-item" };
    if (/^h[1-6]$/.test(name)) return { ...place, kind: "subheading" };
    return name === "blockquote" ? { ...place, kind: "quote" } : place;
  }

  /** Two breaks, or one between sentences or lines that begin with a capital, begin a block of their own; any other one is white space. */
  function add(text: string, place: Place): void {
    if (writing.breaks > 0 && /\S/.test(text)) {
      if (writing.breaks > 1 || isEnd(writing.text) || isBeginning(text)) flush(place);
      else writing.text += "\n";
      writing.breaks = 0;
    }
    writing.text += text;
    if (writing.inLink > 0) writing.linked += fold(text).length;
  }

  function flush({ kind, list }: Place): void {
    const words = kind === "row" ? writing.text : fold(writing.text);
    const { linked } = writing;
    writing.text = "";
    writing.linked = 0;
    writing.breaks = 0;
    if (words === "") return;
    writing.blocks.push({ kind, words, linked: Math.min(1, linked / words.length), list });
  }
}

const isEnd = (text: string): boolean => /[.!?:;…]["”’')\]]*\s*$/.test(text.slice(-40));
const isBeginning = (text: string): boolean => /^[“"‘'(]?[\p{Lu}\d]/u.test(text.slice(0, 400).trimStart());

function isUnseen(element: PageElement): boolean {
  if (element.hasAttribute("hidden")) return true;
  const style = element.getAttribute("style");
  if (style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 1_000))) return true;
  const names = element.getAttribute("class");
  return names !== null && UNSEEN.test(names.slice(0, 1_000));
}

/** A row of figures and labels; one whose cells hold paragraphs lays out a page. */
const LONGEST_CELL = 120;

function isRow(row: PageElement): boolean {
  const cells = cellElements(row);
  return cells.length > 1 && cells.every((cell) => cell.textContent.length <= LONGEST_CELL && !hasBlocks(cell));
}

const hasBlocks = (cell: PageElement): boolean => cell.querySelector("p, div, ul, ol, table, h1, h2, h3, br") !== null;

function cellElements(row: PageElement): PageElement[] {
  const cells: PageElement[] = [];
  for (let node = row.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node) && (node.localName === "td" || node.localName === "th")) cells.push(node);
  return cells;
}

const cellsOf = (row: PageElement): string =>
  cellElements(row)
    .map((cell) => fold(cell.textContent))
    .filter((words) => words !== "")
    .join("\t");

/** The words of one element on one line. */
export const wordsIn = (element: PageElement, leaves?: (inner: PageElement) => boolean): string =>
  blocksOf(element, leaves)
    .map(({ words }) => words)
    .join(" ");

import { decodeHTMLStrict } from "entities";

const BLOCK =
  /^(?:p|div|section|article|h[1-6]|ul|ol|li|blockquote|table|tr|figure|figcaption|header|footer|aside|hr|dl|dt|dd|pre)$/i;
const HIDDEN = /^(?:script|style|template|noscript|iframe|svg|textarea|select|datalist|canvas|audio|video)$/i;
const WITHOUT_END = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
/** What an element says of itself in the beginning of its tag. */
const IS_HIDDEN = /\shidden(?=[\s=>/]|$)/i;
const STYLE = /\sstyle\s*=\s*["']?([^"'>]*)/i;
const UNSEEN = /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden/i;
const TAG_CHARACTERS = 1_000;

/** An element whose words are left out, and how many of its name are open in it. */
type Unseen = { readonly name: string; depth: number };

/**
 * The words of an agency's marked-up body: blocks become paragraphs with an empty line between, white space folds as a browser does, scripts, styles and
 * what is hidden are dropped. For bodies that hold an article alone; whole pages need more than this. Linear.
 */
export function textOfHtml(html: string): string {
  const paragraphs: string[] = [];
  let words = "";
  const flush = (): void => {
    const paragraph = words.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, " ").trim();
    if (paragraph !== "") paragraphs.push(paragraph);
    words = "";
  };
  const endOfTag = tagEnds(html);
  let unseen = null as Unseen | null;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (unseen === null) words += characters(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 24));
    const close = html.startsWith("<!--", open) ? html.indexOf("-->", open) + 2 : endOfTag(open, tag !== null);
    if (close < open) break;
    at = close + 1;
    if (!tag) continue;
    const name = tag[2]!.toLowerCase();
    const isEnd = tag[1] === "/";
    if (HIDDEN.test(name) && !isEnd) {
      at = endOf(html, name, close);
      continue;
    }
    // A paragraph ends where another block begins, also without an end tag.
    if (unseen?.name === "p" && BLOCK.test(name)) unseen = null;
    else if (unseen?.name === name) unseen.depth += isEnd ? -1 : 1;
    if (unseen?.depth === 0) unseen = null;
    if (BLOCK.test(name)) flush();
    else if (name === "br" && unseen === null) words += /(?:^|\n)\s*$/.test(words.slice(-2)) ? "" : " ";
    if (unseen === null && !isEnd && !WITHOUT_END.test(name) && isUnseen(html.slice(open, at)))
      unseen = { name, depth: 1 };
  }
  flush();
  return paragraphs.join("\n\n");
}

function isUnseen(tag: string): boolean {
  const start = tag.slice(0, TAG_CHARACTERS);
  return IS_HIDDEN.test(start) || UNSEEN.test(STYLE.exec(start)?.[1] ?? "");
}

/** Finds where a tag ends: at the first ">" outside of its attributes' quotation marks; once those do not close, at the first. */
function tagEnds(html: string): (open: number, hasAttributes: boolean) => number {
  const mark = /[>]|=\s{0,10}(["'])/g;
  let isPlain = false;
  return (open, hasAttributes) => {
    mark.lastIndex = open;
    while (hasAttributes && !isPlain) {
      const found = mark.exec(html);
      if (found?.[0] === ">") return found.index;
      const end = found ? html.indexOf(found[1]!, mark.lastIndex) : -1;
      isPlain = end < 0;
      mark.lastIndex = end + 1;
    }
    return html.indexOf(">", open);
  };
}

/** Past the end tag of an element that holds no words, or the end of the text. */
function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b`, "gi");
  end.lastIndex = from;
  if (!end.test(html)) return html.length;
  const close = html.indexOf(">", end.lastIndex);
  return close < 0 ? html.length : close + 1;
}

/** References as letters; one to no letter (a control character, half a character) stays as it is. */
const characters = (text: string): string =>
  text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi, (reference) => {
    const letters = decodeHTMLStrict(reference);
    return /^[\u0000-\u001f\ufffd]/.test(letters) ? reference : letters;
  });

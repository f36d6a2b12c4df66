import { PAGE_LIMITS } from "./limits.ts";

const OPEN = /<([a-z][^\s>/]*)/iy;
const CLOSE = /<\/([a-z][^\s>/]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/y;

/** They hold nothing, or close by themselves before the next of their kind. */
const FLAT = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option optgroup".split(
    " ",
  ),
);
/** What stands in them is no markup. */
const RAW = new Set(["script", "style", "textarea", "title"]);

/**
 * Whether a page's markup passes the limits; looked at before a tree is made of it, as trees of very many attributes or levels take more than their share of time. Counts
 * generously: a page that is well written passes at many times its size. Of one with too many words it says how many letters it has. Linear.
 */
export function markupTrouble(html: string): "nodes" | "depth" | { readonly letters: number } | null {
  const open = new Map<string, number>();
  let [marks, levels, nodes, attributes, letters, shownFrom] = [0, 0, 0, 0, 0, 0];
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    if (at > shownFrom) nodes += 1;
    letters += lettersIn(html, shownFrom, at);
    marks += 1;
    if (marks > PAGE_LIMITS.marks || nodes > PAGE_LIMITS.nodes) return "nodes";
    if (html.startsWith("<!--", at)) at = after(html, "-->", at + 4);
    else at = afterTag(at);
    if (at < 0) return "nodes";
    if (levels > PAGE_LIMITS.levels) return "depth";
    shownFrom = at;
  }
  letters += lettersIn(html, shownFrom, html.length);
  return letters > PAGE_LIMITS.letters ? { letters } : null;

  function afterTag(at: number): number {
    const closes = matched(CLOSE, html, at);
    if (closes !== undefined) return closed(closes.toLowerCase());
    const opens = matched(OPEN, html, at);
    return opens === undefined ? at + 1 : opened(opens.toLowerCase());
  }

  /** The place behind a tag, and behind its words where they are no markup; -1 when it has too many attributes. */
  function opened(name: string): number {
    nodes += 1;
    const { end, count } = afterAttributes(html, OPEN.lastIndex);
    attributes += count;
    if (count > PAGE_LIMITS.attributes || attributes > PAGE_LIMITS.attributesInAll) return -1;
    if (RAW.has(name)) return endOfTag(html, after(html, `</${name}`, end));
    const isClosed = html[end - 2] === "/" && (open.get("svg") || open.get("math"));
    if (isClosed || FLAT.has(name)) return end;
    levels += 1;
    open.set(name, (open.get(name) ?? 0) + 1);
    return end;
  }

  function closed(name: string): number {
    const count = open.get(name) ?? 0;
    if (count > 0) {
      open.set(name, count - 1);
      levels -= 1;
    }
    return endOfTag(html, CLOSE.lastIndex);
  }
}

/** Characters that are no white space. */
function lettersIn(html: string, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at += 1) if (html.charCodeAt(at) > 0x20) letters += 1;
  return letters;
}

function matched(pattern: RegExp, html: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(html)?.[1];
}

function afterAttributes(html: string, from: number): { readonly end: number; readonly count: number } {
  let [at, count] = [from, 0];
  while (count <= PAGE_LIMITS.attributes && matched(ATTRIBUTE, html, at) !== undefined) {
    at = ATTRIBUTE.lastIndex;
    count += 1;
  }
  return { end: endOfTag(html, at), count };
}

/** Past the next ">", or the end of the text. */
function endOfTag(html: string, from: number): number {
  const close = html.indexOf(">", from);
  return close < 0 ? html.length : close + 1;
}

/** Past some words, in large or small letters; the end where they do not come. */
function after(html: string, words: string, from: number): number {
  const found = html.indexOf(words, from);
  if (found >= 0) return found + words.length;
  const pattern = new RegExp(words, "gi");
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : html.length;
}

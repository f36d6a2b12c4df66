/** @import { Block } from "./types.d.ts" */
import { parseInline } from "./inline.js";

/** @typedef {{ lines: string[], fenced: boolean[], quoted: boolean, depth: number }} Text */

const deepest = 8;
const heading = /^ *(#{1,3}) +(?=\S)(.*)$/;
const subtext = /^ *-# +(?=\S)(.*)$/;
const item = /^( *)([-*]|\d{1,9}\.) +(?=\S)(.*)$/;

/**
 * Reads message text as Discord does: headings, subtext, quotes and lists by line; everything else flows as written.
 * @param {string} source
 * @param {{ quoted?: boolean, depth?: number }} [inside] a quote holds no further quote
 * @returns {Block[]}
 */
export function parseMarkdown(source, { quoted = false, depth = 0 } = {}) {
  const lines = source.split("\n");
  const text = { lines, fenced: fencedLines(source, lines), quoted, depth };
  /** @type {Block[]} */
  const blocks = [];
  /** @type {string[]} */
  let paragraph = [];
  const flush = (/** @type {string} */ ending) => {
    if (paragraph.length > 0) blocks.push({ kind: "paragraph", children: parseInline(paragraph.join("\n") + ending) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const found = text.fenced[at] || depth > deepest ? null : blockAt(text, at);
    if (!found) {
      paragraph.push(lines[at++] ?? "");
      continue;
    }
    flush("\n");
    blocks.push(found.block);
    at = found.next;
  }
  flush("");
  return blocks;
}

/** Whether each line starts inside a code block, where "# " is no heading. */
function fencedLines(/** @type {string} */ source, /** @type {string[]} */ lines) {
  let open = source.indexOf("```");
  let close = open < 0 ? -1 : source.indexOf("```", open + 3);
  let start = 0;
  return lines.map((line) => {
    while (close >= 0 && close + 3 <= start) {
      open = source.indexOf("```", close + 3);
      close = open < 0 ? -1 : source.indexOf("```", open + 3);
    }
    const inside = close >= 0 && start > open;
    start += line.length + 1;
    return inside;
  });
}

/**
 * @param {Text} text
 * @param {number} at
 * @returns {{ block: Block, next: number } | null}
 */
function blockAt(text, at) {
  const line = text.lines[at] ?? "";
  const title = heading.exec(line);
  if (title?.[1]) {
    return { block: { kind: "heading", level: title[1].length, children: parseInline(title[2] ?? "") }, next: at + 1 };
  }
  const small = subtext.exec(line);
  if (small) return { block: { kind: "subtext", children: parseInline(small[1] ?? "") }, next: at + 1 };
  if (!text.quoted && /^ *>(>>)? /.test(line)) return quoteAt(text, at);
  return item.test(line) ? listAt(text, at) : null;
}

/**
 * @param {Text} text
 * @param {number} at
 * @returns {{ block: Block, next: number }}
 */
function quoteAt(text, at) {
  const long = /^ *>>> (.*)$/.exec(text.lines[at] ?? "");
  let next = long ? text.lines.length : at;
  while (!long && /^ *> /.test(text.lines[next] ?? "")) next++;
  const inside = long
    ? [long[1] ?? "", ...text.lines.slice(at + 1)]
    : text.lines.slice(at, next).map((line) => line.replace(/^ *> /, ""));
  return {
    block: { kind: "quote", children: parseMarkdown(inside.join("\n"), { quoted: true, depth: text.depth + 1 }) },
    next,
  };
}

/**
 * One list: items of the same kind and indent; deeper lines belong to the item above them.
 * @param {Text} text
 * @param {number} at
 * @returns {{ block: Block, next: number }}
 */
function listAt(text, at) {
  const [, indent = "", mark = "-"] = item.exec(text.lines[at] ?? "") ?? [];
  const ordered = mark.endsWith(".");
  /** @type {string[][]} */
  const items = [];
  let next = at;
  for (; next < text.lines.length; next++) {
    const line = text.lines[next] ?? "";
    const found = item.exec(line);
    const depth = line.length - line.trimStart().length;
    if (line.trim() === "" || text.fenced[next]) break;
    if (depth > indent.length) items.at(-1)?.push(line.slice(Math.min(depth, indent.length + 2)));
    else if (found && depth === indent.length && (found[2] ?? "").endsWith(".") === ordered)
      items.push([found[3] ?? ""]);
    else break;
  }
  const inside = { quoted: true, depth: text.depth + 1 };
  return {
    block: {
      kind: "list",
      ordered,
      start: ordered ? Number.parseInt(mark, 10) : 1,
      items: items.map((lines) => parseMarkdown(lines.join("\n"), inside)),
    },
    next,
  };
}

/** @import { Inline } from "./types.d.ts" */
import { endOfAddress, safeAddress } from "./addresses.js";
import { readMark } from "./marks.js";

/** @typedef {{ node: Inline, end: number } | null} Found */
/** @typedef {{ kind: "strong" | "em" | "underline" | "strike" | "spoiler", from: number, to: number, end: number } | null} Stretch */
/** @typedef {{ depth: number, missing: Set<string> }} Reading how deep we are, and the marks that close nowhere further on */

const deepest = 10;
const isSpace = (/** @type {string | undefined} */ char) => char !== undefined && /\s/.test(char);
const isWord = (/** @type {string | undefined} */ char) => char !== undefined && /[\p{L}\p{N}_]/u.test(char);

/**
 * Reads one stretch of message text the way Discord does: emphasis, code, spoilers, links, mentions, moments.
 * @param {string} text
 * @param {number} [depth] how many marks it stands inside; beyond ten it stays plain text
 * @returns {Inline[]}
 */
export function parseInline(text, depth = 0) {
  /** @type {Inline[]} */
  const nodes = [];
  /** @type {Reading} */
  const reading = { depth, missing: new Set() };
  let plain = "";
  let at = 0;
  while (at < text.length) {
    if (isEscape(text, at)) {
      plain += text[at + 1];
      at += 2;
      continue;
    }
    const found = depth < deepest ? readAt(text, at, reading) : null;
    if (!found) {
      const end = endOfPlain(text, at);
      plain += text.slice(at, end);
      at = end;
      continue;
    }
    if (plain) nodes.push({ kind: "text", text: plain });
    plain = "";
    nodes.push(found.node);
    at = found.end;
  }
  if (plain) nodes.push({ kind: "text", text: plain });
  return nodes;
}

/** A run of backticks that opens nothing is taken whole, so that its own tail opens nothing either. */
function endOfPlain(/** @type {string} */ text, /** @type {number} */ at) {
  if (text[at] !== "`") return at + 1;
  let end = at;
  while (text[end] === "`") end++;
  return end;
}

const isEscape = (/** @type {string} */ text, /** @type {number} */ at) =>
  text[at] === "\\" && at + 1 < text.length && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? "");

/**
 * @param {string} text
 * @param {number} at
 * @param {Reading} reading
 * @returns {Found}
 */
function readAt(text, at, reading) {
  switch (text[at]) {
    case "`":
      return readFence(text, at) ?? readCode(text, at);
    case "*":
      return emphasis(text, longer(findStar(text, at), findPair(text, at, "**", "strong", reading)), reading);
    case "_":
      return emphasis(text, longer(findUnderscore(text, at), findPair(text, at, "__", "underline", reading)), reading);
    case "~":
      return emphasis(text, findPair(text, at, "~~", "strike", reading), reading);
    case "|":
      return emphasis(text, findPair(text, at, "||", "spoiler", reading), reading);
    case "[":
      return readMasked(text, at, reading);
    case "<":
      return readMark(text, at) ?? readBracketed(text, at);
    case "@":
      return readEveryone(text, at);
    case "h":
      return readAddress(text, at);
    default:
      return null;
  }
}

const longer = (/** @type {Stretch} */ first, /** @type {Stretch} */ second) =>
  !second || (first && first.end >= second.end) ? first : second;

/**
 * Only the stretch that won is read further: reading both at each depth would double the work ten times over.
 * @param {string} text
 * @param {Stretch} stretch
 * @param {Reading} reading
 * @returns {Found}
 */
function emphasis(text, stretch, reading) {
  if (!stretch) return null;
  const children = parseInline(text.slice(stretch.from, stretch.to), reading.depth + 1);
  return { node: { kind: stretch.kind, children }, end: stretch.end };
}

/**
 * @param {string} text
 * @param {number} at
 * @param {string} mark
 * @param {"strong" | "underline" | "strike" | "spoiler"} kind
 * @param {Reading} reading
 * @returns {Stretch}
 */
function findPair(text, at, mark, kind, reading) {
  if (!text.startsWith(mark, at) || reading.missing.has(mark)) return null;
  const from = at + 2;
  for (let to = from; to < text.length; to++) {
    if (text[to] === "\\") to++;
    // "**bold***" closes at the last two stars; bars and tildes close at the first two.
    else if (to > from && text.startsWith(mark, to) && ("|~".includes(mark[0] ?? "") || text[to + 2] !== mark[0])) {
      return { kind, from, to, end: to + 2 };
    }
  }
  reading.missing.add(mark);
  return null;
}

/** @returns {Stretch} */
function findStar(/** @type {string} */ text, /** @type {number} */ at) {
  const from = at + 1;
  if (isSpace(text[from])) return null;
  for (let to = from; to < text.length; to++) {
    if (text[to] === "\\" || text.startsWith("**", to)) to++;
    else if (text[to] === "*")
      return to === from || isSpace(text[to - 1]) ? null : { kind: "em", from, to, end: to + 1 };
  }
  return null;
}

/** @returns {Stretch} */
function findUnderscore(/** @type {string} */ text, /** @type {number} */ at) {
  const from = at + 1;
  for (let to = from; to < text.length; to++) {
    if (text[to] === "\\" || text.startsWith("__", to)) to++;
    else if (text[to] === "_")
      return to === from || isWord(text[to + 1]) ? null : { kind: "em", from, to, end: to + 1 };
  }
  return null;
}

/** @returns {Found} */
function readCode(/** @type {string} */ text, /** @type {number} */ at) {
  let start = at;
  while (text[start] === "`") start++;
  const mark = text.slice(at, start);
  for (let end = text.indexOf(mark, start); end >= 0; ) {
    let after = end;
    while (text[after] === "`") after++;
    if (after - end === mark.length && end > start) {
      return {
        node: { kind: "code", text: mark.length > 1 ? text.slice(start, end).trim() : text.slice(start, end) },
        end: after,
      };
    }
    end = text.indexOf(mark, after);
  }
  return null;
}

/** @returns {Found} */
function readFence(/** @type {string} */ text, /** @type {number} */ at) {
  if (!text.startsWith("```", at)) return null;
  const end = text.indexOf("```", at + 3);
  const inside = end < 0 ? "" : text.slice(at + 3, end);
  if (inside.trim() === "") return null;
  const language = /^([\w+\-.#]{1,30})\n/.exec(inside)?.[1] ?? "";
  return {
    node: { kind: "codeBlock", language, text: inside.slice(language.length).replace(/^\n/, "").replace(/\n$/, "") },
    // The block ends its line itself.
    end: text[end + 3] === "\n" ? end + 4 : end + 3,
  };
}

/**
 * @param {string} text
 * @param {number} at
 * @param {Reading} reading
 * @returns {Found}
 */
function readMasked(text, at, reading) {
  const close = closingBracket(text, at);
  if (close < 0 || text[close + 1] !== "(") return null;
  const label = text.slice(at + 1, close);
  // A label that is itself an address could name one place and lead to another; Discord shows both instead.
  if (label.trim() === "" || label.includes("://")) return null;
  const target = readTarget(text, close + 2);
  const href = target && safeAddress(target.address);
  if (!target || !href) return null;
  return {
    node: { kind: "link", href, title: target.title, children: parseInline(label, reading.depth + 1) },
    end: target.end,
  };
}

function closingBracket(/** @type {string} */ text, /** @type {number} */ at) {
  let open = 0;
  const last = Math.min(text.length, at + 1000);
  for (let i = at; i < last; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "[") open++;
    else if (text[i] === "]" && --open === 0) return i;
  }
  return -1;
}

/** Reads `address "title")`, the address with or without angle brackets. */
function readTarget(/** @type {string} */ text, /** @type {number} */ start) {
  const bracketed = text[start] === "<";
  let end = bracketed ? start + 1 : start;
  let open = 0;
  while (end < text.length && !isSpace(text[end])) {
    if (bracketed && text[end] === ">") break;
    if (!bracketed && text[end] === "(") open++;
    if (!bracketed && text[end] === ")" && open-- === 0) break;
    end++;
  }
  const address = text.slice(bracketed ? start + 1 : start, end);
  if (bracketed && text[end] === ">") end++;
  const title = /^\s{0,4}"([^"\n]{0,300})"\s{0,4}/.exec(text.slice(end, end + 320));
  if (title) end += title[0].length;
  return text[end] === ")" ? { address, title: title?.[1] ?? "", end: end + 1 } : null;
}

/** @returns {Found} */
function readBracketed(/** @type {string} */ text, /** @type {number} */ at) {
  const close = text.indexOf(">", at);
  const address = close < 0 ? null : text.slice(at + 1, close);
  const href = address && !/\s/.test(address) ? safeAddress(address) : null;
  if (!address || !href) return null;
  return { node: { kind: "link", href, title: "", children: [{ kind: "text", text: address }] }, end: close + 1 };
}

/** @returns {Found} */
function readEveryone(/** @type {string} */ text, /** @type {number} */ at) {
  const word = /^@(?:everyone|here)/.exec(text.slice(at, at + 9))?.[0];
  return word ? { node: { kind: "everyone", text: word }, end: at + word.length } : null;
}

/** @returns {Found} */
function readAddress(/** @type {string} */ text, /** @type {number} */ at) {
  if (isWord(text[at - 1])) return null;
  const end = endOfAddress(text, at);
  const address = text.slice(at, end);
  const href = safeAddress(address);
  return href ? { node: { kind: "link", href, title: "", children: [{ kind: "text", text: address }] }, end } : null;
}

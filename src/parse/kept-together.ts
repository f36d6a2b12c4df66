import type { Span } from "../domain/span.ts";
import { isSpace as isSpaceCode } from "./letters.ts";

/** A longer quotation is cut at the sentences inside it: nobody reads a sentence of half a page. UTF-16 units. */
const LONGEST_KEPT_QUOTATION = 400;
/** The same for words in brackets. */
const LONGEST_KEPT_BRACKET = 300;

type Mark = "opens" | "closes" | "closes, perhaps" | null;
type Pending = { at: number; weak: number };

/** " ' ( ) [ ] « » and the curly marks ‘ ’ “ ” „ */
const isMark = (code: number): boolean =>
  code < 0x5e
    ? code === 0x22 || (code >= 0x27 && code <= 0x29) || code === 0x5b || code === 0x5d
    : code >= 0xab && (code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x201e));
const isSpace = (letter: string | undefined): boolean => letter === undefined || isSpaceCode(letter.charCodeAt(0));
const isWordLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
const isPoint = (letter: string | undefined): boolean => letter !== undefined && ",.;:?!…)—–".includes(letter);
const CLOSING: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

/**
 * The stretches of a paragraph inside which no sentence ends: quotations with both their marks, and brackets. A mark without its partner holds
 * nothing together. In order of their ends; both marks included.
 */
export function keptTogether(text: string, { start, end }: Span): Span[] {
  const kept: Span[] = [];
  const open = new Map<string, Pending>();
  const close = (kind: string, from: number, to: number): void => {
    if (to - from <= (kind === "(" || kind === "[" ? LONGEST_KEPT_BRACKET : LONGEST_KEPT_QUOTATION)) {
      kept.push({ start: from, end: to + 1 });
    }
    open.delete(kind);
  };
  for (let at = start; at < end; at += 1) {
    if (!isMark(text.charCodeAt(at))) continue;
    const letter = text[at]!;
    if (letter === "(" || letter === "[") open.set(letter, { at, weak: -1 });
    const partner = CLOSING[letter];
    if (partner !== undefined && open.has(partner)) close(partner, open.get(partner)!.at, at);
    const kind = kindOf(letter);
    if (kind === null) continue;
    const before = open.get(kind);
    const mark = direction(text, at, start, end, before !== undefined);
    if (mark === "opens") {
      if (before && before.weak >= 0) close(kind, before.at, before.weak);
      open.set(kind, { at, weak: -1 });
    } else if (before && mark === "closes") {
      close(kind, before.at, at);
    } else if (before && mark === "closes, perhaps" && before.weak < 0) {
      before.weak = at;
    }
  }
  for (const [kind, pending] of open) if (pending.weak >= 0) close(kind, pending.at, pending.weak);
  return kept.sort((a, b) => a.end - b.end);
}

function kindOf(letter: string): "double" | "single" | "guillemet" | null {
  if (letter === '"' || letter === "“" || letter === "”" || letter === "„") return "double";
  if (letter === "'" || letter === "‘" || letter === "’") return "single";
  return letter === "«" || letter === "»" ? "guillemet" : null;
}

function direction(text: string, at: number, start: number, end: number, isOpen: boolean): Mark {
  const letter = text[at]!;
  const before = at > start ? text[at - 1] : undefined;
  const after = at + 1 < end ? text[at + 1] : undefined;
  if (letter === "“" || letter === "„" || letter === "«" || letter === "‘") return "opens";
  if (letter === "”" || letter === "»") return "closes";
  if (letter === '"') {
    if (isSpace(after)) return "closes";
    if (isSpace(before) || "([—–-".includes(before!)) return "opens";
    return isOpen || isPoint(after) ? "closes" : "opens";
  }
  if (isWordLetter(before) && isWordLetter(after)) return null;
  if (letter === "'" && (isSpace(before) || '([—–“"'.includes(before!))) {
    // '90s, 'em and 's are apostrophes, not quotations.
    return after !== undefined && /[\p{L}“"[]/u.test(after) && !/^'(s|em|til|tis|twas)\b/.test(text.slice(at, at + 6))
      ? "opens"
      : null;
  }
  if (isSpace(before)) return null;
  // "the dockers' union" looks like a closing mark; one beside punctuation hardly ever is anything else.
  return isPoint(before) || isPoint(after) ? "closes" : "closes, perhaps";
}

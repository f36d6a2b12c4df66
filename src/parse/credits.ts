import type { Span } from "../domain/span.ts";
import { isSpace } from "./letters.ts";

/** Longer blocks are paragraphs, UTF-16 units. */
const LONGEST_CAPTION = 500;
const LONGEST_CREDIT = 90;

/** Agencies and words that make a few capital words at the end of a caption a credit. */
const AGENCY =
  /\b(?:AFP|AP|EPA|EPA-EFE|Reuters|Getty(?: Images)?|Shutterstock|Alamy|PA(?: Media| Wire)?|Bloomberg|Xinhua|TASS|Anadolu(?: Agency)?|ANSA|DPA|Rex(?: Features)?|iStock|Zuma(?: Press)?|UPI|Wikimedia(?: Commons)?|Flickr|NASA|ESA|Handout|File photo|Courtesy of .{2,40})\b/;
const LABELLED =
  /^(?:photo(?:graph(?:y|er|s)?)?s?|images?|pictures?|pics?|credit|photo credit|illustration|graphic|video|photo by|image by|photograph by|picture by|photo illustration|(?:image|photo|picture) (?:source|credit)|sources?(?=\s*:))\s*(?::|,|by\b|\/|©)\s*\S.{0,80}$/i;
const NAMES =
  /^[\p{Lu}\d©][\p{L}\p{N}.’'&-]*(?:(?:,? | of the | of | for | and | via )[\p{Lu}\d][\p{L}\p{N}.’'&-]*){0,7}$/u;

/**
 * Where a block divides into caption and credit; `caption` is null when the block is a credit alone. Null when there is no credit at its end. Above the story's
 * first paragraph (`early`) a name behind the last sentence is a credit even when it is no agency's.
 */
export function creditIn(text: string, block: Span, early = false): { caption: Span | null; credit: Span } | null {
  const words = text.slice(block.start, block.end);
  if (words.length > LONGEST_CAPTION) return null;
  for (const from of cutsFromTheEnd(words)) {
    const tail = words.slice(from).trim();
    if (tail === "" || tail.length > LONGEST_CREDIT) continue;
    const bare = unwrapped(tail);
    if (!isCredit(bare, from === 0, early)) continue;
    const start = block.start + words.indexOf(bare, from);
    const captionEnd = block.start + words.slice(0, from).trimEnd().length;
    const caption = captionEnd > block.start ? { start: block.start, end: captionEnd } : null;
    return { caption, credit: { start, end: start + bare.length } };
  }
  return null;
}

/** Places after which a credit may stand: the last few ends of sentences, brackets and bars, then the whole block. */
function cutsFromTheEnd(words: string): number[] {
  const cuts: number[] = [];
  const from = Math.max(0, words.length - LONGEST_CREDIT - 2);
  for (let at = words.length - 1; at > from && cuts.length < 6; at -= 1) {
    const letter = words[at]!;
    if (letter === "(" || letter === "[" || letter === "|" || letter === "©") cuts.push(at);
    else if (!isSpace(words.charCodeAt(at))) continue;
    else if (/[.?!…”"’')]/.test(words[at - 1] ?? "")) cuts.push(at);
    else if (
      /^\s(?:photo|image|picture|photograph|credit|illustration|graphic)s?\s?(?::|by )/i.test(words.slice(at, at + 16))
    )
      cuts.push(at);
  }
  return [...cuts, 0];
}

function unwrapped(tail: string): string {
  const inner = tail.replace(/^[|\s]+/, "");
  if (/^[([].*[)\]]\.?$/.test(inner)) return inner.replace(/^[([]\s*/, "").replace(/\s*[)\]]\.?$/, "");
  return LABELLED.test(inner) ? inner.replace(/\.$/, "") : inner;
}

/** What says by itself that it belongs to a picture: "Image caption, …", "FILE PHOTO: …". */
const CAPTION =
  /^(?:(?:image|photo|picture|video|media) caption\s*[,:]|(?:caption|pictured|above|below|left|right|top|main image)\s*:|file(?: (?:photo|image|picture))?\s*(?::|[–—-](?=\s)))\s*\S/i;

/** Whether a line is a caption by its first words. */
export const isCaption = (line: string): boolean => line.length <= LONGEST_CAPTION && CAPTION.test(line);

function isCredit(words: string, alone: boolean, early: boolean): boolean {
  if (LABELLED.test(words)) return !alone || words.length <= LONGEST_CREDIT;
  if (/[.?!]["”’')]*$/.test(words) && !/\b(?:Inc|Ltd|Co|Jr)\.$/.test(words)) return false;
  const parts = words.split(/\s*[/|]\s*/);
  if (parts.length >= 2 && parts.length <= 5) return parts.every((part) => NAMES.test(part) && /\p{L}{2}/u.test(part));
  const bare = words.replace(/[()]/g, "").trim();
  const count = bare.split(/\s+/).length;
  if (alone || !NAMES.test(bare) || count > 7) return false;
  return AGENCY.test(words) || (early && /^\p{Lu}/u.test(bare) && count >= 2 && count <= 5);
}

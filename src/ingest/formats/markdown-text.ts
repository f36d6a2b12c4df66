import type { Block, BlockKind } from "../../domain/article.ts";
import { endsSentence } from "../../parse/line-shape.ts";

export type MarkdownText = {
  readonly headline: string | null;
  /** The words with the format’s marks taken away, the headline among them. */
  readonly text: string;
  /** Lines of `text` whose kind the marks told. */
  readonly told: readonly Block[];
};

type Line = { readonly words: string; readonly kind: BlockKind | null };
/** `image`: its own words, until a line below it turns out to be the caption. */
type Place = { first: boolean; belowHeadline: boolean; image: string | null };

/** An image's description shorter than this says nothing, and a shorter link may be a name; words. */
const FEWEST_WORDS = 4;
/** In a list names are shorter still. */
const FEWEST_IN_ITEM = 3;

/**
 * Takes away what is Markdown's and not the source's: emphasis, links, images, marks of headings, lists and quotations. What such a mark says of a line is
 * kept as its kind: a heading, an item of a list, the caption below an image, a bold line below the headline. Linear.
 */
export function textOfMarkdown(markdown: string): MarkdownText {
  const told: Block[] = [];
  const place: Place = { first: true, belowHeadline: false, image: null };
  let headline: string | null = null;
  let text = "";
  for (const [, line, end] of markdown.trim().matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    for (const [index, { words, kind }] of read(line!, place).entries()) {
      if (words === "") continue;
      if (index > 0) text += "\n\n";
      if (kind === "headline") headline = words;
      else if (kind !== null) told.push({ kind, span: { start: text.length, end: text.length + words.length } });
      text += words;
    }
    text += end;
  }
  return { headline, text: text.trimEnd(), told };
}

const HEADING = /^#{1,6}[ \t]+(\S.*?)[ \t]*#*$/;
const ITEM = /^[ \t]{0,8}[-+*][ \t]+(?=\S)/;
const IMAGE = /^!\[([^\]]{0,500})\]\(([^)]{0,2000})\)$/;
/** A line that is one link and no sentence leads to another page. */
const LINK = /^\[([^[\]]{1,400})\]\([^()\s]{1,1000}(?:\s+["'][^"']{0,200}["'])?\)$/;
const DEFINITION = /^ {0,3}\[[^\]]{1,100}\]:\s*\S+|^<!--.*-->$/;

function read(line: string, place: Place): Line[] {
  const words = line.trim();
  if (words === "") return [];
  const image = IMAGE.exec(words);
  if (image) {
    const before = captionOf(place);
    place.image = /["“](.+)["”]\s*$/.exec(image[2]!)?.[1] ?? image[1]!;
    return before;
  }
  if (DEFINITION.test(words)) return [];
  const emphasis = /^(?:(\*\*|__)(.*)\1|([*_])(.*)\3)$/.exec(words);
  const isItalic = emphasis?.[3] !== undefined;
  if (place.image !== null && isItalic) {
    place.image = null;
    return [{ words: plain(words), kind: "caption" }];
  }
  return [...captionOf(place), textLine(line, words, emphasis !== null, isItalic, place)];
}

/** What an image says of itself, where no line below it did. */
function captionOf(place: Place): Line[] {
  const words = plain(place.image ?? "");
  place.image = null;
  if (words.split(/\s+/).length < FEWEST_WORDS) return [];
  return [{ words, kind: "caption" }];
}

function textLine(line: string, words: string, isEmphasis: boolean, isItalic: boolean, place: Place): Line {
  const { first, belowHeadline } = place;
  const heading = HEADING.exec(words)?.[1];
  place.first = false;
  place.belowHeadline = first && heading !== undefined;
  if (heading !== undefined) return { words: plain(heading), kind: first ? "headline" : "subheading" };
  const item = line.replace(ITEM, "").trim();
  const isItem = ITEM.test(line) && !isEmphasis;
  if (!first && isLink(item, isItem ? FEWEST_IN_ITEM : FEWEST_WORDS)) return { words: plain(item), kind: "furniture" };
  if (isItem) return { words: plain(item), kind: "list-item" };
  const bare = plain(words.replace(/^(?:>[ \t]?)+/, ""));
  if (!isEmphasis) return { words: bare, kind: null };
  if (belowHeadline) return { words: bare, kind: "standfirst" };
  return { words: bare, kind: isItalic || /[.!?…:;,]["”’')]*$/.test(bare) ? null : "subheading" };
}

function isLink(words: string, fewest: number): boolean {
  const label = LINK.exec(words)?.[1];
  return label !== undefined && label.split(/\s+/).length >= fewest && !endsSentence(plain(label));
}

/** A line without the marks inside it. Each pattern looks only so far, so that a line of marks is read in linear time. */
function plain(words: string): string {
  return words
    .replace(/(?<!\\)!\[[^\]]{0,300}\]\([^)]{0,1000}\)/g, "")
    .replace(
      /(?<!\\)\[([^[\]]{1,400})\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s+["'][^"']{0,200}["'])?\)/g,
      "$1",
    )
    .replace(/(?<!\\)\[([^[\]]{1,300})\]\[[^[\]]{0,80}\]/g, "$1")
    .replace(/\[\^[^\]\s]{1,20}\]/g, "")
    .replace(/<(https?:\/\/[^>\s]{1,500})>/g, "$1")
    .replace(/(?<![\\*])\*\*(?=[^\s*])([^\n]{0,500}?[^\s\\])\*\*/g, "$1")
    .replace(/(?<![\\\p{L}\p{N}_])__(?=[^\s_])([^\n]{0,500}?[^\s\\])__(?![\p{L}\p{N}])/gu, "$1")
    .replace(/(?<![\\*])\*(?=[^\s*])([^*\n]{0,500}?[^\s\\*]|[^\s\\*])\*(?!\*)/g, "$1")
    .replace(/(?<![\\\p{L}\p{N}_])_(?=[^\s_])([^_\n]{0,500}?[^\s\\_]|[^\s\\_])_(?![\p{L}\p{N}_])/gu, "$1")
    .replace(/(?<!\\)`([^`\n]{1,300})`/g, "$1")
    .replace(/(?: {2,}|\\)$/, "")
    .replace(/\\([\\`*_{}[\]()#+.!>|~-])/g, "$1")
    .trim();
}

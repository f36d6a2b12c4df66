import type { Picture } from "../../domain/article.ts";
import { failed, ok, type Result } from "../../domain/result.ts";
import { bylineIn } from "../../parse/bylines.ts";
import { stampsIn } from "../../parse/stamps.ts";
import { decode } from "../decode.ts";
import { textOfHtml } from "../formats/html-text.ts";
import { readCanonical, readLanguage } from "./addresses.ts";
import type { PageBlock } from "./blocks.ts";
import { readByline } from "./byline.ts";
import { articleBlocks, lengthOf } from "./content.ts";
import { documentOf } from "./dom.ts";
import { type Field, field } from "./field.ts";
import { readHeadline } from "./headline.ts";
import { isArticlePage, isPaywalled } from "./kind.ts";
import { PAGE_LIMITS } from "./limits.ts";
import { bodyOf, type StoryLine, storyLines } from "./lines.ts";
import { readPicture, readShownPicture } from "./picture.ts";
import { readPublisher } from "./publisher.ts";
import { type PageSource, pageSource } from "./source.ts";
import { describedStandfirst, markedStandfirst } from "./standfirst.ts";
import { readTimes } from "./times.ts";
import { fold } from "./white-space.ts";

/** So many lines at the top belong to the head of an article, and as many at its end to its foot. */
const TOP_LINES = 6;

const FIELDS = [
  "headline",
  "standfirst",
  "byline",
  "published",
  "modified",
  "publisher",
  "canonical",
  "language",
  "caption",
  "credit",
] as const;
type FieldName = (typeof FIELDS)[number];

/** An article as its page shows it. The words are the page's; times are as it writes them. */
export type Page = { readonly [name in FieldName]: string | null } & {
  readonly lines: readonly StoryLine[];
  readonly picture: Picture | null;
  /** Whether it is an article at all, not a list of links, a login or a notice. */
  readonly isArticle: boolean;
  /** Whether part of the article is kept for those who pay. */
  readonly isPaywalled: boolean;
  /** Where each field stood: `{ headline: "h1", published: "JSON-LD datePublished" }`. */
  readonly provenance: Readonly<Record<string, string>>;
};

export type PageInput = {
  readonly bytes: Uint8Array;
  /** For messages: a file, an address. */
  readonly source: string;
  readonly url: string | null;
  /** As the page was served: "text/html; charset=utf-8". */
  readonly contentType: string | null;
};

/**
 * Reads the article of a page: its body without what stands around it, and what the page says of it. Fails on what is no text and on what is larger than
 * `PAGE_LIMITS`. Whether it is an article is in the answer.
 *
 *     readPage({ bytes, source: url, url, contentType: "text/html" })
 */
export function readPage({ bytes, source, url, contentType }: PageInput): Result<Page> {
  if (bytes.length > PAGE_LIMITS.bytes)
    return failed({ kind: "file-too-large", file: source, sizeBytes: bytes.length, limitBytes: PAGE_LIMITS.bytes });
  const html = decode(bytes, contentType);
  if (html === null) return failed({ kind: "file-binary", file: source });
  if (html.trim() === "") return failed({ kind: "file-empty", file: source });
  const document = documentOf(source, html);
  return document.ok ? ok(pageOf(pageSource(document.value, url))) : document;
}

/** Readability changes the document, so the fields come first. */
function pageOf(source: PageSource): Page {
  const publisher = readPublisher(source);
  const headline = readHeadline(source, publisher?.words ?? null);
  const marked = markedStandfirst(source, headline?.words ?? null);
  const picture = readPicture(source);
  const shown = readShownPicture(source);
  const found = {
    headline,
    publisher,
    byline: readByline(source, publisher?.words ?? null),
    ...readTimes(source),
    canonical: readCanonical(source),
    language: readLanguage(source),
    ...picture,
  };
  const blocks = bodyBlocks(source);
  const printed = printedAmong(blocks, found);
  const head = {
    headline: headline?.words ?? null,
    standfirst: marked?.words ?? null,
    byline: printed.byline?.words ?? null,
    caption: picture.caption?.words ?? null,
    credit: picture.credit?.words ?? null,
  };
  const story = storyLines(blocks, head);
  const top = story.slice(0, TOP_LINES).map(({ words }) => words);
  const standfirst = marked ?? describedStandfirst(source, head.headline, top);
  const lines = marked ? story : storyLines(blocks, { ...head, standfirst: standfirst?.words ?? null });
  return {
    ...named({ ...found, ...printed, standfirst }),
    lines,
    picture: shown,
    isArticle: isArticlePage(source, bodyOf(lines)),
    isPaywalled: isPaywalled(source),
  };
}

/** The writer and the times as lines of the text print them, where the page does not mark them up. */
function printedAmong(
  blocks: readonly PageBlock[],
  found: Readonly<Record<"byline" | "published" | "modified", Field | null>>,
): Record<"byline" | "published" | "modified", Field | null> {
  const [top, end] = [blocks.slice(0, TOP_LINES), blocks.slice(-TOP_LINES)];
  const byline = top.map(({ words }) => bylineIn(words)).find((one) => one !== null);
  const stamps = [...top, ...end].flatMap(({ words }) => stampsIn(words));
  const stamped = (name: "published" | "modified"): Field | null =>
    field(stamps.find((stamp) => stamp.field === name)?.moment.printed, "line of the text");
  return {
    byline: found.byline ?? field(byline?.name, "line of the text"),
    published:
      found.published?.from === "address"
        ? (stamped("published") ?? found.published)
        : (found.published ?? stamped("published")),
    modified: found.modified ?? stamped("modified"),
  };
}

/** JSON-LD's own copy of the body is taken only where the page shows hardly any: it has lost its paragraphs more often than not. */
function bodyBlocks(source: PageSource): PageBlock[] {
  const shown = articleBlocks(source.document);
  const told = source.article?.articleBody;
  if (typeof told !== "string") return shown;
  if (lengthOf(shown) * 2 >= told.trim().length) return shown;
  const text = /<(?:p|br|div)\b/i.test(told) ? textOfHtml(told) : told;
  return text
    .split(/\r\n|[\r\n]/)
    .map(fold)
    .filter((words) => words !== "")
    .map((words) => ({ kind: "paragraph", words, linked: 0, list: null }));
}

function named(
  found: Readonly<Record<FieldName, Field | null>>,
): Pick<Page, FieldName> & { provenance: Record<string, string> } {
  const provenance: Record<string, string> = {};
  const words = Object.fromEntries(FIELDS.map((name) => [name, found[name]?.words ?? null])) as Pick<Page, FieldName>;
  for (const name of FIELDS) if (found[name]) provenance[name] = found[name].from;
  return { ...words, provenance };
}

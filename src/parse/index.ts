import type { Article, Block, Moment } from "../domain/article.ts";
import type { RawItem } from "../domain/raw-item.ts";
import { failed, ok, type Result } from "../domain/result.ts";
import { trimmed } from "../domain/span.ts";
import { canonicalUrl, identify } from "./identity.ts";
import { languageOf } from "./language.ts";
import { momentFrom } from "./moments.ts";
import { type Layout, readLayout } from "./newspaper.ts";

/** Local time that is taken for UTC is ahead by as much as this; a later date is taken for a mistake. */
const FARTHEST_AHEAD_MS = 14 * 3_600_000;

/**
 * Makes an article of what a source handed over. `text` holds the given words unchanged: all of `item.text` in one piece, with headline and standfirst
 * before it where those came apart from it. Fails with `article-without-text` when there is not a word, and with `article-too-short` when there is hardly one.
 *
 *     parseItem(item, { retrieved: 1_700_000_000_000 })
 */
export function parseItem(item: RawItem, at: { readonly retrieved: number }): Result<Article> {
  const { text, blocks, layout } = item.shape === "newspaper" ? newspaper(item) : withGivenHead(item);
  if (!isWithdrawal(item)) {
    if (text.trim() === "") return failed({ kind: "article-without-text", source: item.source });
    if (!ENOUGH.test(text)) return failed({ kind: "article-too-short", source: item.source });
  }
  const provenance: Record<string, string> = { ...item.provenance };
  const dates = datesOf(item, layout, at.retrieved, provenance);
  if (layout.byline !== null && !item.byline) provenance.byline = "byline";
  const language = item.language?.trim().toLowerCase() || languageOf(text);
  if (!item.language?.trim()) provenance.language = "small words";
  return ok({
    id: identify(item),
    text,
    blocks,
    url: item.url === null ? null : (canonicalUrl(item.url) ?? item.url),
    publisher: nameOf(item.publisher),
    byline: nameOf(item.byline?.trim().replace(/^by\s+/i, "") || layout.byline),
    language,
    ...dates,
    retrieved: at.retrieved,
    subjects: item.subjects,
    usageTerms: item.usageTerms,
    status: item.status,
    ...(item.extent && { extent: item.extent }),
    ...pictured(item),
    provenance,
  });
}

/** A picture that is described by the headline or the paper's name is a card for links, which says nothing of what it shows. */
function pictured({ picture, headline, publisher }: RawItem): Pick<Article, "picture"> {
  const isDescribed = picture && [headline, publisher].every((words) => words?.trim() !== picture.words);
  return isDescribed ? { picture } : {};
}

/** Whoever withdraws an article names it and need not say it again. */
const isWithdrawal = ({ status, uri, url }: RawItem): boolean => status === "canceled" && (uri ?? url) !== null;

/** No headline has fewer letters, in any script. */
const ENOUGH = /(?:[\p{L}\p{N}][^\p{L}\p{N}]*){4}/u;

/** A name longer than this is none. */
const LONGEST_NAME_CHARACTERS = 160;

/** A publisher's or writer's name on one line, cut where something else was put in its place. */
function nameOf(words: string | null): string | null {
  const name = words?.replace(/\s+/g, " ").trim() ?? "";
  if (name === "") return null;
  return name.length <= LONGEST_NAME_CHARACTERS
    ? name
    : `${name.slice(0, LONGEST_NAME_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

type Read = { readonly text: string; readonly blocks: readonly Block[]; readonly layout: Layout };

function newspaper(item: RawItem): Read {
  const { text } = item;
  const layout = readLayout(
    text,
    { start: 0, end: text.length },
    { headline: false, standfirst: false, headlineWords: item.headline?.trim() ?? null, told: item.told ?? [] },
  );
  return { text, blocks: layout.blocks, layout };
}

/** Headline and standfirst before the body, unless the body begins with the same words already. */
function withGivenHead(item: RawItem): Read {
  const headline = item.headline?.trim() ?? "";
  const standfirst = item.standfirst?.trim() ?? "";
  const [first, second] = firstLines(item.text);
  const repeatsHeadline = headline !== "" && first === headline;
  const repeatsStandfirst = standfirst !== "" && (repeatsHeadline ? second : first) === standfirst;
  const head: { kind: "headline" | "standfirst"; words: string }[] = [];
  if (headline && !repeatsHeadline) head.push({ kind: "headline", words: headline });
  if (standfirst && !repeatsStandfirst && standfirst !== headline) head.push({ kind: "standfirst", words: standfirst });
  const blocks: Block[] = [];
  let text = "";
  for (const { kind, words } of head) {
    blocks.push({ kind, span: { start: text.length, end: text.length + words.length } });
    text += `${words}\n\n`;
  }
  const start = text.length;
  text += item.text;
  if (item.text.trim() === "") text = text.trimEnd();
  const layout = readLayout(
    text,
    { start: Math.min(start, text.length), end: text.length },
    {
      headline: true,
      standfirst: true,
      headlineWords: null,
      told: (item.told ?? []).map(({ kind, span }) => ({
        kind,
        span: { start: span.start + start, end: span.end + start },
      })),
    },
  );
  const body = layout.blocks.map((block, index): Block => {
    const words = text.slice(block.span.start, block.span.end);
    if (repeatsHeadline && index === 0) return { kind: "headline", span: block.span };
    return repeatsStandfirst && index <= 1 && words === standfirst ? { kind: "standfirst", span: block.span } : block;
  });
  return { text, blocks: [...blocks, ...body], layout };
}

function firstLines(text: string): [string, string] {
  const start = trimmed(text.slice(0, 2000), { start: 0, end: Math.min(2000, text.length) });
  const lines = text.slice(start.start, start.end).split(/[\r\n]+/);
  return [lines[0]?.trim() ?? "", lines[1]?.trim() ?? ""];
}

function datesOf(
  item: RawItem,
  layout: Layout,
  retrieved: number,
  provenance: Record<string, string>,
): Pick<Article, "published" | "modified"> {
  const believed = (moment: Moment | null): Moment | null =>
    moment !== null && moment.at <= retrieved + FARTHEST_AHEAD_MS ? moment : null;
  const given = {
    published: item.published === null ? null : momentFrom(item.published),
    modified: item.modified === null ? null : momentFrom(item.modified),
  };
  const printed = (field: "published" | "modified") =>
    layout.stamps.find((stamp) => stamp.field === field && believed(stamp.moment) !== null);
  let published = believed(given.published);
  let modified = believed(given.modified);
  if (given.published !== null && published === null)
    provenance.published = `in the future: ${given.published.printed}`;
  const stamp = printed("published");
  if (published === null && stamp) {
    published = stamp.moment;
    provenance.published = `${stamp.label} line`;
  }
  const change = printed("modified");
  if (change && published === null) {
    published = change.moment;
    provenance.published = `${change.label} line`;
  } else if (change && modified === null) {
    modified = change.moment;
    provenance.modified = `${change.label} line`;
  }
  return { published, modified };
}

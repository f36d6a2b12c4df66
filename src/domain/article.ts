import type { ArticleId, GuildId } from "./ids.ts";
import { contains, cut, overlaps, type Span } from "./span.ts";

/**
 * What a block of an article's text is. Facts are read from `paragraph`, `list-item` and `turn` (a question or an answer of a printed interview); a note is
 * shown as a label; furniture ("read more", "Updated: …", related links) is kept in its place and never shown as the story's words. A dateline ("SELMOUTH
 * (Meridian Wire) —") stands in front of the paragraph that it opens.
 */
export type BlockKind =
  | "headline"
  | "standfirst"
  | "byline"
  | "caption"
  | "credit"
  | "dateline"
  | "paragraph"
  | "list-item"
  | "turn"
  | "subheading"
  | "pull-quote"
  | "note"
  | "furniture";

export type Block = { readonly kind: BlockKind; readonly span: Span };

/**
 * A time as a source gave it. `at` is epoch milliseconds; where the source printed no zone it is read as UTC, serves sorting only, and a reader is shown
 * `printed`, the source's own words.
 */
export type Moment = { readonly at: number; readonly zone: "known" | "unknown"; readonly printed: string | null };

/**
 * The picture that an article is shown with, where the source says what it shows: `words` are its caption, else what the source tells those who cannot see it.
 * Nothing of it is fetched here; Discord shows it from its address, which is of the open internet and starts with https.
 */
export type Picture = { readonly url: string; readonly words: string; readonly credit: string | null };

export type ArticleStatus = "usable" | "withheld" | "canceled";

/** One article in the news industry's words (IPTC ninjs, schema.org NewsArticle). `text` never changes; every place in it is a `Span`. */
export type Article = {
  readonly id: ArticleId;
  /** Headline, standfirst, captions, body and furniture as they came. */
  readonly text: string;
  /** Disjoint stretches of `text`, in order. A credit is a block of its own beside its caption. */
  readonly blocks: readonly Block[];
  readonly url: string | null;
  readonly publisher: string | null;
  /** The writer's name as printed, without "By". */
  readonly byline: string | null;
  /** BCP 47, such as "en"; null when unknown. */
  readonly language: string | null;
  readonly published: Moment | null;
  readonly modified: Moment | null;
  /** When we got it, epoch milliseconds. */
  readonly retrieved: number;
  readonly subjects: readonly string[];
  readonly usageTerms: string | null;
  /** Only the beginning of it is here, or a teaser; the rest is on its page, if anywhere. */
  readonly extent?: "teaser";
  readonly picture?: Picture;
  readonly status: ArticleStatus;
  /** Where each field came from, such as `{ published: "Updated: line" }`. */
  readonly provenance: Readonly<Record<string, string>>;
};

/**
 * Who may find an article: everybody on this installation, or the members of some guilds. What a member shared (`isShared`) was chosen by nobody who manages the
 * guild, so its briefings leave it out until a feed brings it in. What a feed has when a guild begins to follow it (`isBacklog`) is no news for it.
 */
export type Audience =
  | { readonly kind: "everyone" }
  | {
      readonly kind: "guilds";
      readonly guilds: readonly GuildId[];
      readonly isShared?: boolean;
      readonly isBacklog?: boolean;
    };

/** Who is looking: a guild's member, or somebody in direct messages (`null`), who sees what is for everybody. */
export type Viewer = { readonly guild: GuildId | null };

/** Whether a block holds the story itself. */
export const isBody = (kind: BlockKind): boolean => kind === "paragraph" || kind === "list-item" || kind === "turn";

/** The numbered paragraphs of the story itself; `¶1` is the first. */
export function paragraphs(article: Pick<Article, "blocks">): Span[] {
  return article.blocks.filter(({ kind }) => isBody(kind)).map((block) => block.span);
}

/** The paragraphs as they are printed: each from its dateline on, where it has one. */
export function printedParagraphs({ blocks }: Pick<Article, "blocks">): Span[] {
  return blocks.flatMap(({ kind, span }, index) => {
    if (!isBody(kind)) return [];
    const before = blocks[index - 1];
    return [before?.kind === "dateline" ? { start: before.span.start, end: span.end } : span];
  });
}

/** The number that a reader sees as ¶n for a place in the body; null for a place outside it. */
export function paragraphNumber(article: Pick<Article, "blocks">, at: Span): number | null {
  const places = paragraphs(article);
  const index = places.findIndex((place) => contains(place, at));
  const near = index >= 0 ? index : places.findIndex((place) => overlaps(place, at));
  return near < 0 ? null : near + 1;
}

export function firstBlock(article: Pick<Article, "blocks">, kind: BlockKind): Span | null {
  return article.blocks.find((block) => block.kind === kind)?.span ?? null;
}

/** The headline's words; where an article has none, the first words of its text up to 120 characters. */
export function headlineOf(article: Pick<Article, "blocks" | "text">): string {
  const place = firstBlock(article, "headline") ?? paragraphs(article)[0];
  const words = place ? cut(article.text, place) : article.text.trim();
  return words.length <= 120 || firstBlock(article, "headline") ? words : `${words.slice(0, 119).trimEnd()}…`;
}

/** No article of a newspaper is near this long; a file or a page that is holds something else. */
export const LONGEST_ARTICLE_CHARACTERS = 1_000_000;

/** Stands for where a time came from when the article told none: we saw it then for the first time. */
export const FIRST_SEEN = "first seen";

/** The time an article is sorted by, epoch milliseconds. */
export const sortTime = (article: Pick<Article, "published" | "retrieved">): number =>
  article.published?.at ?? article.retrieved;

/** Articles in no known language or another than English are shown by headline, lead and link only: our reading rules are for English. */
export const isReadable = (article: Pick<Article, "language">): boolean =>
  article.language?.toLowerCase().split("-")[0] === "en";

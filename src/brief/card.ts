import {
  type Article,
  FIRST_SEEN,
  firstBlock,
  headlineOf,
  isReadable,
  paragraphs,
  sortTime,
} from "../domain/article.ts";
import type { Quote } from "../domain/quote.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { type Part, type Said, say } from "../domain/reply.ts";
import { cut, type Span } from "../domain/span.ts";
import { corrects, notesIn } from "./corrections.ts";
import { differingFigures } from "./differing.ts";
import { excerptOf } from "./excerpt.ts";
import { bySentence, figurePart, figuresBeside, keyFigures, sentencePart, shortFigurePart } from "./figure-part.ts";
import { hedged } from "./hedged.ts";
import { chooseQuotes, quotePart } from "./quote-part.ts";
import { bodySentences } from "./sentences.ts";

export const TABS = ["summary", "figures", "quotes"] as const;
export type Tab = (typeof TABS)[number];

const CARD_FIGURES = 3;
const CARD_QUOTES = 2;
const SOURCES_NAMED = 5;

/** The headline line of an article with its source line. */
export function heading(article: Article, alsoIn: readonly string[] = [], number: number | null = null): Part[] {
  const { publisher, byline, modified, url, provenance } = article;
  const isFirstSeen = article.published === null || provenance.published === FIRST_SEEN;
  const published = isFirstSeen ? null : article.published;
  return [
    { kind: "headline", words: headlineOf(article), url, number },
    {
      kind: "source",
      publisher,
      byline: number === null ? byline : null,
      published,
      modified: number === null && modified?.at !== published?.at ? modified : null,
      retrieved: sortTime(article),
      alsoIn: alsoIn.slice(0, SOURCES_NAMED),
      more: Math.max(0, alsoIn.length - SOURCES_NAMED),
    },
  ];
}

export type CardSettings = {
  /** Other publishers that tell the same story. */
  readonly alsoIn?: readonly string[];
  /** Other sentences than those of the short summary. */
  readonly summary?: readonly Span[];
  /** The other articles of the story, whose figures may differ. */
  readonly others?: readonly ReadArticle[];
};

/** The story card of one article, as one of its three tabs. */
export function storyCard(
  read: ReadArticle,
  tab: Tab,
  { alsoIn = [], summary, others = [] }: CardSettings = {},
): Part[] {
  const { article, facts } = read;
  const top = [...heading(article, alsoIn), ...labels(article), ...onlyTeaser(article)];
  if (tab === "summary") top.push(...pictured(article));
  if (!isReadable(article)) return [...top, ...leadOnly(article)];
  if (tab === "figures") return [...top, ...figuresTab(read, others)];
  if (tab === "quotes") return [...top, ...quotesTab(article, facts.quotes)];
  return [...top, ...summaryTab(article, facts, summary ?? facts.summary)];
}

const pictured = ({ picture }: Article): Part[] =>
  picture ? [{ kind: "picture", url: picture.url, alt: picture.words, credit: picture.credit }] : [];

function onlyTeaser({ extent }: Article): Part[] {
  return extent === "teaser" ? [{ kind: "note", text: [say("card.only-teaser")] }] : [];
}

/** The notes of a source, corrections first. */
export function labels(article: Article): Part[] {
  const notes = notesIn(article);
  const inOrder = [...notes.filter(corrects), ...notes.filter((words) => !corrects(words))];
  return inOrder.map((words) => ({ kind: "label", words }));
}

function summaryTab(article: Article, facts: ReadArticle["facts"], summary: readonly Span[]): Part[] {
  const standfirst = firstBlock(article, "standfirst");
  const parts: Part[] = standfirst ? [{ kind: "standfirst", words: cut(article.text, standfirst) }] : [];
  parts.push({ kind: "divider" });
  if (summary.length === 0) parts.push({ kind: "note", text: [withoutSummary(article)] });
  for (const place of summary) parts.push(sentencePart(article, place, facts.figures));
  const figures = figuresBeside(facts.figures, summary).slice(0, CARD_FIGURES);
  if (figures.length > 0)
    parts.push({ kind: "divider" }, ...bySentence(figures.map((figure) => shortFigurePart(article, figure))));
  const quotes = chooseQuotes(article, facts.quotes, CARD_QUOTES);
  if (quotes.length > 0) parts.push({ kind: "divider" }, ...quotes.map((quote) => quotePart(article, quote)));
  return parts;
}

/** A body of more characters has text enough, but no sentence that can be shown alone. */
const TOO_LITTLE = 200;

function withoutSummary(article: Article): Said {
  const characters = paragraphs(article).reduce((sum, { start, end }) => sum + end - start, 0);
  return say(characters <= TOO_LITTLE ? "card.too-little-text" : "card.no-summary");
}

function figuresTab(read: ReadArticle, others: readonly ReadArticle[]): Part[] {
  const { article, facts } = read;
  const shown = keyFigures(facts.figures);
  if (shown.length === 0) return [{ kind: "divider" }, { kind: "note", text: [say("card.no-figures")] }];
  const parts = shown.map((figure) =>
    figurePart(article, figure, { differing: differingFigures(read, figure, others) }),
  );
  return [{ kind: "divider" }, ...bySentence(parts)];
}

function quotesTab(article: Article, quotes: readonly Quote[]): Part[] {
  const shown = quotes.filter((quote) => inBody(article, quote.span));
  if (shown.length === 0) return [{ kind: "divider" }, { kind: "note", text: [say("card.no-quotes")] }];
  return [{ kind: "divider" }, ...shown.map((quote) => quotePart(article, quote))];
}

const inBody = (article: Article, at: Span): boolean =>
  paragraphs(article).some(({ start, end }) => start <= at.start && at.end <= end);

/** Says which language an article is in that our reading rules are not made for. */
export const inOtherLanguage = ({ language }: Article): Said =>
  say("card.other-language", { language: language ?? "none" });

/** What is shown of an article that our reading rules are not made for: its lead and the link, and that this is so. */
function leadOnly(article: Article): Part[] {
  const [lead] = bodySentences(article);
  return [
    { kind: "divider" },
    ...(lead ? [{ kind: "sentence", excerpt: excerptOf(article, lead) } as const] : []),
    {
      kind: "note",
      text: [inOtherLanguage(article), " ", say("card.lead-only")],
    },
  ];
}

/** The places that a tab shows, in the order shown: what "Show in source" steps through. */
export function placesShown({ article, facts }: ReadArticle, tab: Tab, summary = facts.summary): Span[] {
  if (!isReadable(article)) return bodySentences(article).slice(0, 1);
  if (tab === "figures") return keyFigures(facts.figures).map(hedged);
  if (tab === "quotes") return facts.quotes.filter((quote) => inBody(article, quote.span)).map((quote) => quote.span);
  return [
    ...summary,
    ...figuresBeside(facts.figures, summary).slice(0, CARD_FIGURES).map(hedged),
    ...chooseQuotes(article, facts.quotes, CARD_QUOTES).map((quote) => quote.span),
  ];
}

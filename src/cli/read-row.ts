import { z } from "zod";
import { type Article, firstBlock } from "../domain/article.ts";
import type { Figure } from "../domain/figure.ts";
import type { Quote } from "../domain/quote.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { cut, type Span } from "../domain/span.ts";
import { readFacts } from "../extract/index.ts";
import { DEFAULT_LANGUAGE } from "../languages/index.ts";
import { parseItem } from "../parse/index.ts";
import { becauseWords } from "../render/because.ts";
import { failureText } from "../render/say.ts";

/** `headline` given = `text` is the body alone ("" = there is none); absent = `text` is a whole article. */
const Row = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().nullish(),
  headline: z.string().nullish(),
  date: z.string().nullish(),
  url: z.string().nullish(),
});

type Placed = { start: number; end: number; text: string };

/** Reads one row and gives what was found, with offsets into the row's own `text`. */
export function readRow(raw: Record<string, unknown>): object {
  const row = Row.parse(raw);
  const given = row.text ?? "";
  const isBody = typeof row.headline === "string";
  const parsed = parseItem(
    {
      source: String(row.id),
      text: given,
      shape: isBody ? "body" : "newspaper",
      headline: row.headline || null,
      standfirst: null,
      byline: null,
      publisher: null,
      language: "en",
      url: row.url ?? null,
      uri: null,
      published: row.date ?? null,
      modified: null,
      subjects: [],
      usageTerms: null,
      status: "usable",
    },
    { retrieved: Date.now() },
  );
  if (!parsed.ok) return { id: row.id, error: failureText(parsed.failure) };
  const article = parsed.value;
  return describe({ id: row.id, given, shift: article.text.indexOf(given) }, { article, facts: readFacts(article) });
}

/** The same for an article that was read from a file: offsets into its whole text. */
export const describeArticle = (id: string, read: ReadArticle): object =>
  describe({ id, given: read.article.text, shift: 0 }, read);

function describe(
  { id, given, shift }: { id: string | number; given: string; shift: number },
  { article, facts: { summary, quotes, figures } }: ReadArticle,
): object {
  const placed = (span: Span | null): Placed | null => {
    if (!span || span.start < shift || span.end > shift + given.length) return null;
    return { start: span.start - shift, end: span.end - shift, text: cut(article.text, span) };
  };
  const block = (kind: "headline" | "standfirst" | "caption" | "credit") => placed(firstBlock(article, kind));
  return {
    id,
    headline: block("headline"),
    standfirst: block("standfirst"),
    caption: block("caption"),
    credit: block("credit"),
    byline: article.byline,
    published: isoOf(article),
    summary: summary.map(placed).filter((part) => part !== null),
    quotes: quotes.flatMap((quote) => rowOf(placed(quote.span), quoteFields(article, quote, placed))),
    figures: figures.flatMap((figure) => rowOf(placed(figure.span), figureFields(article, figure))),
  };
}

const rowOf = (place: Placed | null, fields: object): object[] => (place ? [{ ...place, ...fields }] : []);

/** ISO; without a zone where the source printed none. */
function isoOf({ published }: Article): string | null {
  if (!published) return null;
  const iso = new Date(published.at).toISOString();
  return published.zone === "known" ? iso : iso.slice(0, 19);
}

function quoteFields(
  article: Article,
  { kind, speaker, cue }: Quote,
  placed: (span: Span | null) => Placed | null,
): object {
  const words = (span: Span | null | undefined) => (span ? cut(article.text, span) : undefined);
  return {
    kind,
    speakerName: words(speaker?.name) ?? null,
    speaker: placed(speaker?.span ?? null),
    role: words(speaker?.role),
    cue: words(cue),
    because:
      speaker &&
      becauseWords(speaker.because, cut(article.text, speaker.span), cut(article.text, speaker.name), DEFAULT_LANGUAGE),
  };
}

function figureFields(article: Article, figure: Figure): object {
  const words = (span: Span | null | undefined) => (span ? cut(article.text, span) : undefined);
  const { kind, value, valueMax, open, unit, currency, per, rank } = figure;
  return {
    kind,
    value,
    valueMax: valueMax ?? undefined,
    open: open || undefined,
    unit: unit ?? undefined,
    currency: currency ?? undefined,
    qualifier: words(figure.qualifier?.words),
    per: per ?? undefined,
    what: words(figure.what),
    saidBy: words(figure.saidBy),
    rank: rank ?? undefined,
  };
}

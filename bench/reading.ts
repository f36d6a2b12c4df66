import type { Article } from "../src/domain/article.ts";
import { cut } from "../src/domain/span.ts";
import { findFigures } from "../src/extract/figures/index.ts";
import { readFacts } from "../src/extract/index.ts";
import { findQuotes } from "../src/extract/quotes/index.ts";
import { summarise } from "../src/extract/summary/index.ts";
import { parseItem } from "../src/parse/index.ts";
import { readAll } from "../src/work/read-all.ts";
import { starterItems } from "./articles.ts";
import { cpuMs } from "./cpu.ts";
import { peers } from "./peers.ts";
import type { Row } from "./row.ts";

const RETRIEVED = Date.UTC(2026, 2, 7);
/** The size that the bar is for. */
const ARTICLE_CHARACTERS = 3_500;

/** Reading on one thread, warm, by CPU time, over the starter articles, and other readers over the same words. */
export async function reading(): Promise<Row[]> {
  const items = await starterItems();
  const articles = items.flatMap((item): Article[] => {
    const parsed = parseItem(item, { retrieved: RETRIEVED });
    return parsed.ok ? [parsed.value] : [];
  });
  const quotes = articles.map((article) => findQuotes(article));
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const each = (read: (article: Article, index: number) => unknown): number => cpuMs(() => articles.forEach(read));
  const megabytes = (ms: number): number => bytes / 1_000 / ms;
  const perArticle = (ms: number): number => (ms / characters) * ARTICLE_CHARACTERS;

  const alone = {
    quotes: each((article) => findQuotes(article)),
    figures: each((article, index) => findFigures(article, quotes[index]!)),
    summary: each((article, index) => summarise(article, quotes[index]!)),
  };
  const facts = each((article) => readFacts(article));
  const all = perArticle(cpuMs(() => readAll(items, { retrieved: RETRIEVED })));
  const size = `${ARTICLE_CHARACTERS} characters`;
  return [
    { what: `quotes, figures, dates, summary of ${size}`, value: perArticle(facts), unit: "ms", bar: 3 },
    { what: `these, parsing and signature of ${size}`, value: all, unit: "ms", bar: null },
    { what: "articles read a second on one core", value: 1_000 / all, unit: "articles/s", bar: 100, more: true },
    { what: "quotes alone", value: megabytes(alone.quotes), unit: "MB/s", bar: 2, more: true },
    { what: "figures and dates alone", value: megabytes(alone.figures), unit: "MB/s", bar: 2, more: true },
    { what: "summary alone", value: megabytes(alone.summary), unit: "MB/s", bar: null, more: true },
    ...peers(articles.flatMap(({ text, blocks }) => blocks.map(({ span }) => cut(text, span)))),
  ];
}

import { listed } from "./json-ld.ts";
import type { PageSource } from "./source.ts";

/** Fewer characters of story than this are a teaser or a notice, where nothing says that the page is an article. */
const FEWEST_CHARACTERS = 400;
/** An article has more than this, whatever its page says of itself. */
const LEAST_CHARACTERS = 60;

/** Whether a page is an article: it says so and has some words, or it has paragraphs and says nothing else. */
export function isArticlePage({ article, meta, document, url }: PageSource, body: string): boolean {
  if (body.length < LEAST_CHARACTERS) return false;
  const type = meta("og:type")?.words.toLowerCase() ?? "";
  if (article !== null || type === "article" || meta("article:published_time") !== null) return true;
  if (document.querySelector('[itemtype*="Article"], [itemtype*="BlogPosting"]') !== null) return true;
  const isFront = url !== null && URL.canParse(url) && new URL(url).pathname === "/";
  return !isFront && body.length >= FEWEST_CHARACTERS;
}

/** Whether the page keeps part of its article for those who pay. */
export function isPaywalled({ article, meta }: PageSource): boolean {
  const isClosed = (value: unknown): boolean => value === false || /^(?:false|no)$/i.test(String(value));
  if (listed(article?.isAccessibleForFree).some(isClosed)) return true;
  const tier = meta("article:content_tier")?.words.toLowerCase();
  return tier === "locked" || tier === "metered";
}

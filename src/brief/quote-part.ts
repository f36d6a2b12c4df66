import { type Article, paragraphNumber } from "../domain/article.ts";
import type { Quote } from "../domain/quote.ts";
import type { Attribution, Part } from "../domain/reply.ts";
import { cut, overlaps, type Span } from "../domain/span.ts";
import { excerptOf } from "./excerpt.ts";

/** A quotation with who said it, in the source's words. `from` names the publisher where quotations of several articles stand together. */
export function quotePart(
  article: Article,
  quote: Quote,
  from: string | null = null,
): Extract<Part, { kind: "quote" }> {
  const { speaker } = quote;
  const name = speaker ? cut(article.text, speaker.name) : null;
  return {
    kind: "quote",
    excerpt: excerptOf(article, withoutComma(article.text, quote.span)),
    form: quote.kind,
    speaker: name,
    role: speaker?.role ? cut(article.text, speaker.role) : null,
    attribution: attributionOf(article, quote),
    mended: quote.mended,
    from,
  };
}

/** Null where the name stands beside the quotation, or where nothing but the words beside it says who speaks. */
function attributionOf(article: Article, { span, speaker }: Quote): Attribution | null {
  if (!speaker || (!speaker.named && speaker.because.antecedent === null)) return null;
  const name = cut(article.text, speaker.name);
  const words = cut(article.text, speaker.span);
  if (words.includes(name) || name.startsWith(words)) return null;
  const namedIn = placeOf(article, span, speaker.because.antecedent ?? speaker.name);
  // "Brook" a line below "Ada Brook" needs no explanation.
  const isPlain =
    name.includes(words) && namedIn !== null && "paragraphsAbove" in namedIn && namedIn.paragraphsAbove === 0;
  return isPlain ? null : { words, namedIn };
}

function placeOf(article: Article, quoted: Span, named: Span): Attribution["namedIn"] {
  const here = paragraphNumber(article, quoted);
  const there = paragraphNumber(article, named);
  if (here !== null && there !== null) return { paragraphsAbove: here - there };
  const block = article.blocks.find((one) => overlaps(one.span, named));
  return block && there === null ? { block: block.kind } : null;
}

/** “We sail,” she said: the comma belongs to the paper's sentence, not to the statement that is shown alone. */
function withoutComma(text: string, { start, end }: Span): Span {
  return { start, end: text[end - 1] === "," && end - start > 1 ? end - 1 : end };
}

const SHORT_QUOTE = 40;

/** The quotations worth showing first, by people who are named: whole statements before fragments, then source order; one a speaker while others wait. */
export function chooseQuotes(article: Article, quotes: readonly Quote[], limit: number): Quote[] {
  const worth = (quote: Quote): number => {
    const length = quote.span.end - quote.span.start;
    return (quote.kind === "direct" ? 2 : 0) + (length < SHORT_QUOTE ? -2 : 0) + (length > 320 ? -1 : 0);
  };
  const candidates = quotes
    .filter(
      (quote) => quote.kind !== "indirect" && quote.speaker?.named && paragraphNumber(article, quote.span) !== null,
    )
    .map((quote, index) => ({ quote, score: worth(quote) - index / 100 }))
    .sort((a, b) => b.score - a.score);
  const chosen: Quote[] = [];
  const speakers = new Set<string>();
  for (const { quote } of candidates) {
    const name = quote.speaker ? cut(article.text, quote.speaker.name) : "";
    if (speakers.has(name)) continue;
    speakers.add(name);
    chosen.push(quote);
  }
  for (const { quote } of candidates) if (!chosen.includes(quote)) chosen.push(quote);
  return chosen.slice(0, limit);
}

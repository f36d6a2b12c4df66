import type { Block } from "../../domain/article.ts";
import type { Quote } from "../../domain/quote.ts";
import { contains, cut } from "../../domain/span.ts";

/** Fewer words may stand in two quotations by chance. */
const FEWEST_WORDS = 4;
/** Quotations of the body that are compared. */
const MOST_COMPARED = 200;

/**
 * A headline or a pull quote repeats words of the body and often does not say whose: it takes the speaker of the quotation in the body that holds the
 * same words.
 */
export function withRepeats(text: string, blocks: readonly Block[], quotes: readonly Quote[]): Quote[] {
  const above = blocks.filter(({ kind }) => kind === "headline" || kind === "standfirst" || kind === "pull-quote");
  const isAbove = ({ span }: Quote): boolean => above.some((block) => contains(block.span, span));
  if (!quotes.some((quote) => !quote.speaker?.named && isAbove(quote))) return [...quotes];
  const body = quotes
    .filter((quote) => quote.kind !== "indirect" && quote.speaker !== null && !isAbove(quote))
    .slice(0, MOST_COMPARED);
  return quotes.map((quote) => {
    if (quote.kind === "indirect" || quote.speaker?.named || !isAbove(quote)) return quote;
    const words = plain(cut(text, quote.span));
    const source =
      words.split(" ").length < FEWEST_WORDS
        ? undefined
        : body.find(({ span }) => plain(cut(text, span)).includes(words));
    return source?.speaker
      ? {
          ...quote,
          speaker: {
            ...source.speaker,
            because: { rule: "repeated", through: "name", antecedent: source.speaker.name },
          },
        }
      : quote;
  });
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

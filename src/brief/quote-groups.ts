import { type Article, sortTime } from "../domain/article.ts";
import type { Quote } from "../domain/quote.ts";
import { cut } from "../domain/span.ts";

export type FoundQuote = { readonly article: Article; readonly quote: Quote };
/** One quotation with everybody who printed it, the fullest wording first among equals by time. */
export type QuoteGroup = FoundQuote & { readonly publishers: readonly string[] };

/** Shorter quotations are the same only when they are equal: "a mistake" stands inside too many others. */
const SHORTEST_PART = 24;

/**
 * The same quotation from several papers once, with its sources: equal words, or one inside the other where a paper cut it. What different people said is kept
 * apart. The order of the first ones is kept.
 */
export function groupQuotes(found: readonly FoundQuote[]): QuoteGroup[] {
  const groups: { words: string; speaker: string; members: FoundQuote[] }[] = [];
  for (const one of found) {
    const words = lettersOf(cut(one.article.text, one.quote.span));
    const speaker = surnameOf(one);
    const group = groups.find((other) => isSamePerson(other.speaker, speaker) && isSameWords(other.words, words));
    if (!group) {
      groups.push({ words, speaker, members: [one] });
      continue;
    }
    group.members.push(one);
    if (words.length > group.words.length) group.words = words;
  }
  return groups.map(({ members }) => ({ ...fullest(members), publishers: publishersOf(members) }));
}

const lettersOf = (words: string): string =>
  words
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The last word of a name; empty where nobody is named. */
function surnameOf({ article, quote }: FoundQuote): string {
  return quote.speaker?.named ? (cut(article.text, quote.speaker.name).toLowerCase().split(/\s+/).at(-1) ?? "") : "";
}

const isSamePerson = (one: string, other: string): boolean => one === other || one === "" || other === "";

function isSameWords(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST_PART && long.includes(short);
}

/** The longest wording by a named speaker; of equals the one printed first. */
function fullest(members: readonly FoundQuote[]): FoundQuote {
  const worth = ({ quote }: FoundQuote) => (quote.speaker?.named ? 10_000 : 0) + quote.span.end - quote.span.start;
  return [...members].sort((a, b) => worth(b) - worth(a) || sortTime(a.article) - sortTime(b.article))[0]!;
}

function publishersOf(members: readonly FoundQuote[]): string[] {
  const inOrder = [...members].sort((a, b) => sortTime(a.article) - sortTime(b.article));
  return [...new Set(inOrder.map(({ article }) => article.publisher).filter((name) => name !== null))];
}

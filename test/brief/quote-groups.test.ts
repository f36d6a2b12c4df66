import { describe, expect, test } from "vitest";
import { type FoundQuote, groupQuotes } from "../../src/brief/quote-groups.ts";
import { cut } from "../../src/domain/span.ts";
import { sampleArticle } from "../sample-article.ts";

let count = 0;
/** The first quotation of an article of two sentences. */
function quoted(said: string, speaker: string, publisher: string, hour = 9): FoundQuote {
  count += 1;
  const { article, facts } = sampleArticle({
    text: `Pier closes\n\nThe pier at Lindow closes, the owners say.\n\n${speaker} said: “${said[0]?.toUpperCase()}${said.slice(1)}.”`,
    publisher,
    url: `https://x.example/${count}`,
    published: `2026-03-06T${String(hour).padStart(2, "0")}:00:00Z`,
  });
  const quote = facts.quotes.find(({ kind }) => kind === "direct");
  if (!quote) throw new Error(`no quotation found in “${said}”`);
  return { article, quote };
}

const shown = (found: FoundQuote[]) =>
  groupQuotes(found).map(({ article, quote, publishers }) => [
    cut(article.text, quote.span).replace(/\.$/, ""),
    publishers,
  ]);

describe("the same quotation", () => {
  test("from several papers is shown once with its sources, the first to print it first", () => {
    expect(
      shown([
        quoted("We were never asked about it", "Ada Brook", "Echo", 11),
        quoted("We were never asked about it", "Ada Brook", "Post", 8),
      ]),
    ).toEqual([["We were never asked about it", ["Post", "Echo"]]]);
  });

  test("is shown in its fullest wording where a paper cut it", () => {
    const long = "We were never asked about it, and nobody came to look at the pier";
    expect(
      shown([quoted("Nobody came to look at the pier", "Ada Brook", "Echo"), quoted(long, "Ada Brook", "Post")]),
    ).toEqual([[long, ["Echo", "Post"]]]);
  });

  test("is the same whatever its marks and capitals", () => {
    expect(
      shown([quoted("It's late; but right", "Ada Brook", "Echo"), quoted("It’s late, but right", "Ada Brook", "Post")]),
    ).toHaveLength(1);
  });

  test("by two people is shown twice", () => {
    expect(
      shown([
        quoted("We were never asked about it", "Ada Brook", "Echo"),
        quoted("We were never asked about it", "Tom Vane", "Post"),
      ]),
    ).toHaveLength(2);
  });

  test("that is only a short part of another one is kept apart", () => {
    expect(
      shown([
        quoted("A grave mistake", "Ada Brook", "Echo"),
        quoted("This is a grave mistake by the owners", "Ada Brook", "Post"),
      ]),
    ).toHaveLength(2);
  });
});

import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RawItem } from "../../src/domain/raw-item.ts";
import { cut } from "../../src/domain/span.ts";
import { readFacts } from "../../src/extract/index.ts";
import { readFiles } from "../../src/ingest/files.ts";
import { parseItem } from "../../src/parse/index.ts";
import { PROJECT } from "../../src/project.ts";

const items: RawItem[] = [];
for await (const { result } of readFiles([join(PROJECT, "data", "articles")], { now: 0 }))
  if (result.ok && result.value.kind === "item") items.push(result.value.item);

/** A starter article with a sentence behind one of its paragraphs, or as a paragraph of its own, and where the sentence stands. */
function planted(item: RawItem, place: number, sentence: string, apart: boolean) {
  const paragraphs = item.text.split("\n\n");
  const whole = paragraphs.flatMap((paragraph, index) => (isWhole(paragraph) ? [index] : []));
  const at = whole[place % whole.length]!;
  const text = [
    ...paragraphs.slice(0, at),
    apart ? `${paragraphs[at]}\n\n${sentence}` : `${paragraphs[at]} ${sentence}`,
    ...paragraphs.slice(at + 1),
  ].join("\n\n");
  const parsed = parseItem({ ...item, text, published: "2026-03-06T09:00:00Z" }, { retrieved: 0 });
  if (!parsed.ok) throw new Error("planted: not parsed");
  const start = parsed.value.text.indexOf(sentence);
  expect(start).toBeGreaterThan(0);
  return { article: parsed.value, facts: readFacts(parsed.value), start };
}

/** Ends as sentences do, and is no answer of an interview, which is a quotation from end to end. */
const isWhole = (paragraph: string): boolean => /[.”’]$/.test(paragraph) && !/^\p{Lu}[^.:]{0,30}[:.] /u.test(paragraph);

const anywhere = [fc.constantFrom(...items), fc.nat(200), fc.boolean()] as const;

const amount = fc.integer({ min: 13, max: 998 });
const FIGURE = fc.oneof(
  amount.map((number) => ({ words: `$${number} million`, kind: "money", value: number * 1e6 })),
  amount.map((number) => ({ words: `Rs ${number} crore`, kind: "money", value: number * 1e7 })),
  amount.map((number) => ({ words: `${number / 10} per cent`, kind: "percent", value: number / 10 })),
  amount.map((number) => ({ words: `${number} kilometres`, kind: "measure", value: number })),
  amount.map((number) => ({ words: `${number},417`, kind: "count", value: number * 1000 + 417 })),
  amount.map((number) => ({ words: `${number} hours`, kind: "duration", value: number })),
  amount.map((number) => ({
    words: `${(number % 28) + 1} May 2019`,
    kind: "date",
    value: isoInMay((number % 28) + 1),
  })),
);
const isoInMay = (day: number): string => `2019-05-${String(day).padStart(2, "0")}`;

test("a figure planted in an article of ours is found exactly where it was planted", () => {
  fc.assert(
    fc.property(...anywhere, FIGURE, (item, place, apart, figure) => {
      const sentence = `The lamplighters of Orrin wrote ${figure.words} into their book.`;
      const { facts, start } = planted(item, place, sentence, apart);
      const here = facts.figures.filter(({ span }) => span.end > start && span.start < start + sentence.length);
      const from = start + sentence.indexOf(figure.words);
      expect(here).toHaveLength(1);
      expect(here[0]).toMatchObject({
        kind: figure.kind,
        value: figure.value,
        span: { start: from, end: from + figure.words.length },
      });
    }),
    { numRuns: 80, seed: 11 },
  );
});

const WORDS = "the lamps of Orrin were never lit again that winter";
const QUOTATION = fc.constantFrom(
  { before: "“", words: `${WORDS.replace("the", "The")},`, after: "” Oswin Tarrant said." },
  { before: "“", words: `${WORDS.replace("the", "The")},`, after: "” said Oswin Tarrant, a lamplighter." },
  { before: "Oswin Tarrant said: “", words: `${WORDS.replace("the", "The")}.`, after: "”" },
  { before: "Oswin Tarrant said that “", words: WORDS, after: "”." },
  { before: "It was true that “", words: WORDS, after: "”, according to Oswin Tarrant." },
);

test("a quotation planted in an article of ours is found with its speaker exactly where it was planted", () => {
  fc.assert(
    fc.property(...anywhere, QUOTATION, (item, place, apart, { before, words, after }) => {
      const sentence = `${before}${words}${after}`;
      const { article, facts, start } = planted(item, place, sentence, apart);
      const from = start + before.length;
      const quote = facts.quotes.find(({ kind, span }) => kind !== "indirect" && span.start === from);
      expect(quote?.span).toEqual({ start: from, end: from + words.length });
      expect(quote?.speaker && cut(article.text, quote.speaker.name)).toBe("Oswin Tarrant");
    }),
    { numRuns: 80, seed: 11 },
  );
});

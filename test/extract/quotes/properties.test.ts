import fc from "fast-check";
import { expect, test } from "vitest";
import { cut } from "../../../src/domain/span.ts";
import { findQuotes } from "../../../src/extract/quotes/index.ts";
import { articleOf } from "./reading.ts";

const word = fc.constantFrom(
  ..."the pier tide boats harbour was never again very slow rope between stones under water we they must".split(" "),
);
const clause = fc.array(word, { minLength: 4, maxLength: 12 }).map((words) => words.join(" "));
const speaker = fc.constantFrom("Ana Ruiz", "Lena Vogt", "Peter Okafor", "Ivo Marsh", "Tomasz Brandt");
const marks = fc.constantFrom(["“", "”"], ['"', '"'], ["«", "»"], ["''", "''"]) as fc.Arbitrary<[string, string]>;
const filler = fc.constantFrom(
  "The boats lay still.",
  "It rained on Monday.",
  "Nobody was hurt.",
  "The gate is 6'2\" wide.",
  "The dockers' hall is shut.",
);
type Plant = { readonly before: string; readonly words: string; readonly after: string };
const planted = fc
  .tuple(clause, speaker, marks, fc.nat(3))
  .map(([words, name, [open, close], shape]): Plant & { name: string } => {
    const sentence = words[0]!.toUpperCase() + words.slice(1);
    if (shape === 0) return { before: open, words: `${sentence},`, after: `${close} ${name} said.`, name };
    if (shape === 1) return { before: open, words: `${sentence},`, after: `${close} said ${name}, a sailor.`, name };
    if (shape === 2) return { before: `${name} said: ${open}`, words: `${sentence}.`, after: close, name };
    return { before: `${name} said the pier was ${open}`, words, after: `${close} on Friday.`, name };
  });

test("finds a planted quotation with its speaker exactly where it was planted", () => {
  fc.assert(
    fc.property(
      planted,
      fc.array(filler, { maxLength: 3 }),
      fc.array(filler, { maxLength: 3 }),
      ({ before, words, after, name }, above, below) => {
        const head = [...above, ""].join("\n") + before;
        const text = `${head}${words}${after}\n${below.join("\n")}`;
        const quotes = findQuotes(articleOf(text)).filter((quote) => quote.kind !== "indirect");
        expect(quotes.map((quote) => [quote.span, quote.speaker && cut(text, quote.speaker.name)])).toEqual([
          [{ start: head.length, end: head.length + words.length }, name],
        ]);
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});

const noise = fc.constantFrom(
  ..."“ ” \" ' ‘ ’ « » „ '' `` , . ? ! : ; ( ) [ ] — … \n said says told he she they who that and with Mr Mrs Ana Ruiz Vogt of the according to put it called known as 5\" 6'2\" ’s U.S. in view 😀 é".split(
    " ",
  ),
);

test("never throws, and every place it gives is a stretch of the article", () => {
  fc.assert(
    fc.property(fc.array(noise, { maxLength: 60 }), fc.boolean(), (parts, spaced) => {
      const text = parts.join(spaced ? " " : "");
      const article = articleOf(text);
      let last = -1;
      for (const quote of findQuotes(article)) {
        const block = article.blocks.find(({ span }) => span.start <= quote.span.start && quote.span.end <= span.end);
        expect(block, "a quotation stays inside one block").toBeDefined();
        expect(quote.span.start).toBeLessThan(quote.span.end);
        const { speaker, cue } = quote;
        for (const place of [cue, speaker?.span, speaker?.name, speaker?.role, speaker?.because.antecedent]) {
          if (place) expect(cut(text, place).trim()).not.toBe("");
        }
        if (quote.kind === "indirect") continue;
        expect(quote.span.start, "quotations do not overlap").toBeGreaterThanOrEqual(last);
        last = quote.span.end;
      }
    }),
    { numRuns: 600, seed: 11 },
  );
});

test("reads the same twice", () => {
  const text = "Lena Vogt met Peter Okafor.\n“Go,” she said.\n“No,” he said.";
  expect(findQuotes(articleOf(text))).toEqual(findQuotes(articleOf(text)));
});

const numbered = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("");

const hostile: readonly (readonly [name: string, text: string])[] = [
  ["200,000 opening marks", "“".repeat(200_000)],
  ["200,000 straight marks with words", '" a'.repeat(100_000)],
  ["a megabyte without a stop", "Ana said the pier and ".repeat(45_000)],
  ["a megabyte of quotations", "“Yes,” he said, ".repeat(60_000)],
  ["a megabyte without a space", "a".repeat(1_000_000)],
  ["100,000 single marks", "‘a’ ".repeat(100_000)],
  ["200,000 names", "Ana Ruiz ".repeat(100_000)],
  ["200,000 commas", "a, ".repeat(200_000)],
  ["brackets", "(".repeat(300_000)],
  ["brackets inside brackets", `${"(".repeat(100_000)}Ana said${")".repeat(100_000)}`],
  ["50,000 paragraphs", "“Yes we do.\n".repeat(50_000)],
  ["50,000 paragraphs without marks", "It rained.\n".repeat(50_000)],
  ["mixed marks", "“a ”a \"a 'a ‘a ’a «a »a „a ''a ".repeat(20_000)],
  ["inches", '5" a " '.repeat(50_000)],
  [
    "5,000 holders of one office",
    numbered(5_000, (n) => `Senator Ana${n} Ruiz${n} left. The senator said, “We go now.” `),
  ],
  ["20,000 labels", `Ana Ruiz left.\n${numbered(20_000, (n) => `Xx${n}: It rained.\n`)}`],
  ["questions and answers", "Q: Why?\nA: It rained a bit.\n".repeat(20_000)],
];

test.each(hostile)("reads %s in linear time", (_name, text) => {
  const started = performance.now();
  findQuotes(articleOf(text));
  expect(performance.now() - started).toBeLessThan(8000);
});

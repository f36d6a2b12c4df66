import { expect, test } from "vitest";
import { cut } from "../../../src/domain/span.ts";
import { quotesIn, readings } from "./reading.ts";

const found: readonly (readonly [name: string, text: string, ...words: string[]])[] = [
  ["curly", "“We close at six,” Ana Ruiz said.", "We close at six,"],
  ["straight", '"We close at six," Ana Ruiz said.', "We close at six,"],
  ["guillemets", "«We close at six», Ana Ruiz said.", "We close at six"],
  ["guillemets that point inwards", "»We close at six«, Ana Ruiz said.", "We close at six"],
  ["low and high", "„We close at six“, Ana Ruiz said.", "We close at six"],
  ["doubled apostrophes", "''We close at six,'' Ana Ruiz said.", "We close at six,"],
  ["backticks and apostrophes", "``We close at six,'' Ana Ruiz said.", "We close at six,"],
  ["curly marks turned the wrong way", "”We close at six,“ Ana Ruiz said.", "We close at six,"],
  ["a straight mark that a curly one closes", '"We close at six,” Ana Ruiz said.', "We close at six,"],
  ["British single marks", "‘It’s the crew’s boat,’ he said. The workers’ hall is shut.", "It’s the crew’s boat,"],
  ["straight single marks", "'It's the crew's boat,' he said. The workers' hall is shut.", "It's the crew's boat,"],
  ["single marks around a plural", "He called them ‘the dockers’ friends’ and left.", "the dockers’ friends"],
  ["a headline in single marks", "headline: ‘We will sail’, says port chief\nThe “old” port is shut.", "We will sail"],
  ["nested marks, outer only", "“He told me ‘run’ and I ran,” Mr Osei said.", "He told me ‘run’ and I ran,"],
  ["nested marks of the same kind", "“He called it “a toy” and left,” Mr Osei said.", "He called it “a toy” and left,"],
  ["brackets kept", "“They sold [the company] to him,” Mr Osei said.", "They sold [the company] to him,"],
  ["two quotations without a space between", "“Yes,” Mr Osei said.“No,” Ms Vogt said.", "Yes,", "No,"],
  [
    "ellipsis and dash at the end",
    "“We were — … ” Mr Osei said. “But then —” Ms Vogt said.",
    "We were — …",
    "But then —",
  ],
  ["an inch mark inside a quotation", "“He is 6'2\" tall,” Mr Osei said.", "He is 6'2\" tall,"],
];

test.each(found)("pairs %s", (_name, text, ...words) => {
  expect(quotesIn(text).map((quote) => cut(text, quote.span))).toEqual(words);
});

const notFound: readonly (readonly [name: string, text: string])[] = [
  ["feet and inches", 'He is 6\'2" and the pipe 5" wide, the report said.'],
  ["apostrophes", "The workers' hall and the crew's boat were the miners' pride, Mr Osei said."],
  ["words that begin with an apostrophe", "Back in the ’90s they told ’em to go, and ’til then nobody did."],
  ["a stray closing mark", "The port closes at six” every day of the year and nobody minds it."],
  ["an empty pair", "He said “” and nothing more."],
  ["markup and addresses", 'See "https://harbour.example/a" or the field "a1-b2" for more, she said.'],
];

test.each(notFound)("takes %s for no quotation", (_name, text) => {
  expect(quotesIn(text).map((quote) => cut(text, quote.span))).toEqual([]);
});

const mended: readonly (readonly [name: string, text: string, words: string])[] = [
  ["an opening mark after a colon", "He added: We close at six,” pointing at the clock.", "We close at six,"],
  ["an opening mark at the block's start", "We close at six,” Ana Ruiz said.", "We close at six,"],
  ["a closing mark before the speaker", "“We close at six, Ana Ruiz said.", "We close at six,"],
  ["a closing mark at the block's end", "Ana Ruiz said: “We close at six.\nThe gate shut.", "We close at six."],
  ["a closing mark before the next quotation", "“We close at six, Ruiz said. “We open at nine.”", "We close at six,"],
];

test.each(mended)("mends %s and says so", (_name, text, words) => {
  const [quote] = quotesIn(text);
  expect(quote && cut(text, quote.span)).toBe(words);
  expect(quote?.mended).toBe(true);
});

test("takes a paragraph that does not close its mark for newspaper style when the next one opens with a mark", () => {
  const text = "“We waited,” Ana Ruiz said. “It was cold.\n“Then it rained.”";
  const quotes = quotesIn(text);
  expect(quotes.map((quote) => cut(text, quote.span))).toEqual(["We waited,", "It was cold.", "Then it rained."]);
  expect(quotes.map((quote) => quote.speaker && cut(text, quote.speaker.name))).toEqual([
    "Ana Ruiz",
    "Ana Ruiz",
    "Ana Ruiz",
  ]);
  expect(quotes.some((quote) => quote.mended)).toBe(false);
});

test("lets a quotation in single marks go on in the next paragraph", () => {
  const text = "‘We waited,’ Ana Ruiz said. ‘It was cold.\n‘Then it rained.’";
  expect(quotesIn(text).map((quote) => cut(text, quote.span))).toEqual([
    "We waited,",
    "It was cold.",
    "Then it rained.",
  ]);
});

const joined: readonly (readonly [name: string, text: string])[] = [
  ["double", "Lena Vogt said: “We waited. “It was cold. “Then it rained.” Nobody came."],
  ["straight", 'Lena Vogt said: "We waited. "It was cold. "Then it rained." Nobody came.'],
  ["single", "Lena Vogt said: ‘We waited. ‘It was cold. ‘Then it rained.’ Nobody came."],
];

test.each(joined)("reads paragraphs in %s marks that were joined into one", (_name, text) => {
  const quotes = quotesIn(text);
  expect(quotes.map(({ span, mended }) => [cut(text, span), mended])).toEqual([
    ["We waited.", true],
    ["It was cold.", true],
    ["Then it rained.", false],
  ]);
  expect(quotes.every(({ speaker }) => speaker && cut(text, speaker.name) === "Lena Vogt")).toBe(true);
});

test("takes a straight mark that is printed twice for one", () => {
  const text = 'Here is the report:\n""We waited," Ana Ruiz said.';
  expect(quotesIn(text).map(({ span }) => cut(text, span))).toEqual(["We waited,"]);
});

test("reads double marks that stand apart from the single ones of an article", () => {
  const text =
    "‘We sail,’ said Ana Ruiz. ‘It is late.’\n‘Why?’ said Lena Vogt. “We wait for the tide to turn,” Ivo Marsh wrote.\n‘He said “never” and left,’ said Ana Ruiz.";
  expect(readings(text)).toEqual([
    "We sail, ← Ana Ruiz",
    "It is late. ← Ana Ruiz",
    "Why? ← Lena Vogt",
    "We wait for the tide to turn, ← Ivo Marsh",
    "He said “never” and left, ← Ana Ruiz",
  ]);
});

test("is not misled by one stray double mark in an article of single ones", () => {
  const text = "'We waited,' Ana Ruiz said.\nThe gate is shut.\"";
  expect(quotesIn(text).map(({ span }) => cut(text, span))).toEqual(["We waited,"]);
});

test("mends a mark that is missing before the speaker though the speaker goes on", () => {
  const text = "“I am proud of the port, Ana Ruiz wrote.\n“Our boats sail on.”";
  expect(quotesIn(text).map(({ span, mended }) => [cut(text, span), mended])).toEqual([
    ["I am proud of the port,", true],
    ["Our boats sail on.", false],
  ]);
});

test("reads no furniture, notes or credits", () => {
  expect(
    quotesIn(
      "furniture: Read more: “We sail,” says Ana Ruiz\nnote: “Corrected,” Ana Ruiz said.\ncredit: “Harbour,” said Ana Ruiz",
    ),
  ).toEqual([]);
});

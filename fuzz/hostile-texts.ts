/** A full-grown hostile text is so long, UTF-16 units … */
const FULL_LENGTH = 1_000_000;
/** … and of so many pieces at most, which are marks, brackets, stops or words; numbers are fewer. */
const MOST_PIECES = 200_000;
const MOST_NUMBERS = 50_000;

/** A text that would take for ever if something in the reading looked back too far. `of(1)` is full-grown, `of(0.1)` a tenth of it. */
export type Hostile = { readonly name: string; readonly of: (share: number) => string };

const again = (name: string, piece: string, most = MOST_PIECES): Hostile => ({
  name,
  of: (share) => piece.repeat(Math.ceil(share * Math.min(most, FULL_LENGTH / piece.length))),
});

/** The number of its place stands in each piece, so that no two are the same. */
const numbered = (name: string, piece: (index: number) => string): Hostile => ({
  name,
  of: (share) =>
    Array.from({ length: Math.ceil((share * FULL_LENGTH) / piece(0).length) }, (_, at) => piece(at)).join(""),
});

const MARKS = ['"', "'", "“", "”", "‘", "’", "«", "»", "„", "''", "``"];

/** The texts of a hostile megabyte. */
export const HOSTILE: readonly Hostile[] = [
  ...MARKS.map((mark) => again(`only ${mark}`, mark)),
  ...MARKS.map((mark) => again(`${mark} before each word`, `${mark}tide `)),
  again("quotations with a speaker", "“Yes, we sail,” said Ana Orme. "),
  again("quotations nested ever deeper", "“He said ‘"),
  again("one line of prose without a stop", "Ana Orme said the pier and the boats "),
  again("one paragraph of indirect statements", "Ana Orme said that the pier would close. "),
  again("one paragraph of short sentences", "It rained. "),
  again("one word", "a", FULL_LENGTH),
  again("one capital word", "A", FULL_LENGTH),
  again("names", "Ana Orme "),
  numbered("names, all different", (index) => `Ana Orme${index.toString(36).replace(/\d/g, "x")} said no. `),
  again("titles", "Mr. Dr. St. "),
  again("initials", "A. "),
  again("numbers", "12,345 ", MOST_NUMBERS),
  again("money", "about $4.5 million ", MOST_NUMBERS),
  again("numbers joined by hyphens", "1-2-", MOST_NUMBERS),
  again("digits", "7", FULL_LENGTH),
  again("digits and commas", "1,", MOST_NUMBERS),
  again("digits and spaces", "1 234 ", MOST_NUMBERS),
  again("dates", "3 March 2024, ", MOST_NUMBERS),
  again("number words", "two hundred and ", MOST_NUMBERS),
  again("ages and counts", "Two men, 34 and 35, ", MOST_NUMBERS),
  again("round brackets opened", "("),
  again("brackets nested", "(["),
  again("brackets opened and closed", "(a) "),
  {
    name: "brackets nested and closed",
    of: (share) => "(".repeat((share * MOST_PIECES) / 2) + ")".repeat((share * MOST_PIECES) / 2),
  },
  again("commas", "a, "),
  again("hyphens", "a-"),
  again("dashes", "— "),
  again("stops", "."),
  again("ellipses", "… "),
  again("questions", "Why? "),
  again("apostrophes", "it's "),
  again("spaces", " ", FULL_LENGTH),
  { name: "a word at both ends of a line of spaces", of: (share) => `Tide${" ".repeat(share * FULL_LENGTH)}tide.` },
  again("line ends", "\n", FULL_LENGTH),
  again("paragraphs of one word", "Tide\n\n", 100_000),
  again("paragraphs of one sentence", "The boats of Orme lay still for 12 days.\n"),
  again("links to other stories", "Read more: The Boats Of Orme\n"),
  again("captions with a credit", "The pier. (Photo: Ana Orme/AP)\n"),
  again("half of a pair", "\ud83d"),
  again("marks over one letter", "\u0301"),
];

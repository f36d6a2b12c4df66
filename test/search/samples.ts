import fc from "fast-check";
import { articleId, guildId } from "../../src/domain/ids.ts";
import type { SearchDocument } from "../../src/search/index.ts";

export const NORTH = guildId("100000000000000001");
export const SOUTH = guildId("100000000000000002");
export const START = Date.UTC(2030, 0, 1);

/** A document for everybody, without words unless some are given. */
export const sample = (id: string, change: Partial<Omit<SearchDocument, "id">> = {}): SearchDocument => ({
  id: articleId(id),
  headline: "",
  standfirst: "",
  body: "",
  quotes: "",
  figures: "",
  speakers: [],
  publisher: null,
  at: START,
  guilds: null,
  ...change,
});

/** Words that are no forms and no misspellings of each other. */
export const WORDS = ["harbour", "strike", "orchard", "lantern", "vote", "bridge", "glacier", "quilt"] as const;
const anyWord = fc.constantFrom(...WORDS);
const sentence = (maxLength: number) => fc.array(anyWord, { maxLength }).map((words) => words.join(" "));

export const anyDocuments: fc.Arbitrary<SearchDocument[]> = fc
  .array(
    fc.record({
      headline: sentence(3),
      standfirst: sentence(3),
      body: sentence(12),
      quotes: sentence(4),
      figures: sentence(4),
      publisher: fc.constantFrom("Gazette", "Post", null),
      at: fc.integer({ min: START, max: START + 3 }),
      guilds: fc.constantFrom(null, [NORTH], [SOUTH], [NORTH, SOUTH]),
    }),
    { maxLength: 7 },
  )
  .map((all) => all.map((one, index) => sample(`d${index}`, one)));

export type PlainQuery = { words: string[]; phrases: string[][]; without: string[]; withoutPhrases: string[][] };
const phrase = fc.array(anyWord, { minLength: 2, maxLength: 3 });
export const anyQuery: fc.Arbitrary<PlainQuery> = fc.record({
  words: fc.array(anyWord, { maxLength: 3 }),
  phrases: fc.array(phrase, { maxLength: 1 }),
  without: fc.array(anyWord, { maxLength: 1 }),
  withoutPhrases: fc.array(phrase, { maxLength: 1 }),
});

export const typed = ({ words, phrases, without, withoutPhrases }: PlainQuery): string =>
  [
    ...words,
    ...phrases.map((all) => `"${all.join(" ")}"`),
    ...without.map((word) => `-${word}`),
    ...withoutPhrases.map((all) => `-"${all.join(" ")}"`),
  ].join(" ");

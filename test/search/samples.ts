import fc from "fast-check";
import { articleId, guildId } from "../../src/domain/ids.ts";
import type { SearchDocument } from "../../src/search/index.ts";

export const NORTH = guildId("100000000000000001");
export const SOUTH = guildId("100000000000000002");
export const START = Date.UTC(2030, 0, 1);

/** A document for everybody, without words unless some are given. */
export const sample = (id: string, change: Partial<Omit<SearchDocument, "id">> = {}): SearchDocument => ({
  id: articleId(id),
  version: 1,
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

/** Words that are no forms and no misspellings of each other; some begin alike. */
export const WORDS = [
  "harbour",
  "strike",
  "orchard",
  "lantern",
  "vote",
  "bridge",
  "glacier",
  "quilt",
  "harrow",
  "votive",
] as const;
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
      speakers: fc.subarray(["Orla Venn", "Bram Venn", "Nora Tal"]),
      publisher: fc.constantFrom("Gazette", "Evening Post", null),
      at: fc.integer({ min: START, max: START + 3 }),
      guilds: fc.constantFrom(null, [NORTH], [SOUTH], [NORTH, SOUTH]),
    }),
    { maxLength: 9 },
  )
  .map((all) => all.map((one, index) => sample(`d${index}`, one)));

/** A query in the words of the samples. */
export type PlainQuery =
  | { readonly kind: "word" | "prefix"; readonly word: string }
  | { readonly kind: "phrase" | "source" | "speaker"; readonly words: readonly string[] }
  | { readonly kind: "either" | "group"; readonly parts: readonly PlainQuery[] }
  | { readonly kind: "without"; readonly part: PlainQuery };

const { part } = fc.letrec<{ leaf: PlainQuery; part: PlainQuery }>((tie) => ({
  leaf: fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("word" as const), word: anyWord }) },
    fc.record({ kind: fc.constant("prefix" as const), word: fc.constantFrom("har", "vot", "gla", "zz") }),
    fc.record({ kind: fc.constant("phrase" as const), words: fc.array(anyWord, { minLength: 2, maxLength: 3 }) }),
    fc.record({
      kind: fc.constant("source" as const),
      words: fc.constantFrom(["gazette"], ["post"], ["evening", "post"]),
    }),
    fc.record({
      kind: fc.constant("speaker" as const),
      words: fc.constantFrom(["venn"], ["bram", "venn"], ["venn", "bram"]),
    }),
  ),
  part: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    fc.record({ kind: fc.constant("either" as const), parts: fc.array(tie("leaf"), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant("group" as const), parts: fc.array(tie("part"), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant("without" as const), part: tie("leaf") }),
  ),
}));
/** What stands side by side in a query. */
export const anyQuery: fc.Arbitrary<readonly PlainQuery[]> = fc.array(part, { maxLength: 4 });
export const anyWords: fc.Arbitrary<readonly string[]> = fc.array(anyWord, { maxLength: 3 });

/** A query as a person types it. */
export const typed = (parts: readonly PlainQuery[]): string => parts.map(typedPart).join(" ");

function typedPart(query: PlainQuery): string {
  switch (query.kind) {
    case "word":
      return query.word;
    case "prefix":
      return `${query.word}*`;
    case "phrase":
      return `"${query.words.join(" ")}"`;
    case "source":
    case "speaker":
      return `${query.kind}:"${query.words.join(" ")}"`;
    case "either":
      return query.parts.map(typedPart).join(" OR ");
    case "group":
      return `(${typed(query.parts)})`;
    case "without":
      return `-${typedPart(query.part)}`;
  }
}

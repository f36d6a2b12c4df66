import type { FindOptions, SearchDocument } from "../../src/search/index.ts";
import type { PlainQuery } from "./samples.ts";

const FIELDS_OF = {
  everything: ["headline", "standfirst", "body"],
  headlines: ["headline"],
  quotes: ["quotes"],
  figures: ["figures"],
} as const;

/** The ids a query should give, by reading every document; for the plain words of the samples only. */
export function plainFind(
  documents: readonly SearchDocument[],
  query: readonly PlainQuery[],
  options: FindOptions,
): string[] {
  if (query.length === 0) return [];
  const wanted = requirement(query, options.match ?? "any");
  return documents.filter((one) => fits(one, options) && holds(one, wanted, options)).map(({ id }) => String(id));
}

const fits = ({ guilds, publisher, at }: SearchDocument, options: FindOptions): boolean =>
  (guilds === null || guilds.some((guild) => guild === options.viewer.guild)) &&
  (options.publisher === undefined || publisher === options.publisher) &&
  at >= (options.since ?? Number.NEGATIVE_INFINITY) &&
  at < (options.until ?? Number.POSITIVE_INFINITY);

/** Of words that stand alone any is enough, unless all are asked for; beside other words to look for none is needed. */
function requirement(query: readonly PlainQuery[], match: "any" | "all"): PlainQuery {
  const isPlain = ({ kind }: PlainQuery): boolean => kind === "word" || kind === "prefix";
  const words = query.filter(isPlain);
  const needed = query.filter((part) => !isPlain(part));
  if (match === "all") return { kind: "group", parts: query };
  if (words.length === 0 || needed.some(asksForWords)) return { kind: "group", parts: needed };
  return { kind: "group", parts: [...needed, { kind: "either", parts: words }] };
}

const asksForWords = (query: PlainQuery): boolean =>
  "parts" in query ? query.parts.some(asksForWords) : ["word", "prefix", "phrase"].includes(query.kind);

function holds(document: SearchDocument, query: PlainQuery, options: FindOptions): boolean {
  const texts = FIELDS_OF[options.in ?? "everything"].map((field) => ` ${document[field]} `);
  const side = (words: readonly string[]) => ` ${words.join(" ")} `;
  switch (query.kind) {
    case "word":
      return texts.some((text) => text.includes(side([query.word])));
    case "prefix":
      return texts.some((text) => text.includes(` ${query.word}`));
    case "phrase":
      return texts.some((text) => text.includes(side(query.words)));
    case "source":
      return ` ${document.publisher?.toLowerCase()} `.includes(side(query.words));
    case "speaker":
      return document.speakers.some((name) => ` ${name.toLowerCase()} `.includes(side(query.words)));
    case "either":
      return query.parts.some((part) => holds(document, part, options));
    case "group":
      return query.parts.every((part) => holds(document, part, options));
    case "without":
      return !holds(document, query.part, options);
  }
}

const WEIGHTS = { headline: 1.5, standfirst: 1.2, body: 1 } as const;

/** BM25F by its formula. */
export function plainScores(documents: readonly SearchDocument[], query: readonly string[]): Map<string, number> {
  const words = (text: string) => text.split(" ").filter(Boolean);
  const scored = documents.map((one) => ({
    id: one.id,
    everywhere: new Set(words([one.headline, one.standfirst, one.body, one.quotes, one.figures].join(" "))),
    length: words([one.headline, one.standfirst, one.body].join(" ")).length,
    count: (word: string) =>
      (Object.entries(WEIGHTS) as [keyof typeof WEIGHTS, number][]).reduce(
        (sum, [field, weight]) => sum + weight * words(one[field]).filter((other) => other === word).length,
        0,
      ),
  }));
  const average = scored.reduce((sum, { length }) => sum + length, 0) / documents.length || 1;
  const scoreOf = ({ count, length }: (typeof scored)[number]): number =>
    [...new Set(query)].reduce((sum, word) => {
      const holders = scored.filter(({ everywhere }) => everywhere.has(word)).length;
      const rarity = Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
      const weighted = count(word);
      return sum + (rarity * weighted * 2.2) / (weighted + 1.2 * (0.25 + (0.75 * length) / average));
    }, 0);
  return new Map(scored.map((one) => [one.id, scoreOf(one)]));
}

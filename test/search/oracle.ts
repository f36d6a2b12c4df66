import type { FindOptions, SearchDocument } from "../../src/search/index.ts";
import type { PlainQuery } from "./samples.ts";

const FIELDS_OF = {
  everything: ["headline", "standfirst", "body"],
  headlines: ["headline"],
  quotes: ["quotes"],
  figures: ["figures"],
} as const;

/** The ids a query should give, by reading every document; for the plain words of the samples only. */
export function plainFind(documents: readonly SearchDocument[], query: PlainQuery, options: FindOptions): string[] {
  const { words, phrases, without, withoutPhrases } = query;
  const isEmpty = words.length + phrases.length + without.length + withoutPhrases.length === 0;
  const isWanted = (document: SearchDocument): boolean => {
    const texts = FIELDS_OF[options.in ?? "everything"].map((field) => ` ${document[field]} `);
    const holds = (all: string) => texts.some((text) => text.includes(` ${all} `));
    const holdsPhrase = (all: readonly string[]) => holds(all.join(" "));
    const isAsked = words.length + phrases.length === 0 || phrases.length > 0 || words.some(holds);
    return isAsked && phrases.every(holdsPhrase) && !without.some(holds) && !withoutPhrases.some(holdsPhrase);
  };
  const fits = ({ guilds, publisher, at }: SearchDocument): boolean =>
    (guilds === null || guilds.some((guild) => guild === options.viewer.guild)) &&
    (options.publisher === undefined || publisher === options.publisher) &&
    at >= (options.since ?? Number.NEGATIVE_INFINITY) &&
    at < (options.until ?? Number.POSITIVE_INFINITY);
  return isEmpty ? [] : documents.filter((one) => fits(one) && isWanted(one)).map(({ id }) => String(id));
}

const BOOSTS = { headline: 1.5, standfirst: 1.2, body: 1 } as const;

/** BM25 by its formula. A field's length is the number of its different words. */
export function plainScores(documents: readonly SearchDocument[], query: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [field, boost] of Object.entries(BOOSTS) as [keyof typeof BOOSTS, number][]) {
    const texts = documents.map((one) => one[field].split(" ").filter(Boolean));
    const lengths = texts.map((words) => new Set(words).size);
    const average = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
    for (const word of query) {
      const holders = texts.filter((words) => words.includes(word)).length;
      const rarity = Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
      for (const [index, words] of texts.entries()) {
        const count = words.filter((one) => one === word).length;
        const weight = (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * lengths[index]!) / average));
        const { id } = documents[index]!;
        if (count > 0) scores.set(id, (scores.get(id) ?? 0) + boost * rarity * weight);
      }
    }
  }
  return scores;
}

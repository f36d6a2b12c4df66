import MiniSearch from "minisearch";
import { type Analysed, FIELDS, type Field } from "../document.ts";
import { countIn, countsOf, numberOfTerm, type TermVector } from "../vector.ts";

/** Which articles hold a stem. */
export type Postings = {
  add(number: number, analysed: Analysed): void;
  remove(number: number): void;
  /** The numbers of the articles that hold a stem anywhere. */
  holding(term: string): readonly number[];
};

/** What was removed is cleared away when so many of the articles are gone. */
const DIRTY_SHARE = 0.25;
const DIRTY_MIN = 200;
/** All in one go: what MiniSearch clears away in pieces, it loses its place in when articles come or go between them (its issue 306). */
const AT_ONCE = { batchSize: Number.MAX_SAFE_INTEGER, batchWait: 0 };
/** Answers kept until an article comes or goes: one query asks for the same stem several times. */
const KEPT_ANSWERS = 200;

/** Stems hold letters, digits and points only. */
const SEPARATOR = " ";
type Entry = { readonly id: number; readonly terms: string };

/** One field with each stem once: how often it stands in which field is what the vectors know. */
export function createPostings(): Postings {
  const index = new MiniSearch<Entry>({
    fields: ["terms"],
    tokenize: (text) => (text === "" ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: { combineWith: "OR", prefix: false, fuzzy: false },
  });
  const answers = new Map<string, readonly number[]>();
  return {
    add(id, { fields }) {
      answers.clear();
      index.add({ id, terms: [...new Set(fields.flatMap(({ terms }) => terms))].join(SEPARATOR) });
    },
    remove(number) {
      answers.clear();
      index.discard(number);
      if (index.dirtCount >= DIRTY_MIN && index.dirtFactor >= DIRTY_SHARE) void index.vacuum(AT_ONCE);
    },
    holding(term) {
      const known = answers.get(term);
      if (known) return known;
      const found = index.search(term).map(({ id }) => id as number);
      if (answers.size >= KEPT_ANSWERS) answers.clear();
      answers.set(term, found);
      return found;
    },
  };
}

/** Tells whether an article with such a vector holds a stem in one of the fields. */
export function fieldTest(term: string, fields: readonly Field[]): (vector: TermVector) => boolean {
  const number = numberOfTerm(term);
  const places = fields.map((field) => FIELDS.indexOf(field));
  return (vector) => {
    const counts = countsOf(vector, number);
    return counts !== 0 && places.some((field) => countIn(counts, field) > 0);
  };
}

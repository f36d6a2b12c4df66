import MiniSearch from "minisearch";
import { type Analysed, FIELDS, type Field } from "../document.ts";

/** Which articles hold a stem. */
export type Postings = {
  add(number: number, analysed: Analysed): void;
  remove(number: number): void;
  /** The numbers of the articles that hold a stem in one of the fields. */
  holding(term: string, fields: readonly Field[]): number[];
};

/** What was removed is cleared away when so many of the articles are gone. */
const DIRTY_SHARE = 0.1;
const DIRTY_MIN = 200;
/** All in one go: what MiniSearch clears away in pieces, it loses its place in when articles come or go between them (its issue 306). */
const AT_ONCE = { batchSize: Number.MAX_SAFE_INTEGER, batchWait: 0 };

/** Stems hold letters, digits and points only. */
const SEPARATOR = " ";
type Entry = { readonly id: number; readonly analysed: Analysed };

export function createPostings(): Postings {
  const index = new MiniSearch<Entry>({
    fields: [...FIELDS],
    extractField: ({ id, analysed }, field) =>
      field === "id" ? id : analysed.fields[FIELDS.indexOf(field as Field)]!.terms.join(SEPARATOR),
    tokenize: (text) => (text === "" ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: { combineWith: "OR", prefix: false, fuzzy: false },
  });
  return {
    add: (id, analysed) => index.add({ id, analysed }),
    remove(number) {
      index.discard(number);
      if (index.dirtCount >= DIRTY_MIN && index.dirtFactor >= DIRTY_SHARE) void index.vacuum(AT_ONCE);
    },
    holding: (term, fields) => index.search(term, { fields: [...fields] }).map(({ id }) => id as number),
  };
}

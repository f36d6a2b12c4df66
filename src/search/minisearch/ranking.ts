import MiniSearch from "minisearch";
import { type ArticleId, articleId } from "../../domain/ids.ts";
import { FIELDS, type Field, type Terms } from "./library.ts";

/** `terms` are those of the query that the article holds. */
type Ranked = { readonly id: ArticleId; readonly score: number; readonly terms: readonly string[] };

/** BM25 over stems. */
export type Ranking = {
  add(document: Terms): void;
  remove(id: ArticleId): void;
  /** Articles that hold at least one of the stems in one of the fields; in no order that counts. */
  rank(terms: readonly string[], fields: readonly Field[]): Ranked[];
};

const BOOST: Readonly<Record<Field, number>> = { headline: 1.5, standfirst: 1.2, body: 1, quotes: 1, figures: 1 };
/** Plain BM25: MiniSearch's own d = 0.5 gained nothing on news. */
const BM25 = { k: 1.2, b: 0.75, d: 0 };
/** Stems hold letters, digits and points only. */
const SEPARATOR = " ";

export function createRanking(): Ranking {
  const index = new MiniSearch<Terms>({
    fields: [...FIELDS],
    extractField: ({ id, terms }, field) => (field === "id" ? id : (terms.get(field) ?? []).join(SEPARATOR)),
    tokenize: (text) => (text === "" ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, bm25: BM25, combineWith: "OR", prefix: false, fuzzy: false },
  });
  return {
    add: (document) => index.add(document),
    remove: (id) => index.discard(id),
    rank: (terms, fields) =>
      index.search(terms.join(SEPARATOR), { fields: [...fields] }).map(({ id, score, queryTerms }) => ({
        id: articleId(id),
        // MiniSearch multiplies the sum of BM25 by the number of words matched, which favours articles with many common words.
        score: score / queryTerms.length,
        terms: queryTerms,
      })),
  };
}

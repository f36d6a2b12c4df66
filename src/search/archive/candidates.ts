import type { DatabaseSync } from "node:sqlite";
import { articleId } from "../../domain/ids.ts";
import { bm25, type Statistics, WEIGHT } from "../bm25.ts";
import { FIELDS, type Field } from "../document.ts";
import { freshness, mostFreshness } from "../freshness.ts";
import { exactly, positiveParts, scoredTerms, type Wanted } from "../plan.ts";
import type { Candidate, Candidates, Order, Question } from "../tier.ts";
import type { Audiences } from "./audiences.ts";
import { expressionOf } from "./expression.ts";
import type { Range } from "./index.ts";

/** FTS5 ranks by a formula near ours, and by words alone: so many of its best hold the best of ours. */
const RANKED = 250;

/** The articles of a range that fit, and those of them that may be the best. */
export function createCandidates(database: DatabaseSync, audiences: Audiences, statistics: Statistics) {
  const statements = createStatements(database);
  const load = database.prepare(
    `SELECT d.article, d.at, v.vector FROM search_docs d JOIN search_vectors v ON v.doc = d.doc
     WHERE d.doc IN (SELECT value FROM json_each(?))`,
  );
  const loaded = (docs: readonly number[]): Candidate[] => load.all(JSON.stringify(docs)).map(candidateOf);

  return (question: Question, order: Order, range: Range): Candidates => {
    const { fields, wanted } = question;
    const filter = filterOf(question, audiences, range);
    const total = statements.count(expressionOf(wanted, fields), filter);
    if (total === 0) return { total, found: [] };
    if (order.by === "newest")
      return { total, found: loaded(statements.newest(expressionOf(wanted, fields), filter, order.limit)) };
    const ranked = Math.max(RANKED, 2 * order.limit);
    const further = furtherTerms(wanted, order.terms);
    const best = (asked: Wanted) =>
      statements.best(expressionOf(preferring(further, asked), fields), fields, filter, ranked);
    return { total, found: bestOf(question, order, statistics, { ranked, best, loaded }) };
  };
}

/** The words of a query that nothing has to hold, when others are needed. Beginnings are ranked as they are. */
function furtherTerms(wanted: Wanted, terms: readonly string[]): string[] {
  const parts = positiveParts({ words: [wanted], needed: [] });
  if (parts.some(({ kind }) => kind === "prefix")) return [];
  const asked = new Set(scoredTerms({ words: parts, needed: [] }));
  return terms.filter((term) => !asked.has(term));
}

/** Asks for the same, ranked by further words as well. */
function preferring(terms: readonly string[], wanted: Wanted): Wanted {
  if (terms.length === 0) return wanted;
  const anything: Wanted = { kind: "all", parts: [] };
  return { kind: "all", parts: [wanted, { kind: "either", parts: [anything, ...terms.map(exactly)] }] };
}

type Ranked = { readonly doc: number; readonly score: number };
type Access = {
  /** So many are ranked at most. */
  readonly ranked: number;
  best(wanted: Wanted): Ranked[];
  loaded(docs: readonly number[]): Candidate[];
};

/**
 * Where any of several words is enough, an article that holds only the frequent ones can seldom be among the best. So the rarest words are asked for first, and
 * the others only when they could change the answer (MaxScore: Turtle and Flood, 1995).
 */
function bestOf(
  { wanted, fields }: Question,
  { terms, now, limit }: Order,
  statistics: Statistics,
  { ranked, best, loaded }: Access,
): Candidate[] {
  const either = anyOfTerms(wanted);
  const load = (all: readonly Ranked[]) => loaded(all.map(({ doc }) => doc));
  if (!either) return load(best(wanted));
  const score = bm25(terms, fields, statistics);
  const rarestFirst = [...either.terms].sort((a, b) => statistics.articlesWith(a) - statistics.articlesWith(b));
  for (let count = 1; count < rarestFirst.length; count *= 2) {
    const asked = rarestFirst.slice(0, count);
    if (asked.reduce((sum, term) => sum + statistics.articlesWith(term), 0) < limit) continue;
    const some = best(either.asking(asked));
    const found = load(some);
    const scores = found.map(({ vector, at }) => score.of(vector) * freshness(at, now));
    const needed = scores.sort((a, b) => b - a)[limit - 1] ?? 0;
    // What phrases and words that need not be there add counts as well.
    const others = score.most(terms.filter((term) => !asked.includes(term)));
    const leftOut = some.length < ranked ? 0 : some.at(-1)!.score;
    if (needed >= (others + leftOut) * mostFreshness(now)) return found;
  }
  return load(best(wanted));
}

type AnyOfTerms = { readonly terms: readonly string[]; asking(terms: readonly string[]): Wanted };

/** What asks for any of some words, beside other things; null for what asks otherwise. */
function anyOfTerms(wanted: Wanted): AnyOfTerms | null {
  if (wanted.kind !== "all") return null;
  const index = wanted.parts.findIndex(
    (part) => part.kind === "either" && part.parts.every(({ kind }) => kind === "term"),
  );
  const either = wanted.parts[index];
  if (either?.kind !== "either") return null;
  const termOf = (part: Wanted): string => (part.kind === "term" ? part.term : "");
  const terms = [...new Set(either.parts.map(termOf))];
  return {
    terms,
    asking: (some) => ({
      kind: "all",
      parts: wanted.parts.with(index, {
        kind: "either",
        parts: either.parts.filter((part) => some.includes(termOf(part))),
      }),
    }),
  };
}

type Filter = {
  readonly range: { after: number; upTo: number };
  /** Nobody and nothing is left out: then no hit has to be looked at. */
  readonly isOpen: boolean;
  readonly values: { audiences: string; since: number; until: number; publisher: string | null };
};

function filterOf({ viewer, publisher, since, until }: Question, audiences: Audiences, range: Range): Filter {
  const seen = audiences.of(viewer);
  return {
    range: { after: range.after ?? 0, upTo: range.upTo ?? Number.MAX_SAFE_INTEGER },
    isOpen: publisher === null && since === null && until === null && seen.length === audiences.count(),
    values: {
      audiences: JSON.stringify(seen),
      since: since ?? Number.MIN_SAFE_INTEGER,
      until: until ?? Number.MAX_SAFE_INTEGER,
      publisher,
    },
  };
}

function createStatements(database: DatabaseSync) {
  const open =
    "search_index WHERE search_index MATCH $expression AND search_index.rowid > $after AND search_index.rowid <= $upTo";
  const narrow = `search_index CROSS JOIN search_docs d ON d.doc = search_index.rowid
    WHERE search_index MATCH $expression AND search_index.rowid > $after AND search_index.rowid <= $upTo
      AND d.audience IN (SELECT value FROM json_each($audiences))
      AND d.at >= $since AND d.at < $until AND ($publisher IS NULL OR d.publisher = $publisher)`;
  const score = `-bm25(search_index, ${FIELDS.map((field) => `$${field}`).join(", ")}, 0, 0)`;
  const pair = (sql: (from: string) => string) => ({
    open: database.prepare(sql(open)),
    narrow: database.prepare(sql(narrow)),
  });
  const count = pair((from) => `SELECT count(*) AS total FROM ${from}`);
  const best = pair(
    (from) => `SELECT search_index.rowid AS doc, ${score} AS score FROM ${from} ORDER BY score DESC LIMIT $limit`,
  );
  const newest = database.prepare(`SELECT d.doc FROM ${narrow} ORDER BY d.at DESC, d.article LIMIT $limit`);
  const chosen = (statement: typeof count, { isOpen }: Filter) => (isOpen ? statement.open : statement.narrow);
  const valuesOf = (expression: string, { range, isOpen, values }: Filter) => ({
    expression,
    ...range,
    ...(!isOpen && values),
  });
  return {
    count: (expression: string, filter: Filter): number =>
      Number(chosen(count, filter).get(valuesOf(expression, filter))?.total),
    best: (expression: string, fields: readonly Field[], filter: Filter, limit: number): Ranked[] =>
      chosen(best, filter)
        .all({ ...valuesOf(expression, filter), ...weightsOf(fields), limit })
        .map(({ doc, score }) => ({ doc: Number(doc), score: Number(score) })),
    newest: (expression: string, filter: Filter, limit: number): number[] =>
      newest.all({ ...valuesOf(expression, { ...filter, isOpen: false }), limit }).map(({ doc }) => Number(doc)),
  };
}

const weightsOf = (fields: readonly Field[]): Record<string, number> =>
  Object.fromEntries(FIELDS.map((field) => [field, fields.includes(field) ? WEIGHT[field] : 0]));

/** Reads the vector where it lies, or from a copy where it does not lie at a whole word. */
function candidateOf({ article, at, vector }: Record<string, unknown>): Candidate {
  const bytes = vector as Uint8Array;
  const aligned = bytes.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  return {
    id: articleId(String(article)),
    at: Number(at),
    vector: new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / Uint32Array.BYTES_PER_ELEMENT),
  };
}

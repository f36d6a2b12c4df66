import type { Analyse } from "../analysis.ts";
import type { FindOptions, Found, Hit, QueryRead } from "../index.ts";
import { type Plan, planOf, type WantedWord } from "../plan.ts";
import { correctionFor } from "./correction.ts";
import { FIELDS_OF, isVisible, type Kept, type Library, newest } from "./library.ts";
import { phraseFinder } from "./phrases.ts";
import type { Ranking } from "./ranking.ts";

/** Everything that answering needs. */
export type Shelves = { readonly library: Library; readonly ranking: Ranking; readonly analyse: Analyse };
type Scored = { readonly article: Kept; readonly score: number; readonly terms: readonly string[] };

/** Articles with any of the words, all of the phrases and nothing that is left out, the best first. */
export function find(query: string, options: FindOptions, shelves: Shelves): Found {
  const plan = planOf(query, shelves.analyse);
  const { corrected, found, terms } = candidates(plan, options, shelves);
  const needed = options.match === "all" ? terms : [];
  const hits = found
    .filter(({ article }) => fits(article, options))
    .filter((scored) => needed.every((term) => scored.terms.includes(term)))
    .filter(wantedBy(plan, options, shelves))
    .sort(options.sort === "newest" ? byTime : byScore);
  const start = options.offset ?? 0;
  return {
    hits: hits.slice(start, start + options.limit).map(toHit),
    total: hits.length,
    read: readOf(plan, corrected),
  };
}

/** `terms` are those that were searched as words, corrections included. */
type Candidates = {
  readonly found: readonly Scored[];
  readonly corrected: QueryRead["corrected"];
  readonly terms: readonly string[];
};

/** Those that hold a word or a part of a phrase, with their score; or everything, where nothing that is indexed was asked for but something was. */
function candidates({ words, phrases, without }: Plan, options: FindOptions, shelves: Shelves): Candidates {
  const phraseTerms = phrases.flatMap(({ terms }) => terms);
  const termsOf = (wanted: readonly WantedWord[]) => [...wanted.map(({ term }) => term), ...phraseTerms];
  const ranked = rankedArticles(termsOf(words), options, shelves);
  const { better, corrected } = correctWords(words, ranked, options, shelves);
  const found = corrected.length === 0 ? ranked : rankedArticles(termsOf(better), options, shelves);
  const isOpen = phrases.some(({ terms }) => terms.length === 0) || (termsOf(words).length === 0 && without.length > 0);
  const terms = better.map(({ term }) => term);
  if (!isOpen) return { found, corrected, terms };
  const scores = new Map(found.map(({ article, score }) => [article.id, score]));
  const held = new Map(found.map((one) => [one.article.id, one.terms]));
  const all = shelves.library
    .newestFirst()
    .map((article) => ({ article, score: scores.get(article.id) ?? 0, terms: held.get(article.id) ?? [] }));
  return { found: all, corrected, terms };
}

/** Articles of everybody: who may see them is asked afterwards. */
function rankedArticles(terms: readonly string[], options: FindOptions, { library, ranking }: Shelves): Scored[] {
  return ranking.rank(terms, FIELDS_OF[options.in ?? "everything"]).flatMap(({ id, ...rest }) => {
    const article = library.get(id);
    return article ? [{ article, ...rest }] : [];
  });
}

/** Puts the nearest word in the place of one that no article of this viewer holds. */
function correctWords(
  words: readonly WantedWord[],
  ranked: readonly Scored[],
  { viewer }: FindOptions,
  shelves: Shelves,
) {
  const held = new Set<string>();
  for (const { article, terms } of ranked) if (isVisible(article, viewer)) for (const term of terms) held.add(term);
  const corrected: { from: string; to: string }[] = [];
  const better = words.map((wanted) => {
    const to = held.has(wanted.term) || !wanted.mayBeWrong ? null : correctionFor(wanted, viewer, shelves);
    if (to === null) return wanted;
    corrected.push({ from: wanted.typed, to: to.word });
    return { ...wanted, term: to.term };
  });
  return { better, corrected };
}

const fits = (article: Kept, { viewer, publisher, since, until }: FindOptions): boolean =>
  isVisible(article, viewer) &&
  (publisher === undefined || article.publisher === publisher) &&
  (since === undefined || article.at >= since) &&
  (until === undefined || article.at < until);

function wantedBy(plan: Plan, options: FindOptions, { library, ranking }: Shelves): (scored: Scored) => boolean {
  const fields = FIELDS_OF[options.in ?? "everything"];
  const finder = ({ words }: { words: readonly string[] }) => phraseFinder(words, fields, library.lexicon);
  const wanted = plan.phrases.map(finder);
  const unwanted = plan.withoutPhrases.map(finder);
  const leftOut = new Set(ranking.rank(plan.withoutTerms, fields).map(({ id }) => id));
  return ({ article }) =>
    !leftOut.has(article.id) && wanted.every((holds) => holds(article)) && !unwanted.some((holds) => holds(article));
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score || newest(a.article, b.article);
const byTime = (a: Scored, b: Scored): number => newest(a.article, b.article);
const toHit = ({ article, score }: Scored): Hit => ({ id: article.id, score });

const readOf = ({ shown, phrases, without }: Plan, corrected: QueryRead["corrected"]): QueryRead => ({
  words: shown,
  phrases: phrases.map(({ typed }) => typed),
  without,
  corrected,
});

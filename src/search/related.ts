import type { Viewer } from "../domain/article.ts";
import { bm25 } from "./bm25.ts";
import { FIELDS_OF } from "./document.ts";
import { candidates, type Shelves, wholeOf } from "./find.ts";
import { newest } from "./hot/library.ts";
import type { Hit } from "./index.ts";
import type { Wanted } from "./plan.ts";

/** Of a text only so many stems are looked for: the most telling. */
const TELLING = 12;
/** What is typed or printed beyond this is not read. */
const TEXT_LIMIT_CHARACTERS = 20_000;
/** What shares a single word is no related news. */
const SHARED = 2;

/**
 * Articles that share the most telling words of a text: those that are frequent in it and rare elsewhere (TF-IDF), of which some article holds any. The text's
 * own article is not told apart from others.
 */
export function related(
  text: string,
  { viewer, limit }: { readonly viewer: Viewer; readonly limit: number },
  { tiers, analyse }: Shelves,
): Hit[] {
  const statistics = wholeOf(tiers);
  const counts = new Map<string, number>();
  for (const { term, stop } of analyse(text.slice(0, TEXT_LIMIT_CHARACTERS)))
    if (!stop) counts.set(term, (counts.get(term) ?? 0) + 1);
  const telling = [...counts]
    .map(([term, count]) => ({ term, holders: statistics.articlesWith(term), count }))
    .filter(({ holders }) => holders > 0)
    .map(({ term, holders, count }) => ({
      term,
      weight: (1 + Math.log(count)) * Math.log(1 + statistics.articles / holders),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TELLING)
    .map(({ term }) => term);
  if (telling.length === 0) return [];
  const fields = FIELDS_OF.everything;
  const wanted: Wanted = { kind: "all", parts: [{ kind: "either", parts: telling.map(asTerm) }] };
  const question = { wanted, fields, viewer, publisher: null, since: null, until: null };
  const { found } = candidates(question, { by: "best", terms: telling, now: null, limit }, tiers);
  const score = bm25(telling, fields, statistics);
  return found
    .filter(({ vector }) => score.held(vector) >= Math.min(SHARED, telling.length))
    .map((candidate) => ({ ...candidate, score: score.of(candidate.vector) }))
    .sort((a, b) => b.score - a.score || newest(a, b))
    .slice(0, limit)
    .map(({ id, score }) => ({ id, score }));
}

const asTerm = (term: string): Wanted => ({ kind: "term", typed: term, word: term, term, mayBeWrong: false });

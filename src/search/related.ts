import { bm25, type Statistics } from "./bm25.ts";
import { FIELDS_OF } from "./document.ts";
import { candidates, type Shelves, wholeOf } from "./find.ts";
import { newest } from "./hot/library.ts";
import type { Hit, RelatedOptions } from "./index.ts";
import { exactly, type Wanted } from "./plan.ts";
import type { WordTier } from "./tier.ts";

/** Of a text only so many stems are looked for: the most telling. */
const TELLING = 12;
/** What is typed or printed beyond this is not read. */
const TEXT_LIMIT_CHARACTERS = 20_000;
/** What shares a single word is no related news. */
const SHARED = 2;

/**
 * Articles that share the most telling words of a text: those that are frequent in it and rare elsewhere (TF-IDF), of which another article that the viewer may
 * see holds any.
 */
export function related(text: string, options: RelatedOptions, { tiers, analyse }: Shelves): Hit[] {
  const { viewer, limit, of = null } = options;
  const whole = wholeOf(tiers);
  const terms = analyse(text.slice(0, TEXT_LIMIT_CHARACTERS)).flatMap(({ term, stop }) => (stop ? [] : [term]));
  const telling = tellingOf(terms, options, whole);
  if (telling.length === 0) return [];
  const fields = FIELDS_OF.everything;
  const wanted: Wanted = { kind: "all", parts: [{ kind: "either", parts: telling.map(exactly) }] };
  const question = { wanted, fields, viewer, publisher: null, since: null, until: null };
  // One more, for the text's own article.
  const { found } = candidates(question, { by: "best", terms: telling, now: null, limit: limit + 1 }, tiers);
  const score = bm25(telling, fields, whole);
  return found
    .filter(({ id, vector }) => id !== of && score.held(vector) >= Math.min(SHARED, telling.length))
    .map((candidate) => ({ ...candidate, score: score.of(candidate.vector) }))
    .sort((a, b) => b.score - a.score || newest(a, b))
    .slice(0, limit)
    .map(({ id, score }) => ({ id, score }));
}

function tellingOf(terms: readonly string[], { viewer, of }: RelatedOptions, whole: Statistics & WordTier): string[] {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weight = (term: string, count: number): number =>
    (1 + Math.log(count)) * Math.log(1 + whole.articles / whole.articlesWith(term));
  // A name that no other article holds leads nowhere, however rare it is.
  const holders = of ? 2 : 1;
  const byWeight = [...counts]
    .filter(([term]) => whole.articlesWith(term) >= holders)
    .map(([term, count]) => ({ term, weight: weight(term, count) }))
    .sort((a, b) => b.weight - a.weight);
  const telling: string[] = [];
  for (const { term } of byWeight) {
    if (telling.length === TELLING) break;
    if (whole.visibleWith(term, viewer, holders) >= holders) telling.push(term);
  }
  return telling;
}

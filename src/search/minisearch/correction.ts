import type { Viewer } from "../../domain/article.ts";
import type { WantedWord } from "../plan.ts";
import { nearWords } from "../spelling.ts";
import type { Shelves } from "./find.ts";
import { FIELDS, isVisible } from "./library.ts";

/** Of the near words only so many are looked at. */
const CANDIDATE_LIMIT = 12;

/**
 * The word that was probably meant, where no article that this viewer may see holds the one typed: nearest first, then the more frequent.
 * A word that only another guild's articles hold neither counts as known nor is proposed.
 */
export function correctionFor(
  { word, term }: WantedWord,
  viewer: Viewer,
  shelves: Shelves,
): { word: string; term: string } | null {
  if (articlesWith(term, viewer, shelves) > 0) return null;
  const near = nearWords(word, shelves.library.lexicon.words()).slice(0, CANDIDATE_LIMIT);
  const known = near
    .map((candidate) => ({ ...candidate, term: termOf(candidate.word, shelves) }))
    .map((candidate) => ({ ...candidate, articles: articlesWith(candidate.term, viewer, shelves) }))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => a.errors - b.errors || b.articles - a.articles);
  return known[0] ?? null;
}

function articlesWith(term: string, viewer: Viewer, { library, ranking }: Shelves): number {
  return ranking.rank([term], FIELDS).filter(({ id }) => {
    const article = library.get(id);
    return article !== undefined && isVisible(article, viewer);
  }).length;
}

const termOf = (word: string, { analyse }: Shelves): string => analyse(word)[0]?.term ?? word;

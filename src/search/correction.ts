import type { Viewer } from "../domain/article.ts";
import type { Analyse } from "./analysis.ts";
import type { Correction } from "./index.ts";
import { corrected, type Plan, type WantedTerm } from "./plan.ts";
import type { WordTier } from "./tier.ts";

/** Of the near words only so many are looked at. */
const CANDIDATE_LIMIT = 12;
/** Beyond this one word is as frequent as another. */
const FREQUENT = 1_000;

/**
 * Puts the word that was probably meant in the place of one that no article this viewer may see holds: the nearest first, then the more frequent. A word that
 * only another guild's articles hold neither counts as known nor is proposed.
 */
export function correct(
  plan: Plan,
  viewer: Viewer,
  tier: WordTier,
  analyse: Analyse,
): { plan: Plan; corrections: Correction[] } {
  const corrections = new Map<string, Correction>();
  const better = (wanted: WantedTerm): WantedTerm => {
    if (tier.visibleWith(wanted.term, viewer, 1) > 0) return wanted;
    const [best] = tier.words
      .near(wanted.word)
      .slice(0, CANDIDATE_LIMIT)
      .map((near) => ({ ...near, term: analyse(near.word)[0]?.term ?? near.word }))
      .map((near) => ({ ...near, articles: tier.visibleWith(near.term, viewer, FREQUENT) }))
      .filter(({ articles }) => articles > 0)
      .sort((a, b) => a.errors - b.errors || b.articles - a.articles);
    if (!best) return wanted;
    corrections.set(wanted.typed, { from: wanted.typed, to: best.word });
    return { ...wanted, term: best.term };
  };
  return { plan: corrected(plan, better), corrections: [...corrections.values()] };
}

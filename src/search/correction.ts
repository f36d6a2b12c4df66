import type { Viewer } from "../domain/article.ts";
import type { Analyse } from "./analysis.ts";
import type { Correction } from "./index.ts";
import { corrected, type Plan, type WantedTerm } from "./plan.ts";
import type { WordTier } from "./tier.ts";

/** Of the near words that the viewer may know only so many are compared, and so many near words are looked at for them. */
const CANDIDATE_LIMIT = 12;
const LOOKED_AT_LIMIT = 100;
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
  /** The nearest words that the viewer may know, all with as many errors. */
  const visibleNear = (word: string): { word: string; term: string; articles: number }[] => {
    const visible: { word: string; term: string; articles: number; errors: number }[] = [];
    for (const near of tier.words.near(word).slice(0, LOOKED_AT_LIMIT)) {
      if (visible.length === CANDIDATE_LIMIT || near.errors > (visible[0]?.errors ?? near.errors)) break;
      const term = analyse(near.word)[0]?.term ?? near.word;
      const articles = tier.visibleWith(term, viewer, FREQUENT);
      if (articles > 0) visible.push({ ...near, term, articles });
    }
    return visible;
  };
  const better = (wanted: WantedTerm): WantedTerm => {
    if (tier.visibleWith(wanted.term, viewer, 1) > 0) return wanted;
    const [best] = visibleNear(wanted.word).sort((a, b) => b.articles - a.articles);
    if (!best) return wanted;
    corrections.set(wanted.typed, { from: wanted.typed, to: best.word });
    return { ...wanted, term: best.term };
  };
  return { plan: corrected(plan, better), corrections: [...corrections.values()] };
}

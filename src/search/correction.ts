import type { Viewer } from "../domain/article.ts";
import type { Analyse } from "./analysis.ts";
import type { Correction } from "./index.ts";
import { corrected, type Plan, type WantedTerm } from "./plan.ts";
import { forgivenErrors, type NearWord, nearWords } from "./spelling.ts";
import type { WordTier } from "./tier.ts";

/** Of the near words only so many are looked at. */
const CANDIDATE_LIMIT = 12;
/** Beyond this one word is as frequent as another. */
const FREQUENT = 1_000;

/**
 * Puts the word that was probably meant in the place of one that no article this viewer may see holds: the nearest first, then the more frequent. A word that
 * only another guild's articles hold neither counts as known nor is proposed. A later tier is asked where those before have no word with a single error.
 */
export function correct(
  plan: Plan,
  viewer: Viewer,
  tiers: readonly WordTier[],
  analyse: Analyse,
): { plan: Plan; corrections: Correction[] } {
  const isHeld = (term: string): boolean => tiers.some((tier) => tier.visibleWith(term, viewer, 1) > 0);
  const articlesWith = (term: string): number =>
    tiers.reduce((most, tier) => Math.max(most, tier.visibleWith(term, viewer, FREQUENT)), 0);
  const corrections = new Map<string, Correction>();
  const better = (wanted: WantedTerm): WantedTerm => {
    if (isHeld(wanted.term)) return wanted;
    const known = nearIn(tiers, wanted.word)
      .map((near) => ({ ...near, term: analyse(near.word)[0]?.term ?? near.word }))
      .map((near) => ({ ...near, articles: articlesWith(near.term) }))
      .filter(({ articles }) => articles > 0)
      .sort((a, b) => a.errors - b.errors || b.articles - a.articles);
    const [best] = known;
    if (!best) return wanted;
    corrections.set(wanted.typed, { from: wanted.typed, to: best.word });
    return { ...wanted, term: best.term };
  };
  return { plan: corrected(plan, better), corrections: [...corrections.values()] };
}

function nearIn(tiers: readonly WordTier[], word: string): NearWord[] {
  const errors = forgivenErrors(word);
  if (errors === 0) return [];
  const near = new Map<string, NearWord>();
  for (const tier of tiers) {
    if ([...near.values()].some((one) => one.errors === 1)) break;
    const found = nearWords(word, tier.words(word.length - errors, word.length + errors));
    for (const one of found.slice(0, CANDIDATE_LIMIT)) near.set(one.word, one);
  }
  return [...near.values()];
}

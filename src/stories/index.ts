import { type ArticleId, type StoryId, storyId } from "../domain/ids.ts";
import type { Signature } from "../domain/signature.ts";
import { createPostings, type Postings, type Story } from "./postings.ts";
import { headlineMark, isMark, reachOf } from "./signature.ts";

/** Articles further apart than this tell different stories, however alike. */
const STORY_WINDOW_MS = 72 * 3_600_000;
/** Stories kept for comparing; when there are more, the tenth of them that was quiet longest is forgotten. */
const MOST_STORIES = 10_000;

/** A word of the headline counts so much more than one of the body. */
const HEADLINE_WEIGHT = 1.5;
/** How alike (cosine of weighted words) an article and a story must be; headlines alone have few words, and need less. */
const ALIKE = 0.15;
const ALIKE_IN_SHORT = 0.11;
/** An article with fewer shingles than this is a headline with a sentence or two. */
const SHORT = 20;
/** A share of shingles in common that makes a copy of an article, and the fewest of them that are believed. */
const COPIED = { share: 0.3, least: 8 };
/** One word in common proves nothing, unless it stands in most articles of a story of several. */
const LEAST_IN_COMMON = 2;
const CORE_FROM_ARTICLES = 3;
/** At the far end of the window a likeness counts this much less. */
const FADING = 0.3;
/** Lets rare words count when hardly anything is known yet; an article count. */
const HEAD_START = 100;

export type Placed = {
  readonly id: ArticleId;
  /** Epoch milliseconds, the time the article is sorted by. */
  readonly at: number;
  readonly signature: Signature;
  /** Set when the article was placed before, as when the index is built again at start. */
  readonly story?: StoryId;
};

export type StoryIndex = {
  /**
   * The story that an article belongs to: the most alike of those within the window, or a new one named after the article. One pass: an article never
   * moves, so that a story keeps its id. Placing an article again changes nothing.
   */
  place(article: Placed): StoryId;
};

/** An empty index. Place the articles that are kept (with their `story`), oldest first, before new ones. */
export function createStoryIndex(): StoryIndex {
  const postings = createPostings(MOST_STORIES);
  return {
    place(article) {
      const before = postings.storyOf(article.id);
      if (before) return before.id;
      const words = wordsOf(article.signature, postings);
      const shingles = article.signature.shingles.filter((number) => !isMark(number));
      const dots = postings.likeness(words);
      const story = article.story
        ? (postings.get(article.story) ?? postings.open(article.story, article.at))
        : (mostAlike(article.at, words, shingles, dots, postings) ?? postings.open(storyId(article.id), article.at));
      postings.add(story, article, words, shingles, dots.get(story)?.dot ?? 0);
      return story.id;
    },
  };
}

/** The words of an article with their weights: rare ones more, the headline's more; together of length one. */
function wordsOf(signature: Signature, postings: Postings): Map<number, number> {
  const weights = new Map<number, number>();
  for (const number of signature.shingles) if (isMark(number)) weights.set(number, 1);
  for (const stem of signature.headline) {
    const mark = headlineMark(stem);
    weights.set(mark, (weights.get(mark) ?? 0) + HEADLINE_WEIGHT);
  }
  let square = 0;
  for (const [word, weight] of weights) {
    const rare = Math.max(0.05, Math.log((postings.articles + HEAD_START) / (postings.frequency(word) + 1)));
    weights.set(word, weight * rare);
    square += (weight * rare) ** 2;
  }
  const length = Math.sqrt(square) || 1;
  for (const [word, weight] of weights) weights.set(word, weight / length);
  return weights;
}

function mostAlike(
  at: number,
  words: ReadonlyMap<number, number>,
  shingles: readonly number[],
  dots: ReturnType<Postings["likeness"]>,
  postings: Postings,
): Story | null {
  if (words.size === 0) return null;
  const copies = postings.copies(shingles);
  const needed = shingles.length < SHORT ? ALIKE_IN_SHORT : ALIKE;
  let best: Story | null = null;
  let bestScore = 0;
  for (const [story, { dot, common, core }] of dots) {
    const gap = Math.max(0, at - story.last, story.first - at);
    if (gap > STORY_WINDOW_MS) continue;
    const inCommon = common + (story.articles.length >= CORE_FROM_ARTICLES ? core : 0);
    const copied = isCopy(copies.get(story) ?? 0, shingles, story);
    if (!copied && inCommon < LEAST_IN_COMMON) continue;
    const alike = (dot / Math.sqrt(story.square)) * (1 - (FADING * gap) / STORY_WINDOW_MS);
    const score = alike / needed + (copied ? 1 : 0);
    if (score >= 1 && score > bestScore) [best, bestScore] = [story, score];
  }
  return best;
}

/** Only the smallest shingles of each are known, so each side is measured where the other's sample reaches. */
function isCopy(shared: number, shingles: readonly number[], story: Story): boolean {
  if (shared < COPIED.least) return false;
  const reach = reachOf(shingles);
  const mine = shingles.filter((shingle) => shingle <= story.reach).length;
  const theirs = story.owned.filter((shingle) => shingle <= reach).length;
  return shared >= COPIED.share * Math.min(mine, theirs);
}

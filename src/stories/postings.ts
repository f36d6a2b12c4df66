import type { ArticleId, StoryId } from "../domain/ids.ts";
import { reachOf } from "./signature.ts";

/** A word of more stories than this leads to none of them: it would cost time and prove little. */
const COMMONEST = 400;
/** Words and shingles that a story is known by; what later articles add beyond them is not kept. */
const MOST_WORDS = 600;
const MOST_SHINGLES = 1_000;
/** A word is at the core of a story when this share of its articles has it. */
const CORE_SHARE = 0.5;
/** When there are too many stories this share of them is forgotten at once. */
const FORGOTTEN = 0.1;

/** A story as the index knows it: the sum of its articles' word weights, and its extent in time (epoch milliseconds). */
export type Story = {
  readonly id: StoryId;
  first: number;
  last: number;
  /** Square of the length of the sum of its articles' vectors. */
  square: number;
  readonly articles: ArticleId[];
  readonly words: Set<number>;
  /** Shingles that no story had before. */
  readonly owned: number[];
  /** Up to which shingle those of all its articles are known. */
  reach: number;
};

export type Likeness = { dot: number; common: number; core: number };

type Entry = { weight: number; articles: number };

export type Postings = ReturnType<typeof createPostings>;

/** Which stories hold a word or a shingle. At most `limit` stories; words without an entry cost nothing. */
export function createPostings(limit: number) {
  const stories = new Map<StoryId, Story>();
  const placed = new Map<ArticleId, Story>();
  const byWord = new Map<number, Map<Story, Entry>>();
  /** A shingle belongs to the story that had it first. */
  const byShingle = new Map<number, Story>();

  function forgetTheQuietest(): void {
    const quiet = [...stories.values()].sort((a, b) => a.last - b.last).slice(0, Math.ceil(limit * FORGOTTEN));
    for (const story of quiet) {
      stories.delete(story.id);
      for (const id of story.articles) placed.delete(id);
      for (const shingle of story.owned) byShingle.delete(shingle);
      for (const word of story.words) {
        const entries = byWord.get(word);
        entries?.delete(story);
        if (entries?.size === 0) byWord.delete(word);
      }
    }
  }

  return {
    /** Articles whose words are counted. */
    get articles(): number {
      return placed.size;
    },
    /** Stories that hold a word. */
    frequency: (word: number): number => byWord.get(word)?.size ?? 0,
    get: (id: StoryId): Story | undefined => stories.get(id),
    storyOf: (id: ArticleId): Story | undefined => placed.get(id),

    open(id: StoryId, at: number): Story {
      if (stories.size >= limit) forgetTheQuietest();
      const story: Story = {
        id,
        first: at,
        last: at,
        square: 0,
        articles: [],
        words: new Set(),
        owned: [],
        reach: Number.POSITIVE_INFINITY,
      };
      stories.set(id, story);
      return story;
    },

    /** For every story that shares a word: the product of the weights, how many words are shared, and how many of these are at the story's core. */
    likeness(words: ReadonlyMap<number, number>): Map<Story, Likeness> {
      const found = new Map<Story, Likeness>();
      for (const [word, weight] of words) {
        const entries = byWord.get(word);
        if (entries === undefined || entries.size > COMMONEST) continue;
        for (const [story, entry] of entries) {
          let likeness = found.get(story);
          if (likeness === undefined) {
            likeness = { dot: 0, common: 0, core: 0 };
            found.set(story, likeness);
          }
          likeness.dot += weight * entry.weight;
          likeness.common += 1;
          if (entry.articles >= CORE_SHARE * story.articles.length) likeness.core += 1;
        }
      }
      return found;
    },

    /** How many of these shingles each story has. */
    copies(shingles: readonly number[]): Map<Story, number> {
      const found = new Map<Story, number>();
      for (const shingle of shingles) {
        const story = byShingle.get(shingle);
        if (story) found.set(story, (found.get(story) ?? 0) + 1);
      }
      return found;
    },

    /** Puts an article into a story; `dot` is the product of its words with the story's as `likeness` gave it. */
    add(
      story: Story,
      article: { readonly id: ArticleId; readonly at: number },
      words: ReadonlyMap<number, number>,
      shingles: readonly number[],
      dot: number,
    ): void {
      story.square += 2 * dot + 1;
      story.first = Math.min(story.first, article.at);
      story.last = Math.max(story.last, article.at);
      story.articles.push(article.id);
      placed.set(article.id, story);
      for (const [word, weight] of words) addWord(story, word, weight);
      for (const shingle of shingles) {
        if (byShingle.has(shingle) || story.owned.length >= MOST_SHINGLES) continue;
        byShingle.set(shingle, story);
        story.owned.push(shingle);
      }
      story.reach = Math.min(story.reach, reachOf(shingles));
    },
  };

  function addWord(story: Story, word: number, weight: number): void {
    let entries = byWord.get(word);
    const entry = entries?.get(story);
    if (entry) {
      entry.weight += weight;
      entry.articles += 1;
      return;
    }
    if (story.words.size >= MOST_WORDS) return;
    if (entries === undefined) {
      entries = new Map();
      byWord.set(word, entries);
    }
    entries.set(story, { weight, articles: 1 });
    story.words.add(word);
  }
}

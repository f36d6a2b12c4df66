import type { ArticleId, StoryId } from "../domain/ids.ts";
import { spanning } from "./time.ts";
import type { Vector } from "./vector.ts";

/** A word of more stories than this leads to none of them: it would cost time and prove little. */
const COMMONEST = 150;
/** A word is at the core of a story when this share of its articles has it. */
const CORE_SHARE = 0.5;
/** When there are too many articles, the stories that were quiet longest are forgotten until this share of the limit is free. */
const FREED = 0.1;

/** An article as the stories know it. */
export type Member = {
  readonly id: ArticleId;
  /** Epoch milliseconds; null where no time is known. */
  readonly at: number | null;
  readonly vector: Vector;
  readonly shingles: readonly number[];
  /** A headline with a sentence or two. */
  readonly short: boolean;
  /** Tells it from another version of the article. */
  readonly print: number;
};

type Sum = { readonly story: Story; weight: number; articles: number };

/** A story: its articles, the sum of their vectors, the square of that sum's length, and its extent in time (epoch milliseconds). */
export type Story = {
  readonly id: StoryId;
  readonly members: Member[];
  readonly words: Map<number, Sum>;
  /** Worked out anew by each call of `likeness`. */
  readonly likeness: Likeness;
  square: number;
  short: boolean;
  first: number | null;
  last: number | null;
};

/** The product of the weights, how many words are shared, and how many of these are at the story's core. */
export type Likeness = { dot: number; common: number; core: number; asked: number };

export type Ledger = ReturnType<typeof createLedger>;

/** Which articles are in which story, and which stories hold a word. At most `limit` articles; then the stories that were quiet longest are forgotten. */
export function createLedger(limit: number) {
  const stories = new Map<StoryId, Story>();
  const placed = new Map<ArticleId, { readonly member: Member; story: Story }>();
  const byWord = new Map<number, Set<Sum>>();
  const frequency = new Map<number, number>();
  let asked = 0;

  function enter(story: Story, member: Member): void {
    placed.set(member.id, { member, story });
    story.members.push(member);
    Object.assign(story, spanning(story, { first: member.at, last: member.at }));
    story.short &&= member.short;
    for (const [index, word] of member.vector.words.entries()) {
      const weight = member.vector.weights[index]!;
      const sum = story.words.get(word);
      story.square += weight * (weight + 2 * (sum?.weight ?? 0));
      if (sum) {
        sum.weight += weight;
        sum.articles += 1;
        continue;
      }
      const first = { story, weight, articles: 1 };
      story.words.set(word, first);
      const holders = byWord.get(word);
      if (holders) holders.add(first);
      else byWord.set(word, new Set([first]));
    }
  }

  function open(id: StoryId): Story {
    const story: Story = {
      id,
      members: [],
      words: new Map(),
      likeness: { dot: 0, common: 0, core: 0, asked: 0 },
      square: 0,
      short: true,
      first: null,
      last: null,
    };
    stories.set(id, story);
    return story;
  }

  function close(story: Story): void {
    stories.delete(story.id);
    for (const [word, sum] of story.words) {
      const holders = byWord.get(word);
      holders?.delete(sum);
      if (holders?.size === 0) byWord.delete(word);
    }
  }

  function leave({ member, story }: { readonly member: Member; readonly story: Story }): void {
    const left = story.members.filter((other) => other !== member);
    close(story);
    if (left.length === 0) return;
    const reopened = open(story.id);
    for (const other of left) enter(reopened, other);
  }

  function count(member: Member, by: 1 | -1): void {
    for (const word of member.vector.words) {
      const articles = (frequency.get(word) ?? 0) + by;
      if (articles > 0) frequency.set(word, articles);
      else frequency.delete(word);
    }
  }

  function forgetTheQuietest(forgotten: (member: Member) => void): void {
    const quietFirst = [...stories.values()].sort((a, b) => (a.last ?? 0) - (b.last ?? 0));
    for (const story of quietFirst) {
      if (placed.size <= limit * (1 - FREED)) return;
      close(story);
      for (const member of story.members) {
        placed.delete(member.id);
        count(member, -1);
        forgotten(member);
      }
    }
  }

  return {
    /** In how many articles a word stands, of how many. */
    frequencies: {
      get articles(): number {
        return placed.size;
      },
      of: (word: number): number => frequency.get(word) ?? 0,
    },
    has: (id: StoryId): boolean => stories.has(id),
    storyOf: (id: ArticleId): Story | undefined => placed.get(id)?.story,
    memberOf: (id: ArticleId): Member | undefined => placed.get(id)?.member,

    /** Puts an article into a story, which is opened where there is none of that id. `forgotten` hears of articles that are let go for it. */
    add(member: Member, id: StoryId, forgotten: (member: Member) => void): Story {
      if (placed.size >= limit) forgetTheQuietest(forgotten);
      const story = stories.get(id) ?? open(id);
      enter(story, member);
      count(member, 1);
      return story;
    },

    /** Takes an article out of its story, which is closed when it was the last. */
    remove(id: ArticleId): Member | null {
      const found = placed.get(id);
      if (!found) return null;
      leave(found);
      placed.delete(id);
      count(found.member, -1);
      return found.member;
    },

    /** Puts an article into another story. */
    move(id: ArticleId, to: StoryId): void {
      const found = placed.get(id);
      if (!found || found.story.id === to) return;
      leave(found);
      enter(stories.get(to) ?? open(to), found.member);
    },

    /** Closes stories, to be opened again with other articles by `rewrite`. */
    dissolve(those: readonly Story[]): void {
      for (const story of those) close(story);
    },

    /** Opens a story with these articles. */
    rewrite(id: StoryId, members: readonly Member[]): Story {
      const story = open(id);
      for (const member of members) enter(story, member);
      return story;
    },

    /** The stories that share a word with some, each with its `likeness` to them until this is called again. */
    alike(words: Iterable<readonly [word: number, weight: number]>): Story[] {
      const found: Story[] = [];
      asked += 1;
      for (const [word, weight] of words) {
        const holders = byWord.get(word);
        if (holders === undefined || holders.size > COMMONEST) continue;
        for (const sum of holders) {
          const { story } = sum;
          const { likeness } = story;
          if (likeness.asked !== asked) {
            likeness.asked = asked;
            likeness.dot = 0;
            likeness.common = 0;
            likeness.core = 0;
            found.push(story);
          }
          likeness.dot += weight * sum.weight;
          likeness.common += 1;
          if (sum.articles >= CORE_SHARE * story.members.length) likeness.core += 1;
        }
      }
      return found;
    },
  };
}

export function* wordsOfVector({ words, weights }: Vector): Iterable<readonly [number, number]> {
  for (let index = 0; index < words.length; index += 1) yield [words[index]!, weights[index]!];
}

/** The words that weigh most in a story, so many at most. */
export function heaviestWords({ words }: Story, most: number): (readonly [number, number])[] {
  const all = [...words].map(([word, { weight }]) => [word, weight] as const);
  return all.length <= most ? all : all.sort((a, b) => b[1] - a[1]).slice(0, most);
}

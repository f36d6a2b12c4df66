import { type ArticleId, type StoryId, storyId } from "../domain/ids.ts";
import type { Signature } from "../domain/signature.ts";
import { type CopyFinder, createCopyFinder, isCopy, type Original } from "./copies.ts";
import { hash } from "./hash.ts";
import { createLedger, type Ledger, type Member, type Story, wordsOfVector } from "./ledger.ts";
import { type Regrouped, regroup } from "./regroup.ts";
import { isMark } from "./signature.ts";
import { demanded, type Extent } from "./time.ts";
import { vectorOf } from "./vector.ts";

/** Articles kept for comparing. */
const MOST_ARTICLES = 10_000;

/** How alike an article and a story must be (cosine of the article and the story's sum); headlines alone have few words, and need less. */
const ALIKE = 0.24;
const ALIKE_IN_SHORT = 0.2;
/** An article with fewer shingles than this is a headline with a sentence or two. */
const SHORT = 20;
/** Two texts that share so much (containment) tell the same story, whatever their headlines say. */
const SAME_STORY = 0.3;
/** One word in common proves nothing, unless it stands in most articles of a story of several. */
const LEAST_IN_COMMON = 2;
const CORE_FROM_ARTICLES = 3;

export type Placed = {
  readonly id: ArticleId;
  /** Epoch milliseconds, the time the article is sorted by; null where none is known, and then it is compared with everything. */
  readonly at: number | null;
  readonly signature: Signature;
  /** Set when the article was placed before, as when the index is built again at start. */
  readonly story?: StoryId;
};

export type Placement = {
  readonly story: StoryId;
  /** The article that this one was made from, as papers do with a wire report. */
  readonly copyOf: ArticleId | null;
  /** Articles that belong to another story now, since later ones showed what belongs together. */
  readonly moved: ReadonlyMap<ArticleId, StoryId>;
};

export type StoryIndex = {
  /**
   * The story that an article belongs to: that of the text it was made from, or the most alike near in time, or a new one named after the article. As
   * a story grows it is looked at again with those near it, and may be joined with others or parted; then the largest part keeps the id. Placing an article
   * again changes nothing, unless it comes with another story than before, or with a story and other words.
   */
  place(article: Placed): Placement;
  /**
   * Places an article again that has other words now, as if it had just come in. A story that it made up alone keeps its id, where it joins no other; where
   * nothing of what stories are told by has changed, it stays.
   */
  placeAgain(article: Placed): Placement;
  /** Lets go of an article that is gone. */
  remove(id: ArticleId): void;
};

/** An empty index. Place the articles that are kept (with their `story`), oldest first, before new ones. */
export function createStoryIndex(): StoryIndex {
  const ledger = createLedger(MOST_ARTICLES);
  const copies = createCopyFinder<Member>();

  function enter(article: Placed, formerly: StoryId | null): Placement {
    const member = memberOf(article, ledger);
    const original = article.story === undefined ? originalOf(member, copies) : null;
    const id =
      article.story ??
      (original && ledger.storyOf(original.one.id)?.id) ??
      mostAlike(member, ledger)?.id ??
      (formerly !== null && !ledger.has(formerly) ? formerly : unusedId(article.id, ledger.has));
    const story = ledger.add(member, id, copies.remove);
    copies.add(member);
    const moved = article.story === undefined && isToBeLookedAt(story) ? lookAgain(story, ledger) : new Map();
    // It is told with its own story, not as one of those that moved.
    moved.delete(article.id);
    return {
      story: ledger.storyOf(article.id)!.id,
      copyOf: copied(original),
      moved,
    };
  }

  function leave(id: ArticleId): void {
    const member = ledger.remove(id);
    if (member) copies.remove(member);
  }

  return {
    place(article) {
      const before = ledger.storyOf(article.id);
      if (!before) return enter(article, null);
      if (article.story !== undefined && ledger.memberOf(article.id)!.print !== printOf(article.signature)) {
        leave(article.id);
        return enter(article, null);
      }
      if (article.story !== undefined) ledger.move(article.id, article.story);
      return { story: article.story ?? before.id, copyOf: null, moved: new Map() };
    },
    placeAgain(article) {
      const before = ledger.storyOf(article.id);
      const member = ledger.memberOf(article.id);
      if (!before || !member) return enter(article, null);
      if (member.print !== printOf(article.signature)) {
        leave(article.id);
        return enter(article, before.id);
      }
      copies.remove(member);
      const original = originalOf(member, copies);
      copies.add(member);
      return { story: before.id, copyOf: copied(original), moved: new Map() };
    },
    remove: leave,
  };
}

const copied = (original: Original<Member> | null): ArticleId | null =>
  original && isCopy(original.share) ? original.one.id : null;

/** A number that another signature hardly has. */
const printOf = ({ headline, shingles }: Signature): number =>
  shingles.reduce((print, shingle) => Math.imul(print ^ shingle, 0x01000193), hash(headline.join(" ")));

function memberOf({ id, at, signature }: Placed, ledger: Ledger): Member {
  const shingles = signature.shingles.filter((number) => !isMark(number));
  return {
    id,
    at,
    shingles,
    short: shingles.length < SHORT,
    vector: vectorOf(signature, ledger.frequencies),
    print: printOf(signature),
  };
}

/** The article whose text this one shares too much with to tell another story; the further apart, the more it takes. */
function originalOf(member: Member, copies: CopyFinder<Member>): Original<Member> | null {
  const original = copies.originalOf(member.shingles);
  if (!original) return null;
  return original.share >= SAME_STORY * demanded(extentOf(member), extentOf(original.one)) ? original : null;
}

const extentOf = ({ at }: Member): Extent => ({ first: at, last: at });

/** A story is named after an article; where that name is in use by a story that the article has left, it gets a number. */
function unusedId(article: ArticleId, isUsed: (id: StoryId) => boolean): StoryId {
  let id = storyId(article);
  for (let number = 2; isUsed(id); number += 1) id = storyId(`${article}-${number}`);
  return id;
}

function mostAlike(article: Member, ledger: Ledger): Story | null {
  const needed = article.short ? ALIKE_IN_SHORT : ALIKE;
  const when = extentOf(article);
  let best: Story | null = null;
  let bestAlike = needed;
  for (const story of ledger.alike(wordsOfVector(article.vector))) {
    const { dot, common, core } = story.likeness;
    if (common + (story.members.length >= CORE_FROM_ARTICLES ? core : 0) < LEAST_IN_COMMON) continue;
    const alike = dot / Math.sqrt(story.square) / demanded(when, story);
    if (alike >= bestAlike) [best, bestAlike] = [story, alike];
  }
  return best;
}

/** A young story with every article or two, a grown one now and then. */
function isToBeLookedAt({ members: { length } }: Story): boolean {
  return length === 2 || length === 3 || length === 4 || length === 6 || (length > 0 && length % 8 === 0);
}

/** Groups a story and its neighbours again; gives the articles that moved. The ids go to the groups that hold most of their stories' articles. */
function lookAgain(story: Story, ledger: Ledger): Map<ArticleId, StoryId> {
  const { groups, replaced } = regroup(story, ledger);
  const moved = new Map<ArticleId, StoryId>();
  if (groups.length === replaced.length && groups.every(({ from }) => new Set(from).size === 1)) return moved;
  const kept = keepIds(groups);
  const taken = new Set(kept.values());
  ledger.dissolve(replaced);
  for (const [index, { members }] of groups.entries())
    ledger.rewrite(kept.get(index) ?? unusedId(members[0]!.id, (id) => ledger.has(id) || taken.has(id)), members);
  for (const { members, from } of groups) {
    for (const [index, { id }] of members.entries()) {
      const now = ledger.storyOf(id)!.id;
      if (now !== from[index]!.id) moved.set(id, now);
    }
  }
  return moved;
}

/** Which group keeps which story's id: largest overlap first, each id and each group once. */
function keepIds(groups: readonly Regrouped[]): Map<number, StoryId> {
  const overlaps: { index: number; story: Story; articles: number }[] = [];
  for (const [index, { from }] of groups.entries()) {
    const counts = new Map<Story, number>();
    for (const story of from) counts.set(story, (counts.get(story) ?? 0) + 1);
    for (const [story, articles] of counts) overlaps.push({ index, story, articles });
  }
  const ids = new Map<number, StoryId>();
  const used = new Set<StoryId>();
  for (const { index, story } of overlaps.sort((a, b) => b.articles - a.articles)) {
    if (ids.has(index) || used.has(story.id)) continue;
    ids.set(index, story.id);
    used.add(story.id);
  }
  return ids;
}

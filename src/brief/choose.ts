import type { ArticleId, StoryId } from "../domain/ids.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import type { Item, LeftOut, News, Outline, TimelineEntry, Told } from "../domain/story.ts";
import { corrects, notesIn } from "./corrections.ts";
import { leadOf } from "./lead.ts";
import { whatIsNew } from "./news.ts";
import { isNewSince, storyOf, voicesOf } from "./stories.ts";

/** A story loses the worth of one further voice when it is this much older. */
const AGE_WORTH_ONE_VOICE_MS = 8 * 3_600_000;
/** Articles loaded of one story: the newest of each of so many publishers. */
const LOADED_A_STORY = 4;
/** Articles of a told story that a new one is compared with: the newest. */
const COMPARED_WITH = 6;
/** Known stories read for something new, so that a busy day does not take long; the others count as left out. */
const MOST_COMPARED = 20;
/** Corrections of what was told come beside the stories, so many at most. */
const MOST_CORRECTIONS = 3;

/** Gives articles by their ids, in that order, those that are there. */
export type Load = (ids: readonly ArticleId[]) => Promise<readonly ReadArticle[]>;

export type Wanted = {
  /** Only stories with an article that is new since then, epoch milliseconds. */
  readonly since: number;
  readonly now: number;
  readonly limit: number;
  /** What the same readers have been told before. */
  readonly told: readonly Told[];
  readonly load: Load;
  /** worth: many voices and fresh first (the default); newest: by time alone. */
  readonly order?: "worth" | "newest";
};

/** `left` in the order of their worth. */
export type Choice = { readonly items: readonly Item[]; readonly left: readonly LeftOut[] };

/**
 * The stories of a briefing: by how many voices carry them and how fresh they are. One that the readers know comes again only with something new in it, and
 * a correction of it always.
 */
export async function chooseStories(outlines: readonly Outline[], wanted: Wanted): Promise<Choice> {
  const known = knownFrom(wanted.told);
  const candidates = outlines
    .map((outline) => candidateOf(outline, known, wanted))
    .filter((one) => one.fresh.length > 0 || one.again.length > 0)
    .sort((a, b) => b.worth - a.worth);
  const items: Item[] = [];
  const left: LeftOut[] = [];
  const corrections: Item[] = [];
  const heard = new Set<string | null>();
  let compared = 0;
  for (const candidate of candidates) {
    const correction = await correctionOf(candidate, wanted);
    if (correction && corrections.length < MOST_CORRECTIONS) corrections.push(correction);
    if (candidate.fresh.length === 0) continue;
    if (candidate.since.length > 0) compared += 1;
    if (items.length >= wanted.limit || (candidate.since.length > 0 && compared > MOST_COMPARED)) {
      left.push({ outline: candidate.outline, why: "no-room" });
      continue;
    }
    const item = await itemOf(candidate, heard, wanted);
    if (item) {
      items.push(item);
      heard.add(item.lead.article.publisher);
    } else if (candidate.toldAt !== null && !correction)
      left.push({ outline: candidate.outline, why: "nothing-new", toldAt: candidate.toldAt });
  }
  return { items: [...items, ...corrections], left };
}

/** What a choice tells its readers, to be remembered. */
export const toldBy = ({ items }: Choice, at: number): Told => ({
  at,
  stories: items.map(({ outline }) => ({ id: outline.id, articles: outline.entries.map(({ id }) => id) })),
});

type Known = {
  readonly stories: ReadonlyMap<StoryId, { readonly at: number; readonly articles: readonly ArticleId[] }>;
  /** When each article was told last. */
  readonly articles: ReadonlyMap<ArticleId, number>;
};

function knownFrom(told: readonly Told[]): Known {
  const stories = new Map<StoryId, { at: number; articles: readonly ArticleId[] }>();
  const articles = new Map<ArticleId, number>();
  for (const { at, stories: those } of [...told].sort((a, b) => a.at - b.at)) {
    for (const { id: story, articles: ids } of those) {
      stories.set(story, { at, articles: [...(stories.get(story)?.articles ?? []), ...ids] });
      for (const id of ids) articles.set(id, at);
    }
  }
  return { stories, articles };
}

type Candidate = {
  readonly outline: Outline;
  /** Its articles that are new, and of these those that came again after they were told: a new version. */
  readonly fresh: readonly TimelineEntry[];
  readonly again: readonly TimelineEntry[];
  /** The articles of it that were told. Stories are joined and parted, so that its name alone does not say. */
  readonly told: ReadonlySet<ArticleId>;
  readonly toldAt: number | null;
  /** Of a known story: what was printed after what was told, and is no copy of it. Something new can stand only here. */
  readonly since: readonly TimelineEntry[];
  readonly worth: number;
};

function candidateOf(outline: Outline, known: Known, { since, now, order }: Wanted): Candidate {
  const before = known.stories.get(outline.id);
  const told = outline.entries.filter(({ id }) => known.articles.has(id));
  const ids = new Set([...told.map(({ id }) => id), ...(before?.articles ?? [])]);
  const newestTold = Math.max(...told.map(({ at }) => at));
  const toldAt = Math.max(before?.at ?? Number.NEGATIVE_INFINITY, ...told.map(({ id }) => known.articles.get(id)!));
  const isNew = outline.entries.filter((entry) => isNewSince(entry, since, now));
  const fresh = isNew.filter(({ id }) => !known.articles.has(id));
  const newest = Math.max(...(fresh.length > 0 ? fresh : outline.entries).map(({ at }) => at));
  const voices = order === "newest" ? 0 : Math.log2(1 + voicesOf(fresh));
  return {
    outline,
    fresh,
    again: told.filter(({ id, retrieved }) => retrieved > known.articles.get(id)!),
    told: ids,
    toldAt: Number.isFinite(toldAt) ? toldAt : null,
    since: Number.isFinite(toldAt)
      ? newestOfEach(fresh.filter(({ at, copyOf }) => at > newestTold && (copyOf === null || !ids.has(copyOf))))
      : [],
    worth: voices - (now - newest) / AGE_WORTH_ONE_VOICE_MS,
  };
}

const isCorrection = ({ article }: ReadArticle): boolean => notesIn(article).some(corrects);

/** A version that came after the story was told and says that it corrects what stood before. */
async function correctionOf({ outline, again, told, toldAt }: Candidate, { load }: Wanted): Promise<Item | null> {
  if (again.length === 0 || toldAt === null) return null;
  const corrected = (await load(again.map(({ id }) => id))).filter(isCorrection);
  const [lead] = corrected;
  // What else is new in the story is not told by it.
  const known = { ...outline, entries: outline.entries.filter(({ id }) => told.has(id)) };
  return lead
    ? { outline: known, story: storyOf(outline, corrected), lead, news: { kind: "correction", toldAt } }
    : null;
}

async function itemOf(candidate: Candidate, heard: ReadonlySet<string | null>, wanted: Wanted): Promise<Item | null> {
  const { outline, toldAt } = candidate;
  if (toldAt !== null) return developmentOf(candidate, toldAt, wanted);
  const articles = await wanted.load(newestOfEach(written(candidate.fresh)).map(({ id }) => id));
  if (articles.length === 0) return null;
  const news: News = { kind: "new" };
  return { outline, story: storyOf(outline, articles), lead: leadOf(articles, heard), news };
}

/** The newest article that says something new after what was told. */
async function developmentOf(
  { outline, since, told }: Candidate,
  toldAt: number,
  { load }: Wanted,
): Promise<Item | null> {
  if (since.length === 0) return null;
  const before = await load([...told].slice(0, COMPARED_WITH));
  for (const lead of await load(since.map(({ id }) => id))) {
    const found = whatIsNew(lead, before);
    if (found)
      return { outline, story: storyOf(outline, [lead]), lead, news: { kind: "development", toldAt, ...found } };
  }
  return null;
}

/** Of articles with one text only the first printed, whichever came in first: who wrote it is asked to tell it. */
function written(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const first = new Map<ArticleId, TimelineEntry>();
  for (const entry of entries) {
    const text = entry.copyOf ?? entry.id;
    if (entry.at < (first.get(text)?.at ?? Number.POSITIVE_INFINITY)) first.set(text, entry);
  }
  return entries.filter((entry) => first.get(entry.copyOf ?? entry.id) === entry);
}

/** The newest article of each publisher, newest first. */
function newestOfEach(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const seen = new Set<string>();
  return entries
    .filter(({ id, publisher }) => {
      const name = publisher ?? id;
      return !seen.has(name) && seen.add(name);
    })
    .slice(0, LOADED_A_STORY);
}

import { type Heard, pack, unpack } from "../domain/heard.ts";
import type { ArticleId } from "../domain/ids.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import type { Item, LeftOut, Novelty, Outline, TimelineEntry } from "../domain/story.ts";
import type { Told } from "../domain/told.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import { correctionsIn, heardOf } from "./heard.ts";
import { type Known, knownFrom } from "./known.ts";
import { leadOf } from "./lead.ts";
import { whatIsNew } from "./news.ts";
import { storyOf } from "./stories.ts";

/** Articles loaded of one story: the newest of each of so many publishers. */
const LOADED_A_STORY = 4;
/** Articles of a told story of which nothing was kept, and that a new one is compared with: the newest. */
const COMPARED_WITH = 6;
/** Articles of a known story that are read for something new: the newest of each publisher, then others. */
const READ_FOR_NEWS = 6;
/** Articles that tell what is new in a story beside the one it is told by. */
const MOST_MORE = 2;
/**
 * Known stories read for something new, so that a busy day does not take long; the others count as left out. Those that have nothing but new versions are
 * counted apart: some papers touch their articles all day.
 */
const MOST_COMPARED = { fresh: 20, rewritten: 10 };
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
  const compared = { fresh: 0, rewritten: 0 };
  for (const candidate of candidates) {
    const correction = await correctionOf(candidate, known, wanted);
    if (correction && corrections.length < MOST_CORRECTIONS) corrections.push(correction);
    if (!candidate.isNews) continue;
    const kind = candidate.fresh.length > 0 ? "fresh" : "rewritten";
    const isCompared = candidate.since.length > 0;
    if (isCompared) compared[kind] += 1;
    if (items.length >= wanted.limit || (isCompared && compared[kind] > MOST_COMPARED[kind])) {
      left.push({ outline: candidate.outline, why: "no-room" });
      continue;
    }
    const item = await itemOf(candidate, known, heard, wanted);
    if (item) {
      items.push(item);
      heard.add(item.lead.article.publisher);
    } else if (candidate.toldAt !== null && !correction)
      left.push({ outline: candidate.outline, why: "nothing-new", toldAt: candidate.toldAt });
  }
  // A new version with something else new in it is one card, which shows its correction first.
  const beside = corrections.filter(
    ({ lead }) => !items.some((item) => tellingIn(item).some(({ article }) => article.id === lead.article.id)),
  );
  return { items: [...items, ...beside], left };
}

/** The articles whose own words an item shows. */
export const tellingIn = ({ lead, news }: Item): readonly ReadArticle[] =>
  news.kind === "development" ? [lead, ...news.more.map(({ read }) => read)] : [lead];

/** What the items of a briefing tell its readers, to be remembered. */
export const toldBy = (items: readonly Item[], at: number): Told => ({
  at,
  stories: items.map((item) => {
    const { outline, story, news, settles } = item;
    const shown = news.kind === "development" ? tellingIn(item) : story.articles;
    return {
      id: outline.id,
      articles: [...new Set([...shown.map(({ article }) => article.id), ...settles])],
      heard: shown.map((read) => pack(heardOf(read))),
    };
  }),
});

/** A version that came after the story was told and holds a correction that did not stand there then. */
async function correctionOf(
  { outline, again, toldAt }: Candidate,
  known: Known,
  { load }: Wanted,
): Promise<Item | null> {
  if (again.length === 0 || toldAt === null) return null;
  const corrected = (await load(again.map(({ id }) => id))).filter(({ article }) => {
    const { heard, wasRead } = known.articles.get(article.id)!;
    const isTold = (note: number) => heard.some(({ corrections }) => corrections.includes(note));
    return wasRead && !correctionsIn(article).every(isTold);
  });
  const [lead] = corrected;
  // What else is new in the story is not told by it.
  return lead
    ? { outline, story: storyOf(outline, [lead]), lead, news: { kind: "correction", toldAt }, settles: [] }
    : null;
}

async function itemOf(
  candidate: Candidate,
  known: Known,
  heard: ReadonlySet<string | null>,
  wanted: Wanted,
): Promise<Item | null> {
  const { outline, toldAt } = candidate;
  if (toldAt !== null) return developmentOf(candidate, toldAt, known, wanted);
  const articles = await wanted.load(newestOfEach(written(candidate.fresh), LOADED_A_STORY).map(({ id }) => id));
  if (articles.length === 0) return null;
  return {
    outline,
    story: storyOf(outline, articles),
    lead: leadOf(articles, heard),
    news: { kind: "new" },
    settles: outline.entries.map(({ id }) => id),
  };
}

/** What the articles of a known story say that was not told: the newest that says something, and others beside it. */
async function developmentOf(
  { outline, fresh, since, told }: Candidate,
  toldAt: number,
  known: Known,
  { load }: Wanted,
): Promise<Item | null> {
  if (since.length === 0) return null;
  const before = await heardBefore([...told], since, known, load);
  const read = await load(newestOfEach(since, READ_FOR_NEWS, "and others").map(({ id }) => id));
  const found: (Novelty & { readonly read: ReadArticle })[] = [];
  for (const one of read) {
    const novelty = whatIsNew(one, [...before, ...found.map((other) => heardOf(other.read))]);
    if (novelty) found.push({ read: one, ...novelty });
  }
  const [first, ...more] = found;
  if (!first) return null;
  const { read: lead, sentences, figures } = first;
  const withNews = new Set(found.map((one) => one.read.article.id));
  const unread = since.filter(({ id }) => !read.some(({ article }) => article.id === id));
  return {
    outline,
    story: storyOf(outline, [lead, ...more.map((one) => one.read)]),
    lead,
    news: { kind: "development", toldAt, sentences, figures, more: more.slice(0, MOST_MORE) },
    settles: fresh.map(({ id }) => id).filter((id) => !withNews.has(id) && unread.every((entry) => entry.id !== id)),
  };
}

/** What the readers of a story have heard: what was kept of it when it was told, else what its articles say now. */
async function heardBefore(
  told: readonly ArticleId[],
  since: readonly TimelineEntry[],
  known: Known,
  load: Load,
): Promise<Heard[]> {
  const kept = told.flatMap((id) => known.articles.get(id)?.heard ?? []);
  if (kept.length > 0) return kept.map(unpack);
  const unchanged = told.filter((id) => since.every((entry) => entry.id !== id));
  return (await load(unchanged.slice(0, COMPARED_WITH))).map(heardOf);
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

/** The newest article of each publisher, newest first, and where there is room the others. */
function newestOfEach(entries: readonly TimelineEntry[], most: number, others?: "and others"): TimelineEntry[] {
  const seen = new Set<string>();
  const newest = entries.filter(({ id, publisher }) => {
    const name = publisher ?? id;
    return !seen.has(name) && seen.add(name);
  });
  return [...newest, ...(others ? entries.filter((entry) => !newest.includes(entry)) : [])].slice(0, most);
}

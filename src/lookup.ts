import type { App } from "./app.ts";
import type { Load } from "./brief/choose.ts";
import { type CoverageDay, coverageOf, coverageSince, localTime } from "./brief/coverage.ts";
import { outlinesOf } from "./brief/stories.ts";
import type { Choice } from "./command.ts";
import { headlineOf, type Viewer } from "./domain/article.ts";
import type { Failure } from "./domain/failure.ts";
import { type ArticleId, articleId, type FeedId, feedId, type GuildId } from "./domain/ids.ts";
import type { Outline, TimelineEntry } from "./domain/story.ts";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "./languages/index.ts";
import { canonicalUrl } from "./parse/identity.ts";
import type { FindOptions, Found, Suggestion } from "./search/index.ts";
import type { StoredArticle } from "./store/index.ts";

const CHOICES = 25;

/**
 * The article somebody means: by its id (what autocomplete gives), its link, or words of it: all of them in the headline, else all of them in the article.
 * Where none fits, the nearest headlines are offered and nothing is guessed.
 */
export async function findArticle(
  asked: string,
  { store, search }: App,
  viewer: Viewer,
): Promise<StoredArticle | Failure> {
  const [byId] = await store.articles([articleId(asked)], viewer);
  if (byId) return byId;
  if (isLink(asked))
    return (await articleByLink(asked, { store }, viewer)) ?? { kind: "article-not-found", asked, near: [] };
  for (const place of ["headlines", "everything"] as const) {
    const { hits, corrected } = await search.find(asked, { viewer, limit: 1, in: place, match: "all" });
    // A corrected word was not asked for: that article is offered, not shown.
    const [byWords] =
      corrected.length > 0
        ? []
        : await articlesById(
            hits.map(({ id }) => id),
            { store },
            viewer,
          );
    if (byWords) return byWords;
  }
  const near = await search.find(asked, { viewer, limit: NEAR });
  const offered = await articlesById(
    near.hits.map(({ id }) => id),
    { store },
    viewer,
  );
  return { kind: "article-not-found", asked, near: offered.map(({ article }) => headlineOf(article)) };
}

/** A link and nothing else. */
export const isLink = (asked: string): boolean => /^https?:\/\/\S+$/i.test(asked);

/** The article of a link; null for what is no link, and for a link that is not known. */
export const articleByLink = async (
  asked: string,
  { store }: Pick<App, "store">,
  viewer: Viewer,
): Promise<StoredArticle | null> => (isLink(asked) ? store.articleByUrl(canonicalUrl(asked) ?? asked, viewer) : null);

/** Headlines offered where no article fits. */
const NEAR = 3;

/** The articles of everybody else on the same event, newest first, and their publishers. */
export async function sameStory(
  stored: StoredArticle,
  { store }: App,
  viewer: Viewer,
): Promise<{ articles: StoredArticle[]; alsoIn: string[] }> {
  const articles = (await store.articlesOfStories([stored.story], viewer)).filter(
    ({ article }) => article.id !== stored.article.id,
  );
  const names = new Set(articles.map(({ article }) => article.publisher));
  names.delete(stored.article.publisher);
  return { articles, alsoIn: [...names].filter((name) => name !== null) };
}

/** What a topic asks for: what holds the query, of these feeds (with none, nothing). Null where it asks for nothing of the kind. */
export type TopicScope = { readonly query: string | null; readonly feeds: readonly FeedId[] | null };

/** What the guild's topic of that name asks for; a name that is none is a query itself. */
export async function topicScope(topic: string, { store }: Pick<App, "store">, viewer: Viewer): Promise<TopicScope> {
  const topics = viewer.guild ? await store.topics(viewer.guild) : [];
  const named = topics.find(({ name }) => name.toLowerCase() === topic.trim().toLowerCase());
  if (!named) return { query: topic, feeds: null };
  const isByWordsAlone = named.feeds.length === 0 && named.query !== null;
  return { query: named.query, feeds: isByWordsAlone ? null : named.feeds.map(feedId) };
}

/** Hits that are asked for at first where all are wanted, and at most. */
const FIRST_HITS = 1_000;
const MOST_HITS = 20_000;

async function allHits(query: string, options: Omit<FindOptions, "limit" | "offset">, { search }: Pick<App, "search">) {
  const first = await search.find(query, { ...options, limit: FIRST_HITS });
  return first.total <= FIRST_HITS ? first : search.find(query, { ...options, limit: MOST_HITS });
}

/** As the search finds it; where feeds are given, of these alone. */
export async function findIn(
  feeds: readonly FeedId[] | null,
  query: string,
  options: FindOptions,
  { search, store }: Pick<App, "search" | "store">,
): Promise<Found> {
  if (feeds === null) return search.find(query, options);
  if (feeds.length === 0) return { hits: [], total: 0, corrected: [] };
  const { limit, offset = 0, ...wanted } = options;
  const found = await allHits(query, wanted, { search });
  const ids = found.hits.map(({ id }) => id);
  const entries = await store.timeline({ ids, feeds, limit: MOST_HITS }, options.viewer);
  const among = new Set(entries.map(({ id }) => id));
  const hits = found.hits.filter(({ id }) => among.has(id));
  return { ...found, hits: hits.slice(offset, offset + limit), total: hits.length };
}

/** Those of some articles that belong to a topic, in their order. */
export async function idsInTopic(
  ids: readonly ArticleId[],
  topic: string,
  app: App,
  viewer: Viewer,
): Promise<ArticleId[]> {
  const { query, feeds } = await topicScope(topic, app, viewer);
  const sets: ReadonlySet<ArticleId>[] = [];
  if (query !== null) {
    const { hits } = await allHits(query, { viewer, match: "all" }, app);
    sets.push(new Set(hits.map(({ id }) => id)));
  }
  if (feeds !== null) {
    const entries = await app.store.timeline({ ids, feeds, limit: ids.length }, viewer);
    sets.push(new Set(entries.map(({ id }) => id)));
  }
  return ids.filter((id) => sets.every((set) => set.has(id)));
}

/** A choice whose name is the same in every language. */
export type NamedChoice = Choice & { readonly name: string };

/** Choices for autocomplete, from headlines, speakers or sources. */
export async function suggest(
  prefix: string,
  kinds: readonly Suggestion["kind"][],
  { search }: App,
  viewer: Viewer,
): Promise<NamedChoice[]> {
  const found = await search.suggest(prefix, { viewer, kinds, limit: CHOICES });
  return found.map(({ label, value }) => ({ name: label, value }));
}

export async function suggestTopics(prefix: string, { store }: App, viewer: Viewer): Promise<Choice[]> {
  const topics = viewer.guild ? await store.topics(viewer.guild) : [];
  const asked = prefix.trim().toLowerCase();
  return topics
    .filter(({ name }) => name.toLowerCase().includes(asked))
    .slice(0, CHOICES)
    .map(({ name }) => ({ name, value: name }));
}

/** Tells the topic of a feed in a guild, or null. */
export async function topicsOf(
  guild: GuildId,
  { store }: Pick<App, "store">,
): Promise<(feed: string) => string | null> {
  const topics = await store.topics(guild);
  return (feed) => topics.find(({ feeds }) => feeds.includes(feed))?.name ?? null;
}

/** The time zone that a viewer's days are counted in. */
export async function zoneOf({ store, defaultZone }: App, viewer: Viewer): Promise<string> {
  return (viewer.guild && (await store.guildSetting(viewer.guild, "timezone"))) || defaultZone;
}

/** The language of what everybody in a guild sees: the one that it chose, else `otherwise`. */
export async function guildLanguage(
  { store }: Pick<App, "store">,
  { guild }: Viewer,
  otherwise: Language = DEFAULT_LANGUAGE,
): Promise<Language> {
  const chosen = guild && (await store.guildSetting(guild, "language"));
  return chosen && isLanguage(chosen) ? chosen : otherwise;
}

export const isFailure = (value: object): value is Failure => "kind" in value && value.kind !== "reply";

/** The articles in the order of the ids; those that are gone meanwhile are left out. */
export const articlesById = (
  ids: readonly ArticleId[],
  { store }: Pick<App, "store">,
  viewer: Viewer,
): Promise<StoredArticle[]> => store.articles(ids, viewer);

/** Articles among which stories are looked for, and those of a topic: the newest. */
const ARTICLES = 2_000;

type Recent = {
  readonly topic: string | null;
  readonly publisher?: string;
  readonly since?: number;
  readonly until?: number;
  readonly exceptMuted?: boolean;
};

/** The stories of a stretch of time, of a topic or publisher where one is given, newest first; no text is loaded. */
export const recentStories = async (wanted: Recent, app: App, viewer: Viewer): Promise<Outline[]> =>
  outlinesOf(await recentArticles(wanted, ARTICLES, app, viewer));

/** The same, article by article. */
async function recentArticles(
  { topic, exceptMuted = false, ...filter }: Recent,
  limit: number,
  app: App,
  viewer: Viewer,
): Promise<TimelineEntry[]> {
  const { query, feeds } = topic === null ? { query: null, feeds: null } : await topicScope(topic, app, viewer);
  const narrow = { limit, exceptMuted, ...(feeds && { feeds }) };
  if (query === null) return app.store.timeline({ ...filter, ...narrow }, viewer);
  const newest = { ...filter, viewer, limit, match: "all", sort: "newest" } as const;
  const { hits } = await findIn(feeds, query, newest, app);
  return app.store.timeline({ ids: hits.map((hit) => hit.id), ...narrow }, viewer);
}

/** How many articles of a topic or publisher there were on each of the last days. Where there are too many to count, the days that are not counted whole are left out. */
export async function coverage(
  wanted: Pick<Recent, "topic" | "publisher">,
  app: App,
  viewer: Viewer,
): Promise<CoverageDay[]> {
  const [now, zone] = [app.now(), await zoneOf(app, viewer)];
  const entries = await recentArticles(
    { ...wanted, since: coverageSince(now, zone), until: now + 1 },
    MOST_HITS,
    app,
    viewer,
  );
  const times = entries.map(({ at }) => at);
  const days = coverageOf(times, now, zone);
  if (times.length < MOST_HITS) return days;
  const cutOff = localTime(
    times.reduce((oldest, at) => Math.min(oldest, at)),
    zone,
    10,
  );
  return days.filter(({ day }) => day > cutOff);
}

/** Loads articles that a viewer may see, for choosing stories. */
export const loader =
  ({ store }: App, viewer: Viewer): Load =>
  (ids) =>
    store.articles(ids, viewer);

/** Which of these words hold words of a query. */
export async function holding(query: string, sentences: readonly string[], { search }: App): Promise<boolean[]> {
  const passages = sentences.map((text) => ({ text, sentences: [{ start: 0, end: text.length }] }));
  return (await search.snippets(query, passages)).map((snippet) => snippet !== null);
}

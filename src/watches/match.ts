import { sortTime } from "../domain/article.ts";
import type { Match, Watch } from "../domain/watch.ts";
import { documentOf } from "../intake.ts";
import { topicScope } from "../lookup.ts";
import { parseQuery, type Search, type StandingQuery } from "../search/index.ts";
import type { ArrivedArticle, Store } from "../store/index.ts";

/** Articles compared at once. */
const SLICE = 20;
const DAY_MS = 86_400_000;
/** An article that was published longer before it came in than this is no news: a feed that was just added brings many. */
const LATE_ARRIVAL_MS = 2 * DAY_MS;
/** One that arrives again longer after it first came in than this has only changed its place. */
const ARRIVES_AGAIN_MS = 7 * DAY_MS;

export type Matcher = {
  /** Watches were added, paused or removed. */
  changed(): void;
  /** Compares what arrived since the last time with the watches, and writes down what answers one. */
  catchUp(): Promise<void>;
};

type MatcherParts = { readonly store: Store; readonly search: Search; readonly now: () => number };

/** Compares each arriving article with all watches at once: the search looks up which of their queries it answers. */
export function createMatcher({ store, search, now }: MatcherParts): Matcher {
  let watches: ReadonlyMap<string, Watch> = new Map();
  let isOld = true;
  /** The queries that the search keeps. */
  const standing = new Map<string, StandingQuery>();

  async function refresh(): Promise<void> {
    if (!isOld) return;
    isOld = false;
    try {
      const running = (await store.watches()).filter(({ paused }) => paused === null);
      watches = new Map(running.map((watch) => [watch.id, watch]));
      await search.dropStanding([...standing.keys()].filter((id) => !watches.has(id)));
      for (const id of [...standing.keys()]) if (!watches.has(id)) standing.delete(id);
      await stand(running, (query) => standing.get(query.id)?.within !== query.within || !standing.has(query.id));
    } catch (error) {
      isOld = true;
      throw error;
    }
  }

  /** What a topic asks for may have changed since a watch was taken up. */
  async function stand(
    those: Iterable<Watch>,
    isWanted: (query: StandingQuery) => boolean = () => true,
  ): Promise<void> {
    const queries: StandingQuery[] = [];
    for (const watch of those) queries.push(await queryOf(watch, store));
    const wanted = queries.filter(isWanted);
    if (wanted.length > 0) await search.keepStanding(wanted);
    for (const query of wanted) standing.set(query.id, query);
  }

  async function answered(articles: readonly ArrivedArticle[]): Promise<readonly (readonly string[])[]> {
    const documents = articles.map(documentOf);
    const first = await search.standingFor(documents);
    if (first.standing === standing.size) return first.answered;
    // The search was started anew and has forgotten them.
    await stand(watches.values());
    return (await search.standingFor(documents)).answered;
  }

  async function matchesIn(articles: readonly ArrivedArticle[]): Promise<Omit<Match, "slot">[]> {
    const fresh = articles.filter(({ stored }) => isNews(stored.article, now()));
    if (fresh.length === 0) return [];
    // For whom it is no news, nobody watches it.
    const ids = await answered(fresh.map((one) => ({ ...one, guilds: one.newsFor })));
    return fresh.flatMap(({ stored: { article }, version }, index) =>
      ids[index]!.flatMap((id) => {
        const watch = watches.get(id);
        if (!watch || article.retrieved < watch.createdAt) return [];
        return [{ watch: watch.id, article: article.id, arrival: version, at: now() }];
      }),
    );
  }

  return {
    changed() {
      isOld = true;
    },
    async catchUp() {
      await refresh();
      let mark = await store.watchedUpTo();
      if (mark === null || watches.size === 0) {
        const last = await store.lastArrival();
        if (mark !== last) await store.keepMatches([], last);
        return;
      }
      for (;;) {
        const { mark: reached, articles } = await store.arrivals(mark, SLICE);
        if (reached === mark) return;
        await store.keepMatches(await matchesIn(articles), reached);
        mark = reached;
      }
    },
  };
}

const isNews = (article: ArrivedArticle["stored"]["article"], now: number): boolean =>
  sortTime(article) >= article.retrieved - LATE_ARRIVAL_MS && article.retrieved >= now - ARRIVES_AGAIN_MS;

/** What a watch asks of an article by its words; which feeds its topic is made of is asked when it is told. */
async function queryOf({ id, words, topic, guild }: Watch, store: Store): Promise<StandingQuery> {
  const viewer = { guild };
  const within = topic === null ? null : (await topicScope(topic, { store }, viewer)).query;
  return { id, query: words, in: placeOf(words), viewer, ...(within !== null && { within }) };
}

/** Where the words say that they are looked for. */
export const placeOf = (words: string): StandingQuery["in"] => parseQuery(words).filters.in ?? "everything";

import { sortTime } from "./domain/article.ts";
import type { ArticleId } from "./domain/ids.ts";
import { type Abreast, documentOf } from "./intake.ts";
import type { Search } from "./search/index.ts";
import type { ArrivedArticle, Store } from "./store/index.ts";
import type { StoryIndex } from "./stories/index.ts";

/** Articles taken from the store at once: so few that nobody waits for it. */
const SLICE = 20;
/** Versions compared at once; they hold no text. */
const COMPARED = 1_000;
/** So many articles, the last to arrive, are compared with what comes in. An older one keeps its story. */
const KNOWN_ARTICLES = 3_000;

type Following = {
  readonly store: Store;
  readonly search: Search;
  readonly stories: StoryIndex;
  /** Does some work when no other process that shares the store takes anything in. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Is told how many articles the search index lacked or had too many of at a start. */
  readonly onDisagreement: (missing: number, superfluous: number) => void;
};

export type Follower = Abreast & {
  /** Settles when the search holds what the store holds. */
  readonly agreed: Promise<void>;
  /** Settles when the stories are known as well, and the newest articles are in memory. */
  readonly filled: Promise<void>;
  /** Brings in what was stored or removed since, perhaps by another process. */
  look(): Promise<void>;
  /** After the search has lost what it had in memory. */
  refill(): Promise<void>;
  settled(): Promise<void>;
};

/**
 * Keeps search and stories abreast of the store, in order of arrival. At a start the search is compared with the store, article by article, and mended; then the
 * stories are learnt anew. One thing at a time is done here, and what takes articles in waits for its turn among the processes that share the store, so that
 * each knows the stories of the others.
 */
export function follow({ store, search, stories, inTurn, onDisagreement }: Following): Follower {
  let mark = 0;
  let last: Promise<unknown> = Promise.resolve();
  let hasAgreed = false;
  let looking: Promise<void> | null = null;
  let warming: Promise<void> | null = null;

  function next<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work, work);
    last = done.catch(() => {});
    return done;
  }

  function learn({ stored: { article, signature, story } }: ArrivedArticle): void {
    stories.place({ id: article.id, at: sortTime(article), signature, story });
  }

  async function catchUp(): Promise<void> {
    for (;;) {
      const { mark: reached, gone, articles } = await store.arrivals(mark, SLICE);
      if (reached === mark) break;
      for (const id of gone) stories.remove(id);
      for (const arrived of articles) learn(arrived);
      if (gone.length > 0) await search.remove(gone);
      await search.put(articles.map(documentOf));
      mark = reached;
    }
    void warm();
  }

  async function agree(): Promise<void> {
    hasAgreed = false;
    mark = await store.lastArrival();
    const { missing, superfluous } = await compare(store, search);
    if (missing.length + superfluous.length > 0) onDisagreement(missing.length, superfluous.length);
    if (superfluous.length > 0) await search.remove(superfluous);
    for (let from = 0; from < missing.length; from += SLICE) {
      const articles = await store.arrived(missing.slice(from, from + SLICE));
      await search.put(articles.map(documentOf));
    }
    hasAgreed = true;
  }

  async function learnStories(): Promise<void> {
    const end = mark;
    for (let from = await store.markBefore(KNOWN_ARTICLES); from < end; ) {
      const { mark: reached, articles } = await store.signatures(from, SLICE);
      if (reached === from) return;
      for (const { id, at, signature, story } of articles) stories.place({ id, at, signature, story });
      from = reached;
    }
  }

  function warm(): Promise<void> {
    warming ??= fillMemory().finally(() => {
      warming = null;
    });
    // What is not in memory is found all the same.
    return warming.catch(() => {});
  }

  async function fillMemory(): Promise<void> {
    let before: ArticleId | undefined;
    for (;;) {
      const ids = await search.cold(SLICE);
      // The same again: the store has lost it, which the next look tells the search.
      if (ids.length === 0 || ids[0] === before) return;
      before = ids[0];
      const articles = new Map((await store.arrived(ids)).map((one) => [one.stored.article.id, documentOf(one)]));
      await search.warm(ids.map((id) => articles.get(id)).filter((document) => document !== undefined));
    }
  }

  const agreed = next(agree);
  const learnt = next(learnStories);
  return {
    agreed,
    filled: Promise.all([agreed, learnt]).then(warm),
    look() {
      looking ??= next(async () => {
        looking = null;
        // The search may have died of a full disk; by now it may be well again.
        if (!hasAgreed) await agree();
        await catchUp();
      });
      return looking;
    },
    refill: () => next(agree).then(warm),
    alone: (work) =>
      next(() =>
        inTurn(async () => {
          await catchUp();
          return work();
        }),
      ),
    catchUp,
    async settled() {
      await last;
      await warming?.catch(() => {});
    },
  };
}

/** What the search lacks or has in an older version, in order of arrival, and what it should not have. */
export async function compare(
  store: Pick<Store, "versions">,
  search: Pick<Search, "held">,
): Promise<{ missing: ArticleId[]; superfluous: ArticleId[] }> {
  const missing: { id: ArticleId; version: number }[] = [];
  const superfluous: ArticleId[] = [];
  const stored = sliced((after) => store.versions(after, COMPARED));
  const held = sliced((after) => search.held(after, COMPARED));
  let [there, here] = [await stored.next(), await held.next()];
  while (!there.done || !here.done) {
    if (here.done || (!there.done && there.value.id < here.value.id)) {
      missing.push(there.value!);
      there = await stored.next();
    } else if (there.done || here.value.id < there.value.id) {
      superfluous.push(here.value.id);
      here = await held.next();
    } else {
      if (here.value.version !== there.value.version) missing.push(there.value);
      [there, here] = [await stored.next(), await held.next()];
    }
  }
  missing.sort((a, b) => a.version - b.version);
  return { missing: missing.map(({ id }) => id), superfluous };
}

async function* sliced<T extends { readonly id: ArticleId }>(
  read: (after: ArticleId | null) => Promise<readonly T[]>,
): AsyncGenerator<T, void> {
  let after: ArticleId | null = null;
  for (;;) {
    const slice: readonly T[] = await read(after);
    yield* slice;
    const lastOne = slice.at(-1);
    if (!lastOne) return;
    after = lastOne.id;
  }
}

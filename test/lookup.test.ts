import { expect, test } from "vitest";
import type { App } from "../src/app.ts";
import { articleId, feedId, userId } from "../src/domain/ids.ts";
import { findIn, sameStory, topicScope } from "../src/lookup.ts";
import type { FindOptions } from "../src/search/index.ts";
import { openSqliteStore } from "../src/store/sqlite/index.ts";
import { sampleFeed } from "./store/contract-feeds.ts";
import { everyone, NORTH, only, SOUTH, sample } from "./store/samples.ts";

test("the other articles of a story are named by their publishers, and never by the article's own", async ({
  onTestFinished,
}) => {
  const store = await openSqliteStore({ file: ":memory:" });
  onTestFinished(() => store.close());
  const inStory = (id: string, hours: number, publisher: string | null) =>
    sample(id, hours, { story: "ferry", publisher });
  const mine = inStory("mine", 1, "Alder Gazette");
  for (const stored of [
    mine,
    inStory("update", 2, "Alder Gazette"),
    inStory("other", 3, "Port Alder Echo"),
    inStory("again", 4, "Port Alder Echo"),
    inStory("nameless", 5, null),
    sample("elsewhere", 6, { publisher: "Inland Post" }),
  ])
    await store.saveArticle(stored, everyone);
  await store.saveArticle(inStory("theirs", 7, "Southern Letter"), only(SOUTH));

  const { articles, alsoIn } = await sameStory(mine, { store } as unknown as App, { guild: NORTH });
  expect(articles.map(({ article }) => article.id)).toEqual(["nameless", "again", "other", "update"]);
  expect(alsoIn).toEqual(["Port Alder Echo"]);
});

test("a feed's articles are found behind a thousand hits of other feeds, each once and in order", async ({
  onTestFinished,
}) => {
  const store = await openSqliteStore({ file: ":memory:" });
  onTestFinished(() => store.close());
  const feed = sampleFeed("echo");
  const by = { guild: NORTH, name: "echo", addedBy: userId("7"), addedAt: 0, isPaused: false, isMuted: false };
  await store.follow(feed, by);
  const ids = Array.from({ length: 1_500 }, (_, at) => articleId(`article-${at}`));
  const own = [1_499, 30, 1_400].map((at) => ids[at]!);
  for (const id of own) await store.saveArticle(sample(id, 1), only(NORTH));
  await store.markSeen(feed.id, [], own, 1);
  const asked: number[] = [];
  const search = {
    async find(_query: string, { limit, offset = 0 }: FindOptions) {
      asked.push(limit);
      return { hits: ids.slice(offset, offset + limit).map((id) => ({ id, score: 1 })), total: 1_500, corrected: [] };
    },
  };
  const app = { store, search } as unknown as App;
  const options = { viewer: { guild: NORTH }, limit: 2, offset: 1 };
  const found = await findIn([feed.id], "pier", options, app);
  expect([found.hits.map(({ id }) => id), found.total]).toEqual([[ids[1_400], ids[1_499]], 3]);
  expect(await findIn([], "pier", options, app)).toEqual({ hits: [], total: 0, corrected: [] });
  expect((await findIn(null, "pier", options, app)).total).toBe(1_500);
  expect(asked).toEqual([1_000, 20_000, 2]);
});

test("a topic asks for its words, for its feeds, or for nothing when its feeds are gone; another name is a query", async ({
  onTestFinished,
}) => {
  const store = await openSqliteStore({ file: ":memory:" });
  onTestFinished(() => store.close());
  await store.saveTopic({ guild: NORTH, name: "Harbour", feeds: ["echo"], query: null });
  await store.saveTopic({ guild: NORTH, name: "Boats", feeds: [], query: "boat OR ship" });
  await store.saveTopic({ guild: NORTH, name: "Left", feeds: [], query: null });
  const scope = (topic: string) => topicScope(topic, { store }, { guild: NORTH });
  expect(await scope("harbour")).toEqual({ query: null, feeds: [feedId("echo")] });
  expect(await scope("Boats")).toEqual({ query: "boat OR ship", feeds: null });
  expect(await scope("Left")).toEqual({ query: null, feeds: [] });
  expect(await scope("tide")).toEqual({ query: "tide", feeds: null });
});

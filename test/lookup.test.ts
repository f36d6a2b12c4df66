import { expect, test } from "vitest";
import type { App } from "../src/app.ts";
import { sameStory } from "../src/lookup.ts";
import { openSqliteStore } from "../src/store/sqlite/index.ts";
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

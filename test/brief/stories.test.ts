import { describe, expect, test } from "vitest";
import { alsoIn, byStory, chooseStories, leadArticle, publishersOf } from "../../src/brief/stories.ts";
import { storyId } from "../../src/domain/ids.ts";
import { sampleArticle } from "../sample-article.ts";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 6, 12);
const told = (story: string, publisher: string, hoursAgo: number) => ({
  ...sampleArticle({
    publisher,
    url: `https://x.example/${story}/${publisher}/${hoursAgo}`,
    published: new Date(NOW - hoursAgo * HOUR).toISOString(),
  }),
  story: storyId(story),
});
const stories = byStory([
  told("old", "A", 30),
  told("one", "A", 1),
  told("two", "A", 5),
  told("two", "B", 2),
  told("two", "B", 3),
  told("third", "C", 9),
]);
const names = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe("stories", () => {
  test("come newest first, each once, with their articles newest first", () => {
    expect(names(stories)).toEqual(["one", "two", "third", "old"]);
    expect(stories[1]?.articles.map(({ article }) => article.publisher)).toEqual(["B", "B", "A"]);
  });

  test("know their publishers, and which others tell the same", () => {
    const two = stories[1]!;
    expect(publishersOf(two)).toEqual(["B", "A"]);
    expect(alsoIn(two, leadArticle(two))).toEqual(["A"]);
  });

  test("are chosen by how many papers carry them and how fresh they are, within the day", () => {
    expect(names(chooseStories(stories, NOW - 24 * HOUR, NOW, 8))).toEqual(["two", "one", "third"]);
    expect(names(chooseStories(stories, NOW - 24 * HOUR, NOW, 1))).toEqual(["two"]);
    expect(chooseStories(stories, NOW - HOUR / 2, NOW, 8)).toEqual([]);
  });

  test("of the future are not told", () => {
    expect(chooseStories(byStory([told("ahead", "A", -3)]), NOW - 24 * HOUR, NOW, 8)).toEqual([]);
  });
});

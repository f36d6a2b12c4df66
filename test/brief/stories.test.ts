import { describe, expect, test } from "vitest";
import {
  alsoIn,
  chooseStories,
  leadArticle,
  newSince,
  outlinesOf,
  publishersOf,
  storyOf,
} from "../../src/brief/stories.ts";
import { articleId, storyId } from "../../src/domain/ids.ts";
import type { TimelineEntry } from "../../src/domain/story.ts";
import { sampleArticle } from "../sample-article.ts";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 6, 12);
const DAY_AGO = NOW - 24 * HOUR;
/** An article published some hours ago, got when it was published unless said otherwise. */
const told = (story: string, publisher: string, hoursAgo: number, gotHoursAgo = hoursAgo): TimelineEntry => ({
  id: articleId(`${story}-${publisher}-${hoursAgo}`),
  story: storyId(story),
  publisher,
  at: NOW - hoursAgo * HOUR,
  retrieved: NOW - gotHoursAgo * HOUR,
  copyOf: null,
});
const outlines = outlinesOf([
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
    expect(names(outlines)).toEqual(["one", "two", "third", "old"]);
    expect(outlines[1]?.entries.map(({ publisher, at }) => [publisher, (NOW - at) / HOUR])).toEqual([
      ["B", 2],
      ["B", 3],
      ["A", 5],
    ]);
  });

  test("know their publishers, and which others tell the same", () => {
    const two = outlines[1]!;
    const story = storyOf(two, [
      sampleArticle({ publisher: "A" }),
      sampleArticle({ publisher: "B", published: "2026-03-06T10:00:00Z" }),
    ]);
    expect(publishersOf(two)).toEqual(["B", "A"]);
    expect(leadArticle(story).article.publisher).toBe("B");
    expect(alsoIn(story, leadArticle(story))).toEqual(["A"]);
  });

  test("are chosen by how many papers carry them and how fresh they are", () => {
    expect(names(chooseStories(outlines, NOW, 3))).toEqual(["two", "one", "third"]);
    expect(names(chooseStories(outlines, NOW, 1))).toEqual(["two"]);
  });
});

describe("a story is new", () => {
  test.each([
    ["that was published since", told("s", "A", 23), true],
    ["not that was published before", told("s", "A", 25), false],
    ["that was published before and came only now", told("s", "A", 30, 2), true],
    ["not that is days old when it comes", told("s", "A", 80, 2), false],
    ["not of the future", told("s", "A", -3), false],
  ])("%s", (_name, entry, isNew) => {
    expect(newSince(outlinesOf([entry]), DAY_AGO, NOW)).toHaveLength(isNew ? 1 : 0);
  });

  test("when one of its articles is", () => {
    expect(names(newSince(outlinesOf([told("s", "A", 40), told("s", "B", 3)]), DAY_AGO, NOW))).toEqual(["s"]);
  });
});

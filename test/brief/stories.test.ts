import { describe, expect, test } from "vitest";
import { leadOf } from "../../src/brief/lead.ts";
import {
  alsoIn,
  isNewSince,
  mayComeAfter,
  outlinesOf,
  publishersOf,
  storyOf,
  voicesOf,
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
    const lead = leadOf(story.articles);
    expect([lead.article.publisher, alsoIn(story, lead)]).toEqual(["B", ["A"]]);
  });

  test("are carried by as many voices as tell them on their own: papers that print a wire's text are one with it", () => {
    const wire = told("s", "Meridian Wire", 5);
    const copy = (publisher: string) => ({ ...told("s", publisher, 4), copyOf: wire.id });
    expect(voicesOf([copy("A"), copy("B"), wire])).toBe(1);
    expect(voicesOf([copy("A"), copy("B")])).toBe(1);
    expect(voicesOf([copy("A"), wire, told("s", "C", 1), told("s", "C", 2)])).toBe(2);
  });
});

describe("the article that tells a story", () => {
  const of = (publisher: string, hour: number, text?: string) =>
    sampleArticle({ publisher, published: new Date(NOW - hour * HOUR).toISOString(), ...(text && { text }) });

  test("is the newest that could be summarised", () => {
    expect(leadOf([of("A", 3), of("B", 1, "Breakwater"), of("C", 2)]).article.publisher).toBe("C");
    expect(leadOf([of("A", 3, "Wall"), of("B", 1, "Breakwater")]).article.publisher).toBe("B");
  });

  test("is another paper's where this paper told a story before, unless it is much older", () => {
    const heard = new Set(["C"]);
    expect(leadOf([of("A", 3), of("C", 2)], heard).article.publisher).toBe("A");
    expect(leadOf([of("A", 15), of("C", 2)], heard).article.publisher).toBe("C");
  });
});

describe("an article is new", () => {
  test.each([
    ["that was published since", told("s", "A", 23), true],
    ["not that was published before", told("s", "A", 25), false],
    ["that was published before and came only now", told("s", "A", 30, 2), true],
    ["not that is days old when it comes", told("s", "A", 80, 2), false],
    ["not of the future", told("s", "A", -3), false],
  ])("%s", (_name, entry, isNew) => {
    expect(isNewSince(entry, DAY_AGO, NOW)).toBe(isNew);
  });
});

describe("printed", () => {
  test.each([
    ["an hour after", 10, 9, true],
    ["at the same time", 9, 9, true],
    ["an hour before", 8, 9, false],
    ["on the same day, at no known hour", 0, 9, true],
    ["on the day before, at no known hour", 0, 33, false],
  ])("%s", (_name, hour, other, may) => {
    expect(mayComeAfter(hour * HOUR, other * HOUR)).toBe(may);
  });
});

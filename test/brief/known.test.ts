import { expect, test } from "vitest";
import { knownFrom } from "../../src/brief/known.ts";
import { articleId, storyId } from "../../src/domain/ids.ts";
import { ToldSchema } from "../../src/domain/told.ts";

const [a, b] = [articleId("a"), articleId("b")];
const heard = (correction: number) => ({ article: a, sentences: "", figures: "[]", corrections: [correction] });
const told = (at: number, ...notes: number[]) => ({
  at,
  stories: [{ id: storyId("s"), articles: [a, b], heard: notes.map(heard) }],
});

test("what is known of an article is all that was kept of it, and the last time it was told", () => {
  const { articles, stories } = knownFrom([told(5, 2), told(3, 1)]);
  expect(articles.get(a)).toEqual({ at: 5, heard: [heard(1), heard(2)], wasRead: true });
  expect(stories.get(storyId("s"))?.at).toBe(5);
});

test("an article that stood beside those that were read was not read", () => {
  expect(knownFrom([told(3, 1)]).articles.get(b)).toEqual({ at: 3, heard: [], wasRead: false });
});

test("of what was told before anything was kept, each article counts as read", () => {
  const old = ToldSchema.parse({ at: 3, stories: [{ id: "s", articles: ["a"] }] });
  expect(knownFrom([old]).articles.get(a)).toEqual({ at: 3, heard: [], wasRead: true });
});

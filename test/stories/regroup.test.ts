import { describe, expect, test } from "vitest";
import { createStoryIndex, type StoryIndex } from "../../src/stories/index.ts";
import { placed, wordMaker } from "./invented-articles.ts";

/** Articles on events of one kind: they share some words of the kind, and more of their event. */
function eventsOfOneKind(seed: number) {
  const word = wordMaker(seed, 40_000);
  const filler = () => Array.from({ length: 40 }, word).join(" ");
  const ofKind = Array.from({ length: 8 }, (_, number) => `Kindword${"abcdefgh"[number]}`);
  return (id: string, event: string, hours: number, { kind = 5, own = 12 } = {}) => {
    const names = Array.from({ length: own }, (_, number) => `${event}name${"abcdefghijkl"[number]}`);
    const words = [...ofKind.slice(0, kind), ...names].map((name) => `the ${name}`).join(" near ");
    return placed(
      id,
      hours,
      `${names[0] ?? ofKind[0]} and ${names[1] ?? ofKind[1]}`,
      `In ${words} it was so. ${filler()}.`,
    );
  };
}

function placeAll(index: StoryIndex, articles: readonly ReturnType<typeof placed>[]): Map<string, string> {
  const stories = new Map<string, string>();
  for (const article of articles) {
    const { story, moved } = index.place(article);
    stories.set(article.id, story);
    for (const [id, now] of moved) stories.set(id, now);
  }
  return stories;
}

describe("a story that is looked at again", () => {
  test("is parted when later articles show two events of one kind; the larger part keeps the id", () => {
    const article = eventsOfOneKind(1);
    const mixed = [
      article("a1", "Selmouth", 0, { kind: 8, own: 2 }),
      article("b1", "Brannock", 1, { kind: 8, own: 2 }),
      ...[2, 3, 4, 5, 6, 7].map((hour) => article(`a${hour}`, "Selmouth", hour)),
      ...[8, 9, 10].map((hour) => article(`b${hour}`, "Brannock", hour)),
      ...[11, 12, 13, 14, 15].map((hour) => article(`a${hour}`, "Selmouth", hour)),
    ];
    const index = createStoryIndex();
    const early = placeAll(index, mixed.slice(0, 2));
    expect(new Set(early.values())).toEqual(new Set(["a1"]));
    const late = placeAll(createStoryIndex(), mixed);
    const of = (letter: string) => new Set([...late].filter(([id]) => id.startsWith(letter)).map(([, story]) => story));
    expect([...of("a")]).toEqual(["a1"]);
    expect(of("b").has("a1")).toBe(false);
    expect(of("b").size).toBe(1);
  });

  test("is joined with another when an article stands between; what moved is told", () => {
    const index = createStoryIndex();
    const [left, right] = [
      "the Ossel burst its banks at Brannock and Firefighters took Families from roofs at Niederau",
      "the mayor Lotte Brandt asked the army for sandbags and General Ferro promised two thousand soldiers at Niederau",
    ];
    const story = (id: string, hour: number, words: string) =>
      placed(id, hour, "Niederau under water", `On Monday ${words}.`);
    const stories = placeAll(index, [
      placed("l1", 0, "Ossel floods Brannock", `On Monday ${left}.`),
      placed("r1", 1, "Ferro sends soldiers", `On Monday ${right}.`),
    ]);
    expect(new Set(stories.values()).size).toBe(2);
    const { story: joined, moved } = index.place(story("m", 2, `${left}, and ${right}`));
    expect(new Set([joined, ...moved.values()]).size).toBe(1);
    expect([...moved.keys()].every((id) => id === "l1" || id === "r1")).toBe(true);
    expect(moved.size).toBe(1);
  });
});

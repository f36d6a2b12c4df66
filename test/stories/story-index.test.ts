import { describe, expect, test } from "vitest";
import { articleId, storyId } from "../../src/domain/ids.ts";
import { createStoryIndex } from "../../src/stories/index.ts";
import { createPostings } from "../../src/stories/postings.ts";
import { placed, wordMaker } from "./invented-articles.ts";

const STRIKE = [
  "Dockers walk out at Selmouth after the death of a colleague under a falling crane. The Harbour Workers' Union said 1,900 members would stay out until every crane at the port had been checked. Anders Vellacott, chief executive of the Selmouth Port Authority, called the walkout wrong.",
  "Not one ship was unloaded at Selmouth on Tuesday, the second day of a strike over the safety of cranes. Rosalind Okeke of the Harbour Workers' Union met Anders Vellacott for an hour and left without an agreement.",
] as const;
const FLOOD =
  "The river Ossel burst its banks at Brannock overnight and drove 1,200 people from their homes. Firefighters in boats took families from roofs, and the mayor, Lotte Brandt, asked for the army.";

describe("createStoryIndex", () => {
  test("puts two reports of one event together and names the story after the first", () => {
    const index = createStoryIndex();
    expect(index.place(placed("a", 0, "Dockers walk out at Selmouth after crane death", STRIKE[0]))).toBe("a");
    expect(index.place(placed("b", 5, "Strike over cranes empties port of Selmouth", STRIKE[1]))).toBe("a");
  });

  test("keeps two events of one country apart", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Dockers walk out at Selmouth after crane death", STRIKE[0]));
    expect(index.place(placed("b", 1, "Ossel bursts its banks in Selmara and empties Brannock", FLOOD))).toBe("b");
  });

  test("opens a new story for the same words after more than 72 hours", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Dockers walk out at Selmouth after crane death", STRIKE[0]));
    expect(index.place(placed("b", 73, "Dockers walk out at Selmouth after crane death", STRIKE[0]))).toBe("b");
  });

  test("follows a story for as long as it goes on", () => {
    const index = createStoryIndex();
    const stories = [0, 60, 120, 180].map((at) =>
      index.place(placed(`a${at}`, at, "Dockers walk out at Selmouth after crane death", STRIKE[0])),
    );
    expect(new Set(stories)).toEqual(new Set(["a0"]));
  });

  test("knows a copy under another headline, shortened", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Ossel bursts its banks", FLOOD));
    expect(index.place(placed("b", 2, "Hundreds homeless", FLOOD.slice(0, 120)))).toBe("a");
  });

  test("groups headlines that have no text", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Caldwing to buy Ternair for 2.4 billion euros"));
    expect(index.place(placed("b", 1, "Ternair shares soar on Caldwing bid"))).toBe("a");
  });

  test("does not join headlines over one word", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Caldwing to buy Ternair for 2.4 billion euros"));
    expect(index.place(placed("b", 1, "Caldwing pilot wins chess prize"))).toBe("b");
  });

  test("does not join articles that have no words", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "", "…"));
    expect(index.place(placed("b", 0, "", "…"))).toBe("b");
  });

  test("never moves an article that was placed", () => {
    const index = createStoryIndex();
    const first = placed("a", 0, "Dockers walk out at Selmouth after crane death", STRIKE[0]);
    index.place(first);
    index.place(placed("b", 1, "Strike over cranes empties port of Selmouth", STRIKE[1]));
    expect(index.place(first)).toBe("a");
    expect(index.place({ ...first, story: storyId("other") })).toBe("a");
  });

  test("goes on after a restart where it was", () => {
    const index = createStoryIndex();
    const old = placed("b", 1, "Strike over cranes empties port of Selmouth", STRIKE[1]);
    expect(index.place({ ...old, story: storyId("a") })).toBe("a");
    expect(index.place(placed("c", 2, "Dockers walk out at Selmouth after crane death", STRIKE[0]))).toBe("a");
  });

  test("forgets the stories that were quiet longest when there are too many", () => {
    const postings = createPostings(10);
    for (let number = 0; number < 25; number += 1) {
      const story = postings.open(storyId(`s${number}`), number);
      postings.add(story, { id: articleId(`a${number}`), at: number }, new Map([[number, 1]]), [1000 + number], 0);
    }
    const kept = Array.from({ length: 25 }, (_, number) => number).filter((number) => postings.frequency(number) > 0);
    expect(kept.length).toBeLessThanOrEqual(10);
    expect(kept.at(-1)).toBe(24);
    expect(postings.copies([1000, 1024]).size).toBe(1);
    expect(postings.storyOf(articleId("a0"))).toBeUndefined();
  });

  test("places 5,000 articles in under a millisecond each", () => {
    const word = wordMaker(4, 60_000);
    const articles = Array.from({ length: 5_000 }, (_, number) =>
      placed(
        `a${number}`,
        number / 100,
        Array.from({ length: 9 }, word).join(" "),
        `${Array.from({ length: 150 }, word).join(" ")}.`,
      ),
    );
    const index = createStoryIndex();
    const began = performance.now();
    for (const article of articles) index.place(article);
    expect((performance.now() - began) / articles.length).toBeLessThan(1);
  });
});

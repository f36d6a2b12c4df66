import { describe, expect, test } from "vitest";
import { articleId, storyId } from "../../src/domain/ids.ts";
import { createLedger, type Member, wordsOfVector } from "../../src/stories/ledger.ts";

/** An article of some words, all of one weight. */
function member(id: string, at: number, ...words: number[]): Member {
  const vector = {
    words: Uint32Array.from(words),
    weights: Float32Array.from(words, () => 1 / Math.sqrt(words.length)),
  };
  return { id: articleId(id), at, vector, shingles: [], short: false, print: 0 };
}
const silently = () => {};

describe("the ledger of stories", () => {
  test("forgets the stories that were quiet longest when there are too many articles", () => {
    const ledger = createLedger(10);
    const forgotten: string[] = [];
    for (let number = 0; number < 25; number += 1)
      ledger.add(member(`a${number}`, number, number), storyId(`s${number}`), ({ id }) => forgotten.push(id));
    const kept = Array.from({ length: 25 }, (_, number) => number).filter((word) => ledger.frequencies.of(word) > 0);
    expect(kept).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
    expect(forgotten).toEqual(Array.from({ length: 15 }, (_, number) => `a${number}`));
    expect(ledger.storyOf(articleId("a0"))).toBeUndefined();
    expect(ledger.frequencies.articles).toBe(10);
  });

  test("knows the square of a story's sum through every coming and going", () => {
    const ledger = createLedger(100);
    const [first, other] = [storyId("s"), storyId("t")];
    const a = ledger.add(member("a", 1, 1, 2), first, silently);
    ledger.add(member("b", 2, 2, 3), first, silently);
    expect(a.square).toBeCloseTo(3);
    ledger.add(member("c", 3, 1, 2), first, silently);
    ledger.move(articleId("b"), other);
    expect(ledger.storyOf(articleId("a"))).toMatchObject({ id: "s", first: 1, last: 3 });
    expect(ledger.storyOf(articleId("a"))!.square).toBeCloseTo(4);
    expect(ledger.storyOf(articleId("b"))!.square).toBeCloseTo(1);
    ledger.remove(articleId("b"));
    expect(ledger.has(other)).toBe(false);
  });

  test("finds the stories that share a word, and what they share", () => {
    const ledger = createLedger(100);
    ledger.add(member("a", 1, 1, 2, 3, 4), storyId("s"), silently);
    ledger.add(member("b", 1, 2, 9, 10, 11), storyId("s"), silently);
    ledger.add(member("c", 1, 7, 8, 9, 10), storyId("t"), silently);
    const found = ledger.alike(wordsOfVector(member("d", 1, 2, 3, 5, 6).vector));
    expect(found.map(({ id }) => id)).toEqual(["s"]);
    expect(found[0]!.likeness).toMatchObject({ common: 2, core: 2 });
    expect(found[0]!.likeness.dot).toBeCloseTo(0.75);
  });
});

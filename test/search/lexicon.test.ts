import fc from "fast-check";
import { expect, test } from "vitest";
import { createLexicon } from "../../src/search/hot/lexicon.ts";

test("knows exactly the words of the articles that are there, each by a number of its own", () => {
  const anyArticle = fc.record({
    words: fc.array(fc.constantFrom("", "a", "b", "c", "d", "e")),
    removed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 10 }), (articles) => {
      const lexicon = createLexicon();
      const there: { words: string[]; numbers: Uint32Array }[] = [];
      for (const { words, removed } of articles) {
        there.push({ words, numbers: lexicon.add(words) });
        if (removed) lexicon.remove(there.shift()!.numbers);
      }
      const known = new Set(there.flatMap(({ words }) => words).filter((word) => word !== ""));
      expect([...lexicon.words()].sort()).toEqual([...known].sort());
      expect(new Set([...known].map(lexicon.numberOf)).size).toBe(known.size);
      for (const { words, numbers } of there) expect(words.map(lexicon.numberOf)).toEqual([...numbers]);
      for (const word of ["a", "b", "zebra"]) if (!known.has(word)) expect(lexicon.numberOf(word)).toBe(0);
    }),
  );
});

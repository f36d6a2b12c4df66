import { expect, test } from "vitest";
import { createCorpus } from "../../bench/corpus.ts";
import { openSearch } from "../../src/search/open.ts";

const ARTICLES = 900;
const QUERIES = 150;

test.each(["any", "all"] as const)(
  "the best ten of very many come alike from memory and from disk: %s of the words",
  async (match) => {
    const corpus = createCorpus(ARTICLES);
    const documents = [...corpus.documents];
    const memory = openSearch({ archive: null, hotLimit: ARTICLES });
    const disk = openSearch({ archive: ":memory:", hotLimit: 0 });
    await memory.put(documents);
    await disk.put(documents);
    for (const query of corpus.queries(QUERIES)) {
      const options = { viewer: { guild: null }, limit: 10, match };
      const [one, other] = [await memory.find(query, options), await disk.find(query, options)];
      expect(other.total).toBe(one.total);
      for (const [index, { score }] of one.hits.entries()) expect(other.hits[index]!.score).toBeCloseTo(score, 9);
    }
    await disk.close();
  },
);

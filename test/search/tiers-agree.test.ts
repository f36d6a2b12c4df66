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

test("words that need not be there, and how new an article is, decide on disk as in memory", async () => {
  const corpus = createCorpus(2 * ARTICLES);
  const documents = [...corpus.documents];
  const memory = openSearch({ archive: null, hotLimit: documents.length });
  const disk = openSearch({ archive: ":memory:", hotLimit: 0 });
  await memory.put(documents);
  await disk.put(documents);
  const now = Math.max(...documents.map(({ at }) => at));
  const words = corpus.queries(2 * QUERIES).flatMap((query) => query.split(" "));
  for (let at = 0; at + 4 <= words.length; at += 4) {
    const [first, second, third, fourth] = words.slice(at, at + 4);
    const query = `${first} ${second} (${third} OR ${fourth})`;
    const options = { viewer: { guild: null }, limit: 5, now };
    const [one, other] = [await memory.find(query, options), await disk.find(query, options)];
    expect(other.hits.map(({ score }) => score.toFixed(9))).toEqual(one.hits.map(({ score }) => score.toFixed(9)));
  }
  await disk.close();
});

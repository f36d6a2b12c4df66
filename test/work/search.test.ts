import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { ArticleId } from "../../src/domain/ids.ts";
import type { Search } from "../../src/search/index.ts";
import { startSearchWorker } from "../../src/work/search.ts";
import { searchContract } from "../search/contract.ts";
import { sample } from "../search/samples.ts";

const anybody = { viewer: { guild: null }, limit: 9 };

/** One worker for all tests of the contract, emptied after each: starting one takes longer than the test. */
const shared = startSearchWorker({ log: () => {} });
afterAll(() => shared.close());

async function openShared(): Promise<Search> {
  const there = new Set<ArticleId>();
  return {
    ...shared,
    async add(documents) {
      for (const { id } of documents) there.add(id);
      await shared.add(documents);
    },
    close: () => shared.remove([...there]),
  };
}

searchContract("minisearch in a worker", openShared, 20);

describe("a search worker that dies", () => {
  let search: Search;
  afterEach(() => search.close());
  const script = new URL("./scripts/fragile-search.ts", import.meta.url);

  test.each([
    ["hangs", "HANG"],
    ["ends", "EXIT"],
  ])("because it %s is filled again", async (_name, query) => {
    const said: string[] = [];
    search = startSearchWorker({
      script,
      queryTimeoutMs: 3_000,
      log: (message) => said.push(message),
      async *refill() {
        yield [sample("a", { body: "vote" })];
        yield [sample("b", { body: "vote" })];
      },
    });
    await search.add([sample("lost", { body: "vote" })]);
    await expect(search.find(query, anybody)).rejects.toThrow(/search worker/);
    await expect.poll(() => said.length).toBe(2);
    expect((await search.find("vote", anybody)).hits.map(({ id }) => String(id))).toEqual(["a", "b"]);
    expect(said[1]).toBe("search worker was filled again: 2 articles");
  });

  test("and cannot be filled says so and answers from what is there", async () => {
    const said: string[] = [];
    search = startSearchWorker({
      script,
      log: (message) => said.push(message),
      // biome-ignore lint/correctness/useYield: it fails before it has anything to give
      async *refill() {
        throw new Error("store is closed");
      },
    });
    await expect(search.find("EXIT", anybody)).rejects.toThrow();
    await expect.poll(() => said.length).toBe(2);
    expect(said[1]).toBe("search worker could not be filled again: store is closed");
    expect((await search.find("vote", anybody)).hits).toEqual([]);
  });
});

test("a query does not wait for the indexing of many articles", async () => {
  const search = startSearchWorker({ log: () => {} });
  const body = "The harbour office counted lanterns by the bridge. ".repeat(60);
  const adding = search.add(Array.from({ length: 300 }, (_, index) => sample(`d${index}`, { body })));
  await search.find("lantern", anybody);
  expect(await search.size(null)).toBeLessThan(300);
  await adding;
  expect(await search.size(null)).toBe(300);
  await search.close();
});

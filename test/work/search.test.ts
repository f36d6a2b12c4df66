import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ArticleId } from "../../src/domain/ids.ts";
import type { Search } from "../../src/search/index.ts";
import { startSearchWorker } from "../../src/work/search.ts";
import { searchContract } from "../search/contract.ts";
import { sample } from "../search/samples.ts";

const anybody = { viewer: { guild: null }, limit: 9 };
const inMemory = { archive: ":memory:", hotLimit: 100 };

/** One worker for all tests of the contract, emptied after each: starting one takes longer than the test. */
const shared = startSearchWorker({ settings: inMemory, log: () => {} });
afterAll(() => shared.close());

async function openShared(): Promise<Search> {
  const there = new Set<ArticleId>();
  const standing = new Set<string>();
  return {
    ...shared,
    async put(documents) {
      for (const { id } of documents) there.add(id);
      await shared.put(documents);
    },
    async keepStanding(queries) {
      for (const { id } of queries) standing.add(id);
      await shared.keepStanding(queries);
    },
    async close() {
      await shared.remove([...there]);
      await shared.dropStanding([...standing]);
    },
  };
}

searchContract("in a worker", openShared, 20);

describe("a search worker that dies", () => {
  let search: Search;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "verbatim-search-"));
  });
  afterEach(async () => {
    await search.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const script = new URL("./scripts/fragile-search.ts", import.meta.url);

  test.each([
    ["hangs", "HANG"],
    ["ends", "EXIT"],
  ])("because it %s is replaced by one that knows what is on disk", async (_name, query) => {
    const said: string[] = [];
    let restarts = 0;
    search = startSearchWorker({
      settings: { archive: join(folder, "search.sqlite"), hotLimit: 1 },
      script,
      queryTimeoutMs: 3_000,
      log: (message) => said.push(message),
      onRestart: () => {
        restarts += 1;
      },
    });
    await search.put([sample("a", { body: "vote" }), sample("b", { body: "vote" })]);
    await expect(search.find(query, anybody)).rejects.toThrow(/search worker/);
    expect((await search.find("vote", anybody)).hits.map(({ id }) => String(id))).toEqual(["a", "b"]);
    expect([restarts, said.length]).toEqual([1, 1]);
    expect(said[0]).toMatch(/search worker .+; it is started again/);
  });
});

test("a query does not wait for the indexing of many articles", async () => {
  const search = startSearchWorker({ settings: inMemory, log: () => {} });
  const body = "The harbour office counted lanterns by the bridge. ".repeat(60);
  const adding = search.put(Array.from({ length: 300 }, (_, index) => sample(`d${index}`, { body })));
  await search.find("lantern", anybody);
  expect(await search.size(null)).toBeLessThan(300);
  await adding;
  expect(await search.size(null)).toBe(300);
  await search.close();
});

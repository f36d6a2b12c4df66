import { afterEach, beforeEach, describe } from "vitest";
import type { Search } from "../../src/search/index.ts";
import { openSearch } from "../../src/search/open.ts";
import { searchContract } from "./contract.ts";
import { suggestContract } from "./contract-suggest.ts";

searchContract("in memory", async () => openSearch({ archive: null, hotLimit: 100 }), 300);
searchContract("on disk", async () => openSearch({ archive: ":memory:", hotLimit: 0 }), 300);
searchContract(
  "on disk, the newest three in memory",
  async () => openSearch({ archive: ":memory:", hotLimit: 3 }),
  100,
);

describe("the articles in memory give", () => {
  let search: Search;
  beforeEach(() => {
    search = openSearch({ archive: ":memory:", hotLimit: 100 });
  });
  afterEach(() => search.close());
  suggestContract(() => search);
});

import type { FindOptions } from "../../../src/search/index.ts";
import { openMiniSearch } from "../../../src/search/minisearch/index.ts";
import { serve } from "../../../src/work/serve.ts";

/** The search, but for two queries that end it. */
const search = openMiniSearch();
serve({
  add: search.add,
  size: search.size,
  find: (query: string, options: FindOptions) => {
    if (query === "EXIT") process.exit(1);
    if (query === "HANG") for (;;);
    return search.find(query, options);
  },
});

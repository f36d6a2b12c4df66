import { workerData } from "node:worker_threads";
import type { FindOptions } from "../../../src/search/index.ts";
import { openSearch } from "../../../src/search/open.ts";
import { serve } from "../../../src/work/serve.ts";

/** The search, but for two queries that end it. */
const search = openSearch(workerData.given);
serve({
  put: search.put,
  size: search.size,
  find: (query: string, options: FindOptions) => {
    if (query === "EXIT") process.exit(1);
    if (query === "HANG") for (;;);
    return search.find(query, options);
  },
});

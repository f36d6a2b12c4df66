import { workerData } from "node:worker_threads";
import { openSearch, type SearchSettings } from "../search/open.ts";
import { serve } from "./serve.ts";

// Whoever starts this script hands it these.
const { put, remove, find, related, suggest, snippets, size, held, cold, warm } = openSearch(
  workerData.given as SearchSettings,
);
serve({ put, remove, find, related, suggest, snippets, size, held, cold, warm });

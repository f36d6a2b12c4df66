import { workerData } from "node:worker_threads";
import { openSearch, type SearchSettings } from "../search/open.ts";
import { serve } from "./serve.ts";

// Whoever starts this script hands it these.
const { close: _, ...calls } = openSearch(workerData.given as SearchSettings);
serve(calls);

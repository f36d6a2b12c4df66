import { openMiniSearch } from "../search/minisearch/index.ts";
import { serve } from "./serve.ts";

const { add, remove, find, suggest, snippets, size } = openMiniSearch();
serve({ add, remove, find, suggest, snippets, size });

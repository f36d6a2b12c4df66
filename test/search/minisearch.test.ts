import { openMiniSearch } from "../../src/search/minisearch/index.ts";
import { searchContract } from "./contract.ts";

searchContract("minisearch in this thread", async () => openMiniSearch(), 60);

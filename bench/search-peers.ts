import { DatabaseSync } from "node:sqlite";
import MiniSearch from "minisearch";
import type { SearchDocument } from "../src/search/index.ts";

type Peer = { find(query: string): unknown; close(): void };

const FIELDS = ["headline", "standfirst", "body"] as const;
const LIMIT = 10;

/** MiniSearch as it comes. */
export function plainMiniSearch(documents: readonly SearchDocument[]): Peer {
  const index = new MiniSearch<SearchDocument>({ fields: [...FIELDS], storeFields: ["headline"] });
  index.addAll(documents);
  return { find: (query) => index.search(query).slice(0, LIMIT), close: () => index.removeAll() };
}

/** FTS5 with its own tokenizer, stemmer and ranking, in memory. */
export function plainFts5(documents: readonly SearchDocument[]): Peer {
  const database = new DatabaseSync(":memory:");
  database.exec(`CREATE VIRTUAL TABLE articles USING fts5(${FIELDS.join(", ")}, tokenize = "porter unicode61")`);
  const insert = database.prepare("INSERT INTO articles VALUES (?, ?, ?)");
  database.exec("BEGIN");
  for (const document of documents) insert.run(...FIELDS.map((field) => document[field]));
  database.exec("COMMIT");
  const select = database.prepare("SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?");
  return {
    find: (query) =>
      select.all(
        query
          .split(" ")
          .map((word) => `"${word}"`)
          .join(" OR "),
        LIMIT,
      ),
    close: () => database.close(),
  };
}

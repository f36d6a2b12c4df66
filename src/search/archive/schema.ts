import type { DatabaseSync } from "node:sqlite";
import { FIELDS } from "../document.ts";

/** Counted up whenever the same article would be indexed otherwise; an index of another version is thrown away and made again from the store. */
const INDEX_VERSION = "2";

/**
 * The index lives beside the articles in one file, in tables of its own that hold nothing that could not be made again. `search_index` is FTS5 without a text:
 * it is handed finished tokens, words as they are and stems with a point before them, so that neither is taken for the other.
 */
const SCHEMA = `
CREATE TABLE search_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search_index USING fts5(
  ${FIELDS.join(", ")}, speakers, source,
  content = '', contentless_delete = 1, tokenize = "ascii tokenchars '.'"
);
CREATE TABLE search_docs (
  doc INTEGER PRIMARY KEY AUTOINCREMENT,
  article TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  publisher TEXT,
  audience INTEGER NOT NULL,
  wording TEXT NOT NULL,
  ${FIELDS.map((field) => `${field}_length INTEGER NOT NULL`).join(", ")}
) STRICT;
CREATE TABLE search_vectors (doc INTEGER PRIMARY KEY, vector BLOB NOT NULL) STRICT;
CREATE TABLE search_audiences (audience INTEGER PRIMARY KEY, guilds TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE search_words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;
const TABLES = ["search_meta", "search_index", "search_docs", "search_vectors", "search_audiences", "search_words"];

/** Makes the tables, anew where they were made for another version of the index or do not fit together. */
export function prepareTables(database: DatabaseSync): void {
  database.exec("BEGIN IMMEDIATE");
  if (!isWhole(database)) {
    for (const table of TABLES) database.exec(`DROP TABLE IF EXISTS ${table}`);
    database.exec(SCHEMA);
    database.prepare("INSERT INTO search_meta (key, value) VALUES ('version', ?), ('writes', '0')").run(INDEX_VERSION);
  }
  database.exec("COMMIT");
  database.exec("CREATE VIRTUAL TABLE temp.search_vocabulary USING fts5vocab('main', 'search_index', 'row')");
}

/** Whether the tables are all there and hold the same articles, each for somebody. What takes reading every page is not looked at. */
function isWhole(database: DatabaseSync): boolean {
  const there = database.prepare("SELECT name FROM sqlite_master").all();
  if (!TABLES.every((table) => there.some(({ name }) => name === table))) return false;
  const version = database.prepare("SELECT value FROM search_meta WHERE key = 'version'").get();
  if (version?.value !== INDEX_VERSION) return false;
  // FTS5 keeps a row for each article in search_index_docsize.
  const fitting = database.prepare(
    `SELECT (SELECT count(*) FROM search_docs) = (SELECT count(*) FROM search_index_docsize)
       AND NOT EXISTS (SELECT 1 FROM search_docs WHERE audience NOT IN (SELECT audience FROM search_audiences)) AS fits`,
  );
  return fitting.get()?.fits === 1;
}

import type { DatabaseSync } from "node:sqlite";
import type { ArticleId } from "../../domain/ids.ts";
import { type Analysed, FIELDS } from "../document.ts";
import type { Audiences } from "./audiences.ts";
import { BETWEEN, EVERY, stemToken } from "./expression.ts";
import type { Words } from "./words.ts";

export type Outcome = { readonly number: number; readonly isKnown: boolean };

export type Writing = {
  /** Takes articles in, all or none. One whose words are there already keeps its number. */
  put(all: readonly Analysed[]): Outcome[];
  remove(ids: readonly ArticleId[]): void;
  /** How many articles there are, and how many stems each field of all of them has. */
  readonly articles: number;
  readonly lengths: readonly number[];
};

const LENGTHS = FIELDS.map((field) => `${field}_length`);

/** `onChange` is called after each change of what is held. */
export function createWriting(
  database: DatabaseSync,
  audiences: Audiences,
  known: Words,
  onChange: () => void,
): Writing {
  const statements = prepare(database);
  let totals = countTotals(database);
  const count = (row: Record<string, unknown>, sign: 1 | -1): void => {
    totals.articles += sign;
    for (const [field, name] of LENGTHS.entries()) totals.lengths[field]! += sign * Number(row[name]);
  };

  const remove = (id: ArticleId): void => {
    const row = statements.find.get(id);
    if (!row) return;
    for (const statement of statements.remove) statement.run(Number(row.doc));
    count(row, -1);
  };

  const put = ({ document, fields, speakers, source, vector, wording }: Analysed): Outcome => {
    const { id, version, at, publisher } = document;
    const audience = audiences.numberOf(document.guilds);
    const before = statements.find.get(id);
    if (before?.wording === wording) {
      statements.touch.run({ doc: Number(before.doc), version, at, audience });
      return { number: Number(before.doc), isKnown: true };
    }
    remove(id);
    const lengths = Object.fromEntries(LENGTHS.map((name, field) => [name, vector[field]!]));
    const { lastInsertRowid } = statements.document.run({ id, version, at, publisher, audience, wording, ...lengths });
    const number = Number(lastInsertRowid);
    statements.index.run(
      number,
      ...fields.map(({ words, terms }) => [...words, EVERY, ...terms.map(stemToken)].join(" ")),
      speakers.map((name) => name.join(" ")).join(` ${BETWEEN} `),
      [EVERY, ...source].join(" "),
    );
    statements.vector.run(number, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
    for (const { words } of fields) known.add(words);
    count(lengths, 1);
    return { number, isKnown: false };
  };

  function inTransaction<T>(work: () => T): T {
    database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      database.exec("COMMIT");
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      totals = countTotals(database);
      known.forget();
      throw error;
    } finally {
      onChange();
    }
  }

  return {
    put: (all) => inTransaction(() => all.map(put)),
    remove: (ids) => inTransaction(() => ids.forEach(remove)),
    get articles() {
      return totals.articles;
    },
    get lengths() {
      return totals.lengths;
    },
  };
}

function prepare(database: DatabaseSync) {
  const columns = [...FIELDS, "speakers", "source"];
  return {
    find: database.prepare(`SELECT doc, wording, ${LENGTHS.join(", ")} FROM search_docs WHERE article = ?`),
    touch: database.prepare(
      "UPDATE search_docs SET version = $version, at = $at, audience = $audience WHERE doc = $doc",
    ),
    document: database.prepare(
      `INSERT INTO search_docs (article, version, at, publisher, audience, wording, ${LENGTHS.join(", ")})
       VALUES ($id, $version, $at, $publisher, $audience, $wording, ${LENGTHS.map((name) => `$${name}`).join(", ")})`,
    ),
    index: database.prepare(
      `INSERT INTO search_index (rowid, ${columns.join(", ")}) VALUES (?, ${columns.map(() => "?").join(", ")})`,
    ),
    vector: database.prepare("INSERT INTO search_vectors (doc, vector) VALUES (?, ?)"),
    remove: ["search_index WHERE rowid", "search_vectors WHERE doc", "search_docs WHERE doc"].map((from) =>
      database.prepare(`DELETE FROM ${from} = ?`),
    ),
  };
}

function countTotals(database: DatabaseSync): { articles: number; lengths: number[] } {
  const sums = LENGTHS.map((name) => `coalesce(sum(${name}), 0) AS ${name}`).join(", ");
  const row = database.prepare(`SELECT count(*) AS articles, ${sums} FROM search_docs`).get();
  return { articles: Number(row?.articles), lengths: LENGTHS.map((name) => Number(row?.[name])) };
}

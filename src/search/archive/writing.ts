import type { DatabaseSync } from "node:sqlite";
import type { ArticleId } from "../../domain/ids.ts";
import { FIELDS, type Prepared } from "../document.ts";
import type { Audiences } from "./audiences.ts";
import { BETWEEN, EVERY, stemToken } from "./expression.ts";
import { prepareWriting } from "./prepare-writing.ts";
import type { Words } from "./words.ts";

export type Writing = {
  /** Takes articles in, all or none, and gives their numbers. One whose words are there already keeps its number. */
  put(all: readonly Prepared[]): number[];
  remove(ids: readonly ArticleId[]): void;
  /** Whether another process has written since this was last asked. What is counted here is counted anew then. */
  refresh(): boolean;
  /** How many articles there are, and how many stems each field of all of them has. */
  readonly articles: number;
  readonly lengths: readonly number[];
};

const LENGTHS = FIELDS.map((field) => `${field}_length`);

/** `onChange` is called after each change of what is held, `onWritten` after each of ours. */
export function createWriting(
  database: DatabaseSync,
  { audiences, words: known }: { readonly audiences: Audiences; readonly words: Words },
  { onChange, onWritten }: { readonly onChange: () => void; readonly onWritten: () => void },
): Writing {
  const statements = prepareStatements(database);
  const written = (): number => Number(statements.writes.get()?.value);
  let writes = written();
  let othersWrote = false;
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

  const isThere = ({ document, wording }: Prepared): boolean => statements.find.get(document.id)?.wording === wording;

  const put = ({ document, wording, analysed }: Prepared): number => {
    const { id, version, at, publisher } = document;
    const audience = audiences.numberOf(document.guilds);
    const before = statements.find.get(id);
    if (before?.wording === wording) {
      statements.touch.run({ doc: Number(before.doc), version, at, audience });
      return Number(before.doc);
    }
    const { fields, speakers, source, vector } = analysed();
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
    return number;
  };

  function look(): void {
    const now = written();
    if (now === writes) return;
    writes = now;
    othersWrote = true;
    forget();
  }

  function forget(): void {
    totals = countTotals(database);
    audiences.forget();
    known.forget();
    onChange();
  }

  function inTransaction<T>(work: () => T): T {
    database.exec("BEGIN IMMEDIATE");
    try {
      look();
      const result = work();
      const ours = Number(statements.write.get()?.value);
      database.exec("COMMIT");
      writes = ours;
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      forget();
      throw error;
    } finally {
      onChange();
      onWritten();
    }
  }

  return {
    put(all) {
      // Taken apart before others have to wait for the file.
      for (const one of all) if (!isThere(one)) one.analysed();
      return inTransaction(() => all.map(put));
    },
    remove: (ids) => inTransaction(() => ids.forEach(remove)),
    refresh() {
      look();
      const answer = othersWrote;
      othersWrote = false;
      return answer;
    },
    get articles() {
      return totals.articles;
    },
    get lengths() {
      return totals.lengths;
    },
  };
}

function prepareStatements(database: DatabaseSync) {
  const columns = [...FIELDS, "speakers", "source"];
  return {
    writes: database.prepare("SELECT CAST(value AS INTEGER) AS value FROM search_meta WHERE key = 'writes'"),
    write: database.prepare(
      "UPDATE search_meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'writes' RETURNING CAST(value AS INTEGER) AS value",
    ),
    find: database.prepare(`SELECT doc, wording, ${LENGTHS.join(", ")} FROM search_docs WHERE article = ?`),
    touch: prepareWriting(
      database,
      "UPDATE search_docs SET version = $version, at = $at, audience = $audience WHERE doc = $doc",
    ),
    document: prepareWriting(
      database,
      `INSERT INTO search_docs (article, version, at, publisher, audience, wording, ${LENGTHS.join(", ")})
       VALUES ($id, $version, $at, $publisher, $audience, $wording, ${LENGTHS.map((name) => `$${name}`).join(", ")})`,
    ),
    index: prepareWriting(
      database,
      `INSERT INTO search_index (rowid, ${columns.join(", ")}) VALUES (?, ${columns.map(() => "?").join(", ")})`,
    ),
    vector: prepareWriting(database, "INSERT INTO search_vectors (doc, vector) VALUES (?, ?)"),
    remove: ["search_index WHERE rowid", "search_vectors WHERE doc", "search_docs WHERE doc"].map((from) =>
      prepareWriting(database, `DELETE FROM ${from} = ?`),
    ),
  };
}

function countTotals(database: DatabaseSync): { articles: number; lengths: number[] } {
  const sums = LENGTHS.map((name) => `coalesce(sum(${name}), 0) AS ${name}`).join(", ");
  const row = database.prepare(`SELECT count(*) AS articles, ${sums} FROM search_docs`).get();
  return { articles: Number(row?.articles), lengths: LENGTHS.map((name) => Number(row?.[name])) };
}

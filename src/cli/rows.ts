import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

type Row = Record<string, unknown>;

/** Rows of JSON from a pipe, one object a line; a line that is none comes as an error with its id, where it has one. */
export async function* eachRow(
  input: Readable,
): AsyncIterable<{ id: unknown; row: Row } | { id: unknown; error: string }> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    try {
      const row: unknown = JSON.parse(line);
      if (typeof row !== "object" || row === null || Array.isArray(row))
        yield { id: null, error: "a row must be a JSON object" };
      else yield { id: "id" in row ? row.id : null, row: { ...row } };
    } catch (error) {
      yield { id: null, error: wordsOf(error) };
    }
  }
}

/** Answers each row by one row in the same order. A row that cannot be done is answered with its id and an error, and the others go on. */
export async function answerRows(
  input: Readable,
  write: (line: string) => void,
  answer: (row: Row) => object | Promise<object>,
): Promise<void> {
  for await (const read of eachRow(input)) {
    write(`${JSON.stringify("error" in read ? read : await orError(read.id, () => answer(read.row)))}\n`);
  }
}

/** What a row is answered with, or its error. */
export async function orError(id: unknown, answer: () => object | Promise<object>): Promise<object> {
  try {
    return await answer();
  } catch (error) {
    return { id, error: wordsOf(error) };
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/**
 * Rows of JSON from a pipe, one object a line, each answered by one row in the same order. A row that cannot be done is answered with its id and an error,
 * and the others go on.
 */
export async function answerRows(
  input: Readable,
  write: (line: string) => void,
  answer: (row: Record<string, unknown>) => object | Promise<object>,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    write(`${JSON.stringify(await answered(line, answer))}\n`);
  }
}

async function answered(
  line: string,
  answer: (row: Record<string, unknown>) => object | Promise<object>,
): Promise<object> {
  let id: unknown = null;
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== "object" || row === null || Array.isArray(row))
      return { id, error: "a row must be a JSON object" };
    id = "id" in row ? row.id : null;
    return await answer(row as Record<string, unknown>);
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

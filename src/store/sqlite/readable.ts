import { z } from "zod";

/** Is told what is named by a row, and what is wrong with the row. */
export type OnUnreadable = (id: string, reason: string) => void;

/** Reads rows, without those that are damaged, so that one holds up no other; each of these is named once. */
export function readerOf<T extends z.ZodType>(
  schema: T,
  idColumn: string,
  onUnreadable: OnUnreadable,
): (rows: readonly (Record<string, unknown> | undefined)[]) => z.infer<T>[] {
  const named = new Set<string>();
  return (rows) =>
    rows.flatMap((row) => {
      if (row === undefined) return [];
      try {
        return [schema.parse(row)];
      } catch (error) {
        const id = String(row[idColumn]);
        if (!named.has(id)) onUnreadable(id, error instanceof z.ZodError ? z.prettifyError(error) : String(error));
        named.add(id);
        return [];
      }
    });
}

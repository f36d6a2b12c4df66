import { readFileSync } from "node:fs";
import { z } from "zod";
import type { RawItem } from "../domain/raw-item.ts";
import { blankItem } from "../ingest/formats/blank-item.ts";

/** An article as a row of JSON, the words under `text` or `body`. */
export const ArticleRow = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  body: z.string().nullish(),
  text: z.string().nullish(),
  date: z.string().nullish(),
  publisher: z.string().nullish(),
});
export type ArticleRow = z.infer<typeof ArticleRow>;

/** The same as an item to be read. */
export const itemOf = ({ id, title, body, text, date, publisher }: ArticleRow): RawItem => ({
  ...blankItem(String(id), body ?? text ?? ""),
  shape: "body",
  headline: title?.trim() || null,
  language: "en",
  published: date ?? null,
  publisher: publisher ?? null,
});

/** The articles of a file, one row a line. Throws on a line that holds none, with its number. */
export function articleRows(file: string): ArticleRow[] {
  const rows: ArticleRow[] = [];
  for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      rows.push(ArticleRow.parse(JSON.parse(line)));
    } catch (error) {
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      throw new Error(`${file}, line ${index + 1}: ${reason}`);
    }
  }
  return rows;
}

import type { Readable } from "node:stream";
import { z } from "zod";
import { articleId } from "../domain/ids.ts";
import type { Search, SearchDocument } from "../search/index.ts";
import { type ArticleRow, articleRows } from "./article-row.ts";
import { answerRows } from "./rows.ts";

const HITS = 100;
const QueryRow = z.object({ id: z.union([z.string(), z.number()]), query: z.string().nullish() });

/** Answers rows of queries from an index of its own over the articles of one file (JSON lines). */
export async function searchRows(
  search: Search,
  articlesFile: string,
  input: Readable,
  write: (line: string) => void,
): Promise<void> {
  await search.add(articleRows(articlesFile).map(documentOf));
  await answerRows(input, write, async (raw) => {
    const { id, query } = QueryRow.parse(raw);
    const { hits } = await search.find(query ?? "", { viewer: { guild: null }, limit: HITS });
    return { id, hits };
  });
}

function documentOf({ id, title, body, text, date, publisher }: ArticleRow): SearchDocument {
  return {
    id: articleId(String(id)),
    headline: title ?? "",
    standfirst: "",
    body: body ?? text ?? "",
    quotes: "",
    figures: "",
    speakers: [],
    publisher: publisher ?? null,
    at: Date.parse(date ?? "") || 0,
    guilds: null,
  };
}

import type { Readable } from "node:stream";
import { z } from "zod";
import { articleId } from "../domain/ids.ts";
import type { Search, SearchDocument } from "../search/index.ts";
import { openSearch } from "../search/open.ts";
import { type ArticleRow, articleRows } from "./article-row.ts";
import { answerRows } from "./rows.ts";

const HITS = 100;
const QueryRow = z.object({ id: z.union([z.string(), z.number()]), query: z.string().nullish() });

/** Which part of the index answers; `both` has half of the articles in memory. */
export const TIERS = ["hot", "archive", "both"] as const;
export type TierName = (typeof TIERS)[number];

/** A search over so many articles. */
function searchOf(tier: TierName, articles: number): Search {
  if (tier === "hot") return openSearch({ archive: null, hotLimit: Math.max(1, articles) });
  return openSearch({ archive: ":memory:", hotLimit: tier === "both" ? Math.ceil(articles / 2) : 0 });
}

/** Answers rows of queries from an index of its own over the articles of one file (JSON lines). */
export async function searchRows(
  articlesFile: string,
  tier: TierName,
  input: Readable,
  write: (line: string) => void,
): Promise<void> {
  const articles = articleRows(articlesFile);
  const search = searchOf(tier, articles.length);
  await search.put(articles.map(documentOf));
  await answerRows(input, write, async (raw) => {
    const { id, query } = QueryRow.parse(raw);
    const { hits } = await search.find(query ?? "", { viewer: { guild: null }, limit: HITS });
    return { id, hits };
  });
}

function documentOf({ id, title, body, text, date, publisher }: ArticleRow): SearchDocument {
  return {
    id: articleId(String(id)),
    version: 0,
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

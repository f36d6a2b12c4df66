import type { ReadArticle } from "../domain/read-article.ts";
import type { Part, Reply } from "../domain/reply.ts";
import { toldArticles } from "./retold.ts";

/** Parts of a message that show the words of one article; `of` is null where all of them are ours. */
export type Section = { readonly of: Pick<ReadArticle, "article"> | null; readonly parts: readonly Part[] };

/** A message made of sections, with what has to be known to mend it when one of the articles is corrected or withdrawn. */
export function fromSections(sections: readonly Section[]): { parts: Part[]; tells: NonNullable<Reply["tells"]> } {
  const articles = new Map(sections.flatMap(({ of }) => (of ? [[of.article.id, of] as const] : [])));
  return {
    parts: sections.flatMap(({ parts }) => parts),
    tells: {
      by: sections.flatMap(({ of, parts }) => parts.map(() => of?.article.id ?? null)),
      articles: toldArticles([...articles.values()]),
    },
  };
}

/** Words of ours between those of articles. */
export const ours = (...parts: readonly Part[]): Section => ({ of: null, parts });

import { headlineOf } from "../domain/article.ts";
import type { ArticleId } from "../domain/ids.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { type Action, type Part, say } from "../domain/reply.ts";
import type { Telling } from "../domain/telling.ts";
import { corrects, notesIn } from "./corrections.ts";
import { correctionsIn } from "./heard.ts";

/** What is remembered of the articles whose words a message shows. */
export const toldArticles = (articles: readonly Pick<ReadArticle, "article">[]): Telling["articles"] =>
  articles.map(({ article }) => ({
    id: article.id,
    headline: headlineOf(article),
    corrections: correctionsIn(article),
  }));

/** What became of an article after a message told it: what is said of it at the message's top, or in a message of its own, and the message as it is then. */
export type Retold = { readonly notice: readonly Part[]; readonly telling: Telling };

/** A message without the words of an article that its publisher took back; only what it was called stays. Null where it tells none of it. */
export function withoutArticle(telling: Telling, id: ArticleId): Retold | null {
  const told = telling.articles.find((article) => article.id === id);
  if (!told) return null;
  const notice: Part[] = [{ kind: "text", text: [{ strong: say("retold.withdrawn") }, " ", { words: told.headline }] }];
  const isItsOwn = (_part: Part, index: number): boolean => telling.by[index] === id;
  // Its correction stands at the top of the message.
  const headline = telling.parts.findIndex((part, index) => isItsOwn(part, index) && part.kind === "headline");
  const first = headline === -1 ? telling.parts.findIndex(isItsOwn) : headline;
  const kept = telling.parts.flatMap((part, index): { part: Part; by: ArticleId | null }[] => {
    const by = telling.by[index] ?? null;
    if (by !== id) return isCourse(part) ? [] : [{ part, by }];
    return index === first ? [{ part: GONE, by: null }] : [];
  });
  return {
    notice,
    telling: {
      ...telling,
      parts: [...notice, ...kept.map(({ part }) => part)],
      by: [...notice.map(() => null), ...kept.map(({ by }) => by)],
      actions: telling.actions.flatMap((action) => withoutOption(action, id)),
      articles: telling.articles.filter((article) => article.id !== id),
    },
  };
}

/** Its points are figures of several articles. */
const isCourse = (part: Part): boolean => part.kind === "chart" && part.chart.kind === "course";

const GONE: Part = { kind: "note", text: [say("retold.gone")] };

/** What leads to the article goes; a place in it is named by its id and where it stands. */
function withoutOption(action: Action, id: ArticleId): Action[] {
  if (action.kind === "button") return action.state.includes(id) ? [] : [action];
  if (action.kind !== "select") return [action];
  const options = action.options.filter(({ value }) => value !== id && !value.startsWith(`${id} `));
  return options.length > 0 ? [{ ...action, options }] : [];
}

/** A message with the corrections of an article that were not told with it, in the source's own words. Null where there are none. */
export function withCorrections(telling: Telling, { article }: Pick<ReadArticle, "article">): Retold | null {
  const told = telling.articles.find(({ id }) => id === article.id);
  const hashes = correctionsIn(article);
  const notes = notesIn(article)
    .filter(corrects)
    .filter((_note, index) => told && !told.corrections.includes(hashes[index]!));
  if (!told || notes.length === 0) return null;
  const notice: Part[] = [
    { kind: "text", text: [{ strong: say("retold.corrected") }, " ", { words: told.headline }] },
    ...notes.map((words): Part => ({ kind: "label", words })),
  ];
  return {
    notice,
    telling: {
      ...telling,
      parts: [...notice, ...telling.parts],
      by: [...notice.map(() => article.id), ...telling.by],
      articles: telling.articles.map((one) =>
        one.id === article.id ? { ...one, corrections: [...new Set([...one.corrections, ...hashes])] } : one,
      ),
    },
  };
}

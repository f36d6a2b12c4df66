import type { Readable } from "node:stream";
import { type Article, headlineOf, sortTime } from "../domain/article.ts";
import { type ArticleId, articleId, type StoryId } from "../domain/ids.ts";
import { readFiles } from "../ingest/files.ts";
import { parseItem } from "../parse/index.ts";
import { failureText } from "../render/say.ts";
import { clean } from "../render/terminal.ts";
import { createStoryIndex, type Placed } from "../stories/index.ts";
import { signatureOf } from "../stories/signature.ts";
import { ArticleRow, itemOf } from "./article-row.ts";
import { articleOf } from "./parse-entry.ts";
import { eachRow, orError } from "./rows.ts";

/** Articles put into stories in order of arrival. Later ones may move earlier ones, so one asks for a story when the last has come. */
export function grouping() {
  const index = createStoryIndex();
  const places = new Map<ArticleId, { readonly story: StoryId; readonly copyOf: ArticleId | null }>();
  return {
    add(article: Placed): void {
      const { story, copyOf, moved } = index.place(article);
      places.set(article.id, { story, copyOf });
      for (const [id, now] of moved) places.set(id, { ...places.get(id)!, story: now });
    },
    placeOf: (id: ArticleId) => places.get(id)!,
  };
}

/** Answers rows of articles, when the last has come, with the story of each; a row without a date is near every other. */
export async function storyRows(input: Readable, write: (line: string) => void): Promise<void> {
  const groups = grouping();
  const answers: (() => object)[] = [];
  for await (const read of eachRow(input)) {
    const placed = "error" in read ? read : await orError(read.id, () => place(ArticleRow.parse(read.row), groups));
    answers.push(
      "error" in placed
        ? () => placed
        : () => ({ id: read.id, story: groups.placeOf(articleId(String(read.id))).story }),
    );
  }
  for (const answer of answers) write(`${JSON.stringify(answer())}\n`);
}

function place(row: ArticleRow, groups: ReturnType<typeof grouping>): object {
  const parsed = parseItem(itemOf(row), { retrieved: Date.now() });
  if (!parsed.ok) throw new Error(failureText(parsed.failure));
  const { published } = parsed.value;
  groups.add({ id: articleId(String(row.id)), at: published?.at ?? null, signature: signatureOf(parsed.value) });
  return row;
}

/** `verbatim stories FILE|FOLDER…`: prints the stories that articles tell, largest first. Exit code 1 when none could be read. */
export async function storiesInFiles(paths: readonly string[], write: (line: string) => void): Promise<number> {
  const now = Date.now();
  const articles: { article: Article; at: number }[] = [];
  for await (const { result } of readFiles(paths, { now })) {
    const parsed = result.ok ? articleOf(result.value, now) : result;
    if (!parsed.ok) process.stderr.write(`${clean(failureText(parsed.failure))}\n`);
    else {
      const ageMs = result.ok && result.value.kind === "item" ? result.value.ageMs : null;
      articles.push({ article: parsed.value, at: ageMs === null ? sortTime(parsed.value) : now - ageMs });
    }
  }
  articles.sort((a, b) => a.at - b.at);
  const groups = grouping();
  for (const { article, at } of articles) groups.add({ id: article.id, at, signature: signatureOf(article) });
  const stories = Map.groupBy(articles, ({ article }) => groups.placeOf(article.id).story);
  for (const told of [...stories.values()].sort((a, b) => b.length - a.length)) {
    for (const [index, { article }] of told.entries())
      write(
        `${index === 0 ? "" : "   "}${clean(headlineOf(article))}${article.publisher ? ` · ${clean(article.publisher)}` : ""}\n`,
      );
  }
  return articles.length > 0 ? 0 : 1;
}

import { readFileSync } from "node:fs";
import { z } from "zod";
import { composeBriefing } from "../brief/briefing.ts";
import { type Choice, chooseStories, toldBy } from "../brief/choose.ts";
import { isAsHeard } from "../brief/heard.ts";
import { outlinesOf } from "../brief/stories.ts";
import { type Article, isReadable, sortTime } from "../domain/article.ts";
import { noFacts } from "../domain/facts.ts";
import { articleId, storyId } from "../domain/ids.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import type { Part } from "../domain/reply.ts";
import type { Item } from "../domain/story.ts";
import { type Told, ToldSchema } from "../domain/told.ts";
import { readFacts } from "../extract/index.ts";
import { parseItem } from "../parse/index.ts";
import { partText } from "../render/terminal.ts";
import { signatureOf } from "../stories/signature.ts";
import { type ArticleRow, articleRows, itemOf } from "./article-row.ts";
import { grouping } from "./stories.ts";

const DAY_MS = 86_400_000;
const DEFAULT_ITEMS = 8;
const MOST_ITEMS = 25;
const WIDTH = 80;

/** What is read again of an earlier briefing; one printed by another program tells only which articles. */
const Printed = z.object({
  items: z.array(z.object({ articles: z.array(z.union([z.string(), z.number()])) })),
  told: ToldSchema.optional(),
});

export type BriefOptions = {
  readonly articles: string;
  readonly at: string;
  readonly items?: string | undefined;
  readonly told?: string | undefined;
  readonly json?: boolean | undefined;
};

/** `verbatim brief`: the briefing of the 24 hours before a moment, as one JSON object or, on a terminal, to be read. Throws on options that make no sense. */
export async function briefFile(options: BriefOptions, write: (text: string) => void): Promise<number> {
  const now = Date.parse(options.at);
  if (Number.isNaN(now)) throw new Error(`--at ${options.at} is no moment; write it as 2026-03-01T07:00:00Z`);
  const limit = Number(options.items ?? DEFAULT_ITEMS);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ITEMS)
    throw new Error(`--items ${options.items} must be a number from 1 to ${MOST_ITEMS}`);
  const rows = articleRows(options.articles);
  const told = options.told ? [toldIn(options.told, now)] : [];
  const choice = await chosen(rows, { now, limit, told });
  const isRead = process.stdout.isTTY === true && !options.json;
  const { parts, shown } = composed(choice, now);
  if (isRead) write(`${parts.map((part) => partText(part, { color: true, width: WIDTH })).join("\n")}\n`);
  else write(`${JSON.stringify({ items: described(parts, shown, rows), told: toldBy(shown, now) })}\n`);
  return 0;
}

/** What an earlier briefing told its reader. Where that does not stand in it, all that it names stands as told now. */
function toldIn(file: string, now: number): Told {
  const read = Printed.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!read.success) throw new Error(`${file} is no briefing that was printed: ${z.prettifyError(read.error)}`);
  const { items, told } = read.data;
  if (told) return told;
  return {
    at: now,
    stories: items.map(({ articles }, index) => ({
      id: storyId(`told ${index}`),
      articles: articles.map((id) => articleId(String(id))),
      heard: null,
    })),
  };
}

async function chosen(
  rows: readonly ArticleRow[],
  { now, limit, told }: { readonly now: number; readonly limit: number; readonly told: readonly Told[] },
): Promise<Choice> {
  const groups = grouping();
  const articles = new Map<string, ReadArticle["article"]>();
  for (const row of rows) {
    // What came out later is not there yet; a date that far ahead of its reading would be taken for a mistake.
    if (Date.parse(row.date ?? "") > now) continue;
    const parsed = parseItem(itemOf(row), { retrieved: now });
    if (!parsed.ok || sortTime(parsed.value) > now) continue;
    const article = { ...parsed.value, id: articleId(String(row.id)) };
    articles.set(article.id, article);
    groups.add({ id: article.id, at: article.published?.at ?? null, signature: signatureOf(article) });
  }
  const entries = [...articles.values()].map((article) => ({
    id: article.id,
    publisher: article.publisher,
    at: sortTime(article),
    retrieved: isRewritten(article, told) ? now : sortTime(article),
    ...groups.placeOf(article.id),
  }));
  return chooseStories(outlinesOf(entries), {
    since: now - DAY_MS,
    now,
    limit,
    told,
    load: async (ids) =>
      ids.flatMap((id) => {
        const article = articles.get(id);
        return article ? [{ article, facts: isReadable(article) ? readFacts(article) : noFacts }] : [];
      }),
  });
}

/** Whether an article was told with other words than it has now. */
function isRewritten(article: Article, told: readonly Told[]): boolean {
  const heard = told.flatMap(({ stories }) => stories.flatMap((story) => story.heard ?? []));
  const versions = heard.filter((one) => one.article === article.id);
  return versions.length > 0 && !versions.some((version) => isAsHeard(article, version));
}

const composed = ({ items, left }: Choice, now: number) =>
  composeBriefing(items, {
    title: ["Briefing for ", { time: now, style: "date" }],
    others: left.filter(({ why }) => why === "no-room").length,
    token: "",
    late: null,
  });

/** The cards of a briefing, each with the words shown and their places in the text of the row they stand in. */
function described(parts: readonly Part[], shown: readonly Item[], rows: readonly ArticleRow[]): object[] {
  const texts = new Map(rows.map(({ id, body, text }) => [String(id), body ?? text ?? ""]));
  const cards = cardsOf(parts);
  return shown.map(({ outline, lead: { article }, news }, index) => {
    const told = [article, ...(news.kind === "development" ? news.more.map(({ read }) => read.article) : [])];
    return {
      id: article.id,
      articles: outline.entries.map(({ id }) => id),
      publisher: article.publisher,
      chars: cards[index]!.reduce((sum, part) => sum + partText(part, { color: false, width: WIDTH }).length, 0),
      bullets: cards[index]!.flatMap((part) => {
        if (!("excerpt" in part)) return [];
        const { words } = part.excerpt;
        const from = told.find(({ id }) => texts.get(id)!.includes(words));
        if (!from) return [];
        const start = texts.get(from.id)!.indexOf(words);
        return [{ articleId: from.id, start, end: start + words.length, text: words }];
      }),
    };
  });
}

/** The parts of a briefing by its cards: each begins with a numbered headline. */
function cardsOf(parts: readonly Part[]): Part[][] {
  const cards: Part[][] = [];
  for (const part of parts.slice(0, -1)) {
    if (part.kind === "headline" && part.number !== null) cards.push([]);
    if (part.kind !== "divider") cards.at(-1)?.push(part);
  }
  return cards;
}

import { z } from "zod";
import type { App } from "../src/app.ts";
import { heading, languageWords } from "../src/brief/card.ts";
import { parseDays, suggestDays } from "../src/brief/days.ts";
import { excerptOf } from "../src/brief/excerpt.ts";
import { bodySentences, sentenceAround } from "../src/brief/sentences.ts";
import { choosePlace } from "../src/brief/source-view.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import { type Article, firstBlock, headlineOf, isReadable } from "../src/domain/article.ts";
import { type Action, type Inline, type Part, quoted, reply } from "../src/domain/reply.ts";
import type { Span } from "../src/domain/span.ts";
import { pressedPage } from "../src/fact-list.ts";
import { articlesById, suggest, suggestTopics, topicQuery, zoneOf } from "../src/lookup.ts";
import type { Found, QueryRead, SearchField } from "../src/search/index.ts";
import type { StoredArticle } from "../src/store/index.ts";

const PLACES = ["everything", "headlines", "quotes", "figures"] as const;

export const data = {
  name: "search",
  description: "Find articles by keyword, with the best sentence of each",
  options: [
    {
      type: 3,
      name: "query",
      description: 'Words to look for; "a phrase" in quotes, -word to leave out',
      required: true,
      max_length: 100,
      autocomplete: true,
    },
    {
      type: 3,
      name: "in",
      description: "Where to look",
      choices: PLACES.map((place) => ({ name: place, value: place })),
    },
    { type: 3, name: "source", description: "Only this source", max_length: 100, autocomplete: true },
    {
      type: 3,
      name: "topic",
      description: "Only this topic: its name, or words that must be in the article",
      max_length: 100,
      autocomplete: true,
    },
    {
      type: 3,
      name: "from",
      description: "From this day on: today, last 7 days, 2026-03-01",
      max_length: 100,
      autocomplete: true,
    },
    { type: 3, name: "to", description: "Up to and with this day", max_length: 100, autocomplete: true },
    {
      type: 3,
      name: "sort",
      description: "What comes first",
      choices: [
        { name: "best match", value: "best" },
        { name: "newest", value: "newest" },
      ],
    },
  ],
} satisfies CommandData;

export const options = z.object({
  query: z.string().trim().min(1).max(100),
  in: z.enum(PLACES).default("everything"),
  source: z.string().max(100).optional(),
  topic: z.string().max(100).optional(),
  from: z.string().max(100).optional(),
  to: z.string().max(100).optional(),
  sort: z.enum(["best", "newest"]).default("best"),
});
type Options = z.infer<typeof options>;

const PAGE = 5;
/** More hits than these are counted but cannot be paged to. */
const REACHABLE = 200;
/** A topic keeps only articles among this many of its own hits. */
const TOPIC_HITS = 2_000;

export const execute = (asked: Options, app: App, asker: Asker): Promise<Answer> => answer(asked, 0, app, asker);

export async function complete(
  focused: { name: string; value: string },
  _options: unknown,
  app: App,
  { viewer }: Asker,
): Promise<Choice[]> {
  if (focused.name === "source") return suggest(focused.value, ["source"], app, viewer);
  if (focused.name === "topic") return suggestTopics(focused.value, app, viewer);
  if (focused.name !== "query") return suggestDays(focused.value).map((name) => ({ name, value: name }));
  // What was typed comes first, so that Enter searches it; then headlines, people and sources that begin like it.
  const typed = focused.value.trim();
  const found = await suggest(typed, ["speaker", "source", "article"], app, viewer);
  const words = found.map(({ name }) => ({ name, value: name.replace(/…$/, "").slice(0, 100) }));
  return [...(typed ? [{ name: typed, value: typed }] : []), ...words].slice(0, 25);
}

export async function act({ verb, state }: Pressed, app: App, asker: Asker): Promise<Answer> {
  const [page, query, place, source, topic, from, to, sort] = state;
  const read = options.safeParse(given({ query, in: place, source, topic, from, to, sort }));
  const number = Number(page);
  if (!read.success || !Number.isInteger(number) || number < 0) return { kind: "stale-button" };
  return pressedPage(verb, await answer(read.data, number, app, asker));
}

function given(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function stateOf(asked: Options, page: number): string[] {
  return [
    String(page),
    asked.query,
    asked.in,
    asked.source ?? "",
    asked.topic ?? "",
    asked.from ?? "",
    asked.to ?? "",
    asked.sort,
  ];
}

async function answer(asked: Options, page: number, app: App, asker: Asker): Promise<Answer> {
  const zone = await zoneOf(app, asker.viewer);
  const from = asked.from ? parseDays(asked.from, app.now(), zone) : null;
  const to = asked.to ? parseDays(asked.to, app.now(), zone) : null;
  if (asked.from && !from) return { kind: "date-unknown", asked: asked.from };
  if (asked.to && !to) return { kind: "date-unknown", asked: asked.to };
  const found = await find(asked, page, { since: from?.since, until: to?.until }, app, asker);
  if (found.hits.length === 0) return nothing(asked, found.read, found.total);
  const articles = await articlesById(
    found.hits.map((hit) => hit.id),
    app,
    asker.viewer,
  );
  const sentences = await bestSentences(asked, found.read, articles, app);
  const pages = Math.ceil(Math.min(found.total, REACHABLE) / PAGE);
  const parts: Part[] = [
    { kind: "title", text: ["Articles on ", ...quoted(asked.query)] },
    {
      kind: "note",
      text: [
        `${found.total} ${found.total === 1 ? "article" : "articles"}`,
        ...echo(asked, found.read),
        ...(pages > 1 ? [` · page ${page + 1} of ${pages}`] : []),
      ],
    },
    { kind: "divider" },
    ...articles.flatMap((stored, index) => [
      ...heading(stored.article, [], page * PAGE + index + 1),
      ...sentences
        .filter(({ article }) => article.id === stored.article.id)
        .map(({ article, place, hits }): Part => ({ kind: "sentence", excerpt: excerptOf(article, place, hits) })),
      ...(isReadable(stored.article)
        ? []
        : [{ kind: "note", text: [`This article is ${languageWords(stored.article)}.`] } as const]),
    ]),
  ];
  return reply(parts, {
    actions: [open(articles), ...(sentences.length > 0 ? [choosePlace(sentences)] : []), ...arrows(asked, page, pages)],
    post: { command: "search", state: stateOf(asked, page) },
  });
}

async function find(
  asked: Options,
  page: number,
  range: { since: number | undefined; until: number | undefined },
  app: App,
  { viewer }: Asker,
): Promise<Found> {
  const common = {
    viewer,
    in: asked.in as SearchField,
    sort: asked.sort,
    ...(asked.source && { publisher: asked.source }),
    ...(range.since !== undefined && { since: range.since }),
    ...(range.until !== undefined && { until: range.until }),
  };
  if (!asked.topic) return app.search.find(asked.query, { ...common, limit: PAGE, offset: page * PAGE });
  const topic = await app.search.find(await topicQuery(asked.topic, app, viewer), {
    viewer,
    limit: TOPIC_HITS,
    match: "all",
  });
  const inTopic = new Set(topic.hits.map((hit) => hit.id));
  const all = await app.search.find(asked.query, { ...common, limit: TOPIC_HITS });
  const hits = all.hits.filter((hit) => inTopic.has(hit.id));
  return { ...all, hits: hits.slice(page * PAGE, (page + 1) * PAGE), total: hits.length };
}

/** How the query was read, as far as that is not plain: phrases, words left out, words corrected, filters. */
function echo(asked: Options, read: QueryRead): Inline[] {
  const said: Inline[] = [];
  for (const phrase of read.phrases) said.push(" · exactly “", { words: phrase }, "”");
  for (const word of read.without) said.push(" · without ", { words: word });
  for (const { from, to } of read.corrected)
    said.push(" · no article holds ", { words: from }, "; searched ", { words: to });
  return [...said, ...filters(asked)];
}

function filters(asked: Options): Inline[] {
  const said: Inline[] = [];
  if (asked.in !== "everything") said.push(` · in ${asked.in}`);
  if (asked.source) said.push(" · source ", { words: asked.source });
  if (asked.topic) said.push(" · topic ", { words: asked.topic });
  if (asked.from) said.push(" · from ", { words: asked.from });
  if (asked.to) said.push(" · to ", { words: asked.to });
  if (asked.sort === "newest") said.push(" · newest first");
  return said;
}

type BestSentence = { readonly article: Article; readonly place: Span; readonly hits: readonly Span[] };

/** The sentence of each article that answers best, and the query's words in it; none for an article without sentences. */
async function bestSentences(
  asked: Options,
  read: QueryRead,
  articles: readonly StoredArticle[],
  { search }: App,
): Promise<BestSentence[]> {
  const passages = articles.map(({ article, facts }) => {
    const standfirst = firstBlock(article, "standfirst");
    const places = {
      everything: [...(standfirst ? [standfirst] : []), ...bodySentences(article)],
      headlines: standfirst ? [standfirst] : bodySentences(article).slice(0, 1),
      quotes: facts.quotes.map((quote) => sentenceAround(article, quote.span)),
      figures: facts.figures.map((figure) => sentenceAround(article, figure.span)),
    };
    return {
      text: article.text,
      sentences: isReadable(article) ? places[asked.in] : bodySentences(article).slice(0, 1),
    };
  });
  const corrected = read.corrected.reduce(
    (query, { from, to }) => query.replaceAll(from, to),
    asked.query.toLowerCase(),
  );
  const snippets = await search.snippets(read.corrected.length > 0 ? corrected : asked.query, passages);
  return snippets.flatMap((snippet, index): BestSentence[] => {
    const { article } = articles[index]!;
    const place = snippet?.sentence ?? passages[index]!.sentences[0];
    return place ? [{ article, place, hits: snippet?.hits ?? [] }] : [];
  });
}

function open(articles: readonly StoredArticle[]): Action {
  return {
    kind: "select",
    placeholder: "Open an article: summary, figures, quotes",
    command: "summary",
    verb: "open",
    state: [""],
    options: articles.map(({ article }) => ({
      label: headlineOf(article),
      description: article.publisher,
      value: article.id,
    })),
  };
}

function arrows(asked: Options, page: number, pages: number): Action[] {
  if (pages < 2) return [];
  const arrow = (label: string, to: number, disabled: boolean): Action => ({
    kind: "button",
    label,
    style: "secondary",
    command: "search",
    verb: label === "◀ Back" ? "back" : "on",
    state: stateOf(asked, to),
    disabled,
  });
  return [
    arrow("◀ Back", Math.max(0, page - 1), page === 0),
    arrow("Next ▶", Math.min(pages - 1, page + 1), page >= pages - 1),
  ];
}

function nothing(asked: Options, read: QueryRead, total: number): Answer {
  const tries: Inline[][] = [];
  if (total > 0) tries.push(["there is no such page; ask again"]);
  if (read.phrases.length > 0) tries.push(["search the words without quotation marks"]);
  if (read.without.length > 0) tries.push(["leave nothing out"]);
  if (asked.in !== "everything") tries.push(["search everything, not only ", asked.in]);
  if (asked.from || asked.to) tries.push(["widen the dates"]);
  if (asked.source || asked.topic) tries.push(["drop the source or topic"]);
  tries.push(["use fewer or other words"], ["see what there is with ", { command: "latest" }]);
  return reply([
    { kind: "text", text: ["No article found for ", ...quoted(asked.query), ...filters(asked), "."] },
    {
      kind: "note",
      text: ["Try this: ", ...tries.flatMap((line, index) => (index === 0 ? line : ["; ", ...line])), "."],
    },
  ]);
}

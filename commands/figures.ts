import { z } from "zod";
import type { App } from "../src/app.ts";
import { courseOf, FEWEST_POINTS, isDrawable } from "../src/brief/course.ts";
import { parseDays, suggestDays } from "../src/brief/days.ts";
import { differingFigures } from "../src/brief/differing.ts";
import { bySentence, figurePart } from "../src/brief/figure-part.ts";
import { hedged } from "../src/brief/hedged.ts";
import { countsPeople } from "../src/brief/people.ts";
import { sentenceFinder } from "../src/brief/sentences.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import { type Article, isReadable, paragraphNumber, type Viewer } from "../src/domain/article.ts";
import type { Figure } from "../src/domain/figure.ts";
import { type Part, quoted, say } from "../src/domain/reply.ts";
import { cut } from "../src/domain/span.ts";
import { factList, onPage, pressedPage } from "../src/fact-list.ts";
import { articlesById, findArticle, holding, isFailure, type NamedChoice, suggest, zoneOf } from "../src/lookup.ts";
import type { StoredArticle } from "../src/store/index.ts";
import { showArticle } from "./summary.ts";

const KINDS = ["money", "percent", "people", "count", "date"] as const;

export const data = {
  name: "figures",
  description: "Key figures of an article, or figures for your words over all articles",
  options: [
    {
      type: 3,
      name: "article",
      description: "A headline, or the link of an article",
      max_length: 500,
      autocomplete: true,
    },
    {
      type: 3,
      name: "query",
      description: "Words that the figure's sentence must hold",
      max_length: 100,
      autocomplete: true,
    },
    {
      type: 3,
      name: "kind",
      description: "Only figures of this kind",
      choices: KINDS.map((kind) => ({ name: kind, value: kind })),
    },
    {
      type: 3,
      name: "from",
      description: "From this day on: today, last 7 days, 2026-03-01",
      max_length: 100,
      autocomplete: true,
    },
    { type: 5, name: "chart", description: "With a picture of how a figure changed over a story" },
  ],
} satisfies CommandData;

export const options = z.object({
  article: z.string().trim().max(500).optional(),
  query: z.string().trim().max(100).optional(),
  kind: z.enum(KINDS).optional(),
  from: z.string().max(100).optional(),
  chart: z.boolean().optional(),
});
type Options = z.infer<typeof options>;

/** Articles whose figures are looked through for a query. */
const ARTICLES = 30;

export async function execute(asked: Options, app: App, asker: Asker): Promise<Answer> {
  if (Boolean(asked.article) === Boolean(asked.query))
    return { kind: "choose-one", options: ["figures article", "figures query"] };
  if (asked.article && asked.from) return { kind: "not-together", options: ["figures article", "figures from"] };
  if (asked.article && asked.chart) return { kind: "not-together", options: ["figures article", "figures chart"] };
  if (asked.article && !asked.kind) return showArticle(asked.article, "figures", "short", app, asker.viewer);
  return list(asked, 0, app, asker);
}

export async function complete(
  focused: { name: string; value: string },
  _options: unknown,
  app: App,
  { viewer }: Asker,
): Promise<Choice[]> {
  if (focused.name === "from") return suggestDays(focused.value);
  return suggest(focused.value, ["article"], app, viewer).then((choices) =>
    focused.name === "query" ? asWords(choices) : choices,
  );
}

const asWords = (choices: readonly NamedChoice[]): Choice[] =>
  choices.map(({ name }) => ({ name, value: name.replace(/…$/, "") }));

export async function act({ verb, state }: Pressed, app: App, asker: Asker): Promise<Answer> {
  const [page, article, query, kind, from, chart] = state;
  const read = options.safeParse({
    article: article || undefined,
    query: query || undefined,
    kind: kind || undefined,
    from: from || undefined,
    chart: chart === CHART,
  });
  if (!read.success || !Number.isInteger(Number(page))) return { kind: "stale-button" };
  return pressedPage(verb, await list(read.data, Number(page), app, asker));
}

async function list(asked: Options, page: number, app: App, { viewer }: Asker): Promise<Answer> {
  const range = asked.from ? parseDays(asked.from, app.now(), await zoneOf(app, viewer)) : null;
  if (asked.from && !range) return { kind: "date-unknown", asked: asked.from };
  const articles = await articlesFor(asked, range?.since, app, viewer);
  if (isFailure(articles)) return articles;
  const found = await figuresIn(articles, asked, app);
  const picture = asked.chart && found.length > 0 ? [await course(found, asked, app, viewer)] : [];
  const stories = new Set(onPage(found, page).shown.map(({ stored }) => stored.story));
  const told = await app.store.articlesOfStories([...stories], viewer);
  const words = asked.query ? quoted(asked.query) : [say("quoted", { words: say("figures.this-article") })];
  return factList({
    command: "figures",
    title: [say("figures.title", { asked: words, kind: asked.kind ?? "all" })],
    nothing: [say("figures.nothing", { asked: words })],
    facts: found,
    placeOf: ({ stored, figure }) => ({ article: stored.article, place: hedged(figure) }),
    draw: (shown) =>
      [...Map.groupBy(shown, ({ stored }) => stored)].map(([stored, figures]) => {
        const others = told.filter(({ story }) => story === stored.story);
        const from = asked.query ? stored.article.publisher : null;
        const parts = figures.map(({ figure }) =>
          figurePart(stored.article, figure, { from, differing: differingFigures(stored, figure, others) }),
        );
        return { of: stored, parts: bySentence(parts) };
      }),
    page,
    state: [
      asked.article ?? "",
      asked.query ?? "",
      asked.kind ?? "",
      asked.from ?? "",
      ...(asked.chart ? [CHART] : []),
    ],
    articles: articles.map(({ article }) => article),
    above: picture,
  });
}

/** In the state of a button: with the picture. */
const CHART = "chart";
/** Figures whose course is looked for, the best found first. */
const STARTS = 12;

/** A picture of what the articles of one story give for the same thing: of the figures found that of which most of them speak. */
async function course(found: readonly Found[], asked: Options, app: App, viewer: Viewer): Promise<Part> {
  const starts = found.filter(({ figure }) => isDrawable(figure)).slice(0, STARTS);
  const told = await app.store.articlesOfStories([...new Set(starts.map(({ stored }) => stored.story))], viewer);
  const zone = await zoneOf(app, viewer);
  const byStory = Map.groupBy(starts, ({ stored }) => stored.story);
  const [longest] = [...byStory]
    .flatMap(([story, own]) => {
      const articles = told.filter((one) => one.story === story && isReadable(one.article));
      return (
        courseOf(
          own.map(({ stored, figure }) => ({ read: stored, figure })),
          articles,
          zone,
        ) ?? []
      );
    })
    .sort((one, other) => other.points.length - one.points.length);
  const words = quoted(asked.query ?? "");
  if (!longest) return { kind: "note", text: [say("chart.too-few", { count: FEWEST_POINTS, asked: words })] };
  return { kind: "chart", chart: { kind: "course", title: [say("chart.course", { asked: words })], ...longest } };
}

async function articlesFor(
  asked: Options,
  since: number | undefined,
  app: App,
  viewer: Asker["viewer"],
): Promise<StoredArticle[] | Extract<Awaited<ReturnType<typeof findArticle>>, { kind: string }>> {
  if (asked.article) {
    const stored = await findArticle(asked.article, app, viewer);
    return isFailure(stored) ? stored : [stored];
  }
  const { hits } = await app.search.find(asked.query ?? "", {
    viewer,
    limit: ARTICLES,
    ...(since !== undefined && { since }),
  });
  return (
    await articlesById(
      hits.map((hit) => hit.id),
      app,
      viewer,
    )
  ).filter(({ article }) => isReadable(article));
}

type Found = { readonly stored: StoredArticle; readonly figure: Figure; readonly sentence: string };

/** The figures of the wanted kind; with a query those whose sentence holds one of its words. */
async function figuresIn(articles: readonly StoredArticle[], asked: Options, app: App): Promise<Found[]> {
  const wanted = articles.flatMap((stored): Found[] => {
    const { article, facts } = stored;
    const sentence = sentenceFinder(article);
    return facts.figures
      .filter((figure) => isWanted(article, figure, asked.kind))
      .map((figure) => ({ stored, figure, sentence: cut(article.text, sentence(figure.span)) }));
  });
  if (!asked.query) return wanted;
  const held = await holding(
    asked.query,
    wanted.map(({ sentence }) => sentence),
    app,
  );
  return wanted.filter((_, index) => held[index]);
}

/** Figures of furniture, captions and credits are known but are not the story's. */
function isWanted(article: Article, figure: Figure, kind: Options["kind"]): boolean {
  if (paragraphNumber(article, figure.span) === null) return false;
  if (kind === "people") return countsPeople(article, figure);
  if (kind) return figure.kind === kind;
  return figure.kind !== "date" && figure.kind !== "time" && figure.kind !== "ordinal";
}

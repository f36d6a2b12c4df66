import { z } from "zod";
import type { App } from "../src/app.ts";
import { parseDays, suggestDays } from "../src/brief/days.ts";
import { type FoundQuote, groupQuotes } from "../src/brief/quote-groups.ts";
import { quotePart } from "../src/brief/quote-part.ts";
import { sentenceFinder } from "../src/brief/sentences.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import { isReadable, paragraphNumber } from "../src/domain/article.ts";
import { quoted, say } from "../src/domain/reply.ts";
import { cut } from "../src/domain/span.ts";
import { factList, pressedPage } from "../src/fact-list.ts";
import { articlesById, holding, idsInTopic, suggest, suggestTopics, zoneOf } from "../src/lookup.ts";
import type { StoredArticle } from "../src/store/index.ts";
import { showArticle } from "./summary.ts";

export const data = {
  name: "quotes",
  description: "Who said what: the quotes of an article, on your words, or of one person",
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
      description: "Words that were said, or that stand beside what was said",
      max_length: 100,
      autocomplete: true,
    },
    { type: 3, name: "speaker", description: "A person or organisation", max_length: 100, autocomplete: true },
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
  ],
} satisfies CommandData;

export const options = z.object({
  article: z.string().trim().max(500).optional(),
  query: z.string().trim().max(100).optional(),
  speaker: z.string().trim().max(100).optional(),
  topic: z.string().trim().max(100).optional(),
  from: z.string().max(100).optional(),
});
type Options = z.infer<typeof options>;

/** Articles whose quotes are looked through, newest or best first. */
const ARTICLES = 50;

export async function execute(asked: Options, app: App, asker: Asker): Promise<Answer> {
  const given = [asked.article, asked.query, asked.speaker].filter(Boolean);
  if (given.length !== 1) return { kind: "choose-one", options: ["quotes article", "quotes query", "quotes speaker"] };
  if (asked.article && (asked.topic || asked.from))
    return { kind: "not-together", options: ["quotes article", asked.topic ? "quotes topic" : "quotes from"] };
  if (asked.article) return showArticle(asked.article, "quotes", "short", app, asker.viewer);
  return list(asked, 0, app, asker);
}

export async function complete(
  focused: { name: string; value: string },
  _options: unknown,
  app: App,
  { viewer }: Asker,
): Promise<Choice[]> {
  switch (focused.name) {
    case "from":
      return suggestDays(focused.value);
    case "topic":
      return suggestTopics(focused.value, app, viewer);
    case "article":
      return suggest(focused.value, ["article"], app, viewer);
    default:
      return suggest(focused.value, ["speaker"], app, viewer);
  }
}

export async function act({ verb, state }: Pressed, app: App, asker: Asker): Promise<Answer> {
  const [page, query, speaker, topic, from] = state;
  const read = options.safeParse({
    query: query || undefined,
    speaker: speaker || undefined,
    topic: topic || undefined,
    from: from || undefined,
  });
  if (!read.success || !Number.isInteger(Number(page))) return { kind: "stale-button" };
  return pressedPage(verb, await list(read.data, Number(page), app, asker));
}

async function list(asked: Options, page: number, app: App, { viewer }: Asker): Promise<Answer> {
  const range = asked.from ? parseDays(asked.from, app.now(), await zoneOf(app, viewer)) : null;
  if (asked.from && !range) return { kind: "date-unknown", asked: asked.from };
  const words = asked.speaker ?? asked.query ?? "";
  const { hits } = await app.search.find(words, {
    viewer,
    limit: ARTICLES,
    sort: asked.speaker ? "newest" : "best",
    ...(range && { since: range.since }),
  });
  const ids = hits.map(({ id }) => id);
  const kept = asked.topic ? await idsInTopic(ids, asked.topic, app, viewer) : ids;
  const articles = (await articlesById(kept, app, viewer)).filter(({ article }) => isReadable(article));
  const found = groupQuotes(await quotesIn(articles, asked, app));
  return factList({
    command: "quotes",
    title: [
      asked.speaker
        ? say("quotes.of-speaker", { name: { words: asked.speaker } })
        : say("quotes.on", { asked: quoted(words) }),
    ],
    nothing: [
      asked.speaker ? say("quotes.nobody", { name: { words } }) : say("quotes.nothing", { asked: quoted(words) }),
    ],
    facts: found,
    placeOf: ({ article, quote }) => ({ article, place: quote.span }),
    draw: (shown) =>
      shown.map(({ article, quote, publishers }) => ({
        of: { article },
        parts: [quotePart(article, quote, publishers.join(", ") || null)],
      })),
    page,
    state: [asked.query ?? "", asked.speaker ?? "", asked.topic ?? "", asked.from ?? ""],
    articles: [...new Set(found.map(({ article }) => article))],
  });
}

/** The quotations of the wanted speaker, or those in whose sentence words of the query stand. */
async function quotesIn(articles: readonly StoredArticle[], asked: Options, app: App): Promise<FoundQuote[]> {
  const all = articles.flatMap(({ article, facts }): FoundQuote[] =>
    facts.quotes
      .filter(({ kind, span }) => kind !== "indirect" && paragraphNumber(article, span) !== null)
      .map((quote) => ({ article, quote })),
  );
  if (asked.speaker) {
    const name = asked.speaker.toLowerCase();
    return all.filter(
      ({ article, quote: { speaker } }) =>
        speaker?.named && isSameName(cut(article.text, speaker.name).toLowerCase(), name),
    );
  }
  const sentenceIn = new Map(articles.map(({ article }) => [article, sentenceFinder(article)]));
  const sentences = all.map(({ article, quote }) =>
    cut(article.text, sentenceIn.get(article)?.(quote.span) ?? quote.span),
  );
  const held = await holding(asked.query ?? "", sentences, app);
  return all.filter((_, index) => held[index]);
}

/** Every word that was asked for stands in the name: "okeke" finds Rosalind Okeke, "rosalind strand" does not. */
function isSameName(name: string, asked: string): boolean {
  const words = new Set(name.split(/[\s.-]+/));
  return asked
    .split(/[\s.-]+/)
    .filter(Boolean)
    .every((word) => words.has(word));
}

import { z } from "zod";
import type { App } from "../src/app.ts";
import { bestPart, placesFor } from "../src/brief/best-part.ts";
import { heading, inOtherLanguage } from "../src/brief/card.ts";
import { suggestDays } from "../src/brief/days.ts";
import { openOne } from "../src/brief/open-one.ts";
import { fromSections, ours } from "../src/brief/sections.ts";
import { choosePlace } from "../src/brief/source-view.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import { isReadable } from "../src/domain/article.ts";
import { type Action, joined, type Part, quoted, reply, type Said, say, type Text } from "../src/domain/reply.ts";
import type { Span } from "../src/domain/span.ts";
import { WORDS_LIMIT } from "../src/domain/watch.ts";
import { pressedPage } from "../src/fact-list.ts";
import { articlesById, isFailure, suggest, suggestTopics } from "../src/lookup.ts";
import { echoOf, relaxedWords } from "../src/search-echo.ts";
import { type Answered, type Asked, findRelaxed, readRequest, type SearchRequest } from "../src/search-request.ts";
import type { StoredArticle } from "../src/store/index.ts";

/** Discord's limits for a typed option's length as we set it, and for a choice of autocomplete. */
const QUERY_LIMIT = 400;
const CHOICE_LIMIT = 100;
const PLACES = ["everything", "headlines", "quotes", "figures"] as const;

export const data = {
  name: "search",
  description: "Find articles by keyword, with the best sentence of each",
  options: [
    {
      type: 3,
      name: "query",
      description: 'Words, "a phrase", -word, OR, ( ), word*, source: speaker: in: before: after:',
      required: true,
      max_length: QUERY_LIMIT,
      autocomplete: true,
    },
    {
      type: 3,
      name: "in",
      description: "Where to look",
      choices: PLACES.map((place) => ({ name: place, value: place })),
    },
    { type: 3, name: "source", description: "Only this source", max_length: 100, autocomplete: true },
    { type: 3, name: "speaker", description: "Only where this person speaks", max_length: 100, autocomplete: true },
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
  query: z.string().trim().min(1).max(QUERY_LIMIT),
  in: z.enum(PLACES).default("everything"),
  source: z.string().max(100).optional(),
  speaker: z.string().max(100).optional(),
  topic: z.string().max(100).optional(),
  from: z.string().max(100).optional(),
  to: z.string().max(100).optional(),
  sort: z.enum(["best", "newest"]).default("best"),
});

const PAGE = 5;
/** More hits than these are counted but cannot be paged to. */
const REACHABLE = 200;
/** What a button asks for beside the options: any of the words, every word as typed, or both. */
const WAYS = ["", "any", "literally", "any literally"] as const;

export const execute = (asked: z.infer<typeof options>, app: App, asker: Asker): Promise<Answer> =>
  answer(asked, 0, app, asker);

export async function complete(
  focused: { name: string; value: string },
  _options: unknown,
  app: App,
  { viewer }: Asker,
): Promise<Choice[]> {
  if (focused.name === "speaker") return suggest(focused.value, ["speaker"], app, viewer);
  if (focused.name === "source") return suggest(focused.value, ["source"], app, viewer);
  if (focused.name === "topic") return suggestTopics(focused.value, app, viewer);
  if (focused.name !== "query") return suggestDays(focused.value);
  // What was typed comes first, so that Enter searches it; then headlines, people and sources that begin like it.
  const typed = focused.value.trim();
  const found = await suggest(typed, ["speaker", "source", "article"], app, viewer);
  const words = found.map(({ name }) => ({ name, value: name.replace(/…$/, "").slice(0, CHOICE_LIMIT) }));
  return [
    ...(typed ? [{ name: typed.slice(0, CHOICE_LIMIT), value: typed.slice(0, CHOICE_LIMIT) }] : []),
    ...words,
  ].slice(0, 25);
}

export async function act({ verb, state }: Pressed, app: App, asker: Asker): Promise<Answer> {
  const [page, query, place, source, topic, from, to, sort, way = "", speaker] = state;
  const read = options.safeParse(given({ query, in: place, source, speaker, topic, from, to, sort }));
  const number = Number(page);
  if (!read.success || !Number.isInteger(number) || number < 0 || !WAYS.some((one) => one === way))
    return { kind: "stale-button" };
  const asked = { ...read.data, any: way.includes("any"), literally: way.includes("literally") };
  return pressedPage(verb, await answer(asked, number, app, asker));
}

function given(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function stateOf(asked: Asked, page: number): string[] {
  const { query, source, speaker, topic, from, to, sort, any, literally } = asked;
  const way = [...(any ? ["any"] : []), ...(literally ? ["literally"] : [])].join(" ");
  return [String(page), query, asked.in, source ?? "", topic ?? "", from ?? "", to ?? "", sort, way, speaker ?? ""];
}

async function answer(asked: Asked, page: number, app: App, { viewer }: Asker): Promise<Answer> {
  const request = await readRequest(asked, app, viewer);
  if (isFailure(request)) return request;
  const found = await findRelaxed(request, { limit: PAGE, offset: page * PAGE }, app, viewer);
  if (found.hits.length === 0) return nothing(request, found);
  const articles = await articlesById(
    found.hits.map((hit) => hit.id),
    app,
    viewer,
  );
  const best = await bestPlaces(request, found, articles, app);
  const pages = Math.ceil(Math.min(found.total, REACHABLE) / PAGE);
  const count: Part = {
    kind: "note",
    text: [
      say("search.found", { count: found.total }),
      ...echoOf(request, found),
      ...(pages > 1 ? [" · ", say("page-of", { at: page + 1, count: pages })] : []),
    ],
  };
  const { parts, tells } = fromSections([
    ours(
      { kind: "title", text: [say("search.title", { asked: quoted(asked.query) })] },
      count,
      ...(found.relaxed.length > 0 ? [{ kind: "note", text: relaxedWords(found.relaxed) } as const] : []),
      { kind: "divider" },
    ),
    ...articles.map((stored, index) => ({
      of: stored,
      parts: [
        ...heading(stored.article, [], page * PAGE + index + 1),
        ...best
          .filter((one) => one.stored === stored)
          .map(({ place, hits }): Part => bestPart(stored, request.place, place, hits)),
        ...(isReadable(stored.article) ? [] : [{ kind: "note", text: [inOtherLanguage(stored.article)] } as const]),
      ],
    })),
  ]);
  const places = best.map(({ stored: { article }, place }) => ({ article, place }));
  return reply(parts, {
    actions: [
      openOne(articles.map(({ article }) => article)),
      ...(places.length > 0 ? [choosePlace(places)] : []),
      ...arrows(asked, page, pages),
      ...otherWays(request, found),
      ...watchThis(request, found),
    ],
    post: { command: "search", state: stateOf(asked, page) },
    tells,
  });
}

type BestPlace = { readonly stored: StoredArticle; readonly place: Span; readonly hits: readonly Span[] };

/** The place of each article that answers best, and the query's words in it; none for an article without any. */
async function bestPlaces(
  { asked, place }: SearchRequest,
  { corrected }: Answered,
  articles: readonly StoredArticle[],
  { search }: App,
): Promise<BestPlace[]> {
  const passages = articles.map((stored) => ({ text: stored.article.text, sentences: placesFor(stored, place) }));
  const query = corrected.reduce((words, { from, to }) => words.replaceAll(from, to), asked.query);
  const snippets = await search.snippets(query, passages);
  return snippets.flatMap((snippet, index): BestPlace[] => {
    const at = snippet?.sentence ?? passages[index]!.sentences[0];
    return at ? [{ stored: articles[index]!, place: at, hits: snippet?.hits ?? [] }] : [];
  });
}

const button = (label: Text, verb: string, asked: Asked, page: number, disabled = false): Action => ({
  kind: "button",
  label,
  style: "secondary",
  command: "search",
  verb,
  state: stateOf(asked, page),
  disabled,
});

function arrows(asked: Asked, page: number, pages: number): Action[] {
  if (pages < 2) return [];
  return [
    button(say("back"), "back", asked, Math.max(0, page - 1), page === 0),
    button(say("next"), "on", asked, Math.min(pages - 1, page + 1), page >= pages - 1),
  ];
}

/** The same query read more widely or more narrowly. */
function otherWays({ asked, parsed }: SearchRequest, { corrected, relaxed }: Answered): Action[] {
  const words = parsed.root.parts.filter(({ kind }) => kind === "word" || kind === "prefix");
  return [
    ...(words.length > 1 && !asked.any && !relaxed.includes("any")
      ? [button(say("search.any"), "any", { ...asked, any: true }, 0)]
      : []),
    ...(corrected.length > 0 ? [button(say("search.as-typed"), "typed", { ...asked, literally: true }, 0)] : []),
  ];
}

/** A watch asks for all of the words as they stand, so the button is there where they found something so. */
function watchThis({ asked, query }: SearchRequest, { corrected, relaxed }: Answered): Action[] {
  if (asked.any || relaxed.includes("any")) return [];
  const words = [
    corrected.reduce((text, { from, to }) => text.replaceAll(from, to), query),
    ...(asked.source ? [`source:"${asked.source.replace(/["“”„«»]/g, " ")}"`] : []),
    ...(asked.in === "everything" ? [] : [`in:${asked.in}`]),
  ].join(" ");
  if (words.length > WORDS_LIMIT) return [];
  const state = [words, "direct", "at once", asked.topic ?? ""];
  return [
    { kind: "button", label: say("search.watch-this"), style: "secondary", command: "watch", verb: "offer", state },
  ];
}

function nothing(request: SearchRequest, found: Answered): Answer {
  const { asked, parsed, place, since, until } = request;
  const kinds = new Set(parsed.root.parts.map(({ kind }) => kind));
  const tries: Said[] = [];
  if (found.total > 0) tries.push(say("search.try-again"));
  if (kinds.has("phrase")) tries.push(say("search.try-without-marks"));
  if (kinds.has("without")) tries.push(say("search.try-leaving-nothing-out"));
  if (place !== "everything") tries.push(say("search.try-everything", { place }));
  if (since !== null || until !== null) tries.push(say("search.try-wider-dates"));
  if (asked.source || asked.topic || kinds.has("source") || kinds.has("speaker"))
    tries.push(say("search.try-without-source"));
  tries.push(say("search.try-other-words"), say("search.try-latest", { command: { command: "latest" } }));
  return reply([
    {
      kind: "text",
      text: [say("search.nothing", { asked: quoted(asked.query), echo: echoOf(request, found) })],
    },
    { kind: "note", text: [say("search.try", { tries: joined(tries, "; ") })] },
  ]);
}

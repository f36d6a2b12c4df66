import type { App } from "./app.ts";
import { parseDays } from "./brief/days.ts";
import type { Viewer } from "./domain/article.ts";
import type { Failure } from "./domain/failure.ts";
import { findIn, topicScope, zoneOf } from "./lookup.ts";
import { type FindOptions, type Found, type ParsedQuery, parseQuery, type SearchField } from "./search/index.ts";

/** What somebody asks for: the query and what was chosen beside it. */
export type Asked = {
  readonly query: string;
  readonly in: SearchField;
  readonly source?: string | undefined;
  readonly speaker?: string | undefined;
  readonly topic?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sort: "best" | "newest";
  /** Some of the words are enough. */
  readonly any?: boolean | undefined;
  /** Every word as it is typed. */
  readonly literally?: boolean | undefined;
};

/** A query as it was understood, with what it says of place and days beside what was chosen; the choice counts. */
export type SearchRequest = {
  readonly asked: Asked;
  /** The query with what was chosen beside it, as far as the query language has it. */
  readonly query: string;
  readonly parsed: ParsedQuery;
  readonly place: SearchField;
  readonly since: number | null;
  readonly until: number | null;
  /** Days in the query that are no days: they are passed over. */
  readonly passedOver: readonly string[];
};

/** Something less was asked for, since nothing fitted: any of the words for all of them, any day for some. */
export type Relaxation = "any" | "days";
export type Answered = Found & { readonly relaxed: readonly Relaxation[] };

/** These would end what is put in quotation marks. */
const MARKS = /["“”„«»]/g;

/** Reads what was asked. Only a chosen day that is none is a failure: any query is a query. */
export async function readRequest(asked: Asked, app: App, viewer: Viewer): Promise<SearchRequest | Failure> {
  const query = asked.speaker ? `${asked.query} speaker:"${asked.speaker.replace(MARKS, " ")}"` : asked.query;
  const parsed = parseQuery(query);
  const zone = await zoneOf(app, viewer);
  const days = (words: string | null | undefined) => (words ? parseDays(words, app.now(), zone) : null);
  const [from, to] = [days(asked.from), days(asked.to)];
  if (asked.from && !from) return { kind: "date-unknown", asked: asked.from };
  if (asked.to && !to) return { kind: "date-unknown", asked: asked.to };
  const { after, before, in: place } = parsed.filters;
  return {
    asked,
    query,
    parsed,
    place: asked.in === "everything" ? (place ?? "everything") : asked.in,
    since: from?.since ?? days(after)?.since ?? null,
    until: to?.until ?? days(before)?.since ?? null,
    passedOver: [after, before].filter((words) => words !== null && !days(words)).map(String),
  };
}

/**
 * Finds what holds all the words; where nothing does, what holds some of them; where nothing does in these days, the same at any time. Spelling is mended before
 * that. Each step that was needed is named.
 */
export async function findRelaxed(
  request: SearchRequest,
  page: { readonly limit: number; readonly offset: number },
  app: App,
  viewer: Viewer,
): Promise<Answered> {
  const { asked, place, since, until } = request;
  const topic = asked.topic ? await topicScope(asked.topic, app, viewer) : null;
  const options: FindOptions = {
    ...page,
    ...(topic?.query && { within: topic.query }),
    viewer,
    in: place,
    sort: asked.sort,
    now: app.now(),
    ...(asked.source && { publisher: asked.source }),
    ...(asked.literally && { literally: true }),
  };
  const days = { ...(since !== null && { since }), ...(until !== null && { until }) };
  let last: Answered | undefined;
  for (const relaxed of steps(request)) {
    const found = await findIn(
      topic?.feeds ?? null,
      request.query,
      {
        ...options,
        match: asked.any || relaxed.includes("any") ? "any" : "all",
        ...(!relaxed.includes("days") && days),
      },
      app,
    );
    if (found.total > 0) return { ...found, relaxed };
    last ??= { ...found, relaxed: [] };
  }
  return last!;
}

function steps({ asked, parsed, since, until }: SearchRequest): Relaxation[][] {
  const words = parsed.root.parts.filter(({ kind }) => kind === "word" || kind === "prefix");
  const mayBeAny = !asked.any && words.length > 1;
  const mayBeAnyDay = since !== null || until !== null;
  return [
    [],
    ...(mayBeAny ? [["any"] as Relaxation[]] : []),
    ...(mayBeAnyDay ? [["days"] as Relaxation[]] : []),
    ...(mayBeAny && mayBeAnyDay ? [["any", "days"] as Relaxation[]] : []),
  ];
}

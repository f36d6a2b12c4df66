import type { PageDocument } from "./dom.ts";
import { PAGE_LIMITS } from "./limits.ts";

export type Thing = { readonly [name: string]: unknown };
const MOST_THINGS = 2_000;
const DEEPEST = 12;

/** What a page says of itself in JSON-LD: the article, and the things that it refers to by `@id`. */
export type JsonLd = {
  readonly article: Thing | null;
  /** All articles, in the order in which they stand. */
  readonly articles: readonly Thing[];
  find(value: unknown): Thing[];
};

export function readJsonLd(document: PageDocument): JsonLd {
  const values: unknown[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const json = script.textContent;
    if (json.length <= PAGE_LIMITS.jsonLdCharacters) values.push(parsed(json));
  }
  return jsonLdIn(values);
}

/** What some values of JSON-LD say, taken together. */
export function jsonLdIn(values: readonly unknown[]): JsonLd {
  const things: Thing[] = [];
  for (const value of values) collect(value, things, 0);
  const byId = new Map<string, Thing>();
  for (const thing of things) {
    const id = thing["@id"];
    if (typeof id === "string" && Object.keys(thing).length > 1 && !byId.has(id)) byId.set(id, thing);
  }
  const articles = things.filter(isArticle);
  return {
    article: articles.find((thing) => "headline" in thing) ?? articles[0] ?? null,
    articles,
    find: (value) => listed(value).flatMap((one) => (isThing(one) ? [byId.get(String(one["@id"])) ?? one] : [])),
  };
}

/** A value alone, or those of a list. */
export const listed = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, 50) : [value];

export const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isArticle = (thing: Thing): boolean =>
  listed(thing["@type"]).some((type) => typeof type === "string" && /(?:Article|BlogPosting|^Report)$/.test(type));

/** The things at the top, in `@graph` and in `mainEntity`; what a list of links holds is other articles. */
function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST || things.length >= MOST_THINGS) return;
  if (Array.isArray(value)) for (const one of value) collect(one, things, depth + 1);
  if (!isThing(value)) return;
  things.push(value);
  collect(value["@graph"], things, depth + 1);
  collect(value.mainEntity, things, depth + 1);
  collect(value.mainEntityOfPage, things, depth + 1);
}

/** Many sites wrap it in CDATA or comments, end lists with a comma, or break lines inside strings. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    try {
      return JSON.parse(mended(json));
    } catch {
      return null;
    }
  }
}

/** Each string is passed over whole (an unclosed one to the end), so that its own words stay as they are. */
const mended = (json: string): string =>
  json
    .replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?/, "")
    .replace(/(?:\/\/|\/\*)?\s{0,20}(?:\]\]>|-->)\s{0,20}(?:\*\/)?\s*;?\s*$/, "")
    .replace(/"(?:[^"\\]|\\[\s\S])*(?:"|$)|,(?=\s*[}\]])/g, (part) =>
      part === "," ? "" : part.replace(/[\u0000-\u001f]/g, (control) => (control === "\n" ? "\\n" : " ")),
    );

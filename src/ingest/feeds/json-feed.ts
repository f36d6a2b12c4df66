import { z } from "zod";
import { webAddress, withAbsoluteAddresses } from "./addresses.ts";
import { feedMoment } from "./dates.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import type { Markup } from "./markup.ts";
import { lineOf } from "./plain.ts";

const MOST_TAGS = 100;

/** What is not as it should be is as if it were not there, and the rest is read. */
const Words = z.coerce.string().nullable().catch(null).default(null);
const Text = z.string().nullable().catch(null).default(null);
const Author = z.object({ name: Text }).catch({ name: null });
const Authors = { author: Author.default({ name: null }), authors: z.array(Author).catch([]).default([]) };
const Item = z.object({
  id: z.union([z.string(), z.number()]).nullable().catch(null).default(null),
  url: Text,
  external_url: Text,
  title: Text,
  content_html: Text,
  content_text: Text,
  summary: Text,
  date_published: Text,
  date_modified: Text,
  tags: z.array(Words).catch([]).default([]),
  language: Text,
  ...Authors,
});
const JsonFeed = z.object({
  version: z.string().regex(/jsonfeed\.org\/version\//),
  title: Text,
  home_page_url: Text,
  feed_url: Text,
  description: Text,
  language: Text,
  items: z.array(Item.nullable().catch(null)).catch([]).default([]),
  ...Authors,
});

type Item = z.infer<typeof Item>;

/** JSON Feed 1.0 and 1.1; null for other JSON and for what is none. */
export const readJsonFeed = (text: string, base: string | null): Feed | null => jsonFeedIn(parsed(text), base);

/** The same of JSON that was parsed. */
export function jsonFeedIn(value: unknown, base: string | null): Feed | null {
  const feed = JsonFeed.safeParse(value).data;
  if (!feed) return null;
  return {
    title: lineOf(feed.title ?? ""),
    link: webAddress(feed.home_page_url ?? "", base),
    description: lineOf(feed.description ?? ""),
    language: lineOf(feed.language ?? ""),
    updated: null,
    id: lineOf(feed.feed_url ?? ""),
    author: namesOf(feed),
    rights: null,
    changesEveryMs: null,
    entries: feed.items.flatMap((item) => (item === null ? [] : [entryOf(item, base)])),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function entryOf(item: Item, base: string | null): FeedEntry {
  const from: Record<string, string> = Object.create(null);
  const date = (field: string, name: "date_published" | "date_modified") => {
    const printed = item[name];
    const moment = printed === null ? null : feedMoment(printed);
    if (printed !== null) from[field] = moment ? name : `no date that can be read: ${printed.slice(0, 60)}`;
    return moment;
  };
  const note = <T>(field: string, name: string, value: T | null): T | null => {
    if (value !== null) from[field] = name;
    return value;
  };
  const content = markupOf("html", "content_html", item, base) ?? markupOf("text", "content_text", item, base);
  return {
    title: note("title", "title", lineOf(item.title ?? "")),
    link:
      note("link", "url", webAddress(item.url ?? "", base)) ??
      note("link", "external_url", webAddress(item.external_url ?? "", base)),
    id: note("id", "id", item.id === null ? null : lineOf(String(item.id))),
    description: note("description", "summary", markupOf("text", "summary", item, base)),
    content: note("content", content?.from ?? "", content),
    published: date("published", "date_published"),
    updated: date("updated", "date_modified"),
    author: note("author", "authors", namesOf(item)),
    tags: item.tags.flatMap((tag) => lineOf(tag ?? "") ?? []).slice(0, MOST_TAGS),
    language: lineOf(item.language ?? ""),
    publisher: null,
    rights: null,
    // Its pictures have no words that say what they show.
    picture: null,
    isComplete: true,
    from,
  };
}

function markupOf(
  kind: Markup["kind"],
  from: "content_html" | "content_text" | "summary",
  item: Item,
  base: string | null,
): Markup | null {
  const value = item[from]?.trim();
  return value ? { kind, value: kind === "html" ? withAbsoluteAddresses(value, base) : value, from } : null;
}

const namesOf = ({ author, authors }: Pick<Item, "author" | "authors">): string | null =>
  lineOf([...authors, ...(authors.length > 0 ? [] : [author])].flatMap(({ name }) => name?.trim() || []).join(", "));

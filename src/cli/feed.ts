import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Moment } from "../domain/article.ts";
import { decodeWeb } from "../ingest/charset.ts";
import { discoverFeeds } from "../ingest/discover.ts";
import type { Feed } from "../ingest/feeds/feed.ts";
import { readFeed } from "../ingest/feeds/index.ts";
import { type FeedItem, itemsOf } from "../ingest/feeds/items.ts";
import { readOpml } from "../ingest/opml.ts";
import { failureOf } from "../ingest/walk.ts";
import { failureText } from "../render/say.ts";
import { clean } from "../render/terminal.ts";

const TEASER_CHARACTERS = 200;

const Row = z.object({
  id: z.union([z.string(), z.number()]),
  file: z.string(),
  url: z.string().nullish(),
  contentType: z.string().nullish(),
});

/** Reads the feed in the file that a row names. */
export async function feedRow(raw: Record<string, unknown>): Promise<object> {
  const { id, file, url, contentType } = Row.parse(raw);
  const read = readFeed(await readFile(file), { url: url ?? file, contentType });
  return read.ok ? { id, ...described(read.value) } : { id, error: failureText(read.failure) };
}

function described({ title, link, description, language, updated, id, author, entries }: Feed): object {
  return {
    feed: { title, link, description, language, updated: iso(updated), id, author },
    entries: entries.map((entry) => ({
      title: entry.title,
      link: entry.link,
      id: entry.id,
      description: entry.description?.value ?? null,
      content: entry.content?.value ?? null,
      updated: iso(entry.updated),
      published: iso(entry.published),
      author: entry.author,
      tags: entry.tags,
      incomplete: entry.isComplete ? undefined : true,
    })),
  };
}

const iso = (moment: Moment | null): string | null => (moment === null ? null : new Date(moment.at).toISOString());

/** `verbatim feed FILE…`: prints feeds to be read, and the feeds that a page or an OPML list names. Exit code 1 when a file was none of these. */
export async function feedFiles(
  paths: readonly string[],
  { json }: { readonly json: boolean },
  write: (text: string) => void,
): Promise<number> {
  let code = 0;
  for (const file of paths) {
    try {
      const words = wordsOf(file, await readFile(file), json);
      if (words === null) code = 1;
      else write(words);
    } catch (error) {
      process.stderr.write(`${failureText(failureOf(file, error))}\n`);
      code = 1;
    }
  }
  return code;
}

function wordsOf(file: string, bytes: Uint8Array, json: boolean): string | null {
  const read = readFeed(bytes, { url: file });
  if (read.ok) return json ? `${JSON.stringify({ id: file, ...described(read.value) })}\n` : aloud(read.value);
  const text = decodeWeb(bytes, null);
  const named =
    readOpml(text) ??
    (read.failure.kind === "feed-unreadable" && read.failure.why === "page" ? discoverFeeds(text, "") : []);
  if (named.length === 0) {
    process.stderr.write(`${clean(failureText(read.failure))}\n`);
    return null;
  }
  return `${clean(file)} names these feeds:\n${named.map(({ url, title }) => `  ${clean(title ?? "")} ${clean(url)}\n`).join("")}`;
}

function aloud(feed: Feed): string {
  const head = [feed.title ?? "A feed without a title", feed.description, feed.link].filter((words) => words !== null);
  const items = itemsOf(feed);
  const left = feed.entries.length - items.length;
  return [
    ...head.map(clean),
    ...items.map((one, index) => entryAloud(one, index + 1)),
    ...(left > 0 ? ["", "The feed is cut off in the middle of one more entry."] : []),
    "",
  ].join("\n");
}

function entryAloud({ item, reach }: FeedItem, number: number): string {
  const { headline, published, byline, url, text } = item;
  const size =
    reach === "headline"
      ? "headline alone"
      : `${reach === "whole" ? "whole text" : "teaser"}, ${text.length} characters`;
  const beside = [published ?? `first seen now (date: ${item.provenance?.published})`, byline, size].filter(
    (words) => words !== null,
  );
  return [
    "",
    `${number}. ${headline ?? "(no headline)"}`,
    `   ${beside.join(" · ")}`,
    url && `   ${url}`,
    text && `   ${shortened(text)}`,
  ]
    .filter((line) => typeof line === "string")
    .map((line) => line.slice(0, line.length - line.trimStart().length) + clean(line.trimStart()))
    .join("\n");
}

const shortened = (text: string): string =>
  text.length <= TEASER_CHARACTERS
    ? text
    : `${text.slice(0, text.lastIndexOf(" ", TEASER_CHARACTERS)).replace(/[\ud800-\udbff]$/, "")} …`;

import { ok, type Result } from "../../domain/result.ts";
import { itemsOf } from "../feeds/items.ts";
import { jsonFeedIn } from "../feeds/json-feed.ts";
import { isThing } from "../pages/json-ld.ts";
import { type Entry, itemEntry } from "./entry.ts";
import { malformed } from "./front-matter.ts";
import { jsonFault } from "./json-fault.ts";
import { isNinjs, readNinjs } from "./ninjs.ts";
import { isOwnExport, readOwnExport } from "./own-export.ts";
import { readSchemaOrg } from "./schema-org.ts";

/** A file of JSON lines is given up after so many broken ones. */
const MOST_BROKEN_LINES = 20;

type Place = { readonly source: string; readonly line: number | null; readonly now: number };

/**
 * Articles in JSON: one value, a list of them, or one a line. Our own export, ninjs, schema.org's articles or a JSON Feed; anything else is refused, each by its
 * line.
 */
export function* readJson(file: string, text: string, now: number): Iterable<Result<Entry>> {
  const whole = parse(text);
  if (!whole.ok) return yield* readLines(file, text, whole, now);
  const values = isGraph(whole.value) || !Array.isArray(whole.value) ? [whole.value] : whole.value;
  if (values.length === 0) yield malformed(file, 1, "the list is empty");
  for (const [index, value] of values.entries()) {
    const source = values.length === 1 ? file : `${file}#${index + 1}`;
    yield* readValue(file, value, { source, line: null, now });
  }
}

/** A list of things that refer to each other is one graph. */
const isGraph = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isThing(one) && "@type" in one);

function* readLines(file: string, text: string, whole: Broken, now: number): Iterable<Result<Entry>> {
  const lines = text.split(/\r\n|\n/);
  if (!startsWithLines(lines)) return yield malformed(file, whole.line, whole.reason);
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const value = parse(line);
    const results = value.ok
      ? readValue(file, value.value, { source: `${file}:${index + 1}`, line: index + 1, now })
      : [malformed(file, index + 1, value.reason)];
    for (const result of results) {
      if (!result.ok) broken += 1;
      yield result;
    }
    if (broken >= MOST_BROKEN_LINES) {
      return yield malformed(file, index + 1, `${broken} lines cannot be read; the rest is left`);
    }
  }
}

/** JSON lines have a whole object on their first line, or on the second where the first one is broken. */
const startsWithLines = (lines: readonly string[]): boolean =>
  lines
    .filter((line) => line.trim() !== "")
    .slice(0, 2)
    .some((line) => line.trimStart().startsWith("{") && parse(line).ok);

function* readValue(file: string, value: unknown, { source, line, now }: Place): Iterable<Result<Entry>> {
  if (isOwnExport(value)) {
    const article = readOwnExport(value);
    return yield article.ok ? ok({ kind: "article", article: article.value }) : malformed(file, line, article.reason);
  }
  if (isNinjs(value)) {
    const item = readNinjs(source, value, now);
    return yield item.ok ? itemEntry(item.value) : malformed(file, line, item.reason);
  }
  const feed = jsonFeedIn(value, null);
  const items = feed ? itemsOf(feed).map(({ item }) => item) : readSchemaOrg(source, value);
  if (items.length === 0) yield malformed(file, line, UNKNOWN);
  for (const item of items) yield itemEntry(item);
}

const UNKNOWN = "it is neither ninjs nor an article of schema.org, a JSON Feed or an exported article";

type Broken = { ok: false; line: number; reason: string };
type Parsed = { ok: true; value: unknown } | Broken;

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const at = jsonFault(text) ?? text.length;
    return { ok: false, line: text.slice(0, at).trimEnd().split("\n").length, reason: "not valid JSON" };
  }
}

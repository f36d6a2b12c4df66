import { ok, type Result } from "../../domain/result.ts";
import { blankItem } from "./blank-item.ts";
import type { Entry } from "./entry.ts";
import { malformed, readFrontMatter } from "./front-matter.ts";
import { textOfMarkdown } from "./markdown-text.ts";

const STATUS = ["usable", "withheld", "canceled"] as const;
const AGE_UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * An article as Markdown: front matter (publisher, byline, language, url, topics, date, age … all optional), `# headline`, and below it the text in the shape of a
 * newspaper article, without the marks that are Markdown's. Keys that mean nothing to us are passed over; a value that cannot be right fails with its reason.
 */
export function readMarkdown(file: string, text: string): Result<Entry> {
  const front = readFrontMatter(file, text);
  if (!front.ok) return front;
  const { fields, body, bodyLine } = front.value;
  const field = (...names: string[]): string | null =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== "") ?? null;
  const url = field("url", "link", "canonical");
  if (url !== null && !isWebAddress(url)) return malformed(file, null, `“${url}” is not a web address`);
  const status = STATUS.find((name) => name === (field("status") ?? "usable"));
  if (status === undefined) return malformed(file, null, `status is one of ${STATUS.join(", ")}`);
  const age = ageOf(field("age"));
  if (age === undefined) return malformed(file, null, `“${field("age")}” is not an age such as 40m, 5h or 2d`);
  const { headline, text: words, told } = textOfMarkdown(body);
  if (words === "") return malformed(file, bodyLine, "there is no text below the front matter");
  const item = {
    ...blankItem(file, words),
    told,
    headline: headline ?? field("headline", "title"),
    standfirst: field("standfirst", "description"),
    byline: field("byline", "author", "by"),
    publisher: field("publisher", "source"),
    language: field("language", "lang"),
    url,
    uri: field("uri", "guid", "id"),
    published: field("published", "date"),
    modified: field("modified", "updated"),
    subjects: (field("topics", "tags", "subjects") ?? "")
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean),
    usageTerms: field("usage", "usageterms", "licence", "license"),
    status,
  };
  const shape = headline === null && item.headline !== null ? "body" : "newspaper";
  return ok({ kind: "item", item: { ...item, shape }, ageMs: age });
}

const isWebAddress = (address: string): boolean => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** Milliseconds; null where there is none, undefined where it is not understood. */
function ageOf(value: string | null): number | null | undefined {
  if (value === null) return null;
  const found = /^(\d{1,4})\s*(m|h|d)$/.exec(value);
  return found ? Number(found[1]) * AGE_UNIT_MS[found[2]!]! : undefined;
}

import { z } from "zod";
import type { Article } from "../../domain/article.ts";
import { articleId } from "../../domain/ids.ts";
import { pictureOf } from "../pictures.ts";

const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
/** Epoch milliseconds between 1900 and 2200. */
const Time = z.number().int().min(-2_208_988_800_000).max(7_258_118_400_000);
const Moment = z.object({ at: Time, zone: z.enum(["known", "unknown"]), printed: z.string().nullable() });
const Exported = z.object({
  id: z.string().min(1).max(100),
  text: z.string().min(1),
  blocks: z.array(
    z.object({
      kind: z.enum([
        "headline",
        "standfirst",
        "byline",
        "caption",
        "credit",
        "dateline",
        "paragraph",
        "list-item",
        "turn",
        "subheading",
        "pull-quote",
        "note",
        "furniture",
      ]),
      span: Span,
    }),
  ),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  language: z.string().nullable(),
  published: Moment.nullable(),
  modified: Moment.nullable(),
  retrieved: Time,
  subjects: z.array(z.string()),
  usageTerms: z.string().nullable(),
  picture: z
    .object({ url: z.string(), words: z.string(), credit: z.string().nullable() })
    .transform(({ url: address, words, credit }) => pictureOf({ address, words, credit }, null) ?? undefined)
    .optional(),
  status: z.enum(["usable", "withheld", "canceled"]),
  provenance: z.record(z.string(), z.string()),
});

export const isOwnExport = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "text" in value && "blocks" in value;

/** An article that this program exported, whole again. Its places must be stretches of its text, in order. */
export function readOwnExport(value: unknown): { ok: true; value: Article } | { ok: false; reason: string } {
  const read = Exported.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { ok: false, reason: `${issue?.path.join(".") || "the article"}: ${issue?.message ?? "not as exported"}` };
  }
  const { id, picture, ...rest } = read.data;
  let before = 0;
  for (const { span } of rest.blocks) {
    if (span.start < before || span.end < span.start || span.end > rest.text.length) {
      return { ok: false, reason: `blocks: ${span.start}..${span.end} is not a stretch of the text after ${before}` };
    }
    if (isTorn(rest.text, span.start) || isTorn(rest.text, span.end)) {
      return { ok: false, reason: `blocks: ${span.start}..${span.end} cuts a character in two` };
    }
    before = span.end;
  }
  return { ok: true, value: { ...rest, ...(picture && { picture }), id: articleId(id) } };
}

/** Whether a place lies between the two halves of one character. */
const isTorn = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));

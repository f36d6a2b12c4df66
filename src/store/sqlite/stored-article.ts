import { z } from "zod";
import { articleId, storyId } from "../../domain/ids.ts";
import type { Signature } from "../../domain/signature.ts";
import type { StoredArticle } from "../index.ts";
import type { OnUnreadable } from "./readable.ts";

/** What `fromRow` reads, of `articles a`. */
export const COLUMNS = "a.id, a.story, a.copy_of, a.article, a.facts, a.signature";

const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });

/**
 * The envelope of an article, without which nothing can be shown. Facts and signature are checked for their lists only: they are written by this
 * program alone and read on every search, where a full check would cost more than the search.
 */
const Article = z
  .looseObject({
    id: z.string().min(1),
    text: z.string(),
    blocks: z.array(z.looseObject({ kind: z.string(), span: Span })),
    retrieved: z.number(),
    provenance: z.record(z.string(), z.string()),
  })
  .refine(({ text, blocks }) => blocks.every(({ span }) => span.start <= span.end && span.end <= text.length), {
    error: "a block lies outside the text",
  });
const Facts = z.looseObject({ summary: z.array(Span), figures: z.array(z.unknown()), quotes: z.array(z.unknown()) });
const SignatureRow = z.object({ headline: z.array(z.string()), shingles: z.array(z.number()) });
const Stored = z.object({
  article: Article,
  facts: Facts,
  signature: SignatureRow,
  story: z.string().min(1),
  copyOf: z.string().nullable(),
});

/** Every place in the facts, however deep. */
function placesIn(value: unknown): z.infer<typeof Span>[] {
  if (typeof value !== "object" || value === null) return [];
  const place = Span.safeParse(value);
  return place.success ? [place.data] : Object.values(value).flatMap(placesIn);
}

const Fact = z.looseObject({ kind: z.string(), span: Span });

/** An article from a file: what stands in columns and every place in it is checked, since others may have had it in their hands. */
export const MovedArticle = Stored.extend({
  article: Article.safeExtend({
    id: z.string().min(1).transform(articleId),
    url: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.looseObject({ at: z.number().int() }).nullable(),
    retrieved: z.number().int(),
  }).transform((article) => article as unknown as StoredArticle["article"]),
  facts: Facts.extend({ figures: z.array(Fact), quotes: z.array(Fact) }).transform(
    (facts) => facts as unknown as StoredArticle["facts"],
  ),
  story: z.string().min(1).transform(storyId),
  copyOf: z.string().transform(articleId).nullable(),
  arrival: z.number().int().positive(),
  everyone: z.boolean(),
  guilds: z.array(z.object({ guild: z.string().min(1), shared: z.boolean(), backlog: z.boolean() })),
  sources: z.array(z.string()),
  feeds: z.array(z.string()),
})
  .refine(({ everyone, guilds }) => everyone || guilds.length > 0, { error: "nobody may find it" })
  .refine(
    ({ article, facts }) => placesIn(facts).every(({ start, end }) => start <= end && end <= article.text.length),
    { error: "a fact lies outside the text" },
  );

const Row = z.object({
  id: z.string(),
  story: z.string(),
  copy_of: z.string().nullable(),
  article: z.string(),
  facts: z.string(),
  signature: z.string(),
});

/** The columns of an article that hold JSON. Throws on a shape that could not be read back. */
export function toColumns(stored: Omit<StoredArticle, "story" | "copyOf">): {
  article: string;
  facts: string;
  signature: string;
} {
  const checked = Stored.omit({ story: true, copyOf: true }).safeParse(stored);
  if (!checked.success) throw new Error(`article ${stored.article.id}: ${z.prettifyError(checked.error)}`);
  return {
    article: JSON.stringify(stored.article),
    facts: JSON.stringify(stored.facts),
    signature: JSON.stringify(stored.signature),
  };
}

/** The article of a row; null, after a word to `onUnreadable`, where the row does not hold one. */
export function fromRow(raw: unknown, onUnreadable: OnUnreadable): StoredArticle | null {
  const row = Row.parse(raw);
  try {
    const stored: unknown = {
      article: JSON.parse(row.article),
      facts: JSON.parse(row.facts),
      signature: JSON.parse(row.signature),
      story: row.story,
      copyOf: row.copy_of,
    };
    return isStored(stored) ? stored : null;
  } catch (error) {
    onUnreadable(row.id, error instanceof z.ZodError ? z.prettifyError(error) : String(error));
    return null;
  }
}

/** Throws the zod error, so that the reason is not lost. */
function isStored(value: unknown): value is StoredArticle {
  Stored.parse(value);
  return true;
}

/** The signature in a column; one that cannot be read is that of an article without words, which is like no other. */
export function signatureOf(json: string): Signature {
  try {
    return SignatureRow.parse(JSON.parse(json));
  } catch {
    return { headline: [], shingles: [] };
  }
}

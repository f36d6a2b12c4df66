import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type Page, readPage } from "../ingest/pages/index.ts";
import { bodyOf } from "../ingest/pages/lines.ts";
import { isoTime } from "../ingest/pages/times.ts";
import { failureOf } from "../ingest/walk.ts";
import { failureText } from "../render/say.ts";

const Row = z.object({
  id: z.union([z.string(), z.number()]),
  file: z.string(),
  url: z.string().nullish(),
  contentType: z.string().nullish(),
});

/** Reads the page of one row and gives its article. */
export async function pageRow(raw: Record<string, unknown>): Promise<object> {
  const { id, file, url, contentType } = Row.parse(raw);
  const page = await pageIn(file, url ?? null, contentType ?? null);
  return page.ok ? { id, ...described(page.value) } : { id, error: failureText(page.failure) };
}

async function pageIn(file: string, url: string | null, contentType: string | null) {
  try {
    return readPage({ bytes: await readFile(file), source: file, url, contentType });
  } catch (error) {
    if (error instanceof Error && "code" in error) return { ok: false, failure: failureOf(file, error) } as const;
    throw error;
  }
}

const described = (page: Page): object => ({
  headline: page.headline,
  standfirst: page.standfirst,
  byline: page.byline,
  published: page.published && isoTime(page.published),
  modified: page.modified && isoTime(page.modified),
  publisher: page.publisher,
  canonical: page.canonical,
  language: page.language,
  caption: page.caption,
  credit: page.credit,
  article: page.isArticle,
  paywalled: page.isPaywalled,
  body: bodyOf(page.lines),
  provenance: page.provenance,
});

/** `verbatim page FILE…`: prints the articles of pages, readably or as JSON. Exit code 1 when one could not be read. */
export async function readPagesAloud(
  files: readonly string[],
  { json }: { readonly json: boolean },
  print: (text: string) => void,
): Promise<number> {
  let refused = 0;
  for (const file of files) {
    const page = await pageIn(file, null, null);
    if (page.ok) print(json ? `${JSON.stringify({ id: file, ...described(page.value) })}\n` : aloud(page.value));
    else process.stderr.write(`${failureText(page.failure)}\n`);
    if (!page.ok) refused += 1;
  }
  return refused > 0 ? 1 : 0;
}

function aloud(page: Page): string {
  const about = [page.byline, page.publisher, page.published && isoTime(page.published)].filter(Boolean).join(" · ");
  const picture = [page.caption, page.credit].filter(Boolean).join(" — ");
  const signs = [
    page.isArticle ? "" : "This page does not look like an article.",
    page.isPaywalled ? "Part of it is kept for subscribers." : "",
  ];
  const parts = [
    page.headline,
    page.standfirst,
    about,
    picture && `[${picture}]`,
    bodyOf(page.lines),
    page.canonical,
    ...signs,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n\n`;
}

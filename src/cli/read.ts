import { storyCard } from "../brief/card.ts";
import { figurePart, keyFigures } from "../brief/figure-part.ts";
import { quotePart } from "../brief/quote-part.ts";
import { isReadable, paragraphNumber } from "../domain/article.ts";
import { noFacts } from "../domain/facts.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import type { Part } from "../domain/reply.ts";
import { ok, type Result } from "../domain/result.ts";
import { readFacts } from "../extract/index.ts";
import { readFiles } from "../ingest/files.ts";
import type { Entry } from "../ingest/formats/entry.ts";
import { failureText } from "../render/say.ts";
import { partText, type TerminalStyle } from "../render/terminal.ts";
import { articleOf } from "./parse-entry.ts";
import { describeArticle } from "./read-row.ts";

const DEFAULT_WIDTH = 80;
const WIDEST = 110;

/** `verbatim read FILE…`: prints what is found in articles, readably or as JSON. Exit code 1 when none could be read. */
export async function readFilesAloud(paths: readonly string[], { json }: { readonly json: boolean }): Promise<number> {
  const style = {
    color: process.stdout.isTTY === true && !json,
    width: Math.min(WIDEST, process.stdout.columns ?? DEFAULT_WIDTH),
  };
  let read = 0;
  for await (const { file, result } of readFiles(paths, { now: Date.now() })) {
    const article = result.ok ? parsed(result.value) : result;
    if (!article.ok) {
      process.stderr.write(`${failureText(article.failure)}\n`);
      continue;
    }
    read += 1;
    process.stdout.write(
      json ? `${JSON.stringify(describeArticle(file, article.value))}\n` : aloud(article.value, style),
    );
  }
  return read > 0 ? 0 : 1;
}

function parsed(entry: Entry): Result<ReadArticle> {
  const result = articleOf(entry, Date.now());
  if (!result.ok) return result;
  return ok({ article: result.value, facts: isReadable(result.value) ? readFacts(result.value) : noFacts });
}

function aloud(read: ReadArticle, style: TerminalStyle): string {
  const { article, facts } = read;
  const top = storyCard({ article, facts: { ...noFacts, summary: facts.summary } }, "summary");
  const figures = keyFigures(facts.figures).map((figure) => figurePart(article, figure));
  const quotes = facts.quotes
    .filter(({ kind, span }) => kind !== "indirect" && paragraphNumber(article, span) !== null)
    .map((quote) => quotePart(article, quote));
  const section = (name: string, parts: readonly Part[]): Part[] =>
    parts.length > 0 ? [{ kind: "divider" }, { kind: "title", text: [name] }, ...parts] : [];
  const parts = [...top, ...section("Key figures", figures), ...section("Quotes", quotes)];
  return `${parts.map((part) => partText(part, style)).join("\n")}\n\n`;
}

import type { Article } from "../../src/domain/article.ts";
import type { Facts } from "../../src/domain/facts.ts";
import { cut, type Span } from "../../src/domain/span.ts";

type Row = readonly (string | number | null)[];

/** What readers would get of an article, as Markdown tables: one a file, so that a change shows as a line of a diff. */
export function tablesOf(article: Article, facts: Facts): Record<string, string> {
  const words = (at: Span | null): string | null => at && cut(article.text, at).replace(/\s+/g, " ");
  const { byline, language, published } = article;
  return {
    "parts.md":
      `byline: ${byline} · language: ${language} · published: ${published && `${new Date(published.at).toISOString()} (zone ${published.zone})`}\n\n` +
      table(
        ["kind", "words"],
        article.blocks.map(({ kind, span }) => [kind, words(span)]),
      ),
    "summary.md": `${facts.summary.map((at) => `- ${words(at)}`).join("\n")}\n`,
    "quotes.md": table(
      ["words", "kind", "speaker", "name", "role", "cue", "because", "mended"],
      facts.quotes.map(({ span, kind, speaker, cue, mended }) => [
        words(span),
        kind,
        words(speaker?.span ?? null),
        speaker && `${words(speaker.name)}${speaker.named ? "" : " (unnamed)"}`,
        words(speaker?.role ?? null),
        words(cue),
        speaker?.because.rule ?? null,
        mended ? "mended" : null,
      ]),
    ),
    "figures.md": table(
      ["words", "kind", "value", "unit", "qualifier", "per", "what", "said by", "rank"],
      facts.figures.map((figure) => [
        words(figure.span),
        figure.kind,
        figure.valueMax === null ? figure.value : `${figure.value}–${figure.valueMax}`,
        figure.currency ?? figure.unit,
        figure.qualifier && `${words(figure.qualifier.words)} (${figure.qualifier.bound})`,
        figure.per,
        words(figure.what),
        words(figure.saidBy),
        figure.rank,
      ]),
    ),
  };
}

function table(head: readonly string[], rows: readonly Row[]): string {
  const line = (cells: Row): string =>
    `| ${cells.map((cell) => String(cell ?? "").replaceAll("|", "¦")).join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}

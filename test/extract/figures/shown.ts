import { cut } from "../../../src/domain/span.ts";
import { findFigures } from "../../../src/extract/figures/index.ts";
import type { Readable } from "../../../src/extract/readable.ts";

/** Friday, 10 May 2024. */
const PUBLISHED = "2024-05-10";

export function article(text: string, published: string | null = PUBLISHED): Readable {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    kind: "paragraph" as const,
    span: { start: line.index, end: line.index + line[0].length },
  }));
  return { text, blocks, published: published ? { at: Date.parse(published), zone: "known", printed: null } : null };
}

/** Figures as short lines: `more than < 1,000 > count 1000`, the qualifier before "<", a range as "5..10", "+" for open, the unit or currency last. */
export function shown(text: string, published: string | null = PUBLISHED): string[] {
  return findFigures(article(text, published), []).map((figure) => {
    const { kind, value, valueMax, open, unit, currency, qualifier, per } = figure;
    const words = cut(text, figure.span);
    const number = `${value}${valueMax === null ? "" : `..${valueMax}`}${open ? "+" : ""}`;
    const hedge = qualifier ? `${qualifier.bound} (${cut(text, qualifier.words)}) < ` : "";
    return `${hedge}${words} > ${[kind, number, unit ?? currency, per && `per ${per}`].filter(Boolean).join(" ")}`;
  });
}

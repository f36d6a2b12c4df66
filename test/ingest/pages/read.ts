import { type Page, readPage } from "../../../src/ingest/pages/index.ts";
import { bodyOf } from "../../../src/ingest/pages/lines.ts";

/** Reads a page that must be readable. */
export function page(html: string | Uint8Array, more: { url?: string; contentType?: string } = {}): Page {
  const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
  const result = readPage({ bytes, source: "test", url: more.url ?? null, contentType: more.contentType ?? null });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

export const body = (html: string): string[] => bodyOf(page(html).lines).split("\n\n");

/** Paragraphs long enough that they are taken for an article. */
export const STORY = [
  "The harbour board of Selmouth closed the old pier on Monday, after divers found that nine of its posts were hollow.",
  "“Nobody should have been walking on it,” said Ina Sorley, who leads the board, “and from today nobody will.”",
  "Repairs will take until the spring of next year, and the ferry to Tarn will leave from the fish market instead.",
  "Some 400 islanders use the ferry each day, and many of them, she said, had asked for a safer pier for years.",
] as const;

export const paragraphs = (words: readonly string[] = STORY): string => words.map((one) => `<p>${one}</p>`).join("\n");

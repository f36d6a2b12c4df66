import { paragraphNumber, paragraphs } from "../domain/article.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import type { Part } from "../domain/reply.ts";
import { heading, placesShown, type Tab } from "./card.ts";
import { blockAround, excerptOf } from "./excerpt.ts";

/** The paragraph that the shown words stand in, with these words in bold: step `index` of all places that a tab shows. Null when it shows none. */
export function sourceView(
  read: ReadArticle,
  tab: Tab,
  index: number,
): { readonly parts: Part[]; readonly index: number; readonly count: number } | null {
  const places = placesShown(read, tab);
  const at = Math.min(Math.max(0, index), places.length - 1);
  const place = places[at];
  if (!place) return null;
  const { article } = read;
  const number = paragraphNumber(article, place);
  const where =
    number === null ? "outside the numbered paragraphs" : `paragraph ${number} of ${paragraphs(article).length}`;
  return {
    parts: [
      ...heading(article),
      { kind: "note", text: [`In its place: ${where} · ${at + 1} of ${places.length}`] },
      { kind: "divider" },
      { kind: "paragraph", excerpt: excerptOf(article, blockAround(article, place), [place]) },
    ],
    index: at,
    count: places.length,
  };
}

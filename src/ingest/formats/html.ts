import type { Block } from "../../domain/article.ts";
import type { RawItem } from "../../domain/raw-item.ts";
import { failed, ok, type Result } from "../../domain/result.ts";
import { type Page, type PageInput, readPage } from "../pages/index.ts";
import type { StoryLine } from "../pages/lines.ts";
import { blankItem } from "./blank-item.ts";
import type { Entry } from "./index.ts";

export const isPageFile = (file: string): boolean => /\.(?:html?|xhtml)$/i.test(file);

/** The article of a page as it is handed to parsing; fails where the page holds none. */
export function readHtml(input: PageInput): Result<Entry> {
  const page = readPage(input);
  if (!page.ok) return page;
  if (!page.value.isArticle) return failed({ kind: "page-without-article", source: input.source });
  return ok({ kind: "item", item: itemOfPage(input.source, page.value), ageMs: null });
}

/** Caption and credit of the picture stand above the story; each line tells what it is. */
export function itemOfPage(source: string, page: Page): RawItem {
  const picture: StoryLine[] = [];
  if (page.caption !== null) picture.push({ kind: "caption", words: page.caption });
  if (page.credit !== null) picture.push({ kind: "credit", words: page.credit });
  const { text, told } = textOf([...picture, ...page.lines]);
  return {
    ...blankItem(source, text),
    shape: "body",
    told,
    headline: page.headline,
    standfirst: page.standfirst,
    byline: page.byline,
    publisher: page.publisher,
    language: page.language,
    url: page.canonical,
    published: page.published,
    modified: page.modified,
    provenance: page.provenance,
  };
}

/** The lines with an empty one between, and the kinds of those that are no plain paragraph. */
function textOf(lines: readonly StoryLine[]): { text: string; told: Block[] } {
  const told: Block[] = [];
  let text = "";
  for (const { kind, words } of lines) {
    if (text !== "") text += "\n\n";
    if (kind !== "paragraph") told.push({ kind, span: { start: text.length, end: text.length + words.length } });
    text += words;
  }
  return { text, told };
}

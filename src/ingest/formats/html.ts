import type { RawItem } from "../../domain/raw-item.ts";
import { failed, type Result } from "../../domain/result.ts";
import { type Page, type PageInput, readPage } from "../pages/index.ts";
import { blankItem } from "./blank-item.ts";
import { type Entry, itemEntry } from "./entry.ts";
import { pictureLines, textOfLines } from "./lines-text.ts";

/** The article of a page as it is handed to parsing; fails where the page holds none. */
export function readHtml(input: PageInput): Result<Entry> {
  const page = readPage(input);
  if (!page.ok) return page;
  if (!page.value.isArticle) return failed({ kind: "page-without-article", source: input.source });
  return itemEntry(itemOfPage(input.source, page.value));
}

/** A page that was read, as it is handed to parsing. Caption and credit of the picture stand above the story; each line tells what it is. */
export function itemOfPage(source: string, page: Page): RawItem {
  const { text, told } = textOfLines([...pictureLines(page.caption, page.credit), ...page.lines]);
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
    ...(page.picture && { picture: page.picture }),
    provenance: page.provenance,
  };
}

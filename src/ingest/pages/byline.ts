import { bylineIn } from "../../parse/bylines.ts";
import { blocksOf, wordsIn } from "./blocks.ts";
import type { PageElement } from "./dom.ts";
import { type Field, field } from "./field.ts";
import { isThing, listed } from "./json-ld.ts";
import type { PageSource } from "./source.ts";
import { compared } from "./white-space.ts";

const LONGEST_NAME = 80;
const LONGEST_LINE = 200;
const LINES =
  '[class*="byline" i], [class*="author" i]:not(meta), [rel~="author"], [itemprop~="author"], [class*="contributor" i], [data-testid*="byline" i], [data-component*="byline" i], address';
const META = [
  "author",
  "article:author",
  "dc.creator",
  "dcterms.creator",
  "dc.contributor",
  "parsely-author",
  "sailthru.author",
  "cxenseparse:author",
  "article.author",
  "byl",
  "twitter:creator:name",
];

/**
 * The writers as the page prints them, without "By". Where several are named, the line that names them all; only where there is none, their names one after
 * another. An address, a handle or the paper's own name is no writer.
 */
export function readByline(source: PageSource, publisher: string | null): Field | null {
  const isWriter = (name: string): boolean =>
    name.length <= LONGEST_NAME &&
    /\p{L}{2}/u.test(name) &&
    !/^(?:https?:|www\.|@)|\bhttps?:|^(?:admin|administrator|editor|staff|none|null|undefined)$/i.test(name) &&
    compared(name) !== compared(publisher ?? "");
  const named = authorsIn(source).filter(isWriter);
  if (named.length === 1) return field(named[0], "JSON-LD author");
  const lines = linesOf(source).filter(({ words }) => isWriter(words));
  if (named.length > 1) {
    const whole = lines.find(({ words }) => named.every((name) => compared(words).includes(compared(name))));
    return whole ?? field(named.join(", "), "JSON-LD author");
  }
  const [line] = lines;
  if (line) return line;
  const meta = META.map((name) => source.meta(name)).find((one) => one !== null && isWriter(bare(one.words)));
  return meta ? field(bare(meta.words), meta.from) : null;
}

const bare = (words: string): string => words.replace(/^by[:\s]+(?=\S)/i, "");

function authorsIn({ article, jsonLd, said }: PageSource): string[] {
  const names = listed(article?.author ?? article?.creator).flatMap((one) =>
    isThing(one)
      ? jsonLd.find(one).flatMap((person) => listed(said("name", person)))
      : typeof one === "string"
        ? [one]
        : [],
  );
  const clean = names.flatMap((name) => field(name, "JSON-LD author")?.words ?? []).map(bare);
  return [...new Set(clean)];
}

/** Lines such as "By Ana Ruizel and Tom Orme", and names marked up as the author's. */
const linesOf = ({ inArticle }: PageSource): Field[] =>
  inArticle(LINES)
    .slice(0, 30)
    .flatMap((element) => lineIn(element) ?? []);

function lineIn(element: PageElement): Field | null {
  const isMarked = element.matches('[itemprop~="author"]');
  const inner = isMarked ? element.querySelector('[itemprop~="name"]') : null;
  if (inner) return field(inner.getAttribute("content") ?? wordsIn(inner), "microdata author");
  const [first = "", second = "", ...more] = blocksOf(element).map((block) => block.words);
  const words = [first, second, ...more].filter((one) => one !== "").join(" ");
  if (words.length > LONGEST_LINE) return null;
  const isName = isMarked || element.matches('[rel~="author"]');
  const name =
    bylineIn(words)?.name ??
    bylineIn(first, second)?.name ??
    (isName ? bylineIn(`By ${bare(words)}`)?.name : undefined);
  return field(name, isName ? "author" : "byline");
}

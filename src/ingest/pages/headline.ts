import { wordsIn } from "./blocks.ts";
import { type Field, field, firstField } from "./field.ts";
import type { PageSource } from "./source.ts";
import { compared } from "./white-space.ts";

const BAR = /\s+[|·•»:–—-]{1,2}\s+|\s*\|\s*/g;
/** A site's name at the end of a title has no more words. */
const MOST_NAME_WORDS = 5;

/**
 * The headline that a reader sees: the heading that says what JSON-LD, OpenGraph or the title say, else what these say. A title ends with the site's name more often than
 * not.
 */
export function readHeadline(source: PageSource, publisher: string | null): Field | null {
  const { said, meta, document } = source;
  const stated = firstField(
    field(said("headline"), "JSON-LD headline"),
    withoutSite(meta("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "title"), publisher),
    withoutSite(field(document.querySelector("title")?.textContent, "title"), publisher),
  );
  const marked = headings(source, '[itemprop~="headline"]');
  const first = headings(source, "h1");
  const isStated = ({ words }: Field): boolean => stated !== null && isSame(words, stated.words);
  const same = [...marked, ...first].find(isStated) ?? headings(source, "h2").find(isStated);
  return same ?? marked[0] ?? stated ?? first[0] ?? null;
}

const headings = (source: PageSource, selector: string): Field[] =>
  source
    .inArticle(selector)
    .slice(0, 20)
    .flatMap((element) => field(wordsIn(element), selector) ?? []);

/** Whether two headlines are one: the same words, or the one is the other cut short or with a few words more. */
function isSame(heading: string, stated: string): boolean {
  const [a, b] = [compared(heading), compared(stated)];
  if (a === "" || b === "") return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.split(" ").length >= 4 && long.startsWith(short) && short.length * 2 > long.length;
}

/** A title without the site's name behind its last bar. */
function withoutSite(title: Field | null, publisher: string | null): Field | null {
  if (title === null) return null;
  const parts = siteNameIn(title.words);
  if (parts === null) return title;
  const { head, name, mark } = parts;
  const isKnown = publisher !== null && isNameOf(name, publisher);
  const isLikely = head.split(" ").length >= 3 && name.split(" ").length <= MOST_NAME_WORDS && mark !== ":";
  if (isKnown || (isLikely && (mark === "|" || /^\p{Lu}/u.test(name))))
    return withoutSite({ words: head, from: title.from }, isKnown ? publisher : null) ?? title;
  return title;
}

const isNameOf = (name: string, publisher: string): boolean => {
  const plain = (words: string): string => compared(words).replace(/^the /, "");
  return plain(publisher).startsWith(plain(name)) || plain(name).startsWith(plain(publisher));
};

/** What stands before and behind the last bar of a title. */
export function siteNameIn(title: string): { head: string; name: string; mark: string } | null {
  const last = [...title.matchAll(BAR)].at(-1);
  if (!last) return null;
  const head = title.slice(0, last.index).trim();
  const name = title.slice(last.index + last[0].length).trim();
  return head === "" || name === "" ? null : { head, name, mark: last[0].trim() };
}

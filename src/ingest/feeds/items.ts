import { LONGEST_ARTICLE_CHARACTERS, type Moment } from "../../domain/article.ts";
import type { RawItem } from "../../domain/raw-item.ts";
import { blankItem } from "../formats/blank-item.ts";
import { textOfHtml } from "../formats/html-text.ts";
import { stampOf } from "./dates.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import type { Markup } from "./markup.ts";
import { nameOf } from "./people.ts";

/** A text is taken for a whole article from so many characters on: one that the feed calls content, and one that it calls a description. */
const WHOLE_CHARACTERS = { content: 500, description: 1_500 };
const LONGEST_STANDFIRST_CHARACTERS = 400;
/** The longest article with its marks and pictures; what is longer is left to the entry's page. */
const LONGEST_MARKUP_CHARACTERS = 3 * LONGEST_ARTICLE_CHARACTERS;
/** A clock that was never set shows the first days of 1970. */
const UNSET_CLOCK_MS = 2 * 86_400_000;

const CUT_OFF = /(?:…|\.\.\.)[\])»]?$|(?:\bread (?:more|on)|\bcontinue reading|\bfull story)[^.\n]{0,80}$/i;

export type FeedItem = {
  readonly item: RawItem;
  /** Whether the feed gave the whole text, the beginning of it or another teaser, or a headline alone; the page has the rest. */
  readonly reach: "whole" | "teaser" | "headline";
};

/** What a feed hands to parse, entry by entry. An entry in which the feed was cut off is left out; it comes again. */
export function itemsOf(feed: Feed): FeedItem[] {
  const shared = sharedIds(feed.entries);
  return feed.entries
    .filter(({ isComplete }) => isComplete)
    .map((entry) => {
      const { text, standfirst, reach, from } = wordsOf(entry);
      const provenance: Record<string, string> = { ...entry.from, text: from };
      if (entry.id !== null && shared.has(entry.id))
        provenance.id = `not used: ${entry.from.id} is the same for several`;
      const published = trusted(entry.published ?? entry.updated);
      if (published === null) provenance.published = whyUndated(entry);
      else if (entry.published === null) provenance.published = entry.from.updated ?? "";
      const item: RawItem = {
        ...blankItem(entry.link ?? feed.title ?? "", text),
        shape: "body",
        headline: entry.title,
        standfirst,
        byline: nameOf(entry.author),
        publisher: entry.publisher ?? feed.title,
        language: entry.language ?? feed.language,
        url: entry.link,
        uri: entry.id !== null && shared.has(entry.id) ? null : entry.id,
        published: stampOf(published),
        modified: stampOf(trusted(entry.updated)),
        subjects: entry.tags,
        usageTerms: entry.rights ?? feed.rights,
        ...(entry.picture && { picture: entry.picture }),
        provenance,
      };
      return { item, reach };
    });
}

/** Identifiers that stand at several entries, of other pages or under other headlines, and so identify none. */
function sharedIds(entries: readonly FeedEntry[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, link, title } of entries) {
    if (id === null) continue;
    const one = JSON.stringify([link, title]);
    if ((seen.get(id) ?? one) !== one) shared.add(id);
    seen.set(id, one);
  }
  return shared;
}

/** The longer of content and description is the text; the other one a standfirst, where it is no excerpt of the text. */
function wordsOf({ content, description }: FeedEntry) {
  const whole = textOf(content);
  const teaser = textOf(description);
  const isContent = whole.length >= teaser.length;
  const text = isContent ? whole : teaser;
  const from = (isContent ? content : description)?.from ?? "none";
  const enough = WHOLE_CHARACTERS[isContent && content !== null ? "content" : "description"];
  const isStandfirst =
    isContent &&
    teaser !== "" &&
    teaser.length <= LONGEST_STANDFIRST_CHARACTERS &&
    !teaser.includes("\n") &&
    !CUT_OFF.test(teaser) &&
    !text.includes(teaser.slice(0, 60));
  const reach: FeedItem["reach"] =
    text === "" ? "headline" : text.length >= enough && !CUT_OFF.test(text.slice(-200)) ? "whole" : "teaser";
  return { text, standfirst: isStandfirst ? teaser : null, reach, from };
}

const textOf = (markup: Markup | null): string =>
  markup === null || markup.value.length > LONGEST_MARKUP_CHARACTERS
    ? ""
    : markup.kind === "html"
      ? textOfHtml(markup.value)
      : markup.value;

const trusted = (moment: Moment | null): Moment | null =>
  moment !== null && Math.abs(moment.at) >= UNSET_CLOCK_MS ? moment : null;

function whyUndated({ published, updated, from }: FeedEntry): string {
  const unset = published ?? updated;
  return unset ? `a clock that was not set: ${unset.printed}` : (from.published ?? from.updated ?? "none in the feed");
}

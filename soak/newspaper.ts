import { createHash } from "node:crypto";
import type { Chance } from "../fuzz/chance.ts";
import { type Answer, rssOf, startNewsSite } from "../test/feeds/news-site.ts";

/** Feeds with whole articles, and feeds with teasers whose articles stand on pages. */
const FEEDS = ["/whole-north", "/whole-south", "/teasers-north", "/teasers-south"];
/** Entries that a feed shows: one that was changed is still shown after the next two editions. */
const SHOWN = 20;
const CHANGEABLE = 8;
const AT_FIRST = 5;
const MOST_NEW = 5;
const MOST_CHANGED = 3;
const SLOWEST_MS = 25;

export type Printed = {
  readonly number: number;
  readonly feed: string;
  readonly url: string;
  readonly headline: string;
  /** A word that stands in this version of this article alone. */
  mark: string;
  paragraphs: readonly string[];
};

/** A news site that knows what it has printed, and in which words last. */
export type Newspaper = {
  readonly feeds: readonly string[];
  readonly printed: readonly Printed[];
  /** Requests since the last edition. */
  asked(): { readonly feeds: number; readonly pages: number };
  /** Prints new articles and changes some of those that are shown. */
  newEdition(chance: Chance): void;
  /** While it is in trouble some pages are away. */
  isInTrouble: boolean;
  close(): Promise<void>;
};

export async function startNewspaper(chance: Chance): Promise<Newspaper> {
  const site = await startNewsSite();
  const printed: Printed[] = [];
  let isInTrouble = false;
  let editions = 0;

  const slowly = (answer: Answer): Answer => ({
    ...answer,
    delayMs: chance.percent(40) ? chance.below(SLOWEST_MS) : 0,
  });
  const pathOf = (number: number): string => `/articles/${number}`;
  const shownIn = (feed: string): Printed[] =>
    printed
      .filter((one) => one.feed === feed)
      .slice(-SHOWN)
      .reverse();

  function print(feed: string): void {
    const number = printed.length;
    const url = `${site.origin}${pathOf(number)}`;
    const one: Printed = { number, feed, url, headline: headlineOf(number, chance), mark: "", paragraphs: [] };
    printed.push(one);
    rewrite(one);
    if (isWhole(feed)) return;
    site.at(pathOf(number), () => slowly(isInTrouble && chance.percent(10) ? { status: 503 } : { body: pageOf(one) }));
  }
  function rewrite(one: Printed): void {
    one.mark = `mark${one.number}x${editions}`;
    one.paragraphs = paragraphsOf(one.mark, chance);
  }
  for (const feed of FEEDS) {
    site.at(feed, () => {
      const body = rssOf(
        shownIn(feed).map(({ number, headline, url, paragraphs, mark }) => {
          const words = isWhole(feed) ? { text: htmlOf(paragraphs) } : { teaser: `More on this in edition ${mark}…` };
          return { id: `tag:lindow-echo.example,2026:${number}`, title: headline, link: url, ...words };
        }),
      );
      const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
      return slowly({ body, headers: { "content-type": "application/rss+xml", etag } });
    });
    for (let count = 0; count < AT_FIRST; count += 1) print(feed);
  }
  return {
    feeds: FEEDS.map((path) => `${site.origin}${path}`),
    printed,
    asked: () => ({
      feeds: site.asked.filter((path) => FEEDS.includes(path)).length,
      pages: site.asked.filter((path) => path.startsWith("/articles/")).length,
    }),
    newEdition(by) {
      editions += 1;
      site.asked.length = 0;
      for (const feed of FEEDS) {
        for (const one of shownIn(feed)
          .slice(0, CHANGEABLE)
          .slice(0, by.below(MOST_CHANGED + 1)))
          rewrite(one);
        for (let count = by.below(MOST_NEW + 1); count > 0; count -= 1) print(feed);
      }
    },
    get isInTrouble() {
      return isInTrouble;
    },
    set isInTrouble(is) {
      isInTrouble = is;
    },
    close: site.close,
  };
}

const isWhole = (feed: string): boolean => feed.startsWith("/whole");

const PLACES = ["Lindow", "Brannock", "Selmouth", "Orme", "Tarn", "Alva"];
const THINGS = ["pier", "ferry", "school", "bridge", "market", "library", "dam", "tram"];
const DEEDS = ["closed", "reopened", "sold", "flooded", "repaired", "inspected"];
const PEOPLE = ["Tessa Quill", "Edith Lorne", "Marek Voss", "Ana Orme"];

const headlineOf = (number: number, chance: Chance): string =>
  `${capital(chance.pick(THINGS))} number ${number} in ${chance.pick(PLACES)} is ${chance.pick(DEEDS)}`;

/** Enough that a feed with them has the whole text. */
function paragraphsOf(mark: string, chance: Chance): string[] {
  return Array.from({ length: 5 }, (_, index) => {
    const [thing, place, deed, person] = [THINGS, PLACES, DEEDS, PEOPLE].map((words) => chance.pick(words));
    const count = 20 + chance.below(900);
    return index === 1
      ? `“We knew that the ${thing} would be ${deed} before the winter,” said ${person}, who works in ${place}, of ${mark}.`
      : `The ${thing} of ${place} was ${deed} on Friday after ${count} people had asked the council for it, as ${mark} says.`;
  });
}

const htmlOf = (paragraphs: readonly string[]): string => paragraphs.map((words) => `<p>${words}</p>`).join("");

const pageOf = ({ headline, paragraphs }: Printed): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:type" content="article"></head><body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1>${htmlOf(paragraphs)}</article></body></html>`;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userId } from "../../src/domain/ids.ts";
import { failed } from "../../src/domain/result.ts";
import type { FreshEntry } from "../../src/feeds/entries.ts";
import { createSharing } from "../../src/feeds/sharing.ts";
import { blankItem } from "../../src/ingest/formats/blank-item.ts";
import { htmlOf, type Item, pageOf, rssOf } from "./news-site.ts";
import { NORTH, type Polling, SOUTH, startPolling } from "./polling.ts";

let here: Polling;
beforeEach(async () => {
  here = await startPolling();
});
afterEach(() => here.close());

const whole = (id: string, word = "today", more: Partial<Item> = {}): Item => ({
  id,
  title: `Pier ${id} is closed`,
  link: `${here.site.origin}/${id}`,
  text: htmlOf(word),
  ...more,
});
const teaser = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  title: `Pier ${id} is closed`,
  link: `${here.site.origin}/${id}`,
  teaser: "The northern pier is closed after an accident…",
  ...more,
});
/** An entry whose page is still to be read. */
const freshTeaser = (url: string): FreshEntry => ({
  item: { ...blankItem("test", "words"), url },
  reach: "teaser",
  keys: [],
  hash: "",
  article: null,
  tries: 0,
});
const serve = (items: readonly Item[], headers: Record<string, string> = {}) =>
  here.site.at("/rss", { body: rssOf(items), headers: { "content-type": "application/rss+xml", ...headers } });
const headlines = async (guild = NORTH) => (await here.articles(guild)).map(({ headline }) => headline).sort();
const texts = async () => (await here.articles()).map(({ text }) => text);

describe("a feed with whole articles", () => {
  test("brings each in once, without asking for its page, and is not read again while it says the same", async () => {
    serve([whole("a"), whole("b")], { etag: '"1"' });
    await here.follow();
    const first = await here.poll();
    expect([first.added.length, first.updated.length]).toEqual([2, 0]);
    expect(await headlines()).toEqual(["Pier a is closed", "Pier b is closed"]);
    const again = await here.poll();
    expect([again.added, again.updated, again.feed.etag]).toEqual([[], [], '"1"']);
    expect(here.site.headers.at(-1)?.["if-none-match"]).toBe('"1"');
    serve([whole("a"), whole("b")]);
    expect((await here.poll()).added).toEqual([]);
    expect(here.site.asked).toEqual(["/rss", "/rss", "/rss"]);
  });

  test("gives an article other words: it keeps its id, and the old ones are gone", async () => {
    serve([whole("a", "today")]);
    await here.follow();
    const { added } = await here.poll();
    serve([whole("a", "tomorrow")]);
    const { updated } = await here.poll();
    expect(updated).toEqual(added);
    expect(await texts()).toEqual([expect.stringContaining("had rammed it tomorrow")]);
    const { hits } = await here.opened.search.find("rammed today", {
      viewer: { guild: NORTH },
      limit: 9,
      match: "all",
    });
    expect(hits).toEqual([]);
  });

  test("gives an article another date, and nothing happens", async () => {
    serve([whole("a")]);
    await here.follow();
    await here.poll();
    serve([whole("a", "today", { date: "Sat, 07 Mar 2026 10:00:00 GMT" })]);
    const { added, updated } = await here.poll();
    expect([added, updated]).toEqual([[], []]);
  });

  test("gives an article another identifier each time, and it is the same one still", async () => {
    serve([whole("a")]);
    await here.follow();
    await here.poll();
    for (const round of [1, 2, 3]) {
      serve([whole("a", "today", { id: `a-${round}` })]);
      expect((await here.poll()).added).toEqual([]);
    }
    serve([whole("a", "tomorrow", { id: "a-9" })]);
    expect((await here.poll()).updated).toHaveLength(1);
    expect(await headlines()).toHaveLength(1);
  });

  test("has one identifier for all, and they are told apart by their addresses", async () => {
    serve(["a", "b", "c"].map((name) => ({ ...whole(name), id: "same" })));
    await here.follow();
    expect((await here.poll()).added).toHaveLength(3);
    serve(["a", "b", "c", "d"].map((name) => ({ ...whole(name), id: "same" })));
    expect((await here.poll()).added).toHaveLength(1);
  });

  test("has several entries of one page, and they stay apart", async () => {
    const link = `${here.site.origin}/live`;
    serve([whole("one", "first", { link }), whole("two", "second", { link })]);
    await here.follow();
    expect((await here.poll()).added).toHaveLength(2);
    serve([whole("one", "first", { link }), whole("two", "third", { link })]);
    const { added, updated } = await here.poll();
    expect([added.length, updated.length]).toEqual([0, 1]);
    expect((await texts()).map((text) => text.slice(-6)).sort()).toEqual(["first.", "third."]);
  });

  test("has entries without identifiers on one page, or one identifier for all, and all are there once", async () => {
    const nameless = (items: readonly Item[]) => rssOf(items).replace(/<guid.*?<\/guid>/g, "");
    const live = ["one", "two", "three"].map((name) => whole(name, name, { link: `${here.site.origin}/live#${name}` }));
    here.site.at("/rss", { body: nameless(live) });
    await here.follow();
    expect((await here.poll()).added).toHaveLength(3);
    const front = ["four", "five"].map((name) => whole(name, name, { link: here.site.origin }));
    here.site.at("/front", { body: nameless(front) });
    await here.follow(NORTH, "/front");
    expect((await here.poll("/front")).added).toHaveLength(2);
    const same = ["six", "seven"].map((name) => ({
      ...whole(name, name, { link: `${here.site.origin}/x` }),
      id: "same",
    }));
    here.site.at("/same", { body: rssOf(same) });
    await here.follow(NORTH, "/same");
    expect((await here.poll("/same")).added).toHaveLength(2);
    here.site.at("/same", { body: `${rssOf(same)}<!-- later -->` });
    expect((await here.poll("/same")).updated).toEqual([]);
    expect(await headlines()).toHaveLength(7);
  });

  test("links its front page everywhere, and a new entry is a new article", async () => {
    const link = "https://lindow-echo.example/";
    serve([whole("one", "first", { link })]);
    await here.follow();
    await here.poll();
    serve([whole("two", "second", { link })]);
    expect((await here.poll()).added).toHaveLength(1);
    serve([whole("three", "third", { link }), whole("two", "second", { link })]);
    expect((await here.poll()).added).toHaveLength(1);
  });

  test("without dates: seen first at that time, also after it has other words", async () => {
    const body = (word: string) => rssOf([whole("a", word)]).replace(/<pubDate>.*?<\/pubDate>/, "");
    here.site.at("/rss", { body: body("today") });
    await here.follow();
    const seenAt = here.now;
    await here.poll();
    here.site.at("/rss", { body: body("tomorrow") });
    expect((await here.poll()).updated).toHaveLength(1);
    const [entry] = await here.opened.store.timeline({ limit: 1 }, { guild: NORTH });
    expect(entry?.at).toBe(seenAt);
  });
});

describe("a feed with teasers", () => {
  test("is completed from the pages", async () => {
    here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
    serve([teaser("a")]);
    await here.follow();
    await here.poll();
    expect(await here.articles()).toEqual([
      expect.objectContaining({ text: expect.stringContaining("forty of them today."), extent: undefined }),
    ]);
    await here.poll();
    expect(here.site.asked.filter((path) => path === "/a")).toHaveLength(1);
  });

  test("whose page is away for now gives the teaser, and the whole article later, without a change of the feed", async () => {
    here.site.at("/a", { status: 503 });
    serve([teaser("a")], { etag: '"1"' });
    await here.follow();
    const { added } = await here.poll();
    expect(await here.articles()).toEqual([
      expect.objectContaining({ text: expect.stringMatching(/^The northern pier/), extent: "teaser" }),
    ]);
    here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
    const { updated } = await here.poll();
    expect(updated).toEqual(added);
    expect(await texts()).toEqual([expect.stringContaining("forty of them today.")]);
    await here.poll();
    expect(here.site.asked.filter((path) => path === "/a")).toHaveLength(2);
  });

  test("whose page stays away is given up after three tries", async () => {
    here.site.at("/a", { status: 503 });
    serve([teaser("a")], { etag: '"1"' });
    await here.follow();
    for (let round = 0; round < 6; round += 1) await here.poll();
    expect(here.site.asked.filter((path) => path === "/a")).toHaveLength(3);
    expect((await here.opened.store.feedByUrl(`${here.site.origin}/rss`))?.etag).toBe('"1"');
  });

  test("whose page is printed after it is completed then", async () => {
    serve([teaser("a")]);
    await here.follow();
    const { added } = await here.poll();
    here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
    expect((await here.poll()).updated).toEqual(added);
    expect(await texts()).toEqual([expect.stringContaining("forty of them today.")]);
  });

  test("whose page asks programs to stay away, or lets nobody in, stays a teaser that says so", async () => {
    here.site.at("/robots.txt", { body: "User-agent: *\nDisallow: /a\n", headers: { "content-type": "text/plain" } });
    here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
    here.site.at("/b", { status: 403 });
    serve([teaser("a"), teaser("b")]);
    await here.follow();
    await here.poll();
    expect((await here.articles()).map(({ extent }) => extent)).toEqual(["teaser", "teaser"]);
    expect(here.site.asked).not.toContain("/a");
  });

  test("whose page is away when it changes keeps the whole article", async () => {
    here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
    serve([teaser("a")]);
    await here.follow();
    await here.poll();
    here.site.at("/a", { status: 503 });
    serve([teaser("a", { teaser: "Another teaser about the northern pier…" })]);
    expect((await here.poll()).updated).toEqual([]);
    expect(await texts()).toEqual([expect.stringContaining("forty of them today.")]);
  });

  test("whose page says that it is gone for good withdraws the article", async () => {
    here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
    serve([teaser("a")]);
    await here.follow();
    await here.poll();
    here.site.at("/a", { status: 410 });
    serve([teaser("a", { title: "Withdrawn" }), teaser("b")]);
    here.site.at("/b", { status: 410 });
    await here.poll();
    expect(await headlines()).toEqual([]);
  });

  test("names addresses of other sites as its own pages do not", async () => {
    const canonical = '<link rel="canonical" href="https://meridian-wire.example/story">';
    here.site.at("/a", { body: pageOf("Pier a is closed", "today", canonical) });
    serve([teaser("a")]);
    await here.follow();
    await here.poll();
    expect(await here.opened.store.articleByUrl("https://meridian-wire.example/story", { guild: NORTH })).toBeNull();
  });
});

describe("several feeds and guilds", () => {
  test("a feed of two guilds is asked once and read by both, paused by one it comes in for the other", async () => {
    serve([whole("a")]);
    await here.follow(NORTH);
    await here.follow(SOUTH);
    await here.poll();
    expect([await headlines(NORTH), await headlines(SOUTH)]).toEqual([["Pier a is closed"], ["Pier a is closed"]]);
    const feed = await here.opened.store.feedByUrl(`${here.site.origin}/rss`);
    await here.opened.store.changeSubscription(SOUTH, feed!.id, { isPaused: true });
    serve([whole("b"), whole("a", "tomorrow")]);
    await here.poll();
    expect(await headlines(NORTH)).toEqual(["Pier a is closed", "Pier b is closed"]);
    expect(await headlines(SOUTH)).toEqual(["Pier a is closed"]);
    expect(here.site.asked).toEqual(["/rss", "/rss"]);
  });

  test("one article in two feeds is one article", async () => {
    here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
    here.site.at("/other", { body: rssOf([teaser("other-id", { link: `${here.site.origin}/a?utm_source=x` })]) });
    serve([teaser("a")]);
    await here.follow(NORTH, "/rss");
    await here.follow(NORTH, "/other");
    expect((await here.poll("/rss")).added).toHaveLength(1);
    expect((await here.poll("/other")).added).toEqual([]);
    expect(await headlines()).toHaveLength(1);
  });

  test("a feed cannot put words into what another one brought in, nor learn what another guild has", async () => {
    const real = "https://meridian-wire.example/story";
    here.site.at("/rss", { body: rssOf([whole("tag:meridian,1", "today", { link: real })]) });
    here.site.at("/forged", { body: rssOf([whole("tag:meridian,1", "forged", { link: real })]) });
    await here.follow(NORTH, "/rss");
    await here.poll("/rss");
    await here.follow(NORTH, "/forged");
    const { added, updated } = await here.poll("/forged");
    expect([added.length, updated]).toEqual([1, []]);
    here.site.at("/forged", { body: rssOf([whole("tag:meridian,1", "forged again", { link: real })]) });
    expect((await here.poll("/forged")).updated).toEqual(added);
    const both = ["forty of them forged again.", "forty of them today."].map((words) => expect.stringContaining(words));
    expect((await texts()).sort()).toEqual(both);
    here.site.at("/south", { body: rssOf([whole("tag:meridian,1", "southern", { link: real })]) });
    await here.follow(SOUTH, "/south");
    await here.poll("/south");
    expect((await here.articles(SOUTH)).map(({ text }) => text)).toEqual([
      expect.stringContaining("forty of them southern."),
    ]);
    here.site.at("/south", { body: rssOf([whole("tag:meridian,1", "southernmost", { link: real })]) });
    expect((await here.poll("/south")).updated).toHaveLength(1);
    expect(await here.articles(SOUTH)).toHaveLength(1);
    expect((await texts()).sort()).toEqual(both);
  });
});

describe("a hostile feed", () => {
  const real = (word = "today") => whole("tag:meridian,1", word, { link: "https://meridian-wire.example/story" });
  const evil = (word: string, more: Partial<Item> = {}) =>
    whole("tag:meridian,1", word, { link: `${here.site.origin}/e`, ...more });
  const isUntouched = async () => expect(await texts()).toContainEqual(expect.stringContaining("forty of them today."));
  beforeEach(async () => {
    here.site.at("/rss", { body: rssOf([real()]) });
    await here.follow(NORTH, "/rss");
    await here.poll("/rss");
    await here.follow(NORTH, "/evil");
  });

  test("with the identifier of an article and words or a page of its own changes nothing", async () => {
    here.site.at("/e", { body: pageOf("Forged", "forged") });
    for (const items of [[evil("forged")], [{ ...evil("forged"), text: "", teaser: "Forged…" }]]) {
      here.site.at("/evil", { body: rssOf(items) });
      await here.poll("/evil");
      await isUntouched();
    }
  });

  test("with the identifier of an article and a page that is gone withdraws nothing", async () => {
    here.site.at("/e", { status: 410 });
    here.site.at("/evil", { body: rssOf([{ ...evil("x"), text: "", teaser: "Gone…" }]) });
    await here.poll("/evil");
    await isUntouched();
  });

  test("that first links the real article and then itself changes nothing", async () => {
    here.site.at("/evil", { body: rssOf([{ ...real(), text: "", teaser: "The pier…" }]) });
    await here.poll("/evil");
    here.site.at("/evil", { body: rssOf([evil("forged")]) });
    await here.poll("/evil");
    await isUntouched();
  });

  test("cannot use a guild that does not know the article to change it for one that does", async () => {
    await here.follow(SOUTH, "/evil");
    here.site.at("/evil", { body: rssOf([real("forged")]) });
    await here.poll("/evil");
    expect(await texts()).toContainEqual(expect.stringContaining("forty of them today."));
    expect((await here.articles(SOUTH)).map(({ text }) => text)).toEqual([expect.stringContaining("forged.")]);
  });

  test("that moves to another one brings nothing to its followers", async () => {
    await here.follow(SOUTH, "/good");
    here.site.at("/good", { body: rssOf([whole("g", "good")]) });
    await here.poll("/good");
    here.site.at("/evil", { body: rssOf([evil("forged", { id: "f" })]) });
    await here.poll("/evil");
    here.site.at("/evil", { status: 301, headers: { location: "/good" } });
    for (let round = 0; round < 3; round += 1) await here.poll("/evil");
    expect(await here.opened.store.feedByUrl(`${here.site.origin}/evil`)).toBeNull();
    expect((await here.articles(SOUTH)).map(({ text }) => text)).toEqual([expect.stringContaining("good.")]);
    expect((await here.articles(NORTH)).length).toBe(3);
  });
});

describe("news", () => {
  const newsFor = async (id: string) => {
    const [entry] = (await here.articles()).filter(({ headline }) => headline === `Pier ${id} is closed`);
    return (await here.opened.store.arrived([entry!.id as never]))[0]?.newsFor;
  };

  test("is what comes in after the first poll, however many it takes, and an unchanged feed is read", async () => {
    const items = Array.from({ length: 25 }, (_, index) => teaser(`p${index}`));
    for (const { id } of items) here.site.at(`/${id}`, { body: pageOf(`Pier ${id} is closed`, `in ${id}`) });
    serve(items);
    await here.follow();
    await here.poll();
    await here.poll();
    expect([await newsFor("p0"), await newsFor("p24")]).toEqual([[], []]);
    serve([whole("new"), ...items]);
    await here.poll();
    expect(await newsFor("new")).toEqual([NORTH]);
    serve([whole("new", "tomorrow"), ...items]);
    await here.poll();
    expect(await newsFor("new")).toEqual([NORTH]);
  });

  test("is nothing of what a feed had when its only reader went on with it", async () => {
    serve([whole("a")]);
    await here.follow();
    await here.poll();
    const { id } = (await here.opened.store.feedByUrl(`${here.site.origin}/rss`))!;
    for (const isPaused of [true, false]) await here.opened.store.changeSubscription(NORTH, id, { isPaused });
    serve([whole("b"), whole("a")]);
    await here.poll();
    for (const isPaused of [true, false]) await here.opened.store.changeSubscription(NORTH, id, { isPaused });
    await here.poll();
    serve([whole("c"), whole("b")]);
    await here.poll();
    expect([await newsFor("b"), await newsFor("c")]).toEqual([[], [NORTH]]);
  });
});

describe("a feed of many", () => {
  test("teasers is read twenty pages a poll, the newest first, and the rest soon after", async () => {
    const items = Array.from({ length: 30 }, (_, index) => teaser(`p${index}`));
    for (const { id } of items) here.site.at(`/${id}`, { body: pageOf(`Pier ${id} is closed`, `in ${id}`) });
    serve(items);
    await here.follow();
    const first = await here.poll();
    expect([first.added.length, first.feed.nextAt! - here.now]).toEqual([20, 900_000]);
    expect(await headlines()).toContain("Pier p0 is closed");
    expect((await here.poll()).added).toHaveLength(10);
  });

  test("pages of a host that is busy leaves those for soon after, brings in the rest, and takes none as seen or news", async () => {
    const waited = Array.from({ length: 30 }, (_, index) => freshTeaser(`${here.site.origin}/slow/${index}`));
    expect(waited.filter(here.places.take)).toHaveLength(30);
    here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
    serve([teaser("a"), whole("b")], { etag: '"1"' });
    await here.follow();
    let left = 0;
    const { added, feed } = await here.poll("/rss", here.web, () => {
      left += 1;
    });
    expect([added.length, left]).toEqual([1, 0]);
    expect([await headlines(), here.site.asked]).toEqual([["Pier b is closed"], ["/rss"]]);
    expect([feed.nextAt! - here.now, feed.isCaughtUp, feed.etag]).toEqual([900_000, false, null]);
    waited.forEach(here.places.giveBack);
    const again = await here.poll("/rss", here.web, () => {
      left += 1;
    });
    expect([again.added.length, again.feed.isCaughtUp, left]).toEqual([1, true, 1]);
    expect((await here.articles()).map(({ extent }) => extent)).toEqual([undefined, undefined]);
  });

  test("pages gives back every place that it took, whatever becomes of them", async () => {
    here.site.at("/a", { status: 503 });
    here.site.at("/b", { body: pageOf("Pier b is closed", "today") });
    serve(["a", "b", "c"].map((name) => teaser(name)));
    await here.follow();
    await here.poll();
    const pages = Array.from({ length: 31 }, (_, index) => freshTeaser(`${here.site.origin}/${index}`));
    expect(pages.filter(here.places.take)).toHaveLength(30);
  });

  test("entries that come one after the other on one page is a feed of many articles", async () => {
    await here.follow();
    for (const name of ["one", "two", "three"]) {
      serve([whole(name, name, { link: `${here.site.origin}/live#${name}` })]);
      expect((await here.poll()).added).toHaveLength(1);
    }
    expect(await headlines()).toHaveLength(3);
  });

  test("is followed by another guild while its pages are read, which misses nothing", async () => {
    const items = Array.from({ length: 15 }, (_, index) => teaser(`p${index}`));
    let following: Promise<void> | null = null;
    for (const { id } of items)
      here.site.at(`/${id}`, () => {
        following ??= here.follow(SOUTH);
        return { body: pageOf(`Pier ${id} is closed`, `in ${id}`) };
      });
    serve(items);
    await here.follow(NORTH);
    await here.poll();
    await following;
    expect([(await headlines(NORTH)).length, (await headlines(SOUTH)).length]).toEqual([15, 15]);
  });

  test("is paused by all while its pages are read, and the rest comes after the pause", async () => {
    const items = Array.from({ length: 15 }, (_, index) => teaser(`p${index}`));
    const feed = () => here.opened.store.feedByUrl(`${here.site.origin}/rss`);
    let pausing: Promise<void> | null = null;
    for (const { id } of items)
      here.site.at(`/${id}`, () => {
        pausing ??= feed().then((one) => here.opened.store.changeSubscription(NORTH, one!.id, { isPaused: true }));
        return { body: pageOf(`Pier ${id} is closed`, `in ${id}`) };
      });
    serve(items, { etag: '"1"' });
    await here.follow();
    await here.poll();
    await pausing;
    await here.opened.store.changeSubscription(NORTH, (await feed())!.id, { isPaused: false });
    await here.poll();
    expect(await headlines()).toHaveLength(15);
  });
});

describe("an article that one guild knows", () => {
  test("from elsewhere is the same article when a feed of two brings it", async () => {
    const url = `${here.site.origin}/a`;
    here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
    const sharing = createSharing({
      ...here,
      store: here.opened.store,
      intake: here.opened.intake,
      now: () => here.now,
    });
    const shared = await sharing.link(url, { user: userId("5"), guild: NORTH, waits: () => {} });
    expect(shared.ok).toBe(true);
    serve([teaser("a")]);
    await here.follow(NORTH);
    await here.follow(SOUTH);
    await here.poll();
    expect([await headlines(NORTH), await headlines(SOUTH)]).toEqual([["Pier a is closed"], ["Pier a is closed"]]);
    const briefed = await here.opened.store.timeline({ limit: 9, exceptMuted: true }, { guild: NORTH });
    expect(briefed).toHaveLength(1);
  });

  test("is fetched once, whichever guild asks for its link", async () => {
    here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
    const sharing = createSharing({
      ...here,
      store: here.opened.store,
      intake: here.opened.intake,
      now: () => here.now,
    });
    for (const guild of [NORTH, SOUTH])
      expect((await sharing.link(`${here.site.origin}/a`, { user: userId("5"), guild, waits: () => {} })).ok).toBe(
        true,
      );
    expect(here.site.asked.filter((path) => path === "/a")).toHaveLength(1);
    expect([await headlines(NORTH), await headlines(SOUTH)]).toEqual([["Pier a is closed"], ["Pier a is closed"]]);
  });
});

describe("a feed in trouble", () => {
  test("is not to blame when too much is waiting to be fetched here: it has its turn again soon", async () => {
    await here.follow();
    const failure = {
      kind: "not-fetched",
      source: "/rss",
      why: "queue-full",
      status: null,
      retryAfterMs: null,
    } as const;
    const busy = { ...here.web, get: async () => failed<never>(failure) };
    const poll = await here.poll("/rss", busy);
    expect([poll.feed.trouble, poll.feed.nextAt! - here.now]).toEqual([null, 15 * 60_000]);
    serve([whole("a")]);
    expect((await here.poll()).added).toHaveLength(1);
  });

  test("is asked later and later, and at once as usual when it answers again", async () => {
    here.site.at("/rss", { status: 500 });
    await here.follow();
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const { feed } = await here.poll();
      waits.push(Math.round((feed.nextAt! - here.now) / 3_600_000));
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
    serve([whole("a")]);
    const { feed, added } = await here.poll();
    expect([feed.trouble, added.length, feed.nextAt! - here.now]).toEqual([null, 1, 3_600_000]);
  });

  test("is given up after a week of nothing else, and at once when it is gone", async () => {
    here.site.at("/rss", { status: 404 });
    await here.follow();
    const began = here.now;
    let poll = await here.poll();
    while (poll.feed.nextAt !== null) poll = await here.poll();
    expect((here.now - began) / 86_400_000).toBeCloseTo(7.3, 0);
    here.site.at("/off", { status: 404 });
    await here.follow(NORTH, "/off");
    await here.poll("/off");
    here.now += 8 * 86_400_000;
    expect((await here.poll("/off")).feed.nextAt).not.toBeNull();
    here.site.at("/gone", { status: 410 });
    await here.follow(NORTH, "/gone");
    expect((await here.poll("/gone")).feed).toMatchObject({ nextAt: null, trouble: { failure: { why: "gone" } } });
  });

  test("waits as long as it is asked to, up to a day", async () => {
    here.site.at("/rss", { status: 429, headers: { "retry-after": "10000" } });
    await here.follow();
    expect((await here.poll()).feed.nextAt).toBe(here.now + 10_000_000);
    here.site.at("/rss", { status: 503, headers: { "retry-after": "99999999" } });
    expect((await here.poll()).feed.nextAt).toBe(here.now + 86_400_000);
  });

  test("is a page now: it says so and keeps what it had", async () => {
    serve([whole("a")]);
    await here.follow();
    await here.poll();
    here.site.at("/rss", { body: "<html><body>Prove that you are no robot</body></html>" });
    expect((await here.poll()).feed.trouble?.failure).toMatchObject({ kind: "feed-unreadable", why: "page" });
    expect(await headlines()).toHaveLength(1);
  });

  test("that moved for good is asked there after three answers from there", async () => {
    here.site.at("/rss", { status: 301, headers: { location: "/new" } });
    here.site.at("/new", { body: rssOf([whole("a")]) });
    await here.follow();
    expect((await here.poll()).feed.moving?.times).toBe(1);
    await here.poll();
    const { feed } = await here.poll();
    expect(feed.url).toBe(`${here.site.origin}/new`);
    expect((await here.poll("/new")).feed.moving).toBeNull();
    expect(here.site.asked.at(-1)).toBe("/new");
    expect(await headlines()).toHaveLength(1);
  });

  test("that moves to another place each time stays where it is", async () => {
    await here.follow();
    for (const to of ["/x", "/y", "/x", "/y"]) {
      here.site.at("/rss", { status: 301, headers: { location: to } });
      here.site.at(to, { body: rssOf([whole("a")]) });
      expect((await here.poll()).feed.moving?.times).toBe(1);
    }
  });

  test("that moves to what is no feed stays where it is", async () => {
    here.site.at("/rss", { status: 301, headers: { location: "/sold" } });
    here.site.at("/sold", { body: "<html><body>This domain is for sale</body></html>" });
    await here.follow();
    for (let round = 0; round < 4; round += 1) await here.poll();
    const feed = await here.opened.store.feedByUrl(`${here.site.origin}/rss`);
    expect([feed?.moving, feed?.trouble?.times]).toEqual([null, 4]);
  });

  test("is in none when the program ends in the middle: the rest comes in after the next start", async () => {
    const items = Array.from({ length: 25 }, (_, index) => teaser(`p${index}`));
    for (const { id } of items) here.site.at(`/${id}`, { body: pageOf(`Pier ${id} is closed`, "today") });
    const half = () => {
      if (here.site.asked.length > 14) void here.web.close();
      return { body: pageOf("Pier p12 is closed", "today") };
    };
    for (const { id } of items.slice(8, 14)) here.site.at(`/${id}`, half);
    serve(items);
    await here.follow();
    await here.poll();
    const feed = await here.opened.store.feedByUrl(`${here.site.origin}/rss`);
    expect(feed?.trouble).toBeNull();
    expect((await here.articles()).every(({ extent }) => extent === undefined)).toBe(true);
    expect(await headlines()).toHaveLength(10);
  });
});

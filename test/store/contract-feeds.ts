import { describe, expect, test } from "vitest";
import type { PolledFeed } from "../../src/domain/feed.ts";
import { articleId, feedId, type GuildId, userId } from "../../src/domain/ids.ts";
import type { StoreAtHand } from "./contract.ts";
import { everyone, NORTH, only, SOUTH, sample } from "./samples.ts";

export const sampleFeed = (name: string, more: Partial<PolledFeed> = {}): PolledFeed => ({
  id: feedId(name),
  url: `https://${name}.example/rss`,
  title: null,
  site: null,
  nextAt: 1_000,
  askedAt: null,
  answeredAt: null,
  newAt: null,
  isCaughtUp: false,
  etag: null,
  lastModified: null,
  bodyHash: null,
  changesEveryMs: null,
  moving: null,
  trouble: null,
  ...more,
});
const by = (guild: GuildId, name = "News") => ({
  guild,
  name,
  addedBy: userId("7"),
  addedAt: 5,
  isPaused: false,
  isMuted: false,
});
const entry = (key: string, hash = "h", tries = 0) => ({ key, hash, tries, article: articleId(`of ${key}`) });
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
const [north, south] = [{ guild: NORTH }, { guild: SOUTH }];

export function feedContract(atHand: () => StoreAtHand): void {
  describe("feeds", () => {
    test("are kept with all that is known of them, beside how each guild follows them", async () => {
      const hand = atHand();
      const full = sampleFeed("echo", {
        title: "Lindow Echo",
        site: "https://echo.example",
        askedAt: 1,
        answeredAt: 2,
        newAt: 3,
        etag: '"a"',
        lastModified: "Tue",
        bodyHash: "b",
        changesEveryMs: 60_000,
        moving: { to: "https://new.example", times: 2 },
        trouble: { failure: { kind: "feed-unreadable", source: "x", why: "empty" }, since: 4, times: 2 },
      });
      expect(await hand.store.follow(full, by(NORTH))).toEqual(full);
      await hand.store.follow(sampleFeed("echo", { id: feedId("other") }), by(SOUTH, "Echo"));
      await hand.store.changeSubscription(SOUTH, full.id, { isMuted: true, name: "The Echo" });
      await hand.reopen();
      const { store } = atHand();
      expect(await store.followedBy(NORTH)).toEqual([{ feed: full, subscription: { ...by(NORTH), feed: full.id } }]);
      expect(await store.followersOf(full.id)).toEqual([
        { ...by(NORTH), feed: full.id },
        { ...by(SOUTH, "The Echo"), feed: full.id, isMuted: true },
      ]);
      expect(await store.feedByUrl(full.url)).toEqual(full);
    });

    test("are due in their turn, as long as somebody follows them without a pause", async () => {
      const { store } = atHand();
      for (const [name, nextAt] of [
        ["late", 30],
        ["soon", 10],
        ["now", 20],
        ["never", null],
      ] as const)
        await store.follow(sampleFeed(name, { nextAt }), by(NORTH, name));
      expect(ids(await store.feedsDue(20, 5, 5))).toEqual(["soon", "now"]);
      expect(await store.nextFeedAt()).toBe(10);
      await store.changeSubscription(NORTH, feedId("soon"), { isPaused: true });
      expect(ids(await store.feedsDue(20, 5, 5))).toEqual(["now"]);
      expect(await store.nextFeedAt()).toBe(20);
      await store.saveFeed(sampleFeed("now", { nextAt: 99, etag: '"e"' }));
      expect(await store.nextFeedAt()).toBe(30);
      expect((await store.feedByUrl("https://now.example/rss"))?.etag).toBe('"e"');
    });

    test("that were given up are tried again when another guild asks for them", async () => {
      const { store } = atHand();
      await store.follow(sampleFeed("old", { nextAt: null }), by(NORTH));
      await store.follow(sampleFeed("old", { nextAt: 50 }), by(SOUTH));
      expect(await store.nextFeedAt()).toBe(50);
    });

    test("go with the last guild that follows them, and their articles stay", async () => {
      const { store } = atHand();
      const feed = sampleFeed("echo");
      await store.follow(feed, by(NORTH));
      await store.follow(feed, by(SOUTH));
      await store.saveArticle(sample("a"), only(NORTH));
      await store.markSeen(feed.id, [entry("k")], [articleId("a")], 1);
      await store.unfollow(NORTH, feed.id);
      expect(await store.feedByUrl(feed.url)).not.toBeNull();
      await store.unfollow(SOUTH, feed.id);
      expect(await store.feedByUrl(feed.url)).toBeNull();
      expect((await store.entriesSeen(feed.id, ["k"])).size).toBe(0);
      expect(await store.feedsOf(articleId("a"))).toEqual([]);
      expect(ids(await store.timeline({ limit: 9 }, north))).toEqual(["a"]);
      await store.saveFeed(feed);
      await store.markSeen(feed.id, [entry("k")], [articleId("a")], 2);
      expect(await store.feedByUrl(feed.url)).toBeNull();
    });

    test("show what they brought in to a guild that follows them later, and after a pause", async () => {
      const { store } = atHand();
      const feed = sampleFeed("echo");
      await store.follow(feed, by(NORTH));
      await store.saveArticle(sample("a"), only(NORTH));
      await store.markSeen(feed.id, [], [articleId("a"), articleId("not there")], 1);
      const mark = await store.lastArrival();
      await store.follow(feed, by(SOUTH));
      expect(ids(await store.timeline({ limit: 9 }, south))).toEqual(["a"]);
      expect((await store.arrivals(mark, 9)).articles.map(({ guilds }) => guilds)).toEqual([[NORTH, SOUTH]]);
      await store.changeSubscription(SOUTH, feed.id, { isPaused: true });
      await store.saveArticle(sample("b"), only(NORTH));
      await store.markSeen(feed.id, [], [articleId("b")], 2);
      expect(ids(await store.timeline({ limit: 9 }, south))).toEqual(["a"]);
      await store.changeSubscription(SOUTH, feed.id, { isPaused: false });
      expect(ids(await store.timeline({ limit: 9 }, south)).sort()).toEqual(["a", "b"]);
    });

    test("show no more than their newest to a guild that follows them later", async () => {
      const { store } = atHand();
      const feed = sampleFeed("echo");
      await store.follow(feed, by(NORTH));
      const old = Array.from({ length: 510 }, (_, hour) => sample(`article-${hour}`, hour));
      for (const article of old) await store.saveArticle(article, only(NORTH));
      await store.markSeen(
        feed.id,
        [],
        old.map(({ article }) => article.id),
        1,
      );
      await store.follow(feed, by(SOUTH));
      const shown = ids(await store.timeline({ limit: 999 }, south));
      expect([shown.length, shown[0], shown.at(-1)]).toEqual([500, "article-509", "article-10"]);
    });

    test("remember which entries were seen, for a while", async () => {
      const { store } = atHand();
      const feed = sampleFeed("echo");
      await store.follow(feed, by(NORTH));
      await store.markSeen(feed.id, [entry("k"), entry("old")], [], 0);
      await store.markSeen(feed.id, [entry("k", "changed", 2)], [], 40 * 86_400_000);
      await store.markSeen(feed.id, [], [], 61 * 86_400_000);
      const seen = await store.entriesSeen(feed.id, ["k", "old", "new"]);
      expect([...seen]).toEqual([["k", entry("k", "changed", 2)]]);
    });

    test("move to another address, or to the feed that is there", async () => {
      const { store } = atHand();
      await store.follow(sampleFeed("one"), by(NORTH));
      await store.follow(sampleFeed("two"), by(SOUTH));
      await store.saveTopic({ guild: NORTH, name: "Water", feeds: ["one"], query: null });
      await store.saveArticle(sample("a"), only(NORTH));
      await store.markSeen(feedId("one"), [], [articleId("a")], 1);
      await store.saveArticle(sample("b"), only(SOUTH));
      await store.markSeen(feedId("two"), [], [articleId("b")], 1);
      expect(await store.moveFeed(feedId("one"), "https://one.example/new")).toBe("one");
      expect(await store.feedByUrl("https://one.example/rss")).toBeNull();
      expect(await store.moveFeed(feedId("one"), "https://two.example/rss")).toBe("two");
      expect((await store.followersOf(feedId("two"))).map(({ guild }) => guild)).toEqual([NORTH, SOUTH]);
      expect(await store.feedByUrl("https://one.example/new")).toBeNull();
      expect((await store.topics(NORTH))[0]?.feeds).toEqual(["two"]);
      // Anybody can let a feed move to another one: what it brought in stays where it is.
      expect(ids(await store.timeline({ limit: 9 }, south))).toEqual(["b"]);
      expect(ids(await store.timeline({ limit: 9 }, north)).sort()).toEqual(["a", "b"]);
    });

    test("show what they bring in to all who follow them by then, and what they no longer bring to nobody new", async () => {
      const { store } = atHand();
      const feed = sampleFeed("echo");
      for (const guild of [NORTH, SOUTH]) await store.follow(feed, by(guild));
      await store.saveArticle(sample("a"), only(NORTH));
      const mark = await store.lastArrival();
      await store.markSeen(feed.id, [], [articleId("a")], 1);
      expect(ids(await store.timeline({ limit: 9 }, south))).toEqual(["a"]);
      expect((await store.arrivals(mark, 9)).articles).toHaveLength(1);
      await store.saveArticle(sample("b"), only(NORTH));
      await store.markSeen(feed.id, [], [articleId("b")], 2, [articleId("a")]);
      expect(await store.feedsOf(articleId("a"))).toEqual([]);
      expect(await store.feedsOf(articleId("b"))).toEqual([feed.id]);
    });

    test("that were muted stay out of briefings when they are removed", async () => {
      const { store } = atHand();
      for (const name of ["one", "two"]) await store.follow(sampleFeed(name), by(NORTH, name));
      for (const id of ["a", "b"]) await store.saveArticle(sample(id), only(NORTH));
      await store.markSeen(feedId("one"), [], [articleId("a"), articleId("b")], 1);
      await store.markSeen(feedId("two"), [], [articleId("b")], 1);
      await store.changeSubscription(NORTH, feedId("one"), { isMuted: true });
      await store.unfollow(NORTH, feedId("one"));
      expect(ids(await store.timeline({ limit: 9, exceptMuted: true }, north))).toEqual(["b"]);
      expect(ids(await store.timeline({ limit: 9 }, north)).sort()).toEqual(["a", "b"]);
    });

    test("of one host do not take the place of others among those that are due", async () => {
      const { store } = atHand();
      for (let at = 0; at < 6; at += 1)
        await store.follow(sampleFeed(`s${at}`, { url: `http://slow.example/${at}`, nextAt: at }), by(NORTH, `s${at}`));
      await store.follow(sampleFeed("port", { url: "http://slow.example:81", nextAt: 8 }), by(NORTH, "port"));
      await store.follow(sampleFeed("good", { nextAt: 9 }), by(NORTH, "good"));
      expect(ids(await store.feedsDue(20, 4, 2))).toEqual(["s0", "s1", "port", "good"]);
    });

    test("take with them how a guild followed them when they move to one that is there", async () => {
      const { store } = atHand();
      await store.follow(sampleFeed("old", { nextAt: 70 }), by(NORTH, "Old"));
      await store.follow(sampleFeed("new"), by(SOUTH));
      await store.follow(sampleFeed("new"), { ...by(NORTH, "New"), isPaused: true });
      await store.follow(sampleFeed("old"), { ...by(SOUTH, "Old"), isMuted: true });
      await store.saveArticle(sample("a"), { kind: "guilds", guilds: [NORTH, SOUTH] });
      await store.markSeen(feedId("old"), [], [articleId("a")], 1);
      await store.saveFeed(sampleFeed("new", { nextAt: null }));
      const newUrl = sampleFeed("new").url;
      await store.moveFeed(feedId("old"), newUrl);
      expect((await store.feedByUrl(newUrl))?.nextAt).toBe(70);
      expect((await store.followersOf(feedId("new"))).map(({ isPaused }) => isPaused)).toEqual([false, false]);
      expect(ids(await store.timeline({ limit: 9, exceptMuted: true }, south))).toEqual([]);
      expect(ids(await store.timeline({ limit: 9 }, south))).toEqual(["a"]);
    });

    test("are due when the clock was set back by more than a turn can last, and keep a limited number of entries", async () => {
      const { store } = atHand();
      await store.follow(sampleFeed("ahead", { nextAt: 40 * 86_400_000 }), by(NORTH));
      expect(ids(await store.feedsDue(39 * 86_400_000, 5, 5))).toEqual([]);
      expect(ids(await store.feedsDue(30 * 86_400_000, 5, 5))).toEqual(["ahead"]);
      const many = Array.from({ length: 6_000 }, (_, index) => entry(`k${index}`));
      await store.markSeen(feedId("ahead"), many.slice(0, 2_000), [], 1);
      await store.markSeen(feedId("ahead"), many.slice(2_000), [], 2);
      const seen = await store.entriesSeen(
        feedId("ahead"),
        many.map(({ key }) => key),
      );
      expect([seen.size, seen.has("k5999")]).toEqual([5_000, true]);
    });

    test("bring news from then on: not what they have when a guild begins to follow them, or goes on", async () => {
      const { store } = atHand();
      const feed = sampleFeed("echo");
      const newsFor = async (id: string) => (await store.arrived([articleId(id)]))[0]?.newsFor;
      await store.follow(feed, by(NORTH));
      await store.saveArticle(sample("first"), { ...only(NORTH), isBacklog: true });
      expect(await newsFor("first")).toEqual([]);
      await store.saveArticle(sample("a"), only(NORTH));
      await store.markSeen(feed.id, [], [articleId("a")], 1);
      await store.saveArticle(sample("shared"), { ...only(SOUTH), isShared: true });
      await store.saveArticle(sample("shared"), only(NORTH));
      await store.markSeen(feed.id, [], [articleId("shared")], 1);
      await store.follow(feed, by(SOUTH));
      expect([await newsFor("a"), await newsFor("shared")]).toEqual([[NORTH], [NORTH]]);
      await store.saveFeed({ ...feed, isCaughtUp: true });
      const isCaughtUp = async () => (await store.feedByUrl(feed.url))?.isCaughtUp;
      for (const guild of [SOUTH, NORTH]) {
        await store.changeSubscription(guild, feed.id, { isPaused: true });
        expect(await isCaughtUp()).toBe(true);
      }
      await store.changeSubscription(SOUTH, feed.id, { isPaused: false });
      expect(await isCaughtUp()).toBe(false);
      await store.saveFeed({ ...feed, isCaughtUp: true, nextAt: null });
      await store.follow(feed, by(NORTH));
      expect(await isCaughtUp()).toBe(false);
      await store.saveArticle(sample("e"), everyone);
      expect(await newsFor("e")).toBeNull();
    });

    test("narrow the timeline, and a muted one is left out of it on demand", async () => {
      const { store } = atHand();
      for (const name of ["one", "two"]) await store.follow(sampleFeed(name), by(NORTH, name));
      for (const id of ["a", "b", "c"]) await store.saveArticle(sample(id), only(NORTH));
      await store.saveArticle(sample("d"), everyone);
      await store.markSeen(feedId("one"), [], [articleId("a"), articleId("b"), articleId("d")], 1);
      await store.markSeen(feedId("two"), [], [articleId("b")], 1);
      const asked = async (more: object) => ids(await store.timeline({ limit: 9, ...more }, north)).sort();
      expect(await asked({ feeds: [feedId("two")] })).toEqual(["b"]);
      expect(await asked({ feeds: [feedId("one"), feedId("two")] })).toEqual(["a", "b", "d"]);
      expect(await asked({ feeds: [] })).toEqual([]);
      await store.changeSubscription(NORTH, feedId("one"), { isMuted: true });
      expect(await asked({ exceptMuted: true })).toEqual(["b", "c", "d"]);
      expect(await asked({})).toEqual(["a", "b", "c", "d"]);
      await store.changeSubscription(NORTH, feedId("two"), { isMuted: true });
      expect(await asked({ exceptMuted: true })).toEqual(["c", "d"]);
    });
  });

  describe("an article that a guild leaves", () => {
    test("is still found by the others, and goes with the last of them", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a"), { kind: "guilds", guilds: [NORTH, SOUTH] });
      await store.leaveArticle(articleId("a"), [NORTH]);
      expect(await store.guildsOf(articleId("a"))).toEqual([SOUTH]);
      await store.leaveArticle(articleId("a"), [SOUTH]);
      expect(await store.textOf(articleId("a"))).toBeNull();
      await store.saveArticle(sample("e"), everyone);
      await store.leaveArticle(articleId("e"), [NORTH]);
      expect(await store.guildsOf(articleId("e"))).toBeNull();
    });
  });
}

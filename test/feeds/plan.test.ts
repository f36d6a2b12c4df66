import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userId } from "../../src/domain/ids.ts";
import { createSharing } from "../../src/feeds/sharing.ts";
import { htmlOf, type Item, type NewsSite, pageOf, rssOf, startNewsSite } from "./news-site.ts";
import { NORTH, type Polling, SOUTH, startPolling } from "./polling.ts";

let here: Polling;
/** A site of somebody else. */
let other: NewsSite;
beforeEach(async () => {
  here = await startPolling();
  other = await startNewsSite();
});
afterEach(async () => {
  await other.close();
  await here.close();
});

const STORY = () => `${here.site.origin}/story`;
const whole = (id: string, word: string, link = STORY()): Item => ({
  id,
  title: "Pier is closed",
  link,
  text: htmlOf(`${word} as we hear`),
});
const teaser = (id: string, words = "The pier is closed…", link = STORY()): Item => ({
  id,
  title: "Pier is closed",
  link,
  teaser: words,
});
const serve = (path: string, ...items: Item[]) => here.site.at(path, { body: rssOf(items) });
const claim = (path: string, ...items: Item[]) => other.at(path, { body: rssOf(items) });
const theirs = (path: string): string => `${other.origin}${path}`;
/** The word by which the articles of a guild are told apart. */
const words = async (guild = NORTH) =>
  (await here.articles(guild)).map(({ text }) => / rammed it (\S+?)(?: as we hear)?\./.exec(text)?.[1] ?? text).sort();
async function bring(path: string, guild = NORTH) {
  await here.follow(guild, path);
  return here.poll(path);
}
const feedAt = async (path: string) => (await here.opened.store.feedByUrl(new URL(path, here.site.origin).href))!.id;
const pause = async (path: string, guild: typeof NORTH, isPaused: boolean) =>
  here.opened.store.changeSubscription(guild, await feedAt(path), { isPaused });
function share(link: string, guild = NORTH) {
  const { store, intake } = here.opened;
  const sharing = createSharing({ ...here, store, intake, now: () => here.now });
  return sharing.link(link, { user: userId("5"), guild, waits: () => {} });
}

describe("what the page or a feed of its host says", () => {
  test("holds for all who find the article: by two feeds, after a pause, without the feed", async () => {
    const page = (word: string) => here.site.at("/story", { body: pageOf("Pier is closed", word) });
    page("today");
    for (const path of ["/front", "/world"]) serve(path, teaser("tag:echo,1"));
    await bring("/front", NORTH);
    await bring("/world", SOUTH);
    page("corrected");
    serve("/front", teaser("tag:echo,1", "Another teaser…"));
    expect((await here.poll("/front")).updated).toHaveLength(1);
    expect([await words(NORTH), await words(SOUTH)]).toEqual([["corrected"], ["corrected"]]);
  });

  test("reaches who paused or removed the feed, and the article keeps its id", async () => {
    serve("/rss", whole("tag:echo,1", "today"));
    await here.follow(SOUTH, "/rss");
    const { added } = await bring("/rss");
    await pause("/rss", SOUTH, true);
    serve("/rss", whole("tag:echo,1", "tomorrow"));
    expect((await here.poll("/rss")).updated).toEqual(added);
    await pause("/rss", SOUTH, false);
    expect(await words(SOUTH)).toEqual(["tomorrow"]);
    await here.opened.store.unfollow(SOUTH, await feedAt("/rss"));
    serve("/rss", whole("tag:echo,1", "later"));
    expect((await here.poll("/rss")).updated).toEqual(added);
    expect([await words(NORTH), await words(SOUTH)]).toEqual([["later"], ["later"]]);
  });

  test("takes it from all of them when it is gone, and it can come back", async () => {
    here.site.at("/story", { body: pageOf("Pier is closed", "today") });
    serve("/rss", teaser("tag:echo,1"));
    await here.follow(SOUTH, "/rss");
    await bring("/rss");
    await pause("/rss", SOUTH, true);
    here.site.at("/story", { status: 410 });
    serve("/rss", teaser("tag:echo,1", "Withdrawn…"));
    await here.poll("/rss");
    expect([await words(NORTH), await words(SOUTH)]).toEqual([[], []]);
    here.site.at("/story", { body: pageOf("Pier is closed", "again") });
    serve("/rss", teaser("tag:echo,1", "A mistake…"));
    expect((await here.poll("/rss")).added).toHaveLength(1);
    expect(await words()).toEqual(["again"]);
  });

  test("is not hindered by another feed that used its identifier first", async () => {
    claim("/rss", whole("tag:echo,1", "forged", theirs("/e")));
    await bring(theirs("/rss"));
    serve("/rss", whole("tag:echo,1", "real"));
    expect((await bring("/rss")).added).toHaveLength(1);
    serve("/rss", whole("tag:echo,1", "newest"));
    await here.poll("/rss");
    expect(await words()).toEqual(["forged", "newest"]);
  });

  test("stays apart from another article of the host with the same number for an identifier", async () => {
    serve("/one", whole("17", "first", `${here.site.origin}/one/17`));
    serve("/two", whole("17", "second", `${here.site.origin}/two/17`));
    await bring("/one");
    await bring("/two");
    expect(await words()).toEqual(["first", "second"]);
  });

  test("brings nobody a teaser in the place of the whole article", async () => {
    serve("/whole", whole("tag:echo,1", "today"));
    await bring("/whole");
    here.site.at("/story", { status: 403 });
    serve("/teasers", teaser("tag:echo,1"));
    await bring("/teasers");
    expect(await words()).toEqual(["today"]);
    await here.opened.store.unfollow(NORTH, await feedAt("/whole"));
    serve("/teasers", teaser("tag:echo,1", "Another teaser…"));
    await here.poll("/teasers");
    expect(await words()).toEqual(["today"]);
  });
});

describe("a whole text that only some have subscribed to", () => {
  const closed = "The pier is closed…";
  beforeEach(async () => {
    here.site.at("/story", { status: 403 });
    serve("/public", teaser("tag:echo,1"));
    serve("/members", whole("tag:echo,1", "inside"));
  });

  test("stays with them where others have its teaser", async () => {
    await bring("/public", SOUTH);
    await bring("/members", NORTH);
    expect([await words(NORTH), await words(SOUTH)]).toEqual([["inside"], [closed]]);
    serve("/members", whole("tag:echo,1", "corrected"));
    expect((await here.poll("/members")).updated).toHaveLength(1);
    expect([await words(NORTH), await words(SOUTH)]).toEqual([["corrected"], [closed]]);
  });

  test("is not meant by the teasers of two feeds: they are one article", async () => {
    const { added } = await bring("/public", SOUTH);
    serve("/world", teaser("tag:echo,1", "The pier is closed to all…"));
    expect((await bring("/world", NORTH)).updated).toEqual(added);
    expect(await words(NORTH)).toEqual(await words(SOUTH));
  });

  test("takes the place of the teaser where all who find that have subscribed", async () => {
    await here.follow(NORTH, "/members");
    await here.follow(SOUTH, "/members");
    const { added } = await bring("/public", SOUTH);
    expect((await here.poll("/members")).updated).toEqual(added);
    expect([await words(NORTH), await words(SOUTH)]).toEqual([["inside"], ["inside"]]);
  });
});

describe("a feed of another host", () => {
  test("changes no article that a member brought in, however often it names it", async () => {
    here.site.at("/story", { body: pageOf("Pier is closed", "today") });
    expect((await share(STORY())).ok).toBe(true);
    for (const word of ["forged", "forgedtwice"]) {
      claim("/rss", whole("e1", word));
      await bring(theirs("/rss"));
    }
    expect(await words()).toEqual(["forgedtwice", "today"]);
  });

  test("changes no article whose page it named, nor whose own feed is gone", async () => {
    here.site.at("/story", { body: pageOf("Pier is closed", "today") });
    serve("/rss", teaser("tag:echo,1"));
    claim("/rss", teaser("tag:echo,1"));
    await bring("/rss");
    await bring(theirs("/rss"));
    await here.opened.store.unfollow(NORTH, await feedAt("/rss"));
    claim("/rss", whole("tag:echo,1", "forged"));
    await here.poll(theirs("/rss"));
    claim("/rss", whole("tag:echo,1", "forgedtwice", theirs("/e")));
    await here.poll(theirs("/rss"));
    expect(await words()).toEqual(["forgedtwice", "today"]);
    here.site.at("/second", { body: pageOf("Second", "second") });
    claim("/rss", teaser("tag:echo,1", "The pier…", `${here.site.origin}/second`));
    await here.poll(theirs("/rss"));
    expect(await words()).toContain("today");
  });

  test("shows nobody an article that it only names", async () => {
    serve("/private", whole("tag:echo,1", "secret"));
    claim("/rss", teaser("other", "A guess…"));
    await bring("/private");
    await bring(theirs("/rss"));
    expect(await words()).toEqual(["secret"]);
    expect(await here.opened.store.feedsOf((await here.articles())[0]!.id as never)).toEqual([
      await feedAt("/private"),
    ]);
    await here.follow(SOUTH, theirs("/rss"));
    await pause(theirs("/rss"), SOUTH, true);
    await pause(theirs("/rss"), SOUTH, false);
    expect(await words(SOUTH)).toEqual([]);
  });

  test("brings its own teaser to those of its followers who do not find what it names", async () => {
    serve("/private", whole("tag:echo,1", "secret"));
    claim("/rss", teaser("other", "A guess…"));
    await bring("/private");
    await here.follow(SOUTH, theirs("/rss"));
    await bring(theirs("/rss"));
    expect(await words(SOUTH)).toEqual(["A guess…"]);
  });

  test("unmutes nothing by naming it", async () => {
    serve("/rss", whole("tag:echo,1", "today"));
    await bring("/rss");
    await here.opened.store.changeSubscription(NORTH, await feedAt("/rss"), { isMuted: true });
    claim("/rss", teaser("other"));
    await bring(theirs("/rss"));
    expect(await here.opened.store.timeline({ limit: 9, exceptMuted: true }, { guild: NORTH })).toEqual([]);
  });

  test("takes an address from nobody: neither from a feed of yet another host, nor from who asks for the link", async () => {
    const third = await startNewsSite();
    claim("/rss", whole("e", "forged"));
    await bring(theirs("/rss"));
    third.at("/rss", { body: rssOf([whole("tag:echo,1", "real")]) });
    expect((await bring(`${third.origin}/rss`)).added).toHaveLength(1);
    await third.close();
    here.site.at("/story", { body: pageOf("Pier is closed", "printed") });
    const shared = await share(STORY());
    expect(await words()).toEqual(["forged", "printed", "real"]);
    const [stored] = await here.opened.store.articles([shared.ok ? shared.value : (null as never)], { guild: NORTH });
    expect(stored?.article.text).toContain("rammed it printed.");
  });

  test("that is killed before it kept what it stored corrects it all the same", async () => {
    const { store } = here.opened;
    const { markSeen } = store;
    claim("/rss", whole("tag:echo,1", "first"));
    await here.follow(NORTH, theirs("/rss"));
    let calls = 0;
    store.markSeen = async (...given) => {
      calls += 1;
      if (calls === 2) throw new Error("killed");
      return markSeen(...given);
    };
    await expect(here.poll(theirs("/rss"))).rejects.toThrow("killed");
    store.markSeen = markSeen;
    claim("/rss", whole("tag:echo,1", "corrected"));
    expect((await here.poll(theirs("/rss"))).updated).toHaveLength(1);
    expect(await words()).toEqual(["corrected"]);
  });
});

describe("a member's link", () => {
  const wall =
    "<p>The northern pier of Lindow is closed after an accident, the harbour office says, and nobody knows for how long it will be.</p><p>Subscribe to read the whole of this article about the pier and its repair, and all others of this paper.</p>";
  test.each([
    ["", "as it is"],
    ["/", "with a slash at its end"],
    ["?utm_source=x", "with where its readers come from"],
  ])("to a page that names a feed’s article as its own changes nothing of it: %s", async (end) => {
    serve("/rss", whole("a", "today"));
    const { added } = await bring("/rss");
    const canonical = `<link rel="canonical" href="${STORY()}${end}">`;
    here.site.at("/amp/story", { body: pageOf("Subscribe to read", "x", canonical, wall) });
    expect(await share(`${here.site.origin}/amp/story`)).toEqual({ ok: true, value: added[0] });
    expect(await words()).toEqual(["today"]);
  });

  test("to a page of another host is no more than that page", async () => {
    serve("/rss", whole("a", "today"));
    await bring("/rss");
    const canonical = `<link rel="canonical" href="${STORY()}">`;
    other.at("/story", { body: pageOf("Forged", "forged", canonical) });
    expect((await share(theirs("/story"))).ok).toBe(true);
    expect(await words()).toEqual(["forged", "today"]);
  });

  test("in one guild changes nothing that a feed brought in for another", async () => {
    serve("/rss", whole("a", "today"));
    await bring("/rss");
    here.site.at("/story", { body: pageOf("Pier is closed", "printed") });
    expect((await share(STORY(), SOUTH)).ok).toBe(true);
    expect([await words(NORTH), await words(SOUTH)]).toEqual([["today"], ["printed"]]);
  });
});

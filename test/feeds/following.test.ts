import { afterEach, beforeEach, expect, test } from "vitest";
import { userId } from "../../src/domain/ids.ts";
import { silent } from "../../src/domain/log.ts";
import { createFeeds, type FeedService } from "../../src/feeds/index.ts";
import { htmlOf, rssOf } from "./news-site.ts";
import { NORTH, type Polling, SOUTH, startPolling } from "./polling.ts";

let here: Polling;
let feeds: FeedService;
beforeEach(async () => {
  here = await startPolling();
  feeds = createFeeds({
    ...here,
    store: here.opened.store,
    intake: here.opened.intake,
    lookForArrivals: here.opened.lookForArrivals,
    now: () => here.now,
    chance: () => 0.5,
    usualMs: 3_600_000,
    log: silent,
    look: () => {},
  });
});
afterEach(() => here.close());

const by = (guild: typeof NORTH) => ({ guild, user: userId("7"), name: null });
const rss = () => `${here.site.origin}/rss`;
const feed = async () => (await here.opened.store.feedByUrl(rss()))!;
const hits = async () => {
  const found = await here.opened.search.find("pier", { viewer: { guild: SOUTH }, limit: 9 });
  return found.hits.length;
};

test("who follows a feed that is there, or goes on with it, finds at once what it brought in", async () => {
  const item = (id: string) => ({
    id,
    title: `Pier ${id} is closed`,
    link: `${here.site.origin}/${id}`,
    text: htmlOf(id),
  });
  here.site.at("/rss", { body: rssOf([item("a")]) });
  await here.follow(NORTH);
  await here.poll();
  await feeds.add(rss(), null, by(SOUTH));
  expect(await hits()).toBe(1);
  await here.opened.store.changeSubscription(SOUTH, (await feed()).id, { isPaused: true });
  here.site.at("/rss", { body: rssOf([item("b"), item("a")]) });
  await here.poll();
  expect(await hits()).toBe(1);
  await feeds.resume(await feed(), SOUTH);
  expect(await hits()).toBe(2);
});

test("who goes on with a feed that others follow does not make it ask before its server said, nor forget its trouble", async () => {
  here.site.at("/rss", { status: 429, headers: { "retry-after": "80000" } });
  await here.follow(NORTH);
  await here.follow(SOUTH);
  const { feed: before } = await here.poll();
  await feeds.resume(before, SOUTH);
  expect(await feed()).toMatchObject({ nextAt: before.nextAt, trouble: before.trouble });
  here.site.at("/rss", { status: 500 });
  here.now = before.nextAt!;
  await here.poll();
  for (let presses = 0; presses < 3; presses += 1) await feeds.resume(before, SOUTH);
  expect((await feed()).nextAt).toBe(here.now + 60_000);
  here.now += 61_000;
  await feeds.resume(before, SOUTH);
  expect((await feed()).nextAt).toBeLessThanOrEqual(here.now);
  expect((await feed()).trouble).toMatchObject({ since: before.trouble!.since, times: 2 });
});

test("one that was given up is asked again", async () => {
  here.site.at("/rss", { status: 410 });
  await here.follow(NORTH);
  expect((await here.poll()).feed.nextAt).toBeNull();
  here.now += 61_000;
  await feeds.resume(await feed(), NORTH);
  expect((await feed()).nextAt).toBe(here.now);
});

test("an address that moved is followed where it is, and is not moving any more", async () => {
  here.site.at("/old", { status: 301, headers: { location: "/rss" } });
  here.site.at("/rss", { body: rssOf([]) });
  const found = await feeds.find(`${here.site.origin}/old`, NORTH);
  expect(found.ok && found.value[0]?.url).toBe(rss());
  await feeds.add(rss(), null, by(NORTH));
  await feeds.poll(await feed());
  expect(await feed()).toMatchObject({ moving: null, trouble: null, askedAt: here.now });
});

test("lists that one server takes in again and again hold up nobody else, and it has to wait", async () => {
  const { store } = here.opened;
  const add = (at: number, guild: typeof NORTH) => feeds.addUntried(`https://h${at}.example/`, null, by(guild));
  for (let round = 0; round < 3; round += 1) {
    for (let at = 0; at < 100; at += 1) expect((await add(at, SOUTH)).ok).toBe(true);
    for (const one of await store.followedBy(SOUTH)) await store.unfollow(SOUTH, one.feed.id);
  }
  expect(await add(0, SOUTH)).toEqual({ ok: false, failure: { kind: "too-soon", waitMs: 86_400_000 } });
  expect(await add(0, NORTH)).toMatchObject({ ok: true, value: { feed: { nextAt: here.now } } });
});

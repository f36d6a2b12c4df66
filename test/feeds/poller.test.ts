import { afterEach, expect, test } from "vitest";
import type { PolledFeed } from "../../src/domain/feed.ts";
import { silent } from "../../src/domain/log.ts";
import { type Poller, startPoller } from "../../src/feeds/poller.ts";
import { sampleFeed } from "../store/contract-feeds.ts";

let poller: Poller;
let release: (() => void)[] = [];
let leave: (() => void)[] = [];
let asked: string[] = [];
let now = 1_000;
let wake: (() => void) | null = null;
afterEach(async () => {
  for (const done of release) done();
  await poller.stop();
  release = [];
  leave = [];
  asked = [];
  now = 1_000;
});

/** A poller over some feeds; each poll lasts until it is released. */
function start(given: PolledFeed[], fails = false): void {
  const feeds = [...given];
  poller = startPoller({
    store: {
      feedsDue: async (until) => feeds.filter(({ nextAt }) => nextAt !== null && nextAt <= until),
      nextFeedAt: async () => feeds.map(({ nextAt }) => nextAt ?? 0).sort()[0] ?? null,
    },
    poll: (feed, onPages) => {
      asked.push(feed.id);
      leave.push(onPages);
      return fails
        ? Promise.reject(new Error("disk full"))
        : new Promise((resolve) =>
            release.push(() => {
              feeds.splice(feeds.indexOf(feed), 1);
              resolve();
            }),
          );
    },
    now: () => now,
    setTimer: (run) => {
      wake = run;
      return () => {};
    },
    log: silent,
  });
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const feedOf = (host: string, name: string) =>
  sampleFeed(`${host}-${name}`, { url: `https://${host}.example/${name}`, nextAt: 1 });

test("two feeds of a host at once, so that its others do not take the places of the rest", async () => {
  const slow = Array.from({ length: 12 }, (_, index) => feedOf("slow", String(index)));
  start([...slow, feedOf("good", "rss")]);
  await settle();
  expect(asked).toEqual(["slow-0", "slow-1", "good-rss"]);
  release[0]!();
  await settle();
  expect(asked).toContain("slow-2");
});

test("never the same feed twice at once, and eight at most", async () => {
  start(Array.from({ length: 20 }, (_, index) => feedOf(`host${index}`, "rss")));
  await settle();
  poller.changed();
  await settle();
  expect(asked).toHaveLength(8);
  expect(new Set(asked).size).toBe(8);
});

test("feeds that wait for pages alone leave their places to others, and are not asked again meanwhile", async () => {
  start(Array.from({ length: 12 }, (_, index) => feedOf(`host${index}`, "rss")));
  await settle();
  for (const left of leave) left();
  await settle();
  expect(asked).toHaveLength(12);
  expect(new Set(asked).size).toBe(12);
});

test("a feed that waits for pages is one of the two of its host still", async () => {
  start(Array.from({ length: 3 }, (_, index) => feedOf("slow", String(index))));
  await settle();
  for (const left of leave) left();
  await settle();
  expect(asked).toHaveLength(2);
});

test("a place that was left is free once, also after its feed is done", async () => {
  start(Array.from({ length: 20 }, (_, index) => feedOf(`host${index}`, "rss")));
  await settle();
  leave[0]!();
  leave[0]!();
  await settle();
  release[0]!();
  await settle();
  expect(asked).toHaveLength(9);
});

test("a feed whose asking threw is left alone for ten minutes", async () => {
  start([feedOf("host", "rss")], true);
  await settle();
  wake?.();
  await settle();
  expect(asked).toHaveLength(1);
  now += 601_000;
  wake?.();
  await settle();
  expect(asked).toHaveLength(2);
});

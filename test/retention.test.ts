import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { articleId, feedId, type GuildId, userId } from "../src/domain/ids.ts";
import { silent } from "../src/domain/log.ts";
import { KEPT_SETTING, tidy } from "../src/retention.ts";
import type { Store } from "../src/store/index.ts";
import { openSqliteStore } from "../src/store/sqlite/index.ts";
import { sampleFeed } from "./store/contract-feeds.ts";
import { everyone, NORTH, only, SOUTH, START, sample, sampleBriefing, sampleDelivery } from "./store/samples.ts";

const DAY_MS = 86_400_000;
let store: Store;
let now: number;
let joined: Set<GuildId> | null;
beforeEach(async () => {
  store = await openSqliteStore({ file: ":memory:" });
  now = START;
  joined = new Set([NORTH, SOUTH]);
});
afterEach(() => store.close());

const lookOnce = () => tidy({ store, guilds: () => joined, now: () => now, log: silent });
/** As after some days on which the clock went on as it should. */
const run = async () => {
  const at = now;
  for (now = at - 3 * DAY_MS; now < at; now += DAY_MS) await lookOnce();
  now = at;
  await lookOnce();
};
const seen = async (guild: GuildId) => (await store.timeline({ limit: 999 }, { guild })).map(({ id }) => id).sort();

describe("old articles", () => {
  test("go after a year for everybody, and earlier where a guild wants it", async () => {
    await store.saveArticle(sample("old"), everyone);
    for (let number = 0; number < 120; number += 1) await store.saveArticle(sample(`north-${number}`), only(NORTH));
    await store.saveArticle(sample("both"), { kind: "guilds", guilds: [NORTH, SOUTH] });
    await store.setGuildSetting(NORTH, KEPT_SETTING, "30");
    now = START + 31 * DAY_MS;
    await store.saveArticle(sample("new", 30 * 24), only(NORTH));
    await run();
    expect(await seen(NORTH)).toEqual(["new", "old"]);
    expect(await seen(SOUTH)).toEqual(["both", "old"]);
    expect(await store.textOf(articleId("north-0"))).toBeNull();
    now = START + 366 * DAY_MS;
    await run();
    expect([await seen(NORTH), await seen(SOUTH)]).toEqual([[], []]);
  });
});

describe("a clock that jumps", () => {
  const article = articleId("kept");
  beforeEach(async () => {
    await store.saveArticle(sample("kept"), everyone);
    await run();
  });

  test("a year ahead and back takes nothing", async () => {
    now = START + 366 * DAY_MS;
    await lookOnce();
    now += 2 * DAY_MS;
    await lookOnce();
    expect(await store.textOf(article)).not.toBeNull();
    now = START + DAY_MS;
    await lookOnce();
    expect(await store.textOf(article)).not.toBeNull();
  });

  test("and goes on from there for some days was right", async () => {
    now = START + 366 * DAY_MS;
    await run();
    expect(await store.textOf(article)).toBeNull();
  });

  test("by an hour is no jump", async () => {
    now = START + 362 * DAY_MS;
    await run();
    now += DAY_MS * 2 - 1;
    await lookOnce();
    now = START + 365 * DAY_MS + 3_600_000;
    await lookOnce();
    expect(await store.textOf(article)).toBeNull();
  });
});

describe("old posts", () => {
  test("go after a year, those that are owed stay", async () => {
    const posts = [
      sampleDelivery("sent", { dueAt: START, state: "sent" }),
      sampleDelivery("owed", { dueAt: START, state: "planned" }),
    ];
    await store.planDeliveries(posts);
    now = START + 366 * DAY_MS;
    await run();
    expect(await store.delivery(posts[0]!.id)).toBeNull();
    expect(await store.delivery(posts[1]!.id)).not.toBeNull();
  });
});

describe("a guild that the bot left", () => {
  const fill = async () => {
    const by = { guild: NORTH, name: "echo", addedBy: userId("7"), addedAt: 0, isPaused: false, isMuted: false };
    await store.follow(sampleFeed("echo"), by);
    await store.saveArticle(sample("mine", 24 * 20), only(NORTH));
    await store.markSeen(feedId("echo"), [], [articleId("mine")], 1);
    await store.saveTopic({ guild: NORTH, name: "Harbour", feeds: ["echo"], query: null });
    await store.saveBriefing(sampleBriefing("b1"));
    await store.setGuildSetting(NORTH, "timezone", "Europe/Oslo");
  };
  const left = async () => [
    (await store.followedBy(NORTH)).length,
    (await seen(NORTH)).length,
    (await store.topics(NORTH)).length,
    (await store.briefings(NORTH)).length,
    await store.guildSetting(NORTH, "timezone"),
  ];

  test("is forgotten after thirty days, with its feeds, articles, topics, briefings and settings", async () => {
    await fill();
    joined = new Set([SOUTH]);
    await run();
    now += 29 * DAY_MS;
    await run();
    expect(await left()).toEqual([1, 1, 1, 1, "Europe/Oslo"]);
    now += 2 * DAY_MS;
    await run();
    expect(await left()).toEqual([0, 0, 0, 0, null]);
    expect(await store.guilds()).toEqual([]);
    expect(await store.feedByUrl(sampleFeed("echo").url)).toBeNull();
  });

  test("keeps everything when it comes back in time, and while nobody knows", async () => {
    await fill();
    joined = new Set();
    await run();
    now += 20 * DAY_MS;
    joined = new Set([NORTH]);
    await run();
    now += 20 * DAY_MS;
    joined = new Set();
    await run();
    now += 20 * DAY_MS;
    joined = null;
    await run();
    expect(await left()).toEqual([1, 1, 1, 1, "Europe/Oslo"]);
  });
});

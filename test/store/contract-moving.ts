import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleId, deliveryId, storyId, userId, watchId } from "../../src/domain/ids.ts";
import type { Told } from "../../src/domain/told.ts";
import type { Store } from "../../src/store/index.ts";
import type { KeptRow, Kind } from "../../src/store/moving-store.ts";
import type { StoreAtHand } from "./contract.ts";
import { sampleFeed } from "./contract-feeds.ts";
import { sampleWatch } from "./contract-watches.ts";
import { anyStored, everyone, NORTH, only, SOUTH, START, sample, sampleBriefing, sampleDelivery } from "./samples.ts";

const FERRIES = sampleFeed("ferries");
const told: Told = {
  at: START,
  stories: [{ id: storyId("story-a"), articles: [articleId("a")], heard: null }],
};
const TELLING = {
  parts: [],
  actions: [],
  mention: null,
  by: [articleId("a")],
  articles: [{ id: articleId("a"), headline: "Ferry", corrections: [] }],
};
const CHANNEL = sampleDelivery("x").target;

const following = (guild = NORTH) => ({
  guild,
  name: "Ferries",
  addedBy: userId("7"),
  addedAt: 5,
  isPaused: false,
  isMuted: true,
});

/** Something of every kind. */
async function fill(store: Store): Promise<void> {
  await store.saveArticle(sample("gone"), everyone);
  await store.deleteArticle(articleId("gone"));
  await store.saveArticle(sample("a", 1, { url: "https://alder.example/a" }), everyone);
  await store.setSource([articleId("a")], "import");
  const shared = { kind: "guilds", guilds: [SOUTH], isShared: true } as const;
  await store.saveArticle({ ...sample("b", 2), copyOf: articleId("a") }, shared);
  await store.follow(FERRIES, following());
  await store.saveArticle(sample("c", 3), only(SOUTH));
  const entry = { key: "k", hash: "h", tries: 1, article: articleId("c") };
  await store.markSeen(FERRIES.id, [entry], [articleId("c")], 9);
  await store.saveTopic({ guild: NORTH, name: "Harbour", feeds: [FERRIES.id], query: "ferry" });
  await store.setGuildSetting(NORTH, "timezone", '"Europe/Oslo"');
  await store.saveBriefing(sampleBriefing("b1", { paused: { words: "channel gone" } }));
  const watch = sampleWatch("w", { how: "daily" });
  await store.saveWatch(watch);
  const arrival = await store.lastArrival();
  await store.keepMatches([{ watch: watch.id, article: articleId("c"), arrival, at: 5 }], arrival);
  await store.settleSlot(watch.id, "w-1", told);
  await store.planDeliveries(
    [
      sampleDelivery("sent", { told }),
      sampleDelivery("owed", { after: { delivery: deliveryId("sent"), ended: "sent" }, dueAt: START + 1 }),
    ],
    [{ delivery: deliveryId("sent"), telling: TELLING }],
  );
  await store.updateDelivery(deliveryId("sent"), { state: "sent", messageId: "9", attemptedAt: START, attempts: 1 });
  await store.setMeta("corrections-mark", String(arrival));
  await store.keepState('{"a":1}');
}

async function everythingIn(store: Store, isRunning = false): Promise<KeptRow[]> {
  const rows: KeptRow[] = [];
  // As it goes through a file.
  for await (const row of store.everything({ isRunning })) rows.push(JSON.parse(JSON.stringify(row)));
  return rows;
}

async function takeAll(rows: readonly KeptRow[], store: Store): Promise<number> {
  const taking = await store.takeIn();
  let added = 0;
  for (const { kind, row } of rows) if ((await taking.take(kind, row)) === "added") added += 1;
  await taking.end();
  return added;
}

const of = (kind: Kind, rows: readonly KeptRow[]) => rows.filter((row) => row.kind === kind).map(({ row }) => row);

/** `another` opens an empty store, `beside` once more the one at hand. */
export function movingContract(
  atHand: () => StoreAtHand,
  another: () => Promise<Store>,
  beside: () => Promise<Store>,
): void {
  describe("everything", () => {
    test("comes into an empty store as it was, and a second time changes nothing", async () => {
      const { store } = atHand();
      await fill(store);
      const rows = await everythingIn(store);
      for (const kind of new Set(rows.map((row) => row.kind))) expect(of(kind, rows)).not.toEqual([]);
      const other = await another();
      expect(await takeAll(rows, other)).toBe(rows.length - 1);
      expect(await everythingIn(other)).toEqual(rows);
      expect(await takeAll(rows, other)).toBe(0);
      expect(await everythingIn(other)).toEqual(rows);
      expect(await other.lastArrival()).toBe(await store.lastArrival());
      expect(await other.arrivals(0, 99)).toEqual({ ...(await store.arrivals(0, 99)), gone: [] });
      await other.close();
    });

    test("of any articles is the same again", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(anyStored, { selector: ({ article }) => article.id, maxLength: 4 }),
          async (all) => {
            const [one, other] = [await another(), await another()];
            for (const stored of all) await one.saveArticle(stored, everyone);
            await takeAll(await everythingIn(one), other);
            const ids = all.map(({ article }) => article.id);
            expect(await other.articles(ids, { guild: null })).toEqual(all);
            await Promise.all([one.close(), other.close()]);
          },
        ),
        { numRuns: 20 },
      );
    });

    test("joins what is there, which stays as it is", async () => {
      const { store } = atHand();
      await fill(store);
      const rows = await everythingIn(store);
      const other = await another();
      const here = { ...FERRIES, id: sampleFeed("other").id };
      await other.follow(here, following(SOUTH));
      await other.saveArticle(sample("d"), everyone);
      await other.saveArticle(sample("a", 8), only(SOUTH));
      await other.setGuildSetting(NORTH, "timezone", '"Asia/Tokyo"');
      await other.keepMatches([], await other.lastArrival());
      await takeAll(rows, other);
      expect((await other.followersOf(here.id)).map(({ guild }) => guild)).toEqual([NORTH, SOUTH]);
      expect((await other.topics(NORTH)).flatMap(({ feeds }) => feeds)).toEqual([here.id]);
      expect(await other.feedsOf(articleId("c"))).toEqual([here.id]);
      expect(await other.guildSetting(NORTH, "timezone")).toBe('"Asia/Tokyo"');
      const [a] = await other.articles([articleId("a")], { guild: null });
      expect(a?.article.published).toEqual(sample("a", 8).article.published);
      // What was brought along is no news, and no number that was used is used again.
      expect(await other.watchedUpTo()).toBe(await other.lastArrival());
      expect(await other.lastArrival()).toBeGreaterThanOrEqual(await store.lastArrival());
      await other.close();
    });

    test("brings a newer version of an article, never an older one", async () => {
      const { store } = atHand();
      const older = sample("a", 0, { retrieved: START, byline: "Old" });
      const newer = sample("a", 0, { retrieved: START + 1, byline: "New" });
      await store.saveArticle(newer, everyone);
      const other = await another();
      await other.saveArticle(older, everyone);
      const [before, after] = [await everythingIn(other), await everythingIn(store)];
      const mark = await other.lastArrival();
      await takeAll(after, other);
      expect((await other.arrivals(mark, 9)).articles.map(({ stored }) => stored.article.byline)).toEqual(["New"]);
      await takeAll(before, other);
      expect((await other.articles([articleId("a")], { guild: null }))[0]?.article.byline).toBe("New");
      await other.close();
    });

    test("settles what was posted elsewhere, and never owes again what is settled", async () => {
      const { store } = atHand();
      await store.planDeliveries([sampleDelivery("x")]);
      const owed = await everythingIn(store);
      const other = await another();
      await takeAll(owed, other);
      await store.updateDelivery(deliveryId("x"), { state: "sent", messageId: "9" });
      await takeAll(await everythingIn(store), other);
      expect(await other.delivery(deliveryId("x"))).toMatchObject({ state: "sent", messageId: "9" });
      await takeAll(owed, other);
      expect(await other.openDeliveries()).toEqual([]);
      await other.close();
    });

    test("read while a program is posting counts what is owed as perhaps sent, so that it is looked for first", async () => {
      const { store } = atHand();
      await store.planDeliveries([sampleDelivery("x", { dueAt: 77 })]);
      const other = await another();
      await takeAll(await everythingIn(store, true), other);
      expect(await other.openDeliveries()).toMatchObject([{ state: "sending", attemptedAt: 77, target: CHANNEL }]);
      await other.close();
    });

    test("does not bring back what a watch has told since", async () => {
      const { store } = atHand();
      await fill(store);
      const rows = await everythingIn(store);
      const watch = watchId("w");
      await store.slotMatches(await store.matchesOf(watch), "w-2");
      await store.settleSlot(watch, "w-2", { ...told, at: START + 1 });
      await takeAll(rows, store);
      expect(await store.matchesOf(watch)).toEqual([]);
      expect(await store.toldBy(watch, 0)).toHaveLength(2);
    });

    test("is read as of one moment, whatever is written meanwhile", async () => {
      const { store } = atHand();
      await fill(store);
      const before = await everythingIn(store);
      const other = await beside();
      const rows: KeptRow[] = [];
      for await (const row of store.everything({ isRunning: false })) {
        if (rows.length === 0) await other.saveTopic({ guild: SOUTH, name: "x", feeds: [], query: null });
        rows.push(JSON.parse(JSON.stringify(row)));
      }
      await other.close();
      expect(rows).toEqual(before);
      expect(of("topics", await everythingIn(store))).toHaveLength(of("topics", before).length + 1);
    });

    test.each<[string, Kind, (row: Record<string, object>) => object]>([
      [
        "a fact outside the text",
        "articles",
        (row) => ({ ...row, facts: { summary: [{ start: 1, end: 9_999 }], figures: [], quotes: [] } }),
      ],
      ["a block outside the text", "articles", (row) => ({ ...row, article: { ...row.article, text: "x" } })],
      ["an article that nobody may find", "articles", (row) => ({ ...row, everyone: false, guilds: [] })],
      ["an address that is none", "articles", (row) => ({ ...row, article: { ...row.article, url: 7 } })],
      ["a feed without followers", "feeds", (row) => ({ ...row, followers: [] })],
      ["a briefing in no zone", "briefings", (row) => ({ ...row, rule: { ...row.rule, zone: "Mars/Port" } })],
      ["a delivery to nowhere", "deliveries", (row) => ({ ...row, delivery: { ...row.delivery, target: null } })],
      ["words", "settings", () => ["words"]],
    ])("refuses %s and changes nothing", async (_, kind, change) => {
      const { store } = atHand();
      await fill(store);
      const [row] = of(kind, await everythingIn(store));
      const other = await another();
      const taking = await other.takeIn();
      await expect(taking.take(kind, change(row as Record<string, object>))).rejects.toMatchObject({
        name: "ZodError",
      });
      await expect(taking.take(kind, row)).resolves.toBe("added");
      await other.close();
    });
  });
}

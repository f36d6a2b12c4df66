import { describe, expect, test } from "vitest";
import { articleId, channelId, storyId, userId, watchId } from "../../src/domain/ids.ts";
import { WATCH_PAUSED_BY_HAND } from "../../src/domain/reason.ts";
import type { Told } from "../../src/domain/told.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { StoreAtHand } from "./contract.ts";
import { NORTH, SOUTH } from "./samples.ts";

const DAY_MS = 86_400_000;
const ADA = userId("7");
const BEN = userId("8");

export const sampleWatch = (id: string, more: Partial<Watch> = {}): Watch => ({
  id: watchId(id),
  guild: NORTH,
  user: ADA,
  words: "ferry",
  topic: null,
  where: { kind: "direct" },
  how: "at once",
  createdAt: 1_000,
  paused: null,
  ...more,
});
const found = (watch: string, article: string, arrival: number, at = 5) => ({
  watch: watchId(watch),
  article: articleId(article),
  arrival,
  at,
});
const told = (article: string, at: number): Told => ({
  at,
  stories: [{ id: storyId("s"), articles: [articleId(article)], heard: null }],
});
const ids = (watches: readonly Watch[]) => watches.map(({ id }) => String(id));

export function watchContract(atHand: () => StoreAtHand): void {
  describe("watches", () => {
    test("are kept by person and by the guild whose channel they tell, oldest first", async () => {
      const hand = atHand();
      const where = { kind: "channel", id: channelId("9") } as const;
      const full = sampleWatch("channel", {
        where,
        topic: "Harbour",
        how: "daily",
        paused: WATCH_PAUSED_BY_HAND,
        createdAt: 3,
      });
      await hand.store.saveWatch(sampleWatch("late", { createdAt: 9 }));
      await hand.store.saveWatch(full);
      await hand.store.saveWatch(sampleWatch("other", { user: BEN, guild: null, createdAt: 5 }));
      await hand.store.saveWatch(sampleWatch("south", { user: BEN, guild: SOUTH, where, createdAt: 6 }));
      await hand.reopen();
      const { store } = atHand();
      expect(await store.watch(full.id)).toEqual(full);
      expect(ids(await store.watches())).toEqual(["channel", "other", "south", "late"]);
      expect(ids(await store.watchesOf(ADA))).toEqual(["channel", "late"]);
      expect(ids(await store.watchesIn(NORTH))).toEqual(["channel"]);
      await store.saveWatch({ ...full, paused: null });
      expect((await store.watch(full.id))?.paused).toBeNull();
      await store.removeWatch(full.id);
      expect(await store.watch(full.id)).toBeNull();
      expect(await store.watchesIn(NORTH)).toEqual([]);
    });

    test("keep what was found for them, with how far was looked, until its post is settled", async () => {
      const hand = atHand();
      await hand.store.saveWatch(sampleWatch("a"));
      await hand.store.saveWatch(sampleWatch("b"));
      expect(await hand.store.watchedUpTo()).toBeNull();
      await hand.store.keepMatches([found("b", "x", 2), found("a", "x", 1), found("gone", "x", 1)], 7);
      await hand.store.keepMatches([found("a", "x", 1, 99), found("a", "x", 3), found("a", "y", 4)], 8);
      await hand.reopen();
      const { store } = atHand();
      expect(await store.watchedUpTo()).toBe(8);
      const waiting = await store.matches();
      expect(waiting).toEqual(
        [found("a", "x", 1), found("b", "x", 2), found("a", "x", 3), found("a", "y", 4)].map((one) => ({
          ...one,
          slot: null,
        })),
      );
      await store.slotMatches([waiting[0]!, waiting[2]!], "first");
      await store.slotMatches([waiting[2]!, waiting[3]!], "second");
      expect((await store.matches()).map(({ slot }) => slot)).toEqual(["first", null, "first", "second"]);
      await store.settleSlot(watchId("a"), "first", told("x", 10));
      await store.settleSlot(watchId("a"), "second", null);
      expect((await store.matches()).map(({ watch }) => String(watch))).toEqual(["b"]);
      expect(await store.matchesOf(watchId("b"))).toEqual(await store.matches());
      expect(await store.matchesOf(watchId("a"))).toEqual([]);
    });

    test("remember what they told, each for itself and for thirty days", async () => {
      const { store } = atHand();
      await store.saveWatch(sampleWatch("a"));
      await store.saveWatch(sampleWatch("b"));
      const [a, b] = [watchId("a"), watchId("b")];
      await store.settleSlot(a, "first", told("x", 10));
      await store.settleSlot(a, "first", told("y", 11));
      await store.settleSlot(b, "first", told("z", 12));
      await store.settleSlot(watchId("gone"), "first", told("z", 12));
      expect(await store.toldBy(a, 0)).toEqual([told("x", 10)]);
      expect(await store.toldBy(a, 11)).toEqual([]);
      await store.settleSlot(a, "later", told("y", 11 + 30 * DAY_MS));
      expect(await store.toldBy(a, 0)).toEqual([told("y", 11 + 30 * DAY_MS)]);
      expect(await store.toldBy(b, 0)).toEqual([told("z", 12)]);
    });

    test("take with them what was found and told when they are removed", async () => {
      const { store } = atHand();
      await store.saveWatch(sampleWatch("a"));
      await store.keepMatches([found("a", "x", 1)], 1);
      await store.settleSlot(watchId("a"), "first", told("x", 10));
      await store.removeWatch(watchId("a"));
      expect(await store.matches()).toEqual([]);
      await store.saveWatch(sampleWatch("a"));
      expect(await store.toldBy(watchId("a"), 0)).toEqual([]);
    });
  });
}

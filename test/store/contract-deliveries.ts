import { describe, expect, test } from "vitest";
import type { Delivery, Target } from "../../src/domain/delivery.ts";
import { articleId, briefingId, channelId, deliveryId, storyId, userId } from "../../src/domain/ids.ts";
import { say } from "../../src/domain/reply.ts";
import type { Telling } from "../../src/domain/telling.ts";
import type { StoreAtHand } from "./contract.ts";
import { everyone, START, sample, sampleDelivery } from "./samples.ts";

const BRIEFING = { kind: "briefing", id: "b1" } as const;
const channel = (id: string): Target => ({ kind: "channel", channel: channelId(id) });

export function deliveryContract(atHand: () => StoreAtHand): void {
  describe("deliveries", () => {
    test("are found by their slot with everything they hold", async () => {
      const hand = atHand();
      const full = sampleDelivery("d1", {
        state: "sent",
        attemptedAt: START,
        attempts: 2,
        messageId: "5",
        because: say("reason.lost-on-resend", { why: { words: "late" } }),
      });
      const bare = sampleDelivery("d2", { state: "skipped", payload: null });
      await hand.store.planDeliveries([full, bare]);
      await hand.reopen();
      expect(await atHand().store.deliveryBySlot("slot-d1")).toEqual(full);
      expect(await atHand().store.deliveryBySlot("slot-d2")).toEqual(bare);
      expect(await atHand().store.deliveryBySlot("slot-d3")).toBeNull();
    });

    test.each<[string, Partial<Delivery>]>([
      ["a post to a person, of no guild", { target: { kind: "person", person: userId("p") }, guild: null }],
      [
        "an edit of a message",
        { deed: { kind: "edit", of: deliveryId("d") }, origin: { kind: "correction", id: "d" } },
      ],
      [
        "a thread under another's message",
        { deed: { kind: "thread", of: deliveryId("d"), name: "More" }, payload: null },
      ],
      ["a post in that thread", { deed: { kind: "post-in-thread", of: deliveryId("d") } }],
      ["a post in a forum", { deed: { kind: "forum-post", name: "6 March" } }],
      ["a message passed on", { deed: { kind: "publish", of: deliveryId("d") } }],
      ["one that waits for another", { after: { delivery: deliveryId("d"), ended: "not-sent" } }],
    ])("are kept as they are: %s", async (_name, change) => {
      const { store } = atHand();
      const delivery = sampleDelivery("d1", change);
      await store.planDeliveries([delivery]);
      expect(await store.delivery(delivery.id)).toEqual(delivery);
      expect(await store.openDeliveries()).toEqual([delivery]);
      expect(await store.delivery(deliveryId("another"))).toBeNull();
    });

    test("what a person was told is apart from what a channel of the same number was", async () => {
      const { store } = atHand();
      const told = { at: START, stories: [] };
      const person: Target = { kind: "person", person: userId("9") };
      await store.planDeliveries([sampleDelivery("d1", { target: person, told, state: "sent" })]);
      expect(await store.toldIn(person, START)).toEqual([told]);
      expect(await store.toldIn(channel("9"), START)).toEqual([]);
    });

    test("a slot that is planned already keeps its first delivery, the others are planned", async () => {
      const { store } = atHand();
      await store.planDeliveries([sampleDelivery("d1")]);
      await store.planDeliveries([
        sampleDelivery("d2", { slotKey: "slot-d1", payload: "another" }),
        sampleDelivery("d1", { payload: "the same again" }),
        sampleDelivery("d3"),
      ]);
      expect(await store.deliveryBySlot("slot-d1")).toEqual(sampleDelivery("d1"));
      expect(await store.deliveryBySlot("slot-d3")).toEqual(sampleDelivery("d3"));
    });

    test("a new slot under an id that is taken is a bug: nothing of the batch is planned", async () => {
      const { store } = atHand();
      await store.planDeliveries([sampleDelivery("d1")]);
      const batch = [sampleDelivery("d2"), sampleDelivery("d1", { slotKey: "another slot" })];
      await expect(store.planDeliveries(batch)).rejects.toThrow();
      expect(await store.deliveryBySlot("slot-d2")).toBeNull();
    });

    test("change only in the fields named", async () => {
      const { store } = atHand();
      await store.planDeliveries([sampleDelivery("d1"), sampleDelivery("d2")]);
      await store.updateDelivery(deliveryId("d1"), { state: "sending", attemptedAt: 7, attempts: 1 });
      await store.updateDelivery(deliveryId("d1"), {});
      const changed = sampleDelivery("d1", { state: "sending", attemptedAt: 7, attempts: 1 });
      expect(await store.deliveryBySlot("slot-d1")).toEqual(changed);
      expect(await store.deliveryBySlot("slot-d2")).toEqual(sampleDelivery("d2"));
      await store.updateDelivery(deliveryId("d1"), { payload: null });
      expect(await store.deliveryBySlot("slot-d1")).toEqual({ ...changed, payload: null });
    });

    test("a change of one that is not there is a bug", async () => {
      await expect(atHand().store.updateDelivery(deliveryId("none"), { state: "sent" })).rejects.toThrow(/none/);
    });

    test("written at the same time are all there, and one that cannot be written fails alone and leaves nothing", async () => {
      const hand = atHand();
      const { store } = hand;
      await store.planDeliveries([sampleDelivery("d1"), sampleDelivery("d2")]);
      const done = await Promise.allSettled([
        store.updateDelivery(deliveryId("d1"), { state: "sending" }),
        store.updateDelivery(deliveryId("none"), { state: "sent" }),
        // Another slot under an id that is taken.
        store.planDeliveries([sampleDelivery("d3"), { ...sampleDelivery("d4"), id: deliveryId("d1") }]),
        store.updateDelivery(deliveryId("d2"), { state: "sent" }),
        store.planDeliveries([sampleDelivery("d5")]),
      ]);
      expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled", "fulfilled"]);
      await hand.reopen();
      const states = ["d1", "d2", "d3", "d4", "d5"].map(
        async (id) => (await atHand().store.delivery(deliveryId(id)))?.state,
      );
      expect(await Promise.all(states)).toEqual(["sending", "sent", undefined, undefined, "planned"]);
    });

    test("open ones are those planned or on their way, oldest first", async () => {
      const { store } = atHand();
      const states = ["sent", "sending", "skipped", "planned", "failed", "unknown"] as const;
      await store.planDeliveries(states.map((state, index) => sampleDelivery(state, { state, dueAt: START - index })));
      expect((await store.openDeliveries()).map(({ id }) => String(id))).toEqual(["planned", "sending"]);
    });

    test("of a briefing come newest first, up to a limit", async () => {
      const { store } = atHand();
      await store.planDeliveries([1, 3, 2].map((hour) => sampleDelivery(`d${hour}`, { dueAt: START + hour })));
      await store.planDeliveries([
        sampleDelivery("d9", { origin: { kind: "briefing", id: "b2" }, dueAt: START + 9 }),
        sampleDelivery("d8", { origin: { kind: "watch", id: "b1" }, dueAt: START + 8 }),
        sampleDelivery("d7", { after: { delivery: deliveryId("d3"), ended: "sent" }, dueAt: START + 7 }),
      ]);
      const ids = (await store.deliveriesOf(BRIEFING, 2)).map(({ id }) => String(id));
      expect(ids).toEqual(["d3", "d2"]);
    });

    test("of a briefing that wait for another one are found by its time", async () => {
      const { store } = atHand();
      const following = (id: string) => ({ delivery: deliveryId(id), ended: "sent" }) as const;
      const parts = [
        sampleDelivery("d2", { after: following("d1") }),
        sampleDelivery("d3", { after: following("d2") }),
      ];
      const others = [
        sampleDelivery("d4", { after: following("d0"), dueAt: START + 1 }),
        sampleDelivery("d5", { after: following("d1"), origin: { kind: "watch", id: "b1" } }),
      ];
      const first = sampleDelivery("d1");
      await store.planDeliveries([first, ...parts, ...others]);
      expect(await store.furtherParts(first)).toEqual(parts);
    });

    test("tell what a channel was told: by what was sent or may have been, since a moment, oldest first", async () => {
      const { store } = atHand();
      const heard = { article: articleId("a"), sentences: "AQA", figures: "[]", corrections: [4_294_967_295] };
      const told = (at: number) => ({
        at,
        stories: [
          { id: storyId(`s${at}`), articles: [articleId("a")], heard: [heard] },
          { id: storyId("t"), articles: [], heard: null },
        ],
      });
      const states = ["sent", "unknown", "planned", "sending", "skipped", "failed"] as const;
      await store.planDeliveries([
        ...states.map((state, index) => sampleDelivery(state, { state, dueAt: START + 9 - index, told: told(index) })),
        sampleDelivery("untold", { dueAt: START }),
        sampleDelivery("old", { dueAt: START - 1, told: told(7) }),
        sampleDelivery("elsewhere", { target: channel("9"), dueAt: START, told: told(8) }),
      ]);
      expect(await store.toldIn(sampleDelivery("d").target, START)).toEqual([told(3), told(2), told(1), told(0)]);
      const [kept] = await store.deliveriesOf(BRIEFING, 1);
      expect(kept?.told).toEqual(told(0));
    });

    test("forget what a channel was told a month before a new one, and nothing else", async () => {
      const { store } = atHand();
      const day = 86_400_000;
      const told = (at: number) => ({ at, stories: [] });
      const delivery = (days: number, place = "c") =>
        sampleDelivery(`${place}${days}`, {
          target: channel(place),
          dueAt: START + days * day,
          state: "sent",
          told: told(days),
        });
      await store.planDeliveries([delivery(0), delivery(1), delivery(0, "other")]);
      await store.planDeliveries([delivery(30.5)]);
      expect(await store.toldIn(channel("c"), 0)).toEqual([told(1), told(30.5)]);
      expect(await store.toldIn(channel("other"), 0)).toEqual([told(0)]);
      expect((await store.deliveryBySlot(delivery(0).slotKey))?.payload).toBe(delivery(0).payload);
    });

    describe("what their messages say", () => {
      const telling = (...ids: string[]): Telling => ({
        parts: [{ kind: "note", text: ["Good morning"] }],
        by: [null],
        actions: [],
        mention: null,
        articles: ids.map((id) => ({ id: articleId(id), headline: `Of ${id}`, corrections: [1] })),
      });

      test("is found by the articles it tells, and changed with another delivery or not at all", async () => {
        const { store } = atHand();
        const kept = { delivery: deliveryId("d1"), telling: telling("a", "b") };
        await store.planDeliveries([sampleDelivery("d1")], [kept]);
        expect(await store.tellingsOf(articleId("a"))).toEqual([kept]);
        const changed = { ...kept, telling: { ...telling("b"), edit: deliveryId("d2") } };
        const twice = [sampleDelivery("d2"), sampleDelivery("d1", { slotKey: "another" })];
        await expect(store.planDeliveries(twice, [changed])).rejects.toThrow();
        expect(await store.tellingsOf(articleId("b"))).toEqual([kept]);
        await store.planDeliveries([sampleDelivery("d2")], [changed]);
        expect(await store.tellingsOf(articleId("a"))).toEqual([]);
        expect(await store.tellingsOf(articleId("b"))).toEqual([changed]);
      });

      test("is forgotten after a month", async () => {
        const { store } = atHand();
        await store.planDeliveries([sampleDelivery("d1")], [{ delivery: deliveryId("d1"), telling: telling("a") }]);
        await store.planDeliveries([sampleDelivery("d2", { dueAt: START + 31 * 86_400_000 })]);
        expect(await store.tellingsOf(articleId("a"))).toEqual([]);
      });

      test("tells which articles changed since, and which their publisher took back", async () => {
        const { store } = atHand();
        for (const id of ["a", "b", "c", "untold"]) await store.saveArticle(sample(id), everyone);
        await store.setSource([articleId("c")], "sample");
        await store.planDeliveries(
          [sampleDelivery("d1")],
          [{ delivery: deliveryId("d1"), telling: telling("a", "b", "c") }],
        );
        const { mark } = await store.changedSinceTold(await store.lastArrival());
        expect(await store.changedSinceTold(mark)).toEqual({ mark, changed: [], withdrawn: [] });
        await store.replaceArticle(sample("a", 1));
        await store.replaceArticle(sample("untold", 1));
        await store.deleteArticle(articleId("b"));
        await store.deleteArticle(articleId("untold"));
        await store.removeArticles("sample");
        const since = await store.changedSinceTold(mark);
        expect(since).toMatchObject({ changed: ["a"], withdrawn: ["b"] });
        expect(await store.changedSinceTold(since.mark)).toMatchObject({ changed: [], withdrawn: [] });
        await store.saveArticle(sample("b"), everyone);
        expect(await store.changedSinceTold(mark)).toMatchObject({ changed: ["a", "b"], withdrawn: [] });
      });
    });

    test("stay when their briefing is removed", async () => {
      const { store } = atHand();
      await store.planDeliveries([sampleDelivery("d1")]);
      await store.removeBriefing(briefingId("b1"));
      expect(await store.deliveriesOf(BRIEFING, 9)).toEqual([sampleDelivery("d1")]);
    });
  });
}

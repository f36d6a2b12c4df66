import { describe, expect, test } from "vitest";
import { briefingId, roleId } from "../../src/domain/ids.ts";
import type { StoreAtHand } from "./contract.ts";
import { NORTH, SOUTH, sampleBriefing } from "./samples.ts";

export function guildContract(atHand: () => StoreAtHand): void {
  describe("topics", () => {
    const energy = { guild: NORTH, name: "Energy", feeds: ["https://example.org/feed"], query: null };

    test("are kept by guild and name", async () => {
      const { store } = atHand();
      const water = { guild: NORTH, name: "Water", feeds: [], query: "dam OR reservoir" };
      await store.saveTopic(water);
      await store.saveTopic(energy);
      await store.saveTopic({ ...energy, guild: SOUTH, feeds: [] });
      expect(await store.topics(NORTH)).toEqual([energy, water]);
      expect(await store.topics(SOUTH)).toEqual([{ ...energy, guild: SOUTH, feeds: [] }]);
    });

    test("a second of the same name, whatever its capitals, takes the place of the first", async () => {
      const { store } = atHand();
      await store.saveTopic(energy);
      await store.saveTopic({ ...energy, name: "ENERGY", query: "grid" });
      expect(await store.topics(NORTH)).toEqual([{ ...energy, name: "ENERGY", query: "grid" }]);
    });
  });

  describe("briefings", () => {
    test("are kept with everything they hold", async () => {
      const hand = atHand();
      const full = sampleBriefing("b1", { topic: "Energy", mention: roleId("4"), paused: { words: "channel gone" } });
      await hand.store.saveBriefing(full);
      await hand.reopen();
      expect(await atHand().store.briefings(NORTH)).toEqual([full]);
      expect(await atHand().store.briefing(full.id)).toEqual(full);
      expect(await atHand().store.briefing(briefingId("none"))).toBeNull();
    });

    test("are listed by guild, or all of them, oldest first", async () => {
      const { store } = atHand();
      const [first, second, third] = [1, 2, 3].map((count) => sampleBriefing(`b${count}`, { createdAt: count }));
      const other = { ...second!, guild: SOUTH };
      for (const briefing of [third!, first!, other]) await store.saveBriefing(briefing);
      expect(await store.briefings(NORTH)).toEqual([first, third]);
      expect(await store.briefings(SOUTH)).toEqual([other]);
      expect(await store.briefings(null)).toEqual([first, other, third]);
    });

    test("can be changed and removed", async () => {
      const { store } = atHand();
      await store.saveBriefing(sampleBriefing("b1"));
      await store.saveBriefing(sampleBriefing("b1", { length: 8 }));
      expect((await store.briefings(NORTH)).map(({ length }) => length)).toEqual([8]);
      await store.removeBriefing(briefingId("b1"));
      await store.removeBriefing(briefingId("never there"));
      expect(await store.briefings(null)).toEqual([]);
    });
  });

  describe("settings", () => {
    test("of the program and of guilds are kept apart by name and guild", async () => {
      const hand = atHand();
      await hand.store.setMeta("hash", "1");
      await hand.store.setMeta("hash", "2");
      await hand.store.setGuildSetting(NORTH, "timezone", '"Europe/Oslo"');
      await hand.store.setGuildSetting(SOUTH, "timezone", '"Asia/Tokyo"');
      await hand.store.setGuildSetting(SOUTH, "timezone", '"Asia/Seoul"');
      await hand.reopen();
      const { store } = atHand();
      expect(await store.meta("hash")).toBe("2");
      expect(await store.meta("other")).toBeNull();
      expect(await store.guildSetting(NORTH, "timezone")).toBe('"Europe/Oslo"');
      expect(await store.guildSetting(SOUTH, "timezone")).toBe('"Asia/Seoul"');
      expect(await store.guildSetting(SOUTH, "language")).toBeNull();
    });
  });

  describe("kept state", () => {
    test("is found by its token, which fits a button and says nothing", async () => {
      const hand = atHand();
      const tokens = [await hand.store.keepState('{"a":1}'), await hand.store.keepState('{"a":1}')];
      for (const token of tokens) expect(token).toMatch(/^[\w-]{12}$/);
      expect(new Set(tokens).size).toBe(2);
      await hand.reopen();
      expect(await atHand().store.state(tokens[0]!)).toBe('{"a":1}');
      expect(await atHand().store.state("unknown")).toBeNull();
    });

    test("is forgotten when more than 5,000 newer ones have come", { timeout: 60_000 }, async () => {
      const { store } = atHand();
      const oldest = await store.keepState("oldest");
      const second = await store.keepState("second");
      for (let count = 0; count < 4_998; count += 1) await store.keepState("later");
      expect(await store.state(oldest)).toBe("oldest");
      await store.keepState("one too many");
      expect(await store.state(oldest)).toBeNull();
      expect(await store.state(second)).toBe("second");
    });
  });
}

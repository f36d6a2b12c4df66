import { beforeEach, describe, expect, test } from "vitest";
import type { Search, Suggestion } from "../../src/search/index.ts";
import { NORTH, START, sample } from "./samples.ts";

export function suggestContract(at: () => Search): void {
  describe("suggestions", () => {
    const labels = async (prefix: string, kinds: Suggestion["kind"][] = ["article"], limit = 25) =>
      (await at().suggest(prefix, { viewer: { guild: null }, kinds, limit })).map(({ label }) => label);

    beforeEach(() =>
      at().put([
        sample("1", {
          headline: "Ferry strike in Port Alder",
          speakers: ["Orla Venn"],
          publisher: "Alder Gazette",
          at: START + 1,
        }),
        sample("2", {
          headline: "Zoë Ångström wins the vote",
          speakers: ["Orla Venn", "Bram Tal"],
          publisher: "Fen Post",
          at: START + 3,
        }),
        sample("3", { headline: "Port of Fenwick reopens", speakers: [], publisher: "Fen Post", at: START + 2 }),
        sample("4", {
          headline: "Port secrets of the north",
          speakers: ["Nora Port"],
          publisher: "Port Mirror",
          guilds: [NORTH],
          at: START + 9,
        }),
      ]),
    );

    test.each([
      [
        "an empty prefix gives the newest",
        "",
        ["Zoë Ångström wins the vote", "Port of Fenwick reopens", "Ferry strike in Port Alder"],
      ],
      ["by the beginning of any word, newest first", "por", ["Port of Fenwick reopens", "Ferry strike in Port Alder"]],
      ["by several words in any order", "alder fer", ["Ferry strike in Port Alder"]],
      ["by function words too", "of fen", ["Port of Fenwick reopens"]],
      ["whatever the letters", "ZOE ang", ["Zoë Ångström wins the vote"]],
      ["with one error in a word of four letters", "stirke", ["Ferry strike in Port Alder"]],
      ["with one error in the beginning of a word", "fenwkc", ["Port of Fenwick reopens"]],
      ["not with an error in three letters", "frr", []],
      ["not with two errors", "srtkie", []],
      ["not by the middle of a word", "wick", []],
      ["not when one of the words is missing", "port zebra", []],
    ])("%s", async (_name, prefix, expected) => {
      expect(await labels(prefix)).toEqual(expected);
    });

    test("exact beginnings come before forgiven ones", async () => {
      await at().put([
        sample("5", { headline: "Parts arrive", at: START + 20 }),
        sample("6", { headline: "Ports arrive", at: START }),
      ]);
      expect(await labels("ports")).toEqual([
        "Ports arrive",
        "Parts arrive",
        "Port of Fenwick reopens",
        "Ferry strike in Port Alder",
      ]);
    });

    test("names a speaker and a source once, newest first", async () => {
      expect(await labels("", ["speaker"])).toEqual(["Orla Venn", "Bram Tal"]);
      expect(await labels("", ["source"])).toEqual(["Fen Post", "Alder Gazette"]);
      expect(await labels("al", ["source", "article"])).toEqual(["Ferry strike in Port Alder", "Alder Gazette"]);
    });

    test("carries the article's id, the speaker's and the source's name", async () => {
      const options = { viewer: { guild: null }, kinds: ["article", "speaker", "source"] as const, limit: 3 };
      expect(await at().suggest("", options)).toEqual([
        { kind: "article", label: "Zoë Ångström wins the vote", value: "2" },
        { kind: "speaker", label: "Orla Venn", value: "Orla Venn" },
        { kind: "speaker", label: "Bram Tal", value: "Bram Tal" },
      ]);
    });

    test("shows a guild's own to that guild alone", async () => {
      const kinds = ["article", "speaker", "source"] as const;
      const ofNorth = await at().suggest("por", { viewer: { guild: NORTH }, kinds, limit: 25 });
      expect(ofNorth.map(({ value }) => value)).toEqual(["4", "Nora Port", "Port Mirror", "3", "1"]);
      const ofNobody = await at().suggest("por", { viewer: { guild: null }, kinds, limit: 25 });
      expect(ofNobody.map(({ value }) => value)).toEqual(["3", "1"]);
    });

    test("are at most 25, of at most 100 characters, and none has a longer value", async () => {
      const long = "Harbour ".repeat(20).trim();
      await at().put(
        Array.from({ length: 40 }, (_, index) =>
          sample(`long${index}`, { headline: long, speakers: [`${long} ${index}`] }),
        ),
      );
      const all = await at().suggest("harbour", { viewer: { guild: null }, kinds: ["article", "speaker"], limit: 99 });
      expect(all).toHaveLength(25);
      for (const { kind, label } of all) {
        expect(kind).toBe("article");
        expect(label).toMatch(/^(Harbour )*Harbour…$/);
        expect(label.length).toBeLessThanOrEqual(100);
      }
    });

    test("an article that was removed is no longer suggested", async () => {
      const [first] = await at().suggest("zoe", { viewer: { guild: null }, kinds: ["article"], limit: 1 });
      await at().remove([sample(first!.value).id]);
      expect(await labels("zoe")).toEqual([]);
    });
  });
}

import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { articleId } from "../../src/domain/ids.ts";
import type { FindOptions, Search } from "../../src/search/index.ts";
import { snippetContract } from "./contract-snippets.ts";
import { standingContract } from "./contract-standing.ts";
import { plainFind, plainScores } from "./oracle.ts";
import { anyDocuments, anyQuery, anyWords, NORTH, SOUTH, START, sample, typed } from "./samples.ts";

const anybody = { viewer: { guild: null }, limit: 100 };

/** What every back end of the search has to do. `runs` = tries of each promise about any input. */
export function searchContract(name: string, open: () => Promise<Search>, runs: number): void {
  describe(name, () => {
    let search: Search;
    beforeEach(async () => {
      search = await open();
    });
    afterEach(() => search.close());
    const ids = async (query: string, options: Partial<FindOptions> = {}) =>
      (await search.find(query, { ...anybody, ...options })).hits.map(({ id }) => String(id));

    describe("finds", () => {
      test.each([
        ["other forms of a word", "ferries sinking", "The ferry sank; it sinks"],
        ["a word with an apostrophe", "Odell", "Mr O’Dell’s boat"],
        ["a word without its accents", "zoe angstrom", "Zoë Ångström spoke"],
        ["a word written with accents for one without", "Zoë", "Zoe spoke"],
        ["a country by its letters", "U.S.", "The US fleet"],
        ["a country in small letters", "us", "the U.S. fleet"],
        ["a number without its separators", "1250000", "some 1,250,000 trees"],
        ["a number with its separators", "1,250,000", "some 1250000 trees"],
        ["a sum by its number", "113", "it cost $113"],
        ["a part of a hyphenated word", "driven", "a wind-driven pump"],
        ["a prefixed word written as one", "cooperation", "closer co-operation"],
        ["a prefixed word written as two", "co-operation", "closer cooperation"],
        ["a phrase with function words", '"bank of alder"', "The Bank of Alder said"],
        ["a phrase whatever its letters and marks", '"mr odells boat"', "Mr Odells “boat” sank"],
        ["a phrase of function words only", '"as it was"', "left as it was"],
        ["function words, where nothing else is asked for", "who was it", "Who was it?"],
        ["a word by its beginning", "resc*", "The rescuers came"],
        ["a hyphenated word by its beginning", "wind-dri*", "a wind-driven pump"],
        ["any of two words", "(glacier OR pump) wind", "a wind-driven pump"],
        ["Japanese", "港湾", "港湾局は発表した"],
      ])("%s", async (_name, query, body) => {
        await search.put([sample("with", { body }), sample("other", { body: "Nothing of the kind" })]);
        expect(await ids(query)).toEqual(["with"]);
      });
    });

    test("finds only articles with every word, when all are asked for", async () => {
      await search.put([
        sample("both", { headline: "A ferry", body: "in the night" }),
        sample("one", { body: "A ferry, a ferry by day" }),
        sample("phrase", { body: "the night ferry" }),
      ]);
      expect((await ids("ferry nights")).sort()).toEqual(["both", "one", "phrase"]);
      expect((await ids("ferry nights", { match: "all" })).sort()).toEqual(["both", "phrase"]);
      expect(await ids('"night ferry" ferry', { match: "all" })).toEqual(["phrase"]);
      expect((await ids("fery night", { match: "all" })).sort()).toEqual(["both", "phrase"]);
    });

    describe("does not find", () => {
      test.each([
        ["a word by its beginning", "harb", "harbour"],
        ["a short word by a similar one", "oal", "coal and oil"],
        ["a number by a similar one", "2031", "in 2032"],
        ["a phrase whose words stand apart", '"night ferry"', "ferry at night, a night without a ferry"],
        ["a phrase over the end of a field", '"night ferry"', "night"],
        ["a phrase in another form", '"night ferry"', "night ferries"],
        ["what holds the second of two words left out", "harbour -glacier -ferry", "the harbour"],
        ["what holds either of two left out together", "harbour -(glacier OR ferry)", "the harbour"],
        ["anything for marks", "?! … -", "anything"],
        ["anything for an empty query", "", "anything"],
        ["a function word beside another word", "the glacier", "the harbour"],
      ])("%s", async (_name, query, headline) => {
        await search.put([sample("d", { headline, body: "ferry" })]);
        expect(await ids(query)).toEqual([]);
      });
    });

    describe("a word that no article holds", () => {
      beforeEach(() =>
        search.put([
          sample("a", { body: "the reservoir is full" }),
          sample("b", { body: "the reservoirs are full" }),
          sample("c", { body: "a reservior of talent, says the misprint", guilds: [NORTH] }),
        ]),
      );

      test("stands for the nearest one, and the answer says so", async () => {
        const found = await search.find("resevoir", anybody);
        expect(found.hits.map(({ id }) => String(id)).sort()).toEqual(["a", "b"]);
        expect(found.corrected).toEqual([{ from: "resevoir", to: "reservoir" }]);
      });

      test("is not looked for when an article holds it, though another is more frequent", async () => {
        const found = await search.find("reservior", { ...anybody, viewer: { guild: NORTH } });
        expect(found.hits.map(({ id }) => String(id))).toEqual(["c"]);
        expect(found.corrected).toEqual([]);
      });

      test("is not known, and not proposed, by what another guild's article holds", async () => {
        await search.put([sample("secret", { body: "operation moonquake", guilds: [NORTH] })]);
        const found = await search.find("reservior moonquakes moonquaek", { ...anybody, viewer: { guild: SOUTH } });
        expect(found.corrected).toEqual([{ from: "reservior", to: "reservoir" }]);
        expect(found.hits.map(({ id }) => String(id)).sort()).toEqual(["a", "b"]);
      });

      test("within a phrase or after a minus is taken as it is", async () => {
        const found = await search.find('full "resevoir is" -resevoirs', anybody);
        expect(found.corrected).toEqual([]);
        expect(found.hits).toEqual([]);
      });

      test("is not corrected because the chosen field lacks it", async () => {
        await search.put([sample("d", { headline: "reservoir", body: "" })]);
        const found = await search.find("full", { ...anybody, in: "headlines" });
        expect(found.corrected).toEqual([]);
      });
    });

    describe("order", () => {
      test("a headline counts more than the body", async () => {
        await search.put([
          sample("body", { headline: "orchard", body: "strike" }),
          sample("headline", { headline: "strike", body: "orchard" }),
        ]);
        expect(await ids("strike")).toEqual(["headline", "body"]);
      });

      test("a rare word counts more than two common ones", async () => {
        await search.put(
          ["a", "b", "c", "d", "e"].map((id) => sample(id, { body: id === "c" ? "glacier" : "vote bridge" })),
        );
        expect((await ids("vote bridge glacier"))[0]).toBe("c");
      });

      test("equals come newest first, then by id", async () => {
        await search.put(
          [sample("b"), sample("a"), sample("c", { at: START + 1 })].map((one) => ({ ...one, body: "vote" })),
        );
        expect(await ids("vote")).toEqual(["c", "a", "b"]);
      });

      test("newest first when asked, whatever the score", async () => {
        await search.put([
          sample("old", { headline: "vote", body: "vote" }),
          sample("new", { body: "a vote among many other words", at: START + 1 }),
        ]);
        expect(await ids("vote", { sort: "best" })).toEqual(["old", "new"]);
        expect(await ids("vote", { sort: "newest" })).toEqual(["new", "old"]);
      });

      test("pages join to the whole, and the total counts all", async () => {
        await search.put(
          Array.from({ length: 7 }, (_, index) => sample(`d${index}`, { body: "vote", at: START - index })),
        );
        const first = await search.find("vote", { ...anybody, limit: 3 });
        expect(first.total).toBe(7);
        expect([...(await ids("vote", { limit: 3 })), ...(await ids("vote", { limit: 9, offset: 3 }))]).toEqual(
          await ids("vote"),
        );
      });
    });

    describe("keeping", () => {
      test("one that was removed is not found, and can come again", async () => {
        await search.put([sample("a", { body: "vote" }), sample("b", { body: "vote" })]);
        await search.remove([articleId("a"), articleId("never there")]);
        expect(await ids("vote")).toEqual(["b"]);
        expect(await search.size(null)).toBe(1);
        await search.put([sample("a", { body: "a bridge" })]);
        expect(await ids("vote bridge")).toEqual(["a", "b"]);
      });

      test("one that comes again for another guild as well is found by both, once", async () => {
        await search.put([sample("a", { body: "vote", guilds: [NORTH] })]);
        expect(await ids("vote", { viewer: { guild: SOUTH } })).toEqual([]);
        await search.put([sample("a", { body: "vote", guilds: [NORTH, SOUTH] })]);
        for (const guild of [NORTH, SOUTH]) expect(await ids("vote", { viewer: { guild } })).toEqual(["a"]);
        expect(await ids("vote")).toEqual([]);
        await search.put([sample("a", { body: "vote", guilds: null })]);
        expect(await ids("vote")).toEqual(["a"]);
        expect(await search.size(null)).toBe(1);
      });

      test("one that comes again with other words is found by these alone", async () => {
        await search.put([sample("a", { body: "vote" }), sample("b", { body: "bridge" })]);
        await search.put([sample("a", { body: "glacier" })]);
        expect(await ids("vote")).toEqual([]);
        expect(await ids("glacier bridge")).toEqual(["a", "b"]);
        expect(await search.size(null)).toBe(2);
      });

      test("one that comes again at another time is found there", async () => {
        await search.put([sample("a", { body: "vote" })]);
        await search.put([sample("a", { body: "vote", at: START + 5 })]);
        expect(await ids("vote", { since: START + 1 })).toEqual(["a"]);
      });

      test("an odd document does no harm", async () => {
        await search.put([
          sample("__proto__", { body: "constructor __proto__ toString vote" }),
          sample("\0", { body: "vote" }),
        ]);
        expect((await ids("vote")).sort()).toEqual(["\0", "__proto__"]);
        expect(await ids("constructor")).toEqual(["__proto__"]);
      });
    });

    test("takes every word as it is typed, when asked", async () => {
      await search.put([sample("a", { body: "the reservoir is full" })]);
      const found = await search.find("resevoir", { ...anybody, literally: true });
      expect(found).toEqual({ hits: [], total: 0, corrected: [] });
    });

    test("narrows to what holds a second query, in the order of the first", async () => {
      await search.put([
        sample("a", { body: "a vote on the harbour wall" }),
        sample("b", { body: "a vote on the harbour, the harbour and the harbour wall" }),
        sample("c", { body: "the harbour wall" }),
        sample("d", { body: "a vote on the wall" }),
      ]);
      expect(await ids("harbour", { within: "vote wall" })).toEqual(["b", "a"]);
      expect(await ids("harbour", { within: "vote glacier" })).toEqual([]);
    });

    test("of equals the newer comes first only by as much as its age says", async () => {
      const day = 86_400_000;
      await search.put([
        sample("old", { body: "a vote, a vote and a vote", at: START - 400 * day }),
        sample("new", { body: "the vote and many other words of the day", at: START }),
        sample("same", { body: "a vote, a vote and a vote", at: START - day }),
      ]);
      expect(await ids("vote", { now: START })).toEqual(["same", "old", "new"]);
    });

    test("proposes a word however many as near to the typed one only others may know", async () => {
      const others = [..."bcdfgjklmnprstvwz"].map((letter) =>
        sample(letter, { body: `${letter}arbour`, guilds: [NORTH] }),
      );
      await search.put([...others, sample("here", { body: "the harbour" })]);
      const found = await search.find("qarbour", { viewer: { guild: null }, limit: 5 });
      expect([found.total, found.corrected]).toEqual([1, [{ from: "qarbour", to: "harbour" }]]);
    });

    test("finds what shares the most telling words of a text", async () => {
      await search.put([
        sample("quake", { body: "The quake shook Halvet and Morrow on Monday" }),
        sample("vote", { body: "The council of Morrow voted on Monday" }),
        sample("other", { body: "A ferry sank on Monday" }),
        sample("hidden", { body: "The quake shook Halvet and Morrow", guilds: [NORTH] }),
      ]);
      const text = "Quake in Halvet: Morrow counts the damage of the quake, which shook the town";
      const related = await search.related(text, { viewer: { guild: null }, limit: 5 });
      expect(related.map(({ id }) => String(id))).toEqual(["quake"]);
    });

    test("finds what shares words with an article full of names that no other holds, but not that article", async () => {
      const names = "Zuvek Marnol Kessan Olvine Dremmel Parruth Quenby Sollar Wistan Yarrol Feskin Brandol Ulmer";
      const body = `${names} spoke of the quake in Halvet`;
      await search.put([
        sample("own", { body }),
        sample("quake", { body: "The quake shook Halvet" }),
        sample("other", { body: "A ferry sank on Monday" }),
        sample("hidden", { body: names, guilds: [NORTH] }),
      ]);
      const related = await search.related(body, { viewer: { guild: null }, limit: 1, of: articleId("own") });
      expect(related.map(({ id }) => String(id))).toEqual(["quake"]);
    });

    test("what others hold alone takes no place among the telling words of a text", async () => {
      const names = "Zuvek Marnol Kessan Olvine Dremmel Parruth Quenby Sollar Wistan Yarrol Feskin Brandol Ulmer";
      await search.put([
        sample("hidden", { body: names, guilds: [NORTH] }),
        sample("quake", { body: "The quake shook Halvet" }),
      ]);
      const related = await search.related(`${names} spoke of the quake in Halvet`, {
        viewer: { guild: null },
        limit: 1,
      });
      expect(related.map(({ id }) => String(id))).toEqual(["quake"]);
    });

    test("agrees with a plain scan for any articles, query and filter", async () => {
      const anyOptions = fc.record({
        viewer: fc.constantFrom({ guild: null }, { guild: NORTH }, { guild: SOUTH }),
        in: fc.constantFrom("everything" as const, "headlines" as const, "quotes" as const, "figures" as const),
        publisher: fc.constantFrom("Gazette", undefined),
        since: fc.constantFrom(START + 1, undefined),
        until: fc.constantFrom(START + 3, undefined),
        sort: fc.constantFrom("best" as const, "newest" as const),
        match: fc.constantFrom("any" as const, "all" as const),
        literally: fc.constant(true),
      });
      await fc.assert(
        fc.asyncProperty(
          anyDocuments,
          anyQuery,
          anyOptions,
          async (documents, query, { publisher, since, until, ...rest }) => {
            const there = await open();
            const gone = documents.filter((_, index) => index % 3 === 2);
            const options: FindOptions = {
              ...rest,
              limit: 100,
              ...(publisher && { publisher }),
              ...(since && { since }),
              ...(until && { until }),
            };
            await there.put(documents);
            await there.remove(gone.map(({ id }) => id));
            const found = await there.find(typed(query), options);
            await there.close();
            const expected = plainFind(
              documents.filter((one) => !gone.includes(one)),
              query,
              options,
            );
            expect(found.hits.map(({ id }) => String(id)).sort()).toEqual(expected.sort());
            expect(found.total).toBe(expected.length);
          },
        ),
        { numRuns: runs },
      );
    });

    test("scores are BM25 with k 1.2 and b 0.75, added over words and fields", async () => {
      await fc.assert(
        fc.asyncProperty(anyDocuments, anyWords, async (documents, words) => {
          const there = await open();
          await there.put(documents.map((one) => ({ ...one, guilds: null })));
          const { hits } = await there.find(words.join(" "), anybody);
          await there.close();
          const expected = plainScores(documents, words);
          for (const { id, score } of hits) expect(score).toBeCloseTo(expected.get(id)!, 9);
          expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
        }),
        { numRuns: runs },
      );
    });

    test("any query is answered", async () => {
      await search.put([sample("a", { body: "vote" })]);
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (query) => {
          expect((await search.find(query, anybody)).total).toBeLessThanOrEqual(1);
        }),
        { numRuns: runs },
      );
    });

    snippetContract(() => search);
    standingContract(() => search, open, Math.ceil(runs / 3));
  });
}

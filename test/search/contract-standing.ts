import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { createChance } from "../../fuzz/chance.ts";
import { ODD, TELLING } from "../../fuzz/pieces.ts";
import { anyQuery as anyTypedQuery } from "../../fuzz/queries.ts";
import type { Search, SearchDocument, SearchField } from "../../src/search/index.ts";
import { anyDocuments, anyQuery, NORTH, SOUTH, sample, typed } from "./samples.ts";

const FIELDS = ["everything", "headlines", "quotes", "figures"] as const;
const nobody = { guild: null };

/** Queries that wait for documents: whatever they are, they are answered as a search for all of their words would answer. */
export function standingContract(atHand: () => Search, open: () => Promise<Search>, runs: number): void {
  describe("queries that wait", () => {
    let search: Search;
    beforeEach(() => {
      search = atHand();
    });
    const answered = async (query: string, document: Partial<SearchDocument>, place: SearchField = "everything") => {
      await search.keepStanding([{ id: "q", query, in: place, viewer: { guild: NORTH } }]);
      const { answered } = await search.standingFor([sample("d", document)]);
      return answered[0]!.length === 1;
    };

    test.each([
      ["a word in another form", "strikes", true],
      ["both words", "harbour strike", true],
      ["one of two words that are both needed", "harbour glacier", false],
      ["either", "glacier OR strike", true],
      ["a phrase", '"dock strike"', true],
      ["a phrase whose words stand apart", '"harbour strike"', false],
      ["a phrase of function words", '"over the"', true],
      ["a beginning", "harb*", true],
      ["a word that is left out", "strike -harbour", false],
      ["another that is left out", "strike -glacier", true],
      ["nothing but what is left out", "-glacier", true],
      ["either of a word and what leaves one out", "quilt OR -glacier", true],
      ["a source", "source:gazette strike", true],
      ["another source", "source:post strike", false],
      ["a speaker", 'speaker:"Orla Venn"', true],
      ["brackets", "(quilt OR (dock -glacier)) harbour", true],
      ["a misspelt word, which is taken as it stands", "strkie", false],
      ["nothing at all", "?!", false],
    ])("%s", async (_name, query, isAnswer) => {
      const body = "The dock strike spread over the harbour.";
      expect(await answered(query, { body, publisher: "The Gazette", speakers: ["Orla Venn"] })).toBe(isAnswer);
    });

    test("look where they are told to", async () => {
      expect(await answered("strike", { headline: "strike" }, "headlines")).toBe(true);
      expect(await answered("strike", { body: "strike" }, "headlines")).toBe(false);
      expect(await answered("strike", { quotes: "strike" }, "quotes")).toBe(true);
    });

    test("are narrowed by a second query", async () => {
      const one = { id: "q", query: "strike", in: "everything", within: "harbour OR quilt", viewer: nobody } as const;
      await search.keepStanding([one]);
      const documents = ["strike", "a quilt", "strike, harbour", "quilt strike"].map((body) => sample(body, { body }));
      expect((await search.standingFor(documents)).answered.map(({ length }) => length)).toEqual([0, 0, 1, 1]);
    });

    test("are answered for those alone who may find the document", async () => {
      expect(await answered("strike", { body: "strike", guilds: [NORTH] })).toBe(true);
      expect(await answered("strike", { body: "strike", guilds: [SOUTH] })).toBe(false);
      await search.keepStanding([{ id: "q", query: "strike", in: "everything", viewer: nobody }]);
      const { answered: those } = await search.standingFor([
        sample("a", { body: "strike", guilds: [NORTH] }),
        sample("b", { body: "strike" }),
      ]);
      expect(those).toEqual([[], ["q"]]);
    });

    test("are replaced under their id, dropped and counted", async () => {
      const one = { id: "one", in: "everything", viewer: nobody } as const;
      await search.keepStanding([
        { ...one, query: "harbour gla*" },
        { ...one, id: "two", query: "strike" },
      ]);
      await search.keepStanding([{ ...one, query: "quilt" }]);
      const document = sample("d", { body: "a quilt, a strike, a harbour, a glacier" });
      const both = await search.standingFor([document]);
      expect([both.standing, [...both.answered[0]!].sort()]).toEqual([2, ["one", "two"]]);
      expect((await search.standingFor([sample("e", { body: "harbour glacier" })])).answered).toEqual([[]]);
      await search.dropStanding(["one", "nobody"]);
      expect(await search.standingFor([document])).toEqual({ standing: 1, answered: [["two"]] });
    });

    const agree = async (documents: readonly SearchDocument[], queries: readonly string[]) => {
      const other = await open();
      try {
        await other.put(documents);
        for (const place of FIELDS) {
          for (const guild of [null, NORTH]) {
            const all = queries.map((query, index) => ({ id: String(index), query, in: place, viewer: { guild } }));
            await other.keepStanding(all);
            const { answered } = await other.standingFor(documents);
            for (const { id, query, viewer } of all) {
              const options = { viewer, in: place, match: "all", literally: true, limit: 100 } as const;
              const { hits } = await other.find(query, options);
              const standing = documents.filter((_, at) => answered[at]!.includes(id)).map((one) => one.id);
              expect({ query, found: standing.sort() }).toEqual({ query, found: hits.map((hit) => hit.id).sort() });
            }
          }
        }
      } finally {
        await other.close();
      }
    };

    test("are answered as a search for all of their words", async () => {
      await fc.assert(
        fc.asyncProperty(anyDocuments, fc.array(anyQuery, { minLength: 1, maxLength: 5 }), (documents, queries) =>
          agree(documents, queries.map(typed)),
        ),
        { numRuns: runs },
      );
    });

    test("are answered as a search for all of their words, whatever is typed", async () => {
      for (let run = 0; run < runs / 5; run += 1) {
        const chance = createChance(7, run);
        const words = (most: number) =>
          Array.from({ length: chance.below(most) }, () => chance.pick(chance.pick([TELLING, TELLING, ODD]))).join(" ");
        const documents = Array.from({ length: 6 }, (_, at) =>
          sample(`d${at}`, {
            headline: words(4),
            body: words(30),
            quotes: words(5),
            publisher: words(3),
            speakers: [words(3)],
          }),
        );
        await agree(
          documents,
          Array.from({ length: 12 }, () => anyTypedQuery(chance)),
        );
      }
    });
  });
}

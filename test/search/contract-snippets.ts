import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut } from "../../src/domain/span.ts";
import type { Passage, Search } from "../../src/search/index.ts";
import { WORDS } from "./samples.ts";

/** A passage of these sentences, with a stray line before and between them. */
function passageOf(...sentences: string[]): Passage {
  let text = "★ ";
  const places = sentences.map((sentence) => {
    const start = text.length;
    text += `${sentence}\n\n`;
    return { start, end: start + sentence.length };
  });
  return { text, sentences: places };
}

export function snippetContract(at: () => Search): void {
  describe("snippets", () => {
    const snippet = async (query: string, ...sentences: string[]) => {
      const passage = passageOf(...sentences);
      const [found] = await at().snippets(query, [passage]);
      return found && [cut(passage.text, found.sentence), ...found.hits.map((hit) => cut(passage.text, hit))];
    };

    test.each([
      [
        "the sentence with the most words of the query",
        "harbour vote",
        ["The harbour is shut.", "A harbour vote.", "A vote."],
        ["A harbour vote.", "harbour", "vote"],
      ],
      ["the first of equals", "harbour", ["Harbour one.", "Harbour two."], ["Harbour one.", "Harbour"]],
      [
        "different words count, not the same one twice",
        "harbour vote",
        ["Harbour, harbour!", "Harbour vote."],
        ["Harbour vote.", "Harbour", "vote"],
      ],
      ["other forms of a word", "striking ferries", ["No ferry strikes."], ["No ferry strikes.", "ferry", "strikes"]],
      ["a possessive without its ending", "orla", ["Orla’s boat."], ["Orla’s boat.", "Orla"]],
      [
        "a phrase as one place, before more words apart",
        '"bank of alder" vote strike',
        ["A vote, a strike.", "The Bank of Alder."],
        ["The Bank of Alder.", "Bank of Alder"],
      ],
      [
        "a hyphenated word as one place",
        "cooperation",
        ["Closer co-operation."],
        ["Closer co-operation.", "co-operation"],
      ],
      [
        "the nearest word for one that is not there",
        "resevoir",
        ["The reservoir is full."],
        ["The reservoir is full.", "reservoir"],
      ],
      [
        "parts of a hyphenated word once",
        "co-operation",
        ["Closer co-operation."],
        ["Closer co-operation.", "co-operation"],
      ],
      ["a word of a phrase once", 'ferry "night ferry"', ["The night ferry."], ["The night ferry.", "night ferry"]],
      ["words with an asked beginning", "resc*", ["A boat.", "The rescuers came."], ["The rescuers came.", "rescuers"]],
      ["any of two words", "(night OR ferry) -strike", ["A boat.", "The ferry."], ["The ferry.", "ferry"]],
      ["no function words", "the vote of the year", ["The end of the day.", "One vote."], ["One vote.", "vote"]],
    ])("%s", async (_name, query, sentences, expected) => {
      expect(await snippet(query, ...sentences)).toEqual(expected);
    });

    test("null where nothing matches, in the order of the passages", async () => {
      const passages = [passageOf("A bridge."), passageOf("A vote."), passageOf()];
      const found = await at().snippets("vote", passages);
      expect(found.map((one) => one !== null)).toEqual([false, true, false]);
      expect(await at().snippets("", passages)).toEqual([null, null, null]);
    });

    test("for any text, hits lie in the sentence, in order, apart, and are words of the query", async () => {
      const words = fc.array(fc.constantFrom(...WORDS, "the", "Zoë’s", "U.S.", "—"), { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(words, fc.array(words, { maxLength: 4 }), async (query, sentences) => {
          const passage = passageOf(...sentences.map((all) => all.join(" ")));
          const [found] = await at().snippets(query.join(" "), [passage]);
          const content = query.filter((word) => !["the", "—"].includes(word));
          const isThere = content.some((word) => sentences.flat().includes(word));
          // A query of function words alone asks for these side by side.
          if (content.length > 0) expect(found !== null).toBe(isThere);
          let last = found?.sentence.start ?? 0;
          for (const hit of found?.hits ?? []) {
            expect(hit.start).toBeGreaterThanOrEqual(last);
            expect(hit.end).toBeLessThanOrEqual(found!.sentence.end);
            expect(query.join(" ")).toContain(cut(passage.text, hit));
            last = hit.end;
          }
        }),
        { numRuns: 60 },
      );
    });
  });
}

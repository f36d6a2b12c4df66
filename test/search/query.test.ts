import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnalyser } from "../../src/search/analysis.ts";
import { planOf, WORD_LIMIT } from "../../src/search/plan.ts";
import { CLAUSE_LIMIT, parseQuery } from "../../src/search/query.ts";

describe("a query is read as", () => {
  test.each([
    ["words", "harbour pilots", ["harbour", "pilots"]],
    ["a phrase", '"harbour pilots" strike', ["“harbour pilots”", "strike"]],
    ["a phrase in curly or angled marks", "“harbour pilots” «new pier»", ["“harbour pilots”", "“new pier”"]],
    ["words to leave out", "strike -ferry", ["strike", "-ferry"]],
    ["a phrase to leave out", '-"night ferry" strike', ["-“night ferry”", "strike"]],
    ["a hyphenated word", "co-operation well-known", ["co-operation", "well-known"]],
    ["words with a mark that is not closed", 'strike "harbour pilots', ["strike", "harbour", "pilots"]],
    ["a phrase right after a word", 'old"new pier"', ["old", "“new pier”"]],
    ["words with signs", "C++ & R&D?", ["C++", "&", "R&D?"]],
    ["nothing: a lone minus, an empty phrase, white space", ' - "" \t ', []],
    ["a word after two minus signs, left out", "--ferry", ["--ferry"]],
  ])("%s", (_name, query, expected) => {
    const shown = parseQuery(query).map(
      ({ kind, text, without }) => `${without ? "-" : ""}${kind === "phrase" ? `“${text}”` : text}`,
    );
    expect(shown).toEqual(expected);
  });

  test("any string gives clauses that are not empty, within the limits", () => {
    const piece = fc.constantFrom('"', "-", " ", "“", "”", "a", "(", "OR", "\0", "\ud800", "'");
    const anyQuery = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece, { maxLength: 300 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(anyQuery, (query) => {
        const clauses = parseQuery(query);
        expect(clauses.length).toBeLessThanOrEqual(CLAUSE_LIMIT);
        for (const { text } of clauses) {
          expect(text).not.toBe("");
          expect(query).toContain(text);
        }
        expect(planOf(query, createAnalyser()).words.length).toBeLessThanOrEqual(WORD_LIMIT);
      }),
    );
  });
});

describe("a query asks for", () => {
  const plan = (query: string) => planOf(query, createAnalyser());
  test.each([
    ["the words that carry meaning", "the strike of the pilots", ["strike", "pilots"]],
    ["function words where there is nothing else", "who was it", ["who", "was", "it"]],
    ["the country, whatever its letters", "us grain U.S. exports", ["us", "grain", "U.S.", "exports"]],
    ["a name in capitals", "WHO advice", ["WHO", "advice"]],
    ["a prefixed word once", "co-operation", ["co-operation"]],
  ])("%s", (_name, query, expected) => {
    expect(plan(query).shown).toEqual(expected);
  });

  test("no function words beside a phrase", () => {
    expect(plan('the "night ferry"')).toMatchObject({ words: [], phrases: [{ words: ["night", "ferry"] }] });
  });

  test("nothing where nothing is a word", () => {
    expect(plan("?!")).toMatchObject({ words: [], phrases: [], withoutTerms: [], withoutPhrases: [] });
  });
});

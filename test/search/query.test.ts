import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnalyser } from "../../src/search/analysis.ts";
import { planOf, scoredTerms, WORD_LIMIT } from "../../src/search/plan.ts";
import { CLAUSE_LIMIT, DEPTH_LIMIT, parseQuery, type QueryNode } from "../../src/search/query.ts";

/** A query as it was understood, in one way of writing. */
function shown(node: QueryNode): string {
  switch (node.kind) {
    case "word":
      return node.text;
    case "prefix":
      return `${node.text}*`;
    case "phrase":
      return `“${node.text}”`;
    case "source":
    case "speaker":
      return `${node.kind}=${node.text}`;
    case "all":
      return `(${node.parts.map(shown).join(" ")})`;
    case "either":
      return `[${node.parts.map(shown).join(" | ")}]`;
    case "without":
      return `-${shown(node.part)}`;
  }
}

describe("a query is read as", () => {
  test.each([
    ["words", "harbour pilots", "harbour pilots"],
    ["a phrase", '"harbour pilots" strike', "“harbour pilots” strike"],
    ["a phrase in curly or angled marks", "“harbour pilots” «new pier»", "“harbour pilots” “new pier”"],
    ["words to leave out", "strike -ferry", "strike -ferry"],
    ["a phrase to leave out", '-"night ferry" strike', "-“night ferry” strike"],
    ["a hyphenated word", "co-operation well-known", "co-operation well-known"],
    ["words with a mark that is not closed", 'strike "harbour pilots', "strike harbour pilots"],
    ["a phrase right after a word", 'old"new pier"', "old “new pier”"],
    ["words with signs", "C++ & R&D?", "C++ & R&D?"],
    ["nothing: a lone minus, an empty phrase, white space", ' - "" \t ', ""],
    ["a word after two minus signs, left out", "--ferry", "--ferry"],
    ["either of two words", "oil price OR cost", "oil [price | cost]"],
    ["any of several, with a bar", "oil | gas OR coal", "[oil | gas | coal]"],
    ["either of brackets", "(oil price) OR (gas price)", "[(oil price) | (gas price)]"],
    ["either of what is in brackets", "oil (price OR cost)", "oil [price | cost]"],
    ["brackets to leave out", "oil -(gulf OR “north sea”)", "oil -[gulf | “north sea”]"],
    ["words, where OR has nothing to join", "OR oil OR", "oil"],
    ["a bracket that is not closed", "oil (price OR cost", "oil [price | cost]"],
    ["a bracket that was not opened", "oil) price", "oil price"],
    ["an empty bracket", "oil () price", "oil price"],
    ["a beginning", "admin* oil", "admin* oil"],
    ["nothing for a lone star", "* oil", "oil"],
    ["a source", 'source:gazette source:"Harbour News"', "source=gazette source=Harbour News"],
    ["a speaker, whatever the letters", "Speaker:Kirby -speaker:venn", "speaker=Kirby -speaker=venn"],
    ["a word with a colon of its own", "note: time:12", "note: time:12"],
    ["a field without a value", "source: oil", "oil"],
  ])("%s", (_name, query, expected) => {
    expect(parseQuery(query).root.parts.map(shown).join(" ")).toBe(expected);
  });

  test.each([
    ["a place", "oil in:headline", { in: "headlines" }],
    ["the last place", "in:quotes oil in:figures", { in: "figures" }],
    ["no place that there is not", "in:haste oil", { in: null }],
    ["days", "oil after:2026-03-01 before:yesterday", { after: "2026-03-01", before: "yesterday" }],
    ["days of several words", "after:last week oil", { after: "last week" }],
    ["a number of days", "after:7d before:last 3 days oil", { after: "7d", before: "last 3 days" }],
    ["days in quotation marks", 'after:"last month"', { after: "last month" }],
  ])("%s for the whole", (_name, query, expected) => {
    const { root, filters } = parseQuery(query);
    expect(filters).toMatchObject(expected);
    expect(root.parts.map(shown)).toEqual(query.includes("oil") ? ["oil"] : []);
  });

  test("any string gives a query within the limits", () => {
    const piece = fc.constantFrom(
      '"',
      "-",
      " ",
      "“",
      "”",
      "a",
      "(",
      ")",
      "OR",
      " OR ",
      "source:",
      "after:",
      "*",
      "\0",
      "\ud800",
      "'",
    );
    const anyQuery = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece, { maxLength: 300 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { root } = parseQuery(query);
        const { clauses, depth } = measured(root);
        expect(clauses).toBeLessThanOrEqual(CLAUSE_LIMIT);
        expect(depth).toBeLessThanOrEqual(2 * DEPTH_LIMIT + 2);
        expect(planOf(query, createAnalyser()).words.length).toBeLessThanOrEqual(WORD_LIMIT);
      }),
    );
  });
});

function measured(node: QueryNode): { clauses: number; depth: number } {
  const inner = (node.kind === "without" ? [node.part] : "parts" in node ? node.parts : []).map(measured);
  if ("text" in node) expect(node.text).not.toBe("");
  return {
    clauses: "text" in node ? 1 : inner.reduce((sum, { clauses }) => sum + clauses, 0),
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
  };
}

describe("a query asks for", () => {
  const plan = (query: string) => planOf(query, createAnalyser());
  test.each([
    ["the words that carry meaning", "the strike of the pilots", ["strike", "pilot"]],
    ["the country, whatever its letters", "us grain U.S. exports", ["us", "grain", "export"]],
    ["a name in capitals", "WHO advice", ["who", "advic"]],
    ["a prefixed word as one and as two", "co-operation", ["cooper", "co", "oper"]],
    ["the words of phrases and brackets", '"the night ferry" (pier OR quay)', ["night", "ferri", "pier", "quai"]],
    ["nothing of what is left out", "strike -ferry -(pier quay)", ["strike"]],
  ])("%s", (_name, query, expected) => {
    expect(scoredTerms(plan(query)).sort()).toEqual([...expected].sort());
  });

  test("function words side by side where there is nothing else", () => {
    expect(plan("who was it")).toMatchObject({ words: [], needed: [{ kind: "phrase", words: ["who", "was", "it"] }] });
  });

  test("no function words beside a phrase", () => {
    expect(plan('the "night ferry"')).toMatchObject({ words: [], needed: [{ words: ["night", "ferry"] }] });
  });

  test("nothing where nothing is a word, but for everything where days are named", () => {
    expect(plan("?!")).toEqual({ words: [], needed: [], isEmpty: true });
    expect(plan("after:yesterday")).toEqual({ words: [], needed: [], isEmpty: false });
  });
});

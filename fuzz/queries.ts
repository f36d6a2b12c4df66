import { createAnalyser } from "../src/search/analysis.ts";
import { expressionOf } from "../src/search/archive/expression.ts";
import { planOf, requirement, WORD_LIMIT } from "../src/search/plan.ts";
import { CLAUSE_LIMIT, parseQuery, type QueryNode } from "../src/search/query.ts";
import type { Chance } from "./chance.ts";
import { MARKS, ODD, TELLING } from "./pieces.ts";

const MOST_PIECES = 8;
const OPERATORS = ['"', "“", "”", "-", '-"', "-(", "OR", "|", "AND", "NOT", "(", ")", "*", "~", "^", ":", "\\"];
const FIELDS = ["source:", "speaker:", "in:", "in:quotes", "before:", "after:", "after:last 7 days", "headline:"];

export function anyQuery(chance: Chance): string {
  const between = chance.pick(["", " ", " "]);
  const piece = (): string =>
    chance.percent(10)
      ? String.fromCharCode(chance.below(0x10000))
      : chance.pick(chance.pick([OPERATORS, FIELDS, TELLING, TELLING, MARKS, ODD]));
  return Array.from({ length: chance.below(MOST_PIECES) }, piece).join(between);
}

/** Says what is wrong with how a query is read, one line a fault. */
export function createQueryCheck(): (query: string) => string[] {
  const analyse = createAnalyser();
  return (query) => {
    const faults: string[] = [];
    const texts = textsOf(parseQuery(query).root);
    if (texts.length > CLAUSE_LIMIT) faults.push(`${texts.length} clauses`);
    for (const text of texts) {
      if (text === "" || !query.includes(text)) faults.push(`clause ${JSON.stringify(text)}: not in the query`);
    }
    let last = 0;
    for (const { word, term, start, end, joined } of analyse(query)) {
      if (word === "" || term === "") faults.push(`token ${start}..${end}: empty`);
      if (!(start >= 0 && start < end && end <= query.length))
        faults.push(`token ${start}..${end}: not a stretch of the query`);
      if (!joined && start < last) faults.push(`token ${start}..${end}: not in order`);
      if (!joined) last = start;
    }
    const plan = planOf(query, analyse);
    if (plan.words.length > WORD_LIMIT) faults.push("more words than are searched");
    for (const match of ["any", "all"] as const) {
      const expression = expressionOf(requirement(plan, match), ["body"]);
      if (/[\0-\x08]|""/.test(expression)) faults.push(`expression ${JSON.stringify(expression)}`);
    }
    return faults;
  };
}

function textsOf(node: QueryNode): string[] {
  if ("text" in node) return [node.text];
  return node.kind === "without" ? textsOf(node.part) : node.parts.flatMap(textsOf);
}

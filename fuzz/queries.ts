import { createAnalyser } from "../src/search/analysis.ts";
import { planOf, WORD_LIMIT } from "../src/search/plan.ts";
import { CLAUSE_LIMIT, parseQuery } from "../src/search/query.ts";
import type { Chance } from "./chance.ts";
import { MARKS, ODD, TELLING } from "./pieces.ts";

const MOST_PIECES = 8;
const OPERATORS = ['"', "“", "”", "-", '-"', "OR", "AND", "NOT", "(", ")", "*", "~", "^", ":", "headline:", "\\"];

export function anyQuery(chance: Chance): string {
  const between = chance.pick(["", " ", " "]);
  const piece = (): string =>
    chance.percent(10)
      ? String.fromCharCode(chance.below(0x10000))
      : chance.pick(chance.pick([OPERATORS, TELLING, TELLING, MARKS, ODD]));
  return Array.from({ length: chance.below(MOST_PIECES) }, piece).join(between);
}

/** Says what is wrong with how a query is read, one line a fault. */
export function createQueryCheck(): (query: string) => string[] {
  const analyse = createAnalyser();
  return (query) => {
    const faults: string[] = [];
    const clauses = parseQuery(query);
    if (clauses.length > CLAUSE_LIMIT) faults.push(`${clauses.length} clauses`);
    for (const { text } of clauses) {
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
    if (planOf(query, analyse).words.length > WORD_LIMIT) faults.push("more words than are searched");
    return faults;
  };
}

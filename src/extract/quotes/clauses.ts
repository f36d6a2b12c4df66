import { beginsPhrase } from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";
import { DETERMINERS, POSSESSIVES, SUBORDINATORS } from "./words.ts";

export const isComma = (token: Token): boolean => token.lower === "," || token.lower === "—";

/** Where the clause that holds a token begins: behind a quotation, colon or conjunction that opens a clause. */
export function clauseStart(tokens: readonly Token[], at: number, floor: number): number {
  let depth = 0;
  for (let index = at; index >= floor; index -= 1) {
    const token = tokens[index]!;
    if (token.text === ")") depth += 1;
    if (token.text === "(") depth -= 1;
    if (depth < 0) return index + 1;
    if (depth > 0 || token.text === "(") continue;
    if (token.kind === "quote" && !isPartOfPhrase(tokens, index)) return index + 1;
    if (token.lower === ":" || token.lower === ";") return index + 1;
    if (SUBORDINATORS.has(token.lower) && !token.capital && opensClause(tokens, index)) return index + 1;
    if (token.lower === "but" && index < at) return index + 1;
  }
  return floor;
}

/** As clauseStart, but what stands between commas may hold clauses of its own. */
export function hardStart(tokens: readonly Token[], at: number, floor: number): number {
  for (let index = at; index >= floor; index -= 1) {
    const token = tokens[index]!;
    if (token.kind === "quote" && !isPartOfPhrase(tokens, index)) return index + 1;
    if (token.lower === ":" || token.lower === ";") return index + 1;
  }
  return floor;
}

/** “that”, “because”, “when” … with a subject after it. */
const opensClause = (tokens: readonly Token[], index: number): boolean => {
  const next = tokens[index + 1];
  const word = tokens[index]!.lower;
  if (!next || word === "even" || word === "as" || word === "once" || next.kind === "number") return false;
  return beginsPhrase(next);
};

/** "the author of “Going Under,”", "star of the film “Rust”": a title that belongs to what somebody is. */
export function isWork(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.lower ?? "";
  const region = tokens[index]?.region;
  if (!region || region.inner.end - region.inner.start > LONGEST_TITLE) return false;
  if (before === "of") return MAKERS.has(tokens[index - 2]?.lower ?? "");
  return WORKS.has(before) && tokens.slice(Math.max(0, index - 6), index).some(({ lower }) => MAKERS.has(lower));
}

const LONGEST_TITLE = 80;
const MAKERS = new Set(
  "author authors co-author coauthor writer co-writer director co-director star stars host co-host creator co-creator editor composer producer".split(
    " ",
  ),
);
const WORKS = new Set(
  "book novel memoir film movie documentary album song play musical series show podcast".split(" "),
);

/** the “gang” leader */
const isPartOfPhrase = (tokens: readonly Token[], index: number): boolean => {
  if (isWork(tokens, index)) return true;
  const { region } = tokens[index]!;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  return (
    region !== null &&
    region.inner.end - region.inner.start < 30 &&
    before !== undefined &&
    after !== undefined &&
    (DETERMINERS.has(before.lower) || POSSESSIVES.has(before.lower)) &&
    after.kind === "word"
  );
};

/** Where the stretch between commas that holds a token begins. */
export function segmentStart(tokens: readonly Token[], at: number, floor: number): number {
  let depth = 0;
  for (let index = at; index >= floor; index -= 1) {
    const token = tokens[index]!;
    if (token.text === ")") depth += 1;
    if (token.text === "(") depth -= 1;
    if (depth <= 0 && isComma(token)) return index + 1;
  }
  return floor;
}

/**
 * A part of a query as it was typed. Further kinds (alternatives, groups, fields) can join this union. `text` is without quotation marks and minus;
 * `without` = articles with it are left out.
 */
export type Clause = { readonly kind: "words" | "phrase"; readonly text: string; readonly without: boolean };

/** What is typed beyond this is not read. */
const QUERY_LIMIT_CHARACTERS = 1_000;
export const CLAUSE_LIMIT = 100;

const OPENING = /^["“”„«»]$/;
const SPACE = /^\s$/;

/**
 * Reads a query: words, "phrases", -word, -"phrase". Any string gives clauses. A minus counts only at the start of a word, and a quotation mark that is
 * not closed is passed over.
 */
export function parseQuery(query: string): Clause[] {
  const text = query.slice(0, QUERY_LIMIT_CHARACTERS);
  const clauses: Clause[] = [];
  let at = 0;
  while (at < text.length && clauses.length < CLAUSE_LIMIT) {
    if (SPACE.test(text[at]!)) {
      at += 1;
      continue;
    }
    const { clause, end } = clauseAt(text, at);
    if (clause.text !== "") clauses.push(clause);
    at = end;
  }
  return clauses;
}

/** The clause at a place that is not white space, and where it ends: at least one character further. */
function clauseAt(text: string, at: number): { clause: Clause; end: number } {
  const without = text[at] === "-";
  const start = without ? at + 1 : at;
  const closing = OPENING.test(text[start] ?? "") ? closingMark(text, start + 1) : -1;
  if (closing >= 0) {
    return { clause: { kind: "phrase", text: text.slice(start + 1, closing).trim(), without }, end: closing + 1 };
  }
  const from = closing === -1 && OPENING.test(text[start] ?? "") ? start + 1 : start;
  const end = Math.max(wordEnd(text, from), at + 1);
  return { clause: { kind: "words", text: text.slice(from, end), without }, end };
}

function closingMark(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (OPENING.test(text[at]!)) return at;
  return -1;
}

/** A word ends at white space or where a phrase begins. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !SPACE.test(text[at]!) && !OPENING.test(text[at]!)) at += 1;
  return at;
}

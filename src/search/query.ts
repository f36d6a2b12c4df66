import type { SearchField } from "./index.ts";

/** A query as it was typed: words, "phrases", OR, ( ), -word, word*, source: and speaker:. `text` is without marks. */
export type QueryNode =
  | { readonly kind: "word" | "prefix" | "phrase" | "source" | "speaker"; readonly text: string }
  /** `all` is what stands side by side: which of it an article must hold is for the search to say. */
  | { readonly kind: "all" | "either"; readonly parts: readonly QueryNode[] }
  | { readonly kind: "without"; readonly part: QueryNode };

/** What counts for the whole query: `in:`, `after:` and `before:`, the last of each, as typed. */
export type QueryFilters = {
  readonly in: SearchField | null;
  readonly after: string | null;
  readonly before: string | null;
};

export type ParsedQuery = { readonly root: QueryNode & { readonly kind: "all" }; readonly filters: QueryFilters };

/** What is typed beyond this is not read; Discord lets nobody type more. */
const QUERY_LIMIT_CHARACTERS = 6_000;
export const CLAUSE_LIMIT = 100;
export const DEPTH_LIMIT = 20;

const OPENING = /^["“”„«»]$/;
const SPACE = /^\s$/;
const FIELD = /^(source|speaker|in|before|after):/i;
const PLACES: ReadonlyMap<string, SearchField> = new Map([
  ["headline", "headlines"],
  ["headlines", "headlines"],
  ["quote", "quotes"],
  ["quotes", "quotes"],
  ["figure", "figures"],
  ["figures", "figures"],
  ["everything", "everything"],
]);

type Token =
  | { readonly kind: "open"; readonly without: boolean }
  | { readonly kind: "close" }
  | { readonly kind: "or" }
  | { readonly kind: "clause"; readonly node: QueryNode }
  | { readonly kind: "filter"; readonly name: "in" | "before" | "after"; readonly value: string };

/**
 * Reads a query. Any string gives one: a bracket or quotation mark that is not closed ends with the query, one that was not opened is passed over. A minus
 * counts only at the start of a word, OR (or |) only between two parts, of which it takes the two that stand next to it.
 */
export function parseQuery(query: string): ParsedQuery {
  const filters: { -readonly [Name in keyof QueryFilters]: QueryFilters[Name] } = {
    in: null,
    after: null,
    before: null,
  };
  const open: Group[] = [newGroup(false)];
  let clauses = 0;
  for (const token of tokensOf(query.slice(0, QUERY_LIMIT_CHARACTERS))) {
    const group = open.at(-1)!;
    if (token.kind === "or") group.isOr = group.parts.length > 0;
    else if (token.kind === "filter") {
      if (token.name === "in") filters.in = PLACES.get(token.value.toLowerCase()) ?? filters.in;
      else filters[token.name] = token.value;
    } else if (token.kind === "close") {
      if (open.length > 1) closeGroup(open);
    } else if (clauses >= CLAUSE_LIMIT) break;
    else if (token.kind === "open") {
      clauses += 1;
      if (open.length < DEPTH_LIMIT) open.push(newGroup(token.without));
    } else {
      clauses += 1;
      addPart(group, token.node);
    }
  }
  while (open.length > 1) closeGroup(open);
  return { root: { kind: "all", parts: open[0]!.parts }, filters };
}

type Group = { readonly parts: QueryNode[]; readonly without: boolean; isOr: boolean };
const newGroup = (without: boolean): Group => ({ parts: [], without, isOr: false });

function closeGroup(open: Group[]): void {
  const { parts, without } = open.pop()!;
  const [only] = parts;
  if (!only) return;
  const node: QueryNode = parts.length === 1 ? only : { kind: "all", parts };
  addPart(open.at(-1)!, without ? { kind: "without", part: node } : node);
}

function addPart(group: Group, node: QueryNode): void {
  const before = group.isOr ? group.parts.pop() : undefined;
  group.isOr = false;
  if (!before) group.parts.push(node);
  else if (before.kind === "either") group.parts.push({ kind: "either", parts: [...before.parts, node] });
  else group.parts.push({ kind: "either", parts: [before, node] });
}

function* tokensOf(text: string): Iterable<Token> {
  let at = 0;
  while (at < text.length) {
    const letter = text[at]!;
    if (SPACE.test(letter)) at += 1;
    else if (letter === ")") {
      yield { kind: "close" };
      at += 1;
    } else if (letter === "(" || (letter === "-" && text[at + 1] === "(")) {
      yield { kind: "open", without: letter === "-" };
      at += letter === "-" ? 2 : 1;
    } else {
      const { token, end } = clauseAt(text, at);
      if (token) yield token;
      at = end;
    }
  }
}

/** The clause at a place that is not white space, and where it ends: at least one character further. */
function clauseAt(text: string, at: number): { token: Token | null; end: number } {
  const without = text[at] === "-";
  const start = without ? at + 1 : at;
  const field = FIELD.exec(text.slice(start, start + LONGEST_FIELD))?.[1]?.toLowerCase();
  const { value, isPhrase, end } = valueAt(text, field ? start + field.length + 1 : start, isDay(field));
  const after = Math.max(end, at + 1);
  if (value === "") return { token: null, end: after };
  if (field === "in" || field === "before" || field === "after")
    return { token: { kind: "filter", name: field, value }, end: after };
  if (!field && !isPhrase && !without && (value === "OR" || value === "|"))
    return { token: { kind: "or" }, end: after };
  const node = nodeOf(value, isPhrase, field as "source" | "speaker" | undefined);
  return { token: node && { kind: "clause", node: without ? { kind: "without", part: node } : node }, end: after };
}

const LONGEST_FIELD = "speaker:".length;
const isDay = (field: string | undefined): boolean => field === "before" || field === "after";

function nodeOf(value: string, isPhrase: boolean, field: "source" | "speaker" | undefined): QueryNode | null {
  if (field) return { kind: field, text: value };
  if (isPhrase) return { kind: "phrase", text: value };
  const text = value.replace(/\*+$/, "");
  if (text === "") return null;
  return { kind: text === value ? "word" : "prefix", text };
}

/** What is typed for a day may be several words: "last week", "last 7 days". */
const SPOKEN_DAYS = /^(?:last|past)\s+(?:\d{1,3}\s+days?|week|month|year)(?![^\s()])/i;
const LONGEST_SPOKEN = 24;

/** A value in quotation marks, or one that ends at white space, a bracket or where a phrase begins. */
function valueAt(text: string, from: number, isDay: boolean): { value: string; isPhrase: boolean; end: number } {
  if (OPENING.test(text[from] ?? "")) {
    const closing = closingMark(text, from + 1);
    if (closing >= 0) return { value: text.slice(from + 1, closing).trim(), isPhrase: true, end: closing + 1 };
    const end = wordEnd(text, from + 1);
    return { value: text.slice(from + 1, end), isPhrase: false, end };
  }
  const spoken = isDay ? SPOKEN_DAYS.exec(text.slice(from, from + LONGEST_SPOKEN))?.[0] : undefined;
  const end = spoken ? from + spoken.length : wordEnd(text, from);
  return { value: text.slice(from, end), isPhrase: false, end };
}

function closingMark(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (OPENING.test(text[at]!)) return at;
  return -1;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !SPACE.test(text[at]!) && !OPENING.test(text[at]!) && text[at] !== "(" && text[at] !== ")")
    at += 1;
  return at;
}

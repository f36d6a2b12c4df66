import { type Inline, joined, say } from "./domain/reply.ts";
import type { QueryNode } from "./search/index.ts";
import type { Answered, Relaxation, SearchRequest } from "./search-request.ts";

const BETWEEN = " · ";

/** How a query was read, where that is not plain from the words themselves: "exactly “crane seven” · without fog · source Harbour News · since 1 Oct". */
export function echoOf(request: SearchRequest, { corrected }: Pick<Answered, "corrected">): Inline[] {
  const { asked, parsed, place, since, until, passedOver } = request;
  const isPlain = parsed.root.parts.every(({ kind }) => kind === "word");
  const words = parsed.root.parts.filter(({ kind }) => kind === "word");
  const said: Inline[][] = [];
  if (!isPlain && words.length > 0) said.push(side(words));
  for (const part of parsed.root.parts) if (part.kind !== "word") said.push(shown(part));
  for (const { from, to } of corrected)
    said.push([say("echo.corrected", { from: { words: from }, to: { words: to } })]);
  if (place !== "everything") said.push([say("echo.in", { place })]);
  if (asked.source) said.push([say("echo.source", { name: { words: asked.source } })]);
  if (asked.topic) said.push([say("echo.topic", { name: { words: asked.topic } })]);
  if (since !== null) said.push([say("echo.since", { day: { time: since, style: "date" } })]);
  if (until !== null) said.push([say("echo.before", { day: { time: until, style: "date" } })]);
  for (const words of passedOver) said.push([say("echo.passed-over", { words: { words } })]);
  if (asked.sort === "newest") said.push([say("echo.newest-first")]);
  if (asked.literally) said.push([say("echo.as-typed")]);
  return said.flatMap((one) => [BETWEEN, ...one]);
}

function shown(node: QueryNode): Inline[] {
  switch (node.kind) {
    case "word":
      return [{ words: node.text }];
    case "prefix":
      return [{ words: node.text }, "…"];
    case "phrase":
      return [say("echo.exactly", { words: { words: node.text } })];
    case "source":
      return [say("echo.source", { name: { words: node.text } })];
    case "speaker":
      return [say("echo.said-by", { name: { words: node.text } })];
    case "without":
      return [say("echo.without", { words: bare(node.part) })];
    case "either":
      return node.parts.map(bare).reduce((one, other) => [say("echo.either", { one, other })]);
    case "all":
      return ["(", ...side(node.parts), ")"];
  }
}

const bare = (node: QueryNode): Inline[] => (node.kind === "phrase" ? [{ words: node.text }] : shown(node));

const side = (nodes: readonly QueryNode[]): Inline[] =>
  nodes.flatMap((node, index) => [...(index > 0 ? [" "] : []), ...shown(node)]);

/** What had to be given up to find anything, a sentence each. */
export const relaxedWords = (relaxed: readonly Relaxation[]): Inline[] =>
  joined(
    relaxed.map((step) => say(`search.relaxed.${step}`)),
    " ",
  );

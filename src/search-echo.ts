import type { Inline } from "./domain/reply.ts";
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
  for (const { from, to } of corrected) said.push(["no article holds ", { words: from }, "; searched ", { words: to }]);
  if (place !== "everything") said.push([`in ${place}`]);
  if (asked.source) said.push(["source ", { words: asked.source }]);
  if (asked.topic) said.push(["topic ", { words: asked.topic }]);
  if (since !== null) said.push(["since ", { time: since, style: "date" }]);
  if (until !== null) said.push(["before ", { time: until, style: "date" }]);
  for (const words of passedOver) said.push(["“", { words }, "” is no day I understand and was passed over"]);
  if (asked.sort === "newest") said.push(["newest first"]);
  if (asked.literally) said.push(["each word as typed"]);
  return said.flatMap((one) => [BETWEEN, ...one]);
}

function shown(node: QueryNode): Inline[] {
  switch (node.kind) {
    case "word":
      return [{ words: node.text }];
    case "prefix":
      return [{ words: node.text }, "…"];
    case "phrase":
      return ["exactly “", { words: node.text }, "”"];
    case "source":
      return ["source ", { words: node.text }];
    case "speaker":
      return ["said by ", { words: node.text }];
    case "without":
      return ["without ", ...bare(node.part)];
    case "either":
      return node.parts.flatMap((part, index) => [...(index > 0 ? [" or "] : []), ...bare(part)]);
    case "all":
      return ["(", ...side(node.parts), ")"];
  }
}

const bare = (node: QueryNode): Inline[] => (node.kind === "phrase" ? [{ words: node.text }] : shown(node));

const side = (nodes: readonly QueryNode[]): Inline[] =>
  nodes.flatMap((node, index) => [...(index > 0 ? [" "] : []), ...shown(node)]);

const RELAXED: Readonly<Record<Relaxation, string>> = {
  any: "No article holds all of these words; these hold some of them.",
  days: "There is nothing in these days; these are from other days.",
};

/** What had to be given up to find anything, a sentence each. */
export const relaxedWords = (relaxed: readonly Relaxation[]): string => relaxed.map((step) => RELAXED[step]).join(" ");

import type { Block } from "../../domain/article.ts";
import { cuesIn } from "./cues.ts";
import type { Region } from "./regions.ts";
import { cutSentences } from "./sentences.ts";
import { type Token, tokensOf } from "./tokens.ts";
import type { SentenceView } from "./view.ts";

/** The sentences of a block with their cues; the dateline is left out. */
export function viewsOf(text: string, block: Block, index: number, regions: readonly Region[]): SentenceView[] {
  const tokens = tokensOf(text, block.span, regions);
  return cutSentences(tokens.slice(datelineLength(tokens)), text).map((tokens, number) => ({
    tokens,
    cues: cuesIn(tokens),
    block: index,
    kind: block.kind,
    first: number === 0,
  }));
}

/** WASHINGTON (AFP) — : tokens of a place and agency before the first words; 0 when there are none. */
function datelineLength(tokens: readonly Token[]): number {
  for (let at = 1; at < Math.min(tokens.length - 1, 12); at += 1) {
    const token = tokens[at]!;
    if (token.lower === "—") return tokens[at - 1]!.text === ")" || /^\p{Lu}{3,}$/u.test(tokens[0]!.text) ? at + 1 : 0;
    if (!token.capital && token.kind !== "point" && token.kind !== "number") return 0;
  }
  return 0;
}

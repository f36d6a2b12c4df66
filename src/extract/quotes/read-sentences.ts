import type { Block } from "../../domain/article.ts";
import { cuesIn } from "./cues.ts";
import type { Region } from "./regions.ts";
import { cutSentences } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";
import type { SentenceView } from "./view.ts";

/** The sentences of a block with their cues. */
export function viewsOf(text: string, block: Block, index: number, regions: readonly Region[]): SentenceView[] {
  const tokens = tokensOf(text, block.span, regions);
  return cutSentences(tokens, text).map((tokens, number) => ({
    tokens,
    cues: cuesIn(tokens),
    block: index,
    kind: block.kind,
    first: number === 0,
  }));
}

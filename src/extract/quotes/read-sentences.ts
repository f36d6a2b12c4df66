import type { Block } from "../../domain/article.ts";
import { cuesIn } from "./cues.ts";
import { cutSentences } from "./sentences.ts";
import type { Token } from "./tokens.ts";
import type { SentenceView } from "./view.ts";

/** The sentences of a block with their cues; in its tokens a quotation is one. */
export function viewsOf(text: string, block: Block, index: number, tokens: readonly Token[]): SentenceView[] {
  return cutSentences(tokens, text).map((tokens, number) => ({
    tokens,
    cues: cuesIn(tokens),
    block: index,
    kind: block.kind,
    first: number === 0,
  }));
}

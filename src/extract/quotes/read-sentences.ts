import type { Block } from "../../domain/article.ts";
import type { Cue } from "./cue.ts";
import { cuesIn } from "./cues.ts";
import { mentionAtHead } from "./mentions.ts";
import { type Phrase, phraseAt } from "./noun-phrases.ts";
import type { Mention } from "./person.ts";
import { firstPhrase } from "./phrases-in.ts";
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

/** The mentions that sentences are about, and those whose saying they report. */
export function subjectsOf(
  sentences: readonly SentenceView[],
  mentions: readonly Mention[],
): Map<Mention, "speaker" | "subject"> {
  const found = new Map<Mention, "speaker" | "subject">();
  for (const { tokens, cues } of sentences) {
    const note = (phrase: Phrase | null, part: "speaker" | "subject"): void => {
      const mention = phrase ? mentionAtHead(mentions, tokens.slice(phrase.from, phrase.core)) : null;
      if (mention && found.get(mention) !== "speaker") found.set(mention, part);
    };
    note(firstPhrase(tokens, 0, tokens.length), "subject");
    for (const cue of cues) {
      if (cue.passive) continue;
      const asked = askedBy(tokens, cue);
      note(asked ?? cue.subject, "speaker");
    }
  }
  return found;
}

/** "The Buoy asked Vogt whether …": whoever is asked speaks next. */
function askedBy(tokens: readonly Token[], cue: Cue): Phrase | null {
  if (cue.lemma !== "ask" || cue.inverted || cue.form !== "finite") return null;
  const phrase = phraseAt(tokens, cue.to, tokens.length);
  return phrase && /^(?:whether|if|about|what|why|how|when|where|who)$/.test(tokens[phrase.to]?.lower ?? "")
    ? phrase
    : null;
}

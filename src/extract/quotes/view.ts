import type { BlockKind } from "../../domain/article.ts";
import type { AttributionRule } from "../../domain/quote.ts";
import { isSpace } from "../../parse/letters.ts";
import type { Cue } from "./cue.ts";
import type { Phrase } from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";

/** One sentence as the rules see it: quotations are single tokens. */
export type SentenceView = {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly block: number;
  readonly kind: BlockKind;
  /** The first sentence of its block. */
  readonly first: boolean;
};

/** A quotation in its sentence, with the sentences before it and what earlier quotations were found to be. */
export type QuotePlace = {
  readonly text: string;
  readonly sentence: SentenceView;
  /** Index of the quotation among the sentence's tokens. */
  readonly at: number;
  readonly sentences: readonly SentenceView[];
  /** Index of `sentence` among `sentences`. */
  readonly index: number;
  /** Attributions so far, in order of the text. */
  readonly earlier: readonly Attributed[];
};

/** Who speaks, as a rule reads it. `sentence` holds the phrase. */
export type Attribution = {
  readonly sentence: SentenceView;
  readonly subject: Phrase;
  readonly cue: { readonly start: number; readonly end: number } | null;
  /** The same speaker as an earlier quotation, which is already resolved. */
  readonly from: Attributed | null;
};

export type Attributed = {
  readonly rule: AttributionRule;
  readonly attribution: Attribution;
  readonly token: Token;
  readonly block: number;
  readonly sentence: number;
};

/** One way in which a text says whose words a quotation holds; null when it does not speak that way here. */
export type QuoteRule = {
  readonly name: AttributionRule;
  readonly propose: (place: QuotePlace) => Attribution | null;
};

export const byCue = (sentence: SentenceView, cue: Cue): Attribution | null =>
  cue.subject === null
    ? null
    : {
        sentence,
        subject: cue.subject,
        cue: { start: sentence.tokens[cue.at]!.start, end: sentence.tokens[cue.to - 1]!.end },
        from: null,
      };

export const likeEarlier = (earlier: Attributed): Attribution => ({ ...earlier.attribution, from: earlier });

/** The last letter inside the marks that says how the sentence goes on: "," means that the speaker follows. */
export function lastLetter(place: Pick<QuotePlace, "text">, token: Token): string {
  const { inner } = token.region!;
  return (
    place.text
      .slice(Math.max(inner.start, inner.end - 4), inner.end)
      .replace(/[\s'’"”\])]+$/, "")
      .at(-1) ?? ""
  );
}

/** How far into a quotation its words are counted, UTF-16 units. */
const COUNTED = 400;

/** Words inside the marks; those of a long quotation are not counted to the end. */
export function wordCount(text: string, token: Token): number {
  const { start, end } = token.region!.inner;
  let words = 0;
  let inside = false;
  for (let at = start; at < Math.min(end, start + COUNTED); at += 1) {
    const space = isSpace(text.charCodeAt(at));
    if (!space && !inside) words += 1;
    inside = !space;
  }
  return words;
}

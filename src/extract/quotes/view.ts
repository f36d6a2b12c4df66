import type { BlockKind } from "../../domain/article.ts";
import type { AttributionRule } from "../../domain/quote.ts";
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

/** Words inside the marks, counted up to 40. */
export const wordCount = (text: string, token: Token): number =>
  text
    .slice(token.region!.inner.start, Math.min(token.region!.inner.end, token.region!.inner.start + 400))
    .split(/\s+/)
    .filter(Boolean).length;

import type { Span } from "./span.ts";

/** direct: nothing but the speaker's words; mixed: words quoted inside the paper's sentence; indirect: the paper's words for what was said. */
export type QuoteKind = "direct" | "mixed" | "indirect";

/** Every way in which a text says whose words a quotation holds, from sure to unsure; the last three are no rules for quotations in marks. */
export const ATTRIBUTION_RULES = [
  "verb-at-once",
  "verb-before",
  "as-put",
  "colon",
  "speaker-after",
  "speaker-before",
  "trailing-cue",
  "according-to",
  "any-before",
  "noun-of-saying",
  "own-words",
  "led-in",
  "floating",
  "goes-on",
  "open-subject",
  "repeated",
  "interview",
  "indirect",
] as const;

export type AttributionRule = (typeof ATTRIBUTION_RULES)[number];

/** Why somebody is held to be the speaker. */
export type Because = {
  readonly rule: AttributionRule;
  /** What stands beside the quotation: a name or description, "she", or "the mayor" for somebody named elsewhere. */
  readonly through: "name" | "pronoun" | "role";
  /** For "Mr Kirby", "he" and "the mayor" the place, earlier or later in the text, where the full name stands. */
  readonly antecedent: Span | null;
};

export type Speaker = {
  /** The source's own words for the speaker beside the quote: "Mr Kirby", "he", "the company". */
  readonly span: Span;
  /** The longest form of the name in the article, or the same place as `span` where nobody is named. */
  readonly name: Span;
  /** True when `name` is a person's or organisation's name rather than a description ("one passenger"). */
  readonly named: boolean;
  readonly role: Span | null;
  readonly because: Because;
};

export type Quote = {
  /** The words inside the marks, marks not included; for an indirect statement the whole sentence. */
  readonly span: Span;
  readonly kind: QuoteKind;
  /** Null where the rules are not sure: then nobody is named. */
  readonly speaker: Speaker | null;
  /** The words that introduce the statement: "said", "told reporters", "according to". */
  readonly cue: Span | null;
  /** A mark was missing in the source and was inferred. */
  readonly mended: boolean;
};

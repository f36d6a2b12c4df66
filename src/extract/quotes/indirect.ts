import { type Span, trimmed } from "../../domain/span.ts";
import { canSpeak } from "./can-speak.ts";
import type { Cue } from "./cue.ts";
import { REPORTING_LEMMAS } from "./speech-verbs.ts";
import type { Token } from "./tokens.ts";
import { type Attribution, byCue, type SentenceView } from "./view.ts";
import { SUBORDINATORS } from "./words.ts";

export type Indirect = { readonly span: Span; readonly attribution: Attribution };

/**
 * What a sentence reports in the paper's own words: "Mr Okafor said that the bridge would close." Only verbs of saying with somebody who can speak,
 * only sentences without quotation marks. The span is the whole sentence of `places`; null when it reports nothing.
 */
export function indirectIn(
  text: string,
  places: readonly Span[],
  quoted: (place: Span) => boolean,
  sentence: SentenceView,
): Indirect | null {
  if (sentence.tokens.some((token) => token.kind === "quote")) return null;
  const cues = sentence.cues.filter((candidate) => reports(sentence, candidate));
  const cue = cues.find(({ lemma }) => lemma === "according") ?? cues[0];
  const attribution = cue ? byCue(sentence, cue) : null;
  if (!attribution?.cue) return null;
  const { start } = attribution.cue;
  const span = places.find((place) => place.start <= start && start < place.end);
  return span && !quoted(span) && text[span.end - 1] !== "?" ? { span: trimmed(text, span), attribution } : null;
}

/** The verb has words to report: "that …", a clause behind it, or the whole sentence before a comma. */
function reports({ tokens }: SentenceView, cue: Cue): boolean {
  if (cue.subject === null || cue.passive || cue.form !== "finite" || cue.strength !== "speech") return false;
  if (!canSpeak(tokens, cue.subject)) return false;
  const first = Math.min(cue.at, cue.subject.from);
  if (/^(?:i|we|you)$/.test(tokens[cue.subject.from]!.lower) || isSubordinate(tokens, first)) return false;
  if (cue.lemma === "according") return true;
  if (!REPORTING_LEMMAS.has(cue.lemma)) return false;
  if (/^(?:agree|ask)$/.test(cue.lemma) && /^(?:to|for|on)$/.test(tokens[cue.to]?.lower ?? "")) return false;
  if (tokens[first - 1]?.lower === "," && first > 4) return true;
  return tokens.length - cue.to > 3 && tokens[cue.to]?.kind === "word";
}

/** "When a reporter asked whether …, he smiled": what the sentence is about comes behind the comma. */
const isSubordinate = (tokens: readonly Token[], first: number): boolean =>
  SUBORDINATORS.has(tokens[0]!.lower) && !tokens.slice(0, first).some((token) => token.lower === ",");

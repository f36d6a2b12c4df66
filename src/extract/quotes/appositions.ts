import { segmentStart } from "./clauses.ts";
import { type Phrase, phraseAt } from "./noun-phrases.ts";
import { firstPhrase, lastPhrase } from "./phrases-in.ts";
import type { Token } from "./tokens.ts";
import { PEOPLE_NOUNS, PREPOSITIONS, SUBORDINATORS } from "./words.ts";

/** The phrase before what stands between commas and ends just before `comma`. */
export function pastApposition(tokens: readonly Token[], from: number, comma: number): Phrase | null {
  const segments: { from: number; to: number }[] = [];
  let end = comma;
  while (end > from && segments.length < 10) {
    const start = segmentStart(tokens, end - 1, from);
    if (start < end && !(end - start === 1 && tokens[start]!.kind === "number"))
      segments.push({ from: start, to: end });
    end = start - 1;
  }
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index]!;
    const outer = segments[index + 1];
    const last = index === segments.length - 2;
    if (outer && last && isOpening(tokens[outer.from]!) && /^(?:an?|the|one)$/.test(tokens[segment.from]!.lower))
      return segmentPhrase(tokens, segment, false);
    if (outer && looksLikeApposition(tokens, segment) && lastPhrase(tokens, outer.from, outer.to)) continue;
    const phrase = segmentPhrase(tokens, segment, index > 0);
    if (phrase) return phrase;
  }
  return null;
}

/** "Following a report …, a student group" */
const isOpening = (token: Token): boolean =>
  PREPOSITIONS.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  (/(?:ed|ing)$/.test(token.lower) && token.lower.length > 5);

function segmentPhrase(tokens: readonly Token[], segment: { from: number; to: number }, ends: boolean): Phrase | null {
  if (!ends) return firstPhrase(tokens, segment.from, segment.to);
  const last = lastPhrase(tokens, segment.from, segment.to);
  const first = firstPhrase(tokens, segment.from, segment.to);
  return last && hasName(tokens, last) ? last : (first ?? last);
}

const hasName = (tokens: readonly Token[], phrase: Phrase): boolean =>
  tokens[phrase.core - 1]!.capital || tokens[phrase.core - 1]!.text === ")";

function looksLikeApposition(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const first = tokens[from]!;
  if (first.kind === "number") return true;
  if (
    /^(?:who|whose|which|where|when|whom|a|an|the|one|his|her|their|its|then|now|formerly|himself|herself)$/.test(
      first.lower,
    )
  ) {
    const phrase = phraseAt(tokens, from, to);
    return !(phrase && phrase.core === to && tokens[to - 1]!.capital && PEOPLE_NOUNS.has(tokens[to - 2]?.lower ?? ""));
  }
  if (!first.capital) return true;
  const phrase = phraseAt(tokens, from, to);
  if (phrase && tokens[phrase.core - 1] && !tokens[phrase.core - 1]!.capital && phrase.to === to) return true;
  return (
    /^(?:R|D|I)$|^[RDI]-/.test(first.text) ||
    (to - from === 1 && /^(?:\p{Lu}\p{Ll}{1,5}\.|Jr\.?|Sr\.?)$/u.test(first.text))
  );
}

import { segmentStart } from "./clauses.ts";
import { isGivenName } from "./given-names.ts";
import { type Phrase, phraseAt } from "./noun-phrases.ts";
import { firstPhrase, lastPhrase } from "./phrases-in.ts";
import type { Token } from "./tokens.ts";
import { isVerbish } from "./word-kinds.ts";
import { PEOPLE_NOUNS, PLACE_WORDS, PREPOSITIONS, SUBORDINATORS } from "./words.ts";

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
  for (let index = behindRelative(tokens, segments); index < segments.length; index += 1) {
    const segment = segments[index]!;
    const outer = segments[index + 1];
    const last = index === segments.length - 2;
    if (
      outer &&
      last &&
      outer.to - outer.from > 1 &&
      isOpening(tokens[outer.from]!) &&
      /^(?:an?|the|one)$/.test(tokens[segment.from]!.lower)
    )
      return segmentPhrase(tokens, segment, false);
    if (outer && index < segments.length - 2 && /^(?:through|via)$/.test(tokens[outer.from]!.lower)) {
      index += 1; // "Vogt, through her aide, Ivo Marsh, urged"
      continue;
    }
    if (outer && explainsName(tokens, outer, segment)) continue;
    if (outer && looksLikeApposition(tokens, segment) && lastPhrase(tokens, outer.from, outer.to)) continue;
    const phrase = segmentPhrase(tokens, segment, index > 0);
    if (phrase) return phrase;
  }
  return null;
}

/** In "Lena Vogt, whose brother, Odo, was killed, said" everything from "whose" on is about her; "who left" is whole in itself. */
function behindRelative(tokens: readonly Token[], segments: readonly Segment[]): number {
  const open = segments.findIndex(
    ({ from, to }) => /^(?:whose|who|which)$/.test(tokens[from]!.lower) && !tokens.slice(from, to).some(isVerbish),
  );
  const closed = open > 0 && segments.slice(0, open).some(({ from }) => isVerbish(tokens[from]!));
  return closed && open + 1 < segments.length ? open + 1 : 0;
}

type Segment = { readonly from: number; readonly to: number };

/**
 * "Representative Ivo Marsh, Democrat of Tarn," / "Professor Ana Ruiz, Chair of Port Studies," / "of Austin, Texas,": what stands behind the name of a
 * person and names no other person, and what stands behind a place and is one.
 */
function explainsName(tokens: readonly Token[], outer: Segment, { from, to }: Segment): boolean {
  if (isPlaces(tokens, from, to) && tokens[outer.to - 1]!.capital) return true;
  const phrase = phraseAt(tokens, outer.from, outer.to);
  if (!phrase || phrase.to !== outer.to || !endsInPerson(tokens, phrase)) return false;
  for (let at = from; at < to; at += 1) if (isGivenName(tokens[at]!.text) && tokens[at + 1]?.capital) return false;
  return to - from > 1 && (tokens[from]!.capital || /^(?:an?|the)$/.test(tokens[from]!.lower));
}

/** "Los Angeles", "Ohio": a stretch that is nothing but the name of a place. */
export const isPlaces = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 2 && PLACE_WORDS.has(tokens[to - 1]!.lower) && tokens.slice(from, to).every((token) => token.capital);

/** "Senator Ana Ruiz", "Ivo Marsh of Tarn": a given name and a surname behind it. */
export function endsInPerson(tokens: readonly Token[], { from, core }: Phrase): boolean {
  for (let at = from; at < core - 1; at += 1)
    if (tokens[at]!.capital && isGivenName(tokens[at]!.text) && tokens[at + 1]!.capital) return true;
  return false;
}

/** "Following a report …, a student group" */
const isOpening = (token: Token): boolean =>
  PREPOSITIONS.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  (/(?:ed|ing)$/.test(token.lower) && token.lower.length > 5);

function segmentPhrase(tokens: readonly Token[], segment: Segment, ends: boolean): Phrase | null {
  if (!ends) return firstPhrase(tokens, segment.from, segment.to);
  const last = lastPhrase(tokens, segment.from, segment.to);
  const first = firstPhrase(tokens, segment.from, segment.to);
  return last && hasName(tokens, last) ? last : (first ?? last);
}

const hasName = (tokens: readonly Token[], phrase: Phrase): boolean =>
  tokens[phrase.core - 1]!.capital || tokens[phrase.core - 1]!.text === ")";

function looksLikeApposition(tokens: readonly Token[], { from, to }: Segment): boolean {
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
  if (/^(?:but|while|whereas|yet)$/.test(first.lower) && phraseAt(tokens, from + 1, to)) return false;
  if (!first.capital) return true;
  const phrase = phraseAt(tokens, from, to);
  if (phrase && tokens[phrase.core - 1] && !tokens[phrase.core - 1]!.capital && phrase.to === to) return true;
  return (
    /^(?:R|D|I)$|^[RDI]-/.test(first.text) ||
    (to - from === 1 && /^(?:\p{Lu}\p{Ll}{1,5}\.|Jr\.?|Sr\.?)$/u.test(first.text))
  );
}

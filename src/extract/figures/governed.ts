import type { FigureKind } from "../../domain/figure.ts";
import type { Quote } from "../../domain/quote.ts";
import { contains, cut, type Span } from "../../domain/span.ts";

/**
 * Does the cue of an indirect statement govern a place in its sentence? "X said that …" governs what follows up to a contrast, "…, X said" and
 * "…, according to X" what stands before. When it was said ("said on Tuesday") nobody said.
 */
export function isGoverned(
  text: string,
  { span: sentence, cue, speaker }: Quote,
  place: Span,
  kind: FigureKind,
): boolean {
  if (!cue || !contains(sentence, cue)) return false;
  const group = speaker && contains(sentence, speaker.span) ? around(text, cue, speaker.span) : cue;
  if (contains(group, place)) return false;
  const closes =
    group.start > sentence.start && /^according to$/i.test(cut(text, cue)) ? true : stands(text, sentence, group);
  if (place.end <= group.start) return closes;
  const between = cut(text, { start: Math.min(group.end, place.start), end: place.start });
  if ((kind === "date" || kind === "time") && WHEN.test(between)) return false;
  return !TURNS.test(between) && (!closes || between.startsWith(","));
}

/** Speaker and cue with what lies between them, where they stand together; else the cue alone. */
function around(text: string, cue: Span, speaker: Span): Span {
  const group = { start: Math.min(cue.start, speaker.start), end: Math.max(cue.end, speaker.end) };
  const between = group.end - group.start - (cue.end - cue.start) - (speaker.end - speaker.start);
  return between <= NEAR && !/[.;!?]\s/.test(cut(text, group)) ? group : cue;
}

/** How far speaker and cue may stand apart, UTF-16 units: a long description of somebody lies between. */
const NEAR = 160;

/** A comma, dash or quote mark before the words of saying, and the end, a comma or a time after them: "…, she said on Monday." */
function stands(text: string, sentence: Span, group: Span): boolean {
  const before = cut(text, { start: sentence.start, end: group.start }).trimEnd();
  const after = cut(text, { start: group.end, end: Math.min(sentence.end, group.end + LOOK) });
  return /[,—–”"]$/.test(before) && before.length > 1 && CLOSING.test(after);
}

const LOOK = 60;
const CLOSING =
  /^\s*(?:$|[.,;!?”"—–]|(?:on|in|late|early|earlier|last|this|yesterday|today|at|during|after|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)/;

/** Nothing but words of time and hearers between the cue and a date: when it was said. */
const WHEN =
  /^(?:\s+(?:on|in|at|late|early|earlier|by|around|a|an|the|statement|interview|reporters|journalists|lawmakers|parliament|him|her|them|us|to|speaking))*\s*$/i;

/** A clause of its own begins: what follows may be the paper's. */
const TURNS = /;|\s[—–]\s|,\s+(?:but|while|whereas|although|though|yet|however|which|who)\b/;

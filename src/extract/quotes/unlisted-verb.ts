import { canSpeak } from "./can-speak.ts";
import { phraseAt } from "./noun-phrases.ts";
import { SPEECH_VERBS } from "./speech-verbs.ts";
import { type Attribution, lastLetter, type QuotePlace } from "./view.ts";
import { isVerbish } from "./word-kinds.ts";
import { AUXILIARIES } from "./words.ts";

/**
 * “We differed,” Vogt began, to laughter. — whatever verb it is: a quotation that opens its sentence and does not close it, then a name or pronoun and a
 * verb without an object.
 */
export function unlistedVerb(place: QuotePlace): Attribution | null {
  const { sentence, at } = place;
  const { tokens } = sentence;
  if (!tokens.slice(0, at).every(({ kind }) => kind === "quote" || kind === "point")) return null;
  const comma = tokens[at + 1]?.lower === ",";
  if (!comma && !",?!".includes(lastLetter(place, tokens[at]!) || "x")) return null;
  const subject = phraseAt(tokens, comma ? at + 2 : at + 1, tokens.length);
  if (!subject || !canSpeak(tokens, subject)) return null;
  const verb = tokens[subject.to];
  const next = tokens[subject.to + 1];
  if (
    !verb ||
    !isVerbish(verb) ||
    /ing$/.test(verb.lower) ||
    AUXILIARIES.has(verb.lower) ||
    SPEECH_VERBS.has(verb.lower)
  )
    return null;
  const closes =
    next === undefined || next.kind === "point" || /^(?:to|with|as|while|before|after|when|from)$/.test(next.lower);
  return closes ? { sentence, subject, cue: { start: verb.start, end: verb.end }, from: null } : null;
}

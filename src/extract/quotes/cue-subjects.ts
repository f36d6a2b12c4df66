import { canSpeak } from "./can-speak.ts";
import { isWork } from "./clauses.ts";
import type { Cue } from "./cue.ts";
import { beforeAdverbs, type Phrase, phraseAt } from "./noun-phrases.ts";
import { isTime } from "./phrases-in.ts";
import { mainSubject } from "./subjects.ts";
import type { Token } from "./tokens.ts";
import { isAdverb } from "./word-kinds.ts";
import { AUXILIARIES, PEOPLE_NOUNS, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS } from "./words.ts";

/** "said Mr Okafor", ", added the harbour master": a name phrase after the verb where a quotation or a comma stands before it. */
export function invertedSubject(tokens: readonly Token[], at: number): Phrase | null {
  const before = beforeAdverbs(tokens, at);
  const previous = tokens[before];
  const quoted =
    (previous?.kind === "quote" && !isWork(tokens, before)) ||
    (previous?.lower === "," && tokens[before - 1]?.kind === "quote");
  const trailing = previous?.lower === "," && /^(?:said|says|added)$/.test(tokens[at]!.lower);
  if (!quoted && !trailing) return null;
  const next = tokens[at + 1];
  if (!next || next.kind === "point") return null;
  if (/^(?:reporters|journalists|him|her|them|us|me|that|it)$/.test(next.lower)) return null;
  const phrase = phraseAt(tokens, at + 1, tokens.length) ?? plainPhrase(tokens, at + 1);
  if (!phrase || tokens[phrase.from]!.kind === "number" || isTime(tokens, phrase)) return null;
  if (/s$/.test(tokens[at]!.lower) && tokens[phrase.to]?.kind === "quote") return null;
  return quoted || closesClause(tokens, phrase) ? phrase : null;
}

/** In ", said Vogt, the harbour master" a point follows the name; in ", said the plan was late" a verb does, or "in which" and then a verb. */
function closesClause(tokens: readonly Token[], phrase: Phrase): boolean {
  const next = tokens[phrase.to];
  if (next === undefined || next.kind === "point") return true;
  return (PREPOSITIONS.has(next.lower) || next.lower === "who") && canSpeak(tokens, phrase);
}

/** "said supporters of the plan", "said retired harbour master Lena Vogt": a phrase without an article. */
function plainPhrase(tokens: readonly Token[], from: number): Phrase | null {
  if (/^(?:he|she|they|it|we|i|you)\b/.test(tokens[from]!.lower)) return null;
  let to = from;
  while (to < Math.min(tokens.length, from + 10) && tokens[to]!.kind === "word" && !endsPhrase(tokens[to]!)) to += 1;
  const head = tokens[to - 1];
  return to > from && head && (head.capital || PEOPLE_NOUNS.has(head.lower) || /[a-z]{3}s$/.test(head.lower))
    ? { from, core: to, to }
    : null;
}

const endsPhrase = (token: Token): boolean =>
  PREPOSITIONS.has(token.lower) ||
  AUXILIARIES.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  isAdverb(token) ||
  token.lower === "and";

/** Who says what "adding" or "to say" introduces: whoever the clause before is about. */
export function sharedSubject(tokens: readonly Token[], at: number, earlier: readonly Cue[]): Phrase | null {
  const own = withSubject(tokens, at) ?? shownSaying(tokens, at) ?? (at === 0 ? subjectAhead(tokens) : null);
  if (own) return own;
  for (let index = earlier.length - 1; index >= 0; index -= 1) {
    const cue = earlier[index]!;
    if (cue.subject && !cue.passive && cue.lemma !== "according" && (cue.strength === "speech" || index === 0))
      return cue.subject;
  }
  return mainSubject(tokens, at);
}

/** "Calling it “…”, Vogt walked out": the subject comes behind a comma. */
function subjectAhead(tokens: readonly Token[]): Phrase | null {
  for (let at = 1; at < Math.min(tokens.length - 1, 60); at += 1) {
    const token = tokens[at]!;
    if (token.kind !== "quote" && token.lower !== ",") continue;
    const start = tokens[at + 1]!.lower === "," ? at + 2 : at + 1;
    const phrase = tokens[start] && tokens[start]!.kind === "word" ? phraseAt(tokens, start, tokens.length) : null;
    if (
      phrase &&
      (tokens[phrase.core - 1]!.capital || SUBJECT_PRONOUNS.has(tokens[phrase.from]!.lower)) &&
      tokens[phrase.to]?.kind === "word" &&
      !PREPOSITIONS.has(tokens[phrase.to]!.lower)
    )
      return phrase;
  }
  return null;
}

/** "the tape shows Vogt saying", "the Buoy quoted him as saying": whoever is shown or quoted. */
function shownSaying(tokens: readonly Token[], at: number): Phrase | null {
  const end = tokens[at - 1]?.lower === "as" ? at - 1 : at;
  const verbs = end < at ? QUOTES : SHOWS;
  if (/^(?:him|her|them)$/.test(tokens[end - 1]?.lower ?? "") && verbs.test(tokens[end - 2]?.lower ?? ""))
    return { from: end - 1, core: end, to: end };
  for (let from = end - 1; from > Math.max(0, end - SHOWN); from -= 1) {
    if (!verbs.test(tokens[from - 1]!.lower)) continue;
    const phrase = phraseAt(tokens, from, end);
    return phrase?.to === end && canSpeak(tokens, phrase) ? phrase : null;
  }
  return null;
}

/** Words between "shows" and "saying". */
const SHOWN = 8;
const SHOWS =
  /^(?:has|had|shows?|showed|heard?|hears|saw|sees?|caught|catches|captures?|captured|records?|recorded|features?|featured)$/;
const QUOTES = /^(?:quotes?|quoted|quoting|cites?|cited|citing)$/;

/** "with Vogt saying" */
function withSubject(tokens: readonly Token[], at: number): Phrase | null {
  for (let start = at - 1; start >= Math.max(0, at - 8); start -= 1) {
    const token = tokens[start]!;
    if (token.kind === "point" || token.kind === "quote") return null;
    if (token.lower === "with") {
      const phrase = { from: start + 1, core: beforeAdverbs(tokens, at) + 1, to: beforeAdverbs(tokens, at) + 1 };
      return phrase.core > phrase.from &&
        (canSpeak(tokens, phrase) || /[a-z]{3}s$/.test(tokens[phrase.core - 1]!.lower))
        ? phrase
        : null;
    }
  }
  return null;
}

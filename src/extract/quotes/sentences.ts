import { SPEECH_VERBS } from "./speech-verbs.ts";
import type { Token } from "./tokens.ts";
import { POSSESSIVES, SUBJECT_PRONOUNS } from "./words.ts";

/** How far after a quotation that ends in ? or ! its speaker and verb may stand, in tokens. */
const SPEAKER_WITHIN = 7;
/** A sentence of more tokens is cut, so that no rule has to look over a whole book. */
const LONGEST = 400;
/** How long what stands between a name and its verb may be, in tokens. */
const APPOSITION = 25;

/**
 * A block's tokens cut into sentences, in which a quotation counts as one word whatever stops it holds: `“It failed. We knew,” she said.` is one, and
 * a semicolon ends one too (`said one; “I ran,” said another`).
 */
export function cutSentences(tokens: readonly Token[], text: string): Token[][] {
  const sentences: Token[][] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    if (index - from >= LONGEST || endsAfter(tokens, index, text)) {
      sentences.push(tokens.slice(from, index + 1));
      from = index + 1;
    }
  }
  if (from < tokens.length) sentences.push(tokens.slice(from));
  return sentences;
}

function endsAfter(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index]!;
  const next = tokens[index + 1];
  if (!next) return true;
  if (token.kind === "quote") return endsAfterQuote(tokens, index, text);
  if (token.kind !== "point") return false;
  if (token.lower === ";") return true;
  if (token.lower !== "." && token.lower !== "?" && token.lower !== "!" && token.lower !== "…") return false;
  return next.capital || next.kind === "quote" || next.kind === "number";
}

function endsAfterQuote(tokens: readonly Token[], index: number, text: string): boolean {
  const { inner } = tokens[index]!.region!;
  const next = tokens[index + 1]!;
  const last =
    text
      .slice(Math.max(inner.start, inner.end - 3), inner.end)
      .trimEnd()
      .replace(/['’\])]+$/, "")
      .at(-1) ?? "";
  if (!".?!…—–-".includes(last) || last === "") return false;
  if (next.kind === "quote") return last !== "—";
  if (!next.capital) return false;
  return !speakerComesNext(tokens, index + 1, last === "." ? 4 : SPEAKER_WITHIN, last === ".");
}

/** `“Why?” Ruiz asked.` / `“Why?” Ana Ruiz, the harbour master, asked.`: a name or pronoun straight after the mark and then a speech verb. */
function speakerComesNext(tokens: readonly Token[], from: number, within: number, mustEnd: boolean): boolean {
  if (POSSESSIVES.has(tokens[from]!.lower)) return false;
  for (let at = from; at < Math.min(tokens.length, from + within); at += 1) {
    const token = tokens[at]!;
    if (
      at > from &&
      (SPEECH_VERBS.has(token.lower) || (/^(?:went|goes)$/.test(token.lower) && tokens[at + 1]?.lower === "on"))
    ) {
      const after = tokens[at + 1];
      if (after?.lower === ":") return false;
      return !mustEnd || after === undefined || after.lower === ".";
    }
    if (at > from && !mustEnd && MANNER.test(token.lower)) return (tokens[at + 1]?.kind ?? "point") === "point";
    if (token.lower === "," && at >= from + 2 && !mustEnd) return verbAfterComma(tokens, at);
    if (token.kind !== "word" || !(token.capital || SUBJECT_PRONOUNS.has(token.lower))) return false;
  }
  return false;
}

/** How somebody looks who has just asked or exclaimed: “Who knew?” Vogt grinned. */
const MANNER = /^(?:grinned|smiled|beamed|winced|nodded|winked|snorted|frowned|began|grins|smiles|nods)$/;

/** ", the chairman for the north, said" */
function verbAfterComma(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma + 1; at < Math.min(tokens.length - 1, comma + APPOSITION); at += 1) {
    const token = tokens[at]!;
    if (token.kind === "quote" || token.lower === "." || token.lower === ";") return false;
    if (token.lower === ",") return SPEECH_VERBS.has(tokens[at + 1]!.lower);
  }
  return false;
}

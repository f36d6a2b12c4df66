import { mentionAtHead } from "./mentions.ts";
import { phraseAt } from "./noun-phrases.ts";
import type { Mention } from "./person.ts";
import type { Token } from "./tokens.ts";

/** How many words may stand between "identified" and "as": "by the local newspaper". */
const REACH = 7;

/**
 * The name that somebody without one is given behind `at`: "a man who identified himself as Ivo Marsh", "the cook, who gave his name only as Manny",
 * "a woman identified by the police as Lena Vogt", "who said her name was Lena". Null for "identified himself as a sailor".
 */
export function namedBehind(mentions: readonly Mention[], tokens: readonly Token[], at: number): Mention | null {
  let from = tokens[at]?.lower === "," ? at + 1 : at;
  const isOwn = tokens[from]?.lower === "who";
  if (isOwn) from += 1;
  if (!/^(?:identified|introduced|named|gave|said)$/.test(tokens[from]?.lower ?? "")) return null;
  const isSaid = tokens[from]!.lower === "said";
  const whom = tokens[from + 1]?.lower ?? "";
  const fits = isOwn
    ? (!isSaid && /^(?:himself|herself)$/.test(whom)) ||
      (/^(?:his|her)$/.test(whom) && tokens[from + 2]?.lower === "name")
    : /^(?:by|in|as)$/.test(whom);
  if (!fits) return null;
  for (let as = from + 1; as < Math.min(tokens.length, from + REACH); as += 1) {
    const token = tokens[as]!;
    if (token.kind !== "word") return null;
    if (token.lower !== (isSaid ? "was" : "as")) continue;
    const phrase = phraseAt(tokens, as + 1, tokens.length);
    return phrase && mentionAtHead(mentions, tokens.slice(phrase.from, phrase.core));
  }
  return null;
}

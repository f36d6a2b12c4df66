import type { Mention } from "./person.ts";
import type { Token } from "./tokens.ts";

/** The mention in which a phrase ends: "harbour master Lena Vogt" → Lena Vogt, but not "the Vogt campaign". */
export function mentionAtHead(mentions: readonly Mention[], words: readonly Token[]): Mention | null {
  let end = words.length;
  if (words.at(-1)?.text === ")") end = words.findLastIndex((token) => token.text === "(");
  const head = words[end - 1];
  if (!head) return null;
  const from = words[0]!.start;
  const low = lowerBound(mentions, from);
  for (let index = low; index < mentions.length && mentions[index]!.span.start < head.end; index += 1) {
    const mention = mentions[index]!;
    if (mention.span.end === head.end || (mention.span.end < head.end && /^(?:jr|sr|ii|iii|iv)\.?$/.test(head.lower)))
      return mention;
  }
  return null;
}

/** Index of the first mention that starts at or behind a place. */
export function lowerBound(mentions: readonly Mention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.span.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

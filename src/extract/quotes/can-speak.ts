import type { Phrase } from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";
import { PEOPLE_NOUNS } from "./words.ts";

/** Whether a phrase can be a speaker by its last word: a name, a pronoun for people, a noun for people or what they write. */
export function canSpeak(tokens: readonly Token[], { core }: Phrase): boolean {
  const head = tokens[core - 1]!;
  return head.capital || head.text === ")" || PEOPLE_NOUNS.has(head.lower);
}

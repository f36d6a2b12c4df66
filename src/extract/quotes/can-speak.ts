import type { Phrase } from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";
import { PEOPLE_NOUNS, SUBJECT_PRONOUNS } from "./words.ts";

/** Whether a phrase can be a speaker by its last word: a name, a pronoun for people, a noun for people or what they write. "It" cannot. */
export function canSpeak(tokens: readonly Token[], { core }: Phrase): boolean {
  const head = tokens[core - 1]!;
  if (SUBJECT_PRONOUNS.has(head.lower)) return head.lower !== "it";
  return head.capital || head.text === ")" || PEOPLE_NOUNS.has(head.lower);
}

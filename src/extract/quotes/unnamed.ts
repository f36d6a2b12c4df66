import type { Span } from "../../domain/span.ts";
import { lowerBound } from "./mentions.ts";
import { sentenceOf } from "./pronouns.ts";
import type { Setting, Unnamed } from "./setting.ts";
import type { Token } from "./tokens.ts";
import { GENDERED, NO_PERSON, PEOPLE_NOUNS } from "./words.ts";

/** How many sentences back "she" may mean "one woman". */
const SENTENCES_BACK = 2;

/** "one woman", "a spokesman for the port", "another": one person without a name; null for groups and things. */
export function unnamedIn(words: readonly Token[], span: Span): Unnamed | null {
  const head = words.at(-1)!.lower;
  const isOne = words.length === 1 && /^(?:one|another)$/.test(head);
  if (!isOne && (!PEOPLE_NOUNS.has(head) || NO_PERSON.has(head) || head.endsWith("s"))) return null;
  return {
    words: span,
    at: span.start,
    gender: words.map((word) => GENDERED.get(word.lower)).find((gender) => gender) ?? null,
  };
}

/** The unnamed person "he" or "she" stands for when that one spoke last and nobody named has become the subject since; else null. */
export function unnamedBehind(setting: Setting, pronoun: string, at: number): Unnamed | null {
  const gender = pronoun === "he" ? "male" : pronoun === "she" ? "female" : null;
  const last = setting.unnamed.at(-1);
  if (!gender || !last || (last.gender && last.gender !== gender)) return null;
  if (sentenceOf(setting.starts, at) - sentenceOf(setting.starts, last.at) > SENTENCES_BACK) return null;
  if ((setting.speakers.at(-1)?.at ?? -1) > last.at) return null;
  const mentions = setting.references.all;
  for (
    let index = lowerBound(mentions, setting.starts[sentenceOf(setting.starts, last.at)] ?? last.at);
    index < mentions.length && mentions[index]!.span.start < at;
    index += 1
  ) {
    if (setting.references.subjects.has(mentions[index]!)) return null;
  }
  return last;
}

import { isCapital } from "../../parse/letters.ts";

/** A name, from its first letter. */
const NAME =
  /(?:(Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady)\.? )?((?:\p{Lu}[\p{L}-]*\p{L} ){0,3})(\p{Lu}[\p{L}’'-]*\p{L})/uy;
const IN_WORD = /[\p{L}\p{N}’'-]$/u;

/** The characters that most of a text is: spaces, points and small letters. */
const isSmall = (code: number): boolean => code < 0x41 || (code > 0x5a && code < 0x80);

/** Whether a letter, a digit, an apostrophe or a hyphen stands before a place. */
const isInWord = (sentence: string, at: number): boolean =>
  at > 0 && sentence.charCodeAt(at - 1) !== 0x20 && IN_WORD.test(sentence.slice(Math.max(0, at - 2), at));

export type Names = {
  /** Last names that stand here with a first name: whoever reads this knows who is meant from now on. */
  readonly introduced: readonly string[];
  /** Last names that stand alone or after a title. */
  readonly short: readonly string[];
};

/** The names of a sentence, by how fully they are given: "Rosalind Okeke" introduces, "Ms Okeke" and "Okeke" rely on it. Possessives count as the name. */
export function namesIn(sentence: string): Names {
  const introduced: string[] = [];
  const short: string[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    if (isSmall(sentence.charCodeAt(at)) || !isCapital(sentence.codePointAt(at)!) || isInWord(sentence, at)) continue;
    NAME.lastIndex = at;
    const found = NAME.exec(sentence);
    if (!found) continue;
    at = NAME.lastIndex - 1;
    const [, title, first, last] = found;
    const name = last!.endsWith("s") ? last!.replace(/[’']s$/, "") : last!;
    if (first !== "" && !title) introduced.push(name);
    else short.push(name);
  }
  return { introduced, short };
}
